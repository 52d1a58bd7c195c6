package main

import (
	"kaltimprov.go.id/dialogpublik/model"
)

// recordHeld sets a dialogue terlaksana.
func (p *program) recordHeld() error {
	var item dialogueItem
	err := p.writing(func(s *session) error {
		f := filter{dialogue: model.ID(p.flags["dialog"])}
		if _, _, err := s.dialogues(f); err != nil {
			return err
		}
		if err := s.office.MarkHeld(f.dialogue); err != nil {
			return err
		}
		facts, dialogues, err := s.dialogues(f)
		if err != nil {
			return err
		}
		item = newDialogueItem(facts, dialogues[0])
		return nil
	})
	if err != nil {
		return err
	}
	return p.answer(item, "Dicatat terlaksana: %s, %s pukul %s, %s.\n", item.Theme, model.LongDate(item.Date), model.ClockText(item.Start), item.Station)
}
