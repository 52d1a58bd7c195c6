package main

import (
	"fmt"
	"strconv"
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

// letterChoices are what --nomor, --penanda-tangan and --kertas ask of letters that are issued now.
type letterChoices struct {
	number numberChoice
	signer model.ID
	paper  model.Paper
}

// letterChoices reads the flags.
func (p *program) letterChoices(s *session) (letterChoices, error) {
	c := letterChoices{number: numberChoice(strings.TrimSpace(p.flags["nomor"]))}
	if paper, ok := p.flags["kertas"]; ok {
		c.paper = model.Paper(strings.ToUpper(paper))
		if c.paper != model.A4 && c.paper != model.F4 && c.paper != model.F4Narrow {
			return c, usagef("Kertas %q tidak dikenal. Yang ada: A4, F4, F4-210.", paper)
		}
	}
	name, ok := p.flags["penanda-tangan"]
	if !ok {
		return c, nil
	}
	var err error
	c.signer, err = findSigner(s, name)
	return c, err
}

// findSigner finds a signatory by a part of the name or post.
func findSigner(s *session, name string) (model.ID, error) {
	setup, err := s.office.Setup()
	if err != nil {
		return "", err
	}
	var found, known []string
	var id model.ID
	for _, sig := range setup.Signatories {
		spoken := sig.Post
		if sig.Name != "" {
			spoken = fmt.Sprintf("%s (%s)", sig.Name, sig.Post)
		}
		known = append(known, spoken)
		if strings.Contains(model.Fold(spoken), model.Fold(name)) {
			found, id = append(found, spoken), sig.ID
		}
	}
	switch len(found) {
	case 0:
		return "", model.Errorf(model.NotFound, "Penanda tangan %q tidak ada. Yang ada: %s.", name, strings.Join(known, "; "))
	case 1:
		return id, nil
	}
	return "", model.Errorf(model.Invalid, "Penanda tangan %q cocok dengan beberapa: %s. Tulis lebih lengkap.", name, strings.Join(found, "; "))
}

// set reports whether signer or paper were chosen.
func (c letterChoices) set() bool { return c.signer != "" || c.paper != "" }

// over puts the choices over those of a draft.
func (c letterChoices) over(o model.LetterOptions) model.LetterOptions {
	if c.signer != "" {
		o.Signer = c.signer
	}
	if c.paper != "" {
		o.Paper = c.paper
	}
	return o
}

// numberChoice is the value of --nomor: "" the register's usual way, "otomatis" the next free ones,
// else the first number, from which several letters count on.
type numberChoice string

const nextNumbers = numberChoice("otomatis")

func (n numberChoice) given() bool { return n != "" }

// at is the numbering of the i-th letter that gets one.
func (n numberChoice) at(i int, r model.Register) model.Numbering {
	switch n {
	case "":
		return r.Usual()
	case nextNumbers:
		return model.Numbering{Auto: true}
	}
	first, err := strconv.Atoi(string(n))
	if err != nil || i == 0 {
		return model.Numbering{Text: string(n)}
	}
	return model.Numbering{Text: fmt.Sprintf("%0*d", len(n), first+i)}
}

// takesNumber reports whether printing may number a letter: one that is new, or whose paper has not
// been signed yet. On a signed paper the number was written by hand, and is noted by "catat nomor".
func takesNumber(l model.Letter) bool {
	return !l.Issued() || l.Valid() && l.Number == "" && (l.State == model.LetterDraft || l.State == model.LetterInitial)
}

// check refuses numbers that cannot serve for as many letters as need one, before any is issued.
func (n numberChoice) check(o *model.Office, facts model.Situation, letters []model.Letter) error {
	if n == "" || n == nextNumbers {
		return nil
	}
	count := 0
	for _, l := range letters {
		if takesNumber(l) {
			count++
		}
	}
	if first, err := strconv.Atoi(string(n)); err == nil {
		return o.CheckNumbersFree(facts.Register(letters[0].Kind), first, count)
	}
	if count > 1 {
		return model.Errorf(model.Refused, "Nomor lengkap %q hanya untuk satu surat, sedangkan %d surat perlu nomor. Tulis nomor urut pertama saja.", string(n), count)
	}
	return nil
}
