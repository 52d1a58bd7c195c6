package ui

import (
	"fmt"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// stepSection lists the nine steps of the SOP with their times and default officers.
type stepSection struct {
	*setupRecords[model.Step]
	set *settingsScreen
}

func newStepSection(set *settingsScreen) *stepSection {
	s := &stepSection{set: set}
	s.setupRecords = newSetupRecords(set.sh, setupKind[model.Step]{
		title: "SOP dan petugas", caption: "Waktu SOP menggerakkan tenggat; petugas di sini berlaku bila Kasi tidak menugaskan orang lain", one: "langkah", icon: "checklist",
		height: 46, heads: []string{"Langkah, petugas bawaan", "Giliran", "Waktu SOP"}, widths: []float32{-1, 66, 90},
		rows: func(f model.Setup) []model.Step { return f.Procedure.Steps },
		line: s.line, id: func(p model.Step) model.ID { return p.ID }, name: stepName, edit: s.edit, fields: s.fields,
	})
	return s
}

func stepName(p model.Step) string { return fmt.Sprintf("%d. %s", p.Number, p.Short) }

func (s *stepSection) line(p model.Step) setupLine {
	officer := "belum ada petugas"
	for _, o := range s.set.facts.Officers {
		if o.ID == p.OfficerID {
			officer = o.Name
		}
	}
	return setupLine{title: stepName(p), sub: officer, rest: []string{model.RoleWord(p.Duty), durationText(p.Time)}}
}

func (s *stepSection) edit(p model.Step, _ string, edit func(*model.Step)) error {
	return s.sh.office.EditStep(p.Number, edit)
}

// longestStep is the longest SOP time, in its unit.
const longestStep = 365

func (s *stepSection) fields(f *setupForm[model.Step]) fyne.CanvasObject {
	name, words := kit.NewPara("", 15, kit.SemiBold, kit.Ink, 2), kit.NewPara("", 12, kit.Regular, kit.Ink2, 0)
	from := f.number("Paling cepat", 1, longestStep, func(p model.Step) int { return p.Time.Min }, func(p *model.Step, n int) {
		p.Time.Min, p.Time.Max = n, max(n, p.Time.Max)
	})
	to := f.number("Paling lama", 1, longestStep, func(p model.Step) int { return p.Time.Max }, func(p *model.Step, n int) {
		p.Time.Min, p.Time.Max = min(n, p.Time.Min), n
	})
	unit := setupChoice(f, "Satuan", durationUnits, func(p *model.Step) *model.DurationUnit { return &p.Time.Unit })
	officer := setupChoice(f, "Petugas bawaan", func() []setupOption[model.ID] {
		return officerOptions("belum ada", s.set.facts.Officers)
	}, func(p *model.Step) *model.ID { return &p.OfficerID })
	f.key("waktu", to)
	f.preview = func(p model.Step) {
		name.SetText(stepName(p))
		words.SetText(p.Text)
	}
	note := kit.SunkBox(kit.V(4, kit.Caption("SOP ASLI"), words), 12)
	times := kit.V(0, kit.Cols(16, nil, from, to, unit), from.MessageApart(), to.MessageApart())
	return setupFields(name, times, officer, note)
}

func durationUnits() []setupOption[model.DurationUnit] {
	return []setupOption[model.DurationUnit]{{model.Minutes, "menit"}, {model.Hours, "jam"}, {model.Days, "hari kerja"}}
}
