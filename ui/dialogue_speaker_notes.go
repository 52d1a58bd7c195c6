package ui

import (
	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// planID names somebody while the dialogue is being planned, also without a record.
func (p draftSpeaker) planID() model.ID {
	if p.ID == "" && p.Name != "" {
		return model.ID(newSpeakerID + " " + p.Name)
	}
	return p.ID
}

// strangers are the names that have no record yet, as people of the plan.
func (p *dialogueSpeakers) strangers() []model.Speaker {
	var out []model.Speaker
	for _, s := range p.all() {
		if s.ID == "" && s.Name != "" {
			out = append(out, model.Speaker{ID: s.planID(), Name: model.SplitName(s.Name)})
		}
	}
	return out
}

// warn tells warnings, each beside the one it is about; that there is no utama below his field.
func (p *dialogueSpeakers) warn(warnings []model.Warning) {
	p.warnings = warnings
	p.showNotes()
}

func (p *dialogueSpeakers) showNotes() {
	note := func(box *fyne.Container, whom model.ID, also bool) {
		box.Objects = nil
		for _, w := range p.warnings {
			if w.Speaker == whom && whom != "" || w.Speaker == "" && also {
				box.Add(hintLine(kit.Amber, "warning", w.Message))
			}
		}
		box.Hidden = len(box.Objects) == 0
		box.Refresh()
	}
	note(p.mainNote, p.main.planID(), true)
	for i, box := range p.notes[:min(len(p.notes), len(p.companions))] {
		note(box, p.companions[i].planID(), false)
	}
}

// lock takes every change away.
func (p *dialogueSpeakers) lock() {
	p.locked = true
	p.mainField.SetEnabled(false)
	p.showCompanions()
}

// addSuggested puts somebody of the directory into the dialogue.
func (p *dialogueSpeakers) addSuggested(who draftSpeaker, role model.AppearanceRole) {
	main, companions := p.main, append([]draftSpeaker(nil), p.companions...)
	if role == model.Main {
		main = who
	} else {
		companions = append(companions, who)
	}
	p.told(p.mainField, p.put(main, companions))
}
