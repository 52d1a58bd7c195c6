package ui

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// letterChip is a chip over the register.
type letterChip struct {
	label string
	takes func(letterRow) bool
}

// The chips that others than the row of chips ask for.
const (
	chipAll    = 0
	chipVoid   = 8
	chipErrata = 9
)

var letterChips = []letterChip{
	chipAll:    {"Semua", func(letterRow) bool { return true }},
	1:          {unissuedLook.word, notIssued},
	2:          {gapLook.word, letterRow.gap},
	3:          chipOf(model.LetterInitial),
	4:          chipOf(model.LetterNumbered),
	5:          chipOf(model.LetterSigned),
	6:          chipOf(model.LetterSent),
	7:          chipOf(model.LetterReceived),
	chipVoid:   chipOf(model.LetterVoid),
	chipErrata: {"Perlu ralat", letterRow.wrong},
}

func chipOf(state model.LetterState) letterChip {
	return letterChip{letterLooks[state].word, func(r letterRow) bool { return r.issued() && r.letter.State == state }}
}

// letterFilter is what stands over the register: chips of the states, the book and a search.
type letterFilter struct {
	s         *lettersScreen
	chips     *kit.ChipRow
	book      *kit.Drop // "Semua buku" first
	search    *kit.Search
	registers []model.Register
	box       *fyne.Container
}

func newLetterFilter(s *lettersScreen) *letterFilter {
	f := &letterFilter{s: s}
	labels := make([]string, len(letterChips))
	for i, c := range letterChips {
		labels[i] = c.label
	}
	f.chips = kit.NewChipRow(labels, func(int) { f.changed() })
	f.book = kit.NewDrop("Buku", []string{allBooks}, func(int) { f.changed() })
	f.book.SetChosen(0)
	f.search = kit.NewSearch("Cari nomor, penerima, atau hal", "/", func(string) { f.changed() })
	f.search.OnDown = func() { kit.Focus(s.list) }
	f.box = kit.V(8, kit.H(8, kit.Grow(f.search), f.book), f.chips.Box)
	return f
}

const allBooks = "Semua buku"

func (f *letterFilter) changed() {
	f.s.Flush()
	f.s.ticked = map[string]bool{}
	f.s.sh.check(f.s.showRows())
}

// reset lets every letter through.
func (f *letterFilter) reset() {
	f.chips.Choose(chipAll)
	f.book.SetChosen(0)
	if f.search.Entry.Text != "" {
		f.search.Entry.SetText("")
	}
}

// show takes the books and counts of the rows; a chip of nothing makes room, but the chosen one.
func (f *letterFilter) show(sit model.Situation, all []letterRow) {
	f.registers = sit.Registers()
	names := []string{allBooks}
	for _, r := range f.registers {
		names = append(names, r.Name)
	}
	f.book.SetOptions(names)
	if f.book.Chosen() < 0 {
		f.book.SetChosen(0)
	}
	changed := f.book.Hidden != (len(f.registers) < 2)
	f.book.Hidden = len(f.registers) < 2
	for i, c := range letterChips {
		n := len(filterLetters(f.inBook(all), c.takes))
		f.chips.Chips[i].SetCount(fmt.Sprint(n))
		hidden := n == 0 && i > 1 && i != f.chips.Chosen()
		changed = changed || hidden != f.chips.Chips[i].Hidden
		f.chips.Chips[i].Hidden = hidden
	}
	f.chips.Box.Refresh()
	if changed {
		f.s.content.Refresh()
	}
}

func (f *letterFilter) inBook(rows []letterRow) []letterRow {
	i := f.book.Chosen() - 1
	if i < 0 || i >= len(f.registers) || len(f.registers) < 2 {
		return rows
	}
	return filterLetters(rows, func(r letterRow) bool { return r.register == f.registers[i].ID })
}

// rows are the letters that everything lets through.
func (f *letterFilter) rows(all []letterRow) []letterRow {
	words := strings.Fields(model.Fold(f.search.Entry.Text))
	found := filterLetters(f.inBook(all), letterChips[f.chips.Chosen()].takes)
	return filterLetters(found, func(r letterRow) bool {
		text := model.Fold(strings.Join([]string{r.letter.Number, r.to, r.office, r.kind(), r.subject, r.dialogue.Theme, r.slot.Speaker.Name.Full()}, " "))
		return hasWords(text, words)
	})
}

// narrow reports whether letters may be hidden by the search, a chip or a book.
func (f *letterFilter) narrow() bool {
	return f.chips.Chosen() != chipAll || f.book.Chosen() > 0 || strings.TrimSpace(f.search.Entry.Text) != ""
}
