package main

import (
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

// chooseActor decides in whose name the session writes: --pegawai, else the officer last chosen,
// else the factory's "Belum dipilih".
func (p *program) chooseActor(s *session) error {
	var officers []model.Officer
	var last model.ID
	err := s.office.Read(func(tx model.Tx) error {
		set, err := tx.Settings()
		if err != nil {
			return err
		}
		last = set.LastActor
		officers, err = tx.Officers()
		return err
	})
	if err != nil {
		return err
	}
	if name, given := p.flags["pegawai"]; given {
		chosen, err := officerNamed(officers, name)
		s.store.SetActor(chosen.ID)
		return err
	}
	s.store.SetActor(lastActor(officers, last))
	return nil
}

func lastActor(officers []model.Officer, last model.ID) model.ID {
	var unchosen model.ID
	for _, o := range officers {
		if o.ID == last {
			return last
		}
		if o.Name == model.UnchosenOfficer {
			unchosen = o.ID
		}
	}
	return unchosen
}

// officerNamed finds an officer by the whole name or, where that is clear, by the name without
// titles.
func officerNamed(officers []model.Officer, name string) (model.Officer, error) {
	var names []string
	var bare []model.Officer
	for _, o := range officers {
		if model.Fold(o.Name) == model.Fold(name) {
			return o, nil
		}
		if model.Fold(model.SplitName(o.Name).Bare) == model.Fold(name) {
			bare = append(bare, o)
		}
		if o.Active {
			names = append(names, o.Name)
		}
	}
	if len(bare) == 1 {
		return bare[0], nil
	}
	return model.Officer{}, &model.Error{Code: model.NotFound, Field: "pegawai",
		Message: "Pegawai " + quoted(name) + " tidak ada. Yang ada: " + strings.TrimSuffix(strings.Join(names, "; "), ".") + "."}
}

func quoted(s string) string { return "\"" + s + "\"" }

// noteClock writes into the log when the clock shows an earlier time than the last write.
func (p *program) noteClock(s *session) {
	last, err := s.store.LastWrite()
	if err != nil || !p.now().Before(last) {
		return
	}
	p.log.note("jam mundur: sekarang %s, penulisan terakhir %s", model.Moment(p.now()), model.Moment(last))
}
