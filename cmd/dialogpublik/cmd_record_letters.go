package main

import (
	"fmt"
	"strings"
	"time"

	"kaltimprov.go.id/dialogpublik/model"
)

// recordNumber gives an issued letter its number.
func (p *program) recordNumber() error {
	n := numberChoice(strings.TrimSpace(p.flags["nomor"]))
	return p.recordLetter(func(s *session, l model.Letter) error {
		return s.office.NumberLetter(l.ID, n.at(0, model.Register{}), "", press{s.berkas})
	}, func(l model.Letter) string { return "Nomor " + l.Number + " dicatat" })
}

// recordSent notes that a letter went out.
func (p *program) recordSent() error {
	at, err := p.recordedAt()
	if err != nil {
		return err
	}
	sending := model.Sending{Way: model.SendWay(model.Fold(p.flags["cara"])), To: p.flags["kepada"], At: at, Note: p.flags["catatan"]}
	return p.recordLetter(func(s *session, l model.Letter) error {
		return s.office.SendLetters([]model.ID{l.ID}, sending)
	}, func(l model.Letter) string { return "Dicatat terkirim lewat " + string(l.Way) })
}

// recordReceived notes who took a letter.
func (p *program) recordReceived() error {
	at, err := p.recordedAt()
	if err != nil {
		return err
	}
	receipt := model.Receipt{Receiver: p.flags["penerima"], At: at, Note: p.flags["catatan"]}
	return p.recordLetter(func(s *session, l model.Letter) error {
		return s.office.ReceiveLetters([]model.ID{l.ID}, receipt)
	}, func(l model.Letter) string { return "Dicatat diterima oleh " + l.Receiver })
}

// recordedAt is the moment of --tanggal, the zero time for now.
func (p *program) recordedAt() (time.Time, error) {
	text, ok := p.flags["tanggal"]
	if !ok {
		return time.Time{}, nil
	}
	at, err := parseMoment(text)
	if err != nil {
		return at, usagef("Tanggal %q tidak dikenal. Tulis seperti 2026-11-23 atau 2026-11-23T10:42.", text)
	}
	return at, nil
}

// recordLetter changes the letter of --surat and answers with it.
func (p *program) recordLetter(change func(*session, model.Letter) error, done func(model.Letter) string) error {
	var item letterItem
	var words string
	err := p.writing(func(s *session) error {
		l, err := p.letter(s)
		if err != nil {
			return err
		}
		before := l
		if err := change(s, l); err != nil {
			return err
		}
		if l, err = s.office.Letter(l.ID); err != nil {
			return err
		}
		facts, err := s.office.LetterSituation(l)
		if err != nil {
			return err
		}
		items, err := s.letterItems(facts, []model.Letter{l})
		if err != nil {
			return err
		}
		if before.Receiver != "" && l.Receiver != before.Receiver {
			p.warn("Penerima sebelumnya, %s, diganti.", before.Receiver)
		}
		item, words = items[0], done(l)
		return nil
	})
	if err != nil {
		return err
	}
	return p.answer(item, "%s: %s.\n", words, strings.Join(item.to, ", "))
}

// letter finds the letter of --surat by its ID or whole number.
func (p *program) letter(s *session) (model.Letter, error) {
	wanted := strings.TrimSpace(p.flags["surat"])
	l, err := s.office.Letter(model.ID(wanted))
	if model.ErrorCode(err) != model.NotFound {
		return l, err
	}
	var found []model.LetterTitle
	err = s.office.Read(func(tx model.Tx) error {
		titles, err := tx.LetterTitles()
		for _, t := range titles {
			if t.Number != "" && strings.EqualFold(strings.ReplaceAll(t.Number, " ", ""), strings.ReplaceAll(wanted, " ", "")) {
				found = append(found, t)
			}
		}
		return err
	})
	switch {
	case err != nil:
		return l, err
	case len(found) == 0:
		return l, model.Errorf(model.NotFound, "Surat %q tidak ada. Lihat ID-nya dengan \"dialogpublik daftar surat\".", wanted)
	case len(found) > 1:
		return l, model.Errorf(model.Invalid, "Nomor %q dipakai %d surat. Sebut ID suratnya.", wanted, len(found))
	}
	return s.office.Letter(found[0].ID)
}

// printStored writes the newest stored print of a letter, byte for byte.
func (p *program) printStored() error {
	return p.reading(func(s *session) error {
		l, err := p.letter(s)
		if err != nil {
			return err
		}
		if err := p.writePaper(s, func() ([]byte, error) { return s.newestPrint(l.ID) }); err != nil {
			return err
		}
		out := printAnswer{File: p.flags["ke"], Count: 1, Notices: []string{}}
		return p.answer(out, "%s ditulis ke %s sebagaimana tersimpan.\n", model.Capital(fmt.Sprintf("%s kepada %s", model.KindWords(l.Kind), addressee(l))), out.File)
	})
}
