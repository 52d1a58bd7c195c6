package ui

import (
	"fmt"
	"slices"
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

// paletteItem is one answer of the search.
type paletteItem struct {
	group, icon, title, sub string
	run                     func()
}

// foundLook is how a kind of hit is shown.
type foundLook struct{ group, icon string }

var foundLooks = map[model.SearchKind]foundLook{
	model.FoundDialogue: {"DIALOG", "calendar"},
	model.FoundSpeaker:  {"NARASUMBER", "user"},
	model.FoundLetter:   {"SURAT", "mail"},
	model.FoundTheme:    {"TEMA", "star"},
}

// answers are what was found for a text: hits by kind, pages, and last the dialogue it reads as;
// without a text the pages.
func (p *palette) answers(text string) []paletteItem {
	var out []paletteItem
	for _, h := range p.index.Find(text, paletteHits) {
		look := foundLooks[h.Kind]
		out = append(out, paletteItem{look.group, look.icon, h.Title, h.Sub, func() { p.sh.openFound(h) }})
	}
	out = append(out, p.pages(text)...)
	if read, err := p.reader.read(text); err == nil && read.Complete() {
		out = append(out, paletteItem{"BUAT DIALOG", "plus", read.Dialogue.Theme, read.Words, func() { p.sh.createQuick(read.Dialogue) }})
	}
	return out
}

// pages are the screens whose name has the text, all of them without one, and the two ways to make
// a dialogue.
func (p *palette) pages(text string) []paletteItem {
	var out []paletteItem
	want := model.Fold(text)
	add := func(icon, title, sub string, run func()) {
		if strings.Contains(model.Fold(title), want) {
			out = append(out, paletteItem{"LAYAR", icon, title, sub, run})
		}
	}
	for i := range pageCount {
		add(pages[i].icon, pages[i].word, fmt.Sprintf("Alt+%d", i+1), func() { p.sh.open(i) })
	}
	add("plus", "Dialog baru", "Ctrl+N", func() { p.sh.openDialogueForm(blankDialogue("")) })
	add("plus", "Dialog cepat, satu baris", "Ctrl+Shift+N", p.sh.openQuickAdd)
	return out
}

// openFound opens what the search found.
func (sh *shell) openFound(h model.SearchHit) {
	switch h.Kind {
	case model.FoundSpeaker:
		sh.openSpeaker(h.ID)
	case model.FoundLetter:
		sh.openLetter(h.ID)
	case model.FoundTheme:
		sh.openTheme(h.ID)
	default:
		sh.openDialogue(h.ID)
	}
}

// openDialogue shows a dialogue in the calendar; one that is back in the theme bank stands there no
// more and is shown in its sheet.
func (sh *shell) openDialogue(id model.ID) {
	_, d, err := sh.office.DialogueSituation(id)
	if !sh.check(err) {
		return
	}
	if d.State == model.Proposed {
		sh.openDialogueForm(d)
		return
	}
	sh.openCalendar(id)
}

// openLetter shows a letter in the register.
func (sh *shell) openLetter(id model.ID) {
	var found []model.Letter
	err := sh.office.Read(func(tx model.Tx) (err error) {
		found, err = tx.Letters(model.LetterQuery{IDs: []model.ID{id}})
		return err
	})
	if !sh.check(err) || len(found) == 0 {
		return
	}
	sh.open(pageLetters)
	sh.letters().chooseLetter(found[0])
}

// openTheme shows a theme of the bank: one that waits in the list of the agenda, else the dialogue
// made of it.
func (sh *shell) openTheme(id model.ID) {
	themes, err := sh.office.Themes()
	i := slices.IndexFunc(themes, func(t model.BankTheme) bool { return t.ID == id })
	switch {
	case !sh.check(err) || i < 0:
	case themes[i].Free():
		month := sh.office.Today().Month()
		if sh.agenda != nil {
			month = sh.agenda.month
		}
		sh.openAgenda(month)
		sh.agenda.panel.themes.open(id)
	default:
		sh.openDialogue(themes[i].DialogueID)
	}
}
