package model

import (
	"slices"
	"strings"
)

// Template is how the office writes letters of a kind. One that is not stored is the factory's.
type Template struct {
	ID         ID
	Kind       LetterKind
	RegisterID ID     // "" the first register
	Code       string // classification, "" the office's
	Unit       string // unit in the number, "" the office's
	Urgency    string // Sifat, "" the office's
	Attach     AttachRule
	Wording    Wording
}

// AttachRule says when a letter carries the page with points and programme.
type AttachRule string

// The rules.
const (
	AttachPoints AttachRule = ""       // when the dialogue has points
	AttachAlways AttachRule = "selalu" // with the programme alone, too
	AttachNever  AttachRule = "tidak"
)

// AttachRules lists the rules in the order of menus.
var AttachRules = []AttachRule{AttachPoints, AttachAlways, AttachNever}

// Wording is the text of a template with placeholders in braces, {tema}. A part left "" is the
// factory's; "-" prints nothing.
type Wording struct {
	Subject string `json:"hal,omitempty"`
	To      string `json:"kepada,omitempty"` // lines, of kinds that are not addressed to speakers
	From    string `json:"dari,omitempty"`   // nota dinas only
	Opening string `json:"pembuka,omitempty"`
	Purpose string `json:"maksud,omitempty"`
	Rows    string `json:"rincian,omitempty"` // "label: value", one a line; a row without a value is left out
	Confirm string `json:"konfirmasi,omitempty"`
	Closing string `json:"penutup,omitempty"`
}

// WordingPart names a part of a wording and reaches its text.
type WordingPart struct {
	Key   string // stable, "pembuka"
	Label string // as shown
	Lines int    // usual height of its field
	Of    func(*Wording) *string
}

var (
	partSubject = WordingPart{"hal", "Hal", 1, func(w *Wording) *string { return &w.Subject }}
	partTo      = WordingPart{"kepada", "Kepada (Yth.)", 2, func(w *Wording) *string { return &w.To }}
	partFrom    = WordingPart{"dari", "Dari", 1, func(w *Wording) *string { return &w.From }}
	partOpening = WordingPart{"pembuka", "Pembuka", 4, func(w *Wording) *string { return &w.Opening }}
	partPurpose = WordingPart{"maksud", "Maksud", 3, func(w *Wording) *string { return &w.Purpose }}
	partRows    = WordingPart{"rincian", "Rincian (label: isi)", 6, func(w *Wording) *string { return &w.Rows }}
	partConfirm = WordingPart{"konfirmasi", "Konfirmasi", 3, func(w *Wording) *string { return &w.Confirm }}
	partClosing = WordingPart{"penutup", "Penutup", 3, func(w *Wording) *string { return &w.Closing }}
	partBasis   = WordingPart{"pembuka", "Dasar (satu baris satu butir)", 4, partOpening.Of}
	partOrders  = WordingPart{"maksud", "Untuk (satu baris satu butir)", 4, partPurpose.Of}
)

// WordingParts lists the parts that letters of a kind have, in the order of the page.
func WordingParts(k LetterKind) []WordingPart {
	switch k {
	case Invitation, Request, JointInvitation:
		return []WordingPart{partSubject, partOpening, partPurpose, partRows, partConfirm, partClosing}
	case StationNotice, Erratum:
		return []WordingPart{partSubject, partOpening, partPurpose, partConfirm, partClosing}
	case DutyLetter:
		return []WordingPart{partBasis, partOrders, partClosing}
	case MemoLetter:
		return []WordingPart{partTo, partFrom, partSubject, partOpening, partPurpose, partRows, partClosing}
	}
	return []WordingPart{partSubject, partOpening, partPurpose, partClosing}
}

// Filled is the wording with the factory's text where a part is "".
func (t Template) Filled() Wording {
	w, factory := t.Wording, FactoryWording(t.Kind)
	for _, part := range WordingParts(t.Kind) {
		if text := part.Of(&w); *text == "" {
			*text = *part.Of(&factory)
		}
	}
	return w
}

// Changed reports whether the office wrote anything of its own into the template.
func (t Template) Changed() bool {
	t.ID = ""
	return t != Template{Kind: t.Kind}
}

