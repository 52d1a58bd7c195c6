package main

import (
	"fmt"
	"strconv"
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

// printSlips writes the receipts of issued letters.
func (p *program) printSlips() error {
	return p.printPost("tanda terima", func(r press, letters []model.LetterContent) ([]byte, error) { return r.slips(letters) })
}

// printEnvelopes writes their envelopes, of the size of --ukuran.
func (p *program) printEnvelopes() error {
	size := p.flags["ukuran"]
	return p.printPost("amplop", func(r press, letters []model.LetterContent) ([]byte, error) { return r.envelopes(letters, size) })
}

// printLabels writes their address labels, from the one that --mulai names on.
func (p *program) printLabels() error {
	start := 1
	if text, ok := p.flags["mulai"]; ok {
		n, err := strconv.Atoi(text)
		if err != nil {
			return usagef("--mulai memerlukan nomor label pertama yang kosong, misalnya 5.")
		}
		start = n
	}
	sheet := p.flags["ukuran"]
	return p.printPost("label", func(r press, letters []model.LetterContent) ([]byte, error) { return r.labels(letters, sheet, start) })
}

// printInitials writes their sheets for initials.
func (p *program) printInitials() error {
	return p.printPost("lembar paraf", func(r press, letters []model.LetterContent) ([]byte, error) { return r.initials(letters) })
}

// printPost writes what goes along with issued letters: those of --surat, else the valid ones of
// the dialogues. It issues nothing.
func (p *program) printPost(what string, draw func(press, []model.LetterContent) ([]byte, error)) error {
	return p.reading(func(s *session) error {
		letters, err := p.issuedLetters(s)
		if err != nil {
			return err
		}
		contents := make([]model.LetterContent, len(letters))
		for i, l := range letters {
			contents[i] = l.Content
		}
		if err := p.writePaper(s, func() ([]byte, error) { return draw(press{s.berkas}, contents) }); err != nil {
			return err
		}
		out := printAnswer{File: p.flags["ke"], Count: len(letters), Notices: []string{}}
		return p.answer(out, "%s untuk %d surat ditulis ke %s.\n", model.Capital(what), len(letters), out.File)
	})
}

// issuedLetters are the letters that the flags choose.
func (p *program) issuedLetters(s *session) ([]model.Letter, error) {
	if p.has("surat") {
		l, err := p.letter(s)
		if err == nil && !l.Valid() {
			return nil, model.Errorf(model.Refused, "Surat ini belum terbit atau sudah batal.")
		}
		return []model.Letter{l}, err
	}
	f, err := p.filter()
	if err != nil {
		return nil, err
	}
	facts, dialogues, err := s.dialogues(f)
	if err != nil {
		return nil, err
	}
	var out []model.Letter
	for _, d := range dialogues {
		for _, l := range facts.Letters(d.ID) {
			if l.Valid() && l.Kind != model.DutyLetter && l.Kind != model.MemoLetter {
				out = append(out, l)
			}
		}
	}
	if len(out) == 0 {
		return nil, model.Errorf(model.Refused, "Tidak ada surat yang sudah terbit untuk dialog itu. Terbitkan dahulu dengan \"dialogpublik cetak undangan\".")
	}
	return out, nil
}

// printRegister writes the register of a year, of the book of --buku or the first.
func (p *program) printRegister() error {
	year, err := strconv.Atoi(p.flags["tahun"])
	if err != nil || year < 1900 || year > 9999 {
		return usagef("Tahun %q tidak dikenal. Tulis seperti 2026.", p.flags["tahun"])
	}
	return p.reading(func(s *session) error {
		register, err := p.register(s)
		if err != nil {
			return err
		}
		book, err := s.office.RegisterBook(register.ID, year)
		if err != nil {
			return err
		}
		setup, err := s.office.Setup()
		if err != nil {
			return err
		}
		c := book.Content(setup.Settings, p.now())
		if err := p.writePaper(s, func() ([]byte, error) { return press{s.berkas}.registerBook(c) }); err != nil {
			return err
		}
		out := printAnswer{File: p.flags["ke"], Count: 1, Notices: list(bookNotices(c))}
		p.warnAll(out.Notices)
		return p.answer(out, "Buku register \"%s\" %d, %d surat, ditulis ke %s.\n", register.Name, year, len(c.Rows), out.File)
	})
}

func bookNotices(c model.RegisterBookContent) []string {
	var out []string
	if len(c.Holes) > 0 {
		out = append(out, fmt.Sprintf("Nomor yang tidak ada: %s.", strings.Join(c.Holes, ", ")))
	}
	if len(c.Doubles) > 0 {
		out = append(out, fmt.Sprintf("Nomor ganda: %s.", strings.Join(c.Doubles, ", ")))
	}
	return out
}

// register finds the register of --buku by name, the first one without.
func (p *program) register(s *session) (model.Register, error) {
	setup, err := s.office.Setup()
	if err != nil {
		return model.Register{}, err
	}
	var known []string
	for _, r := range setup.Registers {
		if name, given := p.flags["buku"]; !given || model.Fold(r.Name) == model.Fold(name) {
			return r, nil
		}
		known = append(known, r.Name)
	}
	return model.Register{}, model.Errorf(model.NotFound, "Buku register %q tidak ada. Yang ada: %s.", p.flags["buku"], strings.Join(known, ", "))
}
