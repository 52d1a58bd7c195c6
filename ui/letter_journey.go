package ui

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// letterJourney is the way of a letter: each state it reached, when, noted by whom, and how to take
// a slip back.
type letterJourney struct {
	s    *lettersScreen
	row  letterRow
	undo map[model.LetterState]*kit.Button // the crosses of the states that can be taken back
	box  *fyne.Container
}

func newLetterJourney(s *lettersScreen) *letterJourney {
	return &letterJourney{s: s, box: kit.Stack()}
}

func (j *letterJourney) show(r letterRow) {
	j.row, j.undo = r, map[model.LetterState]*kit.Button{}
	lines := kit.V(10, kit.Title("Perjalanan surat"))
	for _, m := range r.letter.Marks {
		lines.Add(j.line(m))
	}
	if len(r.letter.Marks) == 0 {
		lines.Add(kit.NewPara("Surat ini belum terbit. Sesudah terbit, paraf, nomor, tanda tangan, pengiriman, dan penerimaannya tercatat di sini.", 12, kit.Regular, kit.Ink2, 0))
	}
	j.box.Objects = []fyne.CanvasObject{kit.Card(lines, 12)}
	j.box.Refresh()
}

// takenBack reports whether a state can be taken back: issue, number and cancellation stay.
func takenBack(s model.LetterState) bool {
	return s == model.LetterInitial || s == model.LetterSigned || s == model.LetterSent || s == model.LetterReceived
}

func (j *letterJourney) line(m model.LetterMark) fyne.CanvasObject {
	l := letterLooks[m.State]
	if m.State == model.LetterDraft {
		l = look{kit.Teal, "lock", "Terbit"}
	}
	words := kit.V(1, kit.H(8, l.pill(), kit.Grow(kit.Fit(model.Moment(m.At), 12, kit.Regular, kit.Ink2))))
	if about := j.about(m); about != "" {
		words.Add(kit.NewPara(about, 12, kit.Regular, kit.Ink2, 4))
	}
	if !takenBack(m.State) || !j.row.letter.Valid() {
		return words
	}
	cross := kit.LightIcon("close", "hapus catatan "+string(m.State), func() { j.unmark(m.State) }).Row()
	j.undo[m.State] = cross
	return kit.HTop(4, kit.Grow(words), cross)
}

// about is what else is known of a state: how and to whom, by which officer, the note.
func (j *letterJourney) about(m model.LetterMark) string {
	var out []string
	l := j.row.letter
	switch m.State {
	case model.LetterNumbered:
		out = append(out, l.Number)
	case model.LetterSent:
		out = append(out, sentAbout(l))
	case model.LetterReceived:
		out = append(out, "oleh "+l.Receiver)
	}
	if name := j.s.sit.Officers[m.Officer].Name; name != "" {
		out = append(out, "petugas "+name)
	}
	if m.Note != "" {
		out = append(out, m.Note)
	}
	return model.Capital(strings.Join(out, ", "))
}

func (j *letterJourney) unmark(state model.LetterState) {
	if j.s.sh.check(j.s.sh.office.UnmarkLetter(j.row.letter.ID, state)) {
		j.s.sh.toastUndo(fmt.Sprintf("Catatan %s dihapus.", string(state)))
	}
}