// UsualTemplate is what code, unit and Sifat of letters of a kind are where their template says
// nothing.
func (s Settings) UsualTemplate(k LetterKind) Template {
	return Template{Kind: k, Code: firstOf(usualCode[k], s.Classification), Unit: s.LetterUnit, Urgency: firstOf(usualUrgency[k], s.Urgency)}
}

// Check refuses a wording with an unclosed brace or an unknown placeholder; the error's field is
// the part's key.
func (t Template) Check() error {
	w := t.Filled()
	for _, part := range WordingParts(t.Kind) {
		if err := CheckWording(t.Kind, part, *part.Of(&w)); err != nil {
			return err
		}
	}
	return nil
}

// CheckWording refuses one part's text as Template.Check does.
func CheckWording(k LetterKind, part WordingPart, text string) error {
	pieces, err := splitWording(text)
	if err != nil {
		return FieldError(part.Key, "%s", Message(err))
	}
	known := Placeholders(k)
	for _, p := range pieces {
		if p.name != "" && !slices.ContainsFunc(known, func(h Placeholder) bool { return h.Name == p.name }) {
			return FieldError(part.Key, "Isian {%s} tidak dikenal%s.", p.name, nearest(p.name, known))
		}
	}
	if part.Key != partRows.Key || strings.TrimSpace(text) == noText {
		return nil
	}
	for line := range strings.SplitSeq(text, "\n") {
		if strings.TrimSpace(line) != "" && !strings.Contains(line, ":") {
			return FieldError(part.Key, "Baris \"%s\" tidak punya titik dua. Tulis label, titik dua, lalu isinya.", line)
		}
	}
	return nil
}

// noText is what a part holds that prints nothing although the factory's would.
const noText = "-"

// nearest hints at a known placeholder that was probably meant.
func nearest(name string, known []Placeholder) string {
	for _, h := range known {
		if strings.Contains(h.Name, name) || strings.Contains(name, h.Name) || Fold(name) == h.Name {
			return "; mungkin maksudnya {" + h.Name + "}"
		}
	}
	return "; pilih dari daftar isian"
}

// wordingPiece is plain text or, where name is set, a placeholder.
type wordingPiece struct{ text, name string }

// splitWording cuts a text at its placeholders.
func splitWording(text string) ([]wordingPiece, error) {
	var out []wordingPiece
	for rest := text; rest != ""; {
		open := strings.IndexAny(rest, "{}")
		if open < 0 {
			return append(out, wordingPiece{text: rest}), nil
		}
		if rest[open] == '}' {
			return nil, Errorf(Invalid, "Ada kurung tutup \"}\" tanpa pembuka di dekat \"%s\".", around(rest, open))
		}
		length := strings.IndexAny(rest[open+1:], "{}\n")
		if length < 0 || rest[open+1+length] != '}' {
			return nil, Errorf(Invalid, "Kurung \"{\" di dekat \"%s\" belum ditutup.", around(rest, open))
		}
		name := strings.TrimSpace(rest[open+1 : open+1+length])
		if name == "" {
			return nil, Errorf(Invalid, "Isian {} tidak bernama. Pilih dari daftar isian, misalnya {tema}.")
		}
		out = append(out, wordingPiece{text: rest[:open]}, wordingPiece{name: name})
		rest = rest[open+2+length:]
	}
	return out, nil
}

// around is a little text about a place, to find it again.
func around(text string, at int) string {
	runes := []rune(strings.ReplaceAll(text[at:], "\n", " "))
	return string(runes[:min(len(runes), 20)])
}

// fillWording puts values in place of the placeholders and names those that are empty. A text that
// was stored must have passed CheckWording.
func fillWording(text string, values map[string]string) (filled string, empty []string) {
	pieces, err := splitWording(text)
	if err != nil || strings.TrimSpace(text) == noText {
		return "", nil
	}
	var b strings.Builder
	for _, p := range pieces {
		b.WriteString(p.text)
		if p.name == "" {
			continue
		}
		value := values[p.name]
		if value == "" && !slices.Contains(empty, p.name) {
			empty = append(empty, p.name)
		}
		b.WriteString(value)
	}
	return b.String(), empty
}
