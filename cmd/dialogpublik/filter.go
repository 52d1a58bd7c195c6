package main

import (
	"kaltimprov.go.id/dialogpublik/model"
)

// filter is what --bulan, --pekan and --dialog leave of the dialogues; they combine.
type filter struct {
	from, to model.Date // "" when there is no bound
	dialogue model.ID   // "" for all
}

// filter reads the flags.
func (p *program) filter() (filter, error) {
	var f filter
	if text, ok := p.flags["bulan"]; ok {
		m, err := model.ParseMonth(text)
		if err != nil {
			return f, usageError{model.Message(err)}
		}
		f.narrow(m.First(), m.Last())
	}
	if text, ok := p.flags["pekan"]; ok {
		w, err := model.ParseWeek(text)
		if err != nil {
			return f, usageError{model.Message(err)}
		}
		f.narrow(w.Monday(), w.Sunday())
	}
	f.dialogue = model.ID(p.flags["dialog"])
	return f, nil
}

func (f *filter) narrow(from, to model.Date) {
	f.from = max(f.from, from)
	if f.to == "" || to < f.to {
		f.to = to
	}
}

// open reports whether nothing is left out.
func (f filter) open() bool { return f == filter{} }

// readingDialogues hands fn the dialogues that --bulan, --pekan and --dialog choose.
func (p *program) readingDialogues(fn func(*session, model.Situation, []model.Dialogue) error) error {
	f, err := p.filter()
	if err != nil {
		return err
	}
	return p.reading(func(s *session) error {
		facts, dialogues, err := s.dialogues(f)
		if err != nil {
			return err
		}
		return fn(s, facts, dialogues)
	})
}

// dialogues reads the facts of the dialogues that the filter leaves, in order of air time. An
// unknown dialogue, or one in the trash, is an error.
func (s *session) dialogues(f filter) (model.Situation, []model.Dialogue, error) {
	if f.dialogue != "" {
		facts, d, err := s.office.DialogueSituation(f.dialogue)
		switch {
		case model.ErrorCode(err) == model.NotFound:
			return facts, nil, model.Wrap(model.NotFound, err, "Dialog %q tidak ada. Lihat ID-nya dengan \"dialogpublik daftar dialog\".", string(f.dialogue))
		case err != nil:
			return facts, nil, err
		case d.Trashed:
			return facts, nil, model.Errorf(model.NotFound, "Dialog %q ada di keranjang. Pulihkan dahulu di jendela.", d.Theme)
		}
		if d.Date < f.from || f.to != "" && d.Date > f.to {
			return facts, nil, nil
		}
		return facts, []model.Dialogue{d}, nil
	}
	var query model.DialogueQuery
	query.From, query.To = f.from, f.to
	var found []model.Dialogue
	err := s.office.Read(func(tx model.Tx) (err error) {
		found, err = tx.Dialogues(query)
		return err
	})
	if err != nil || len(found) == 0 {
		return model.Situation{}, nil, err
	}
	facts, err := s.office.Situation(found[0].Date, found[len(found)-1].Date)
	return facts, facts.Between(found[0].Date, found[len(found)-1].Date), err
}
