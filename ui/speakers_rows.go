package ui

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// speakerFilters are the chips above the list.
var speakerFilters = []struct {
	word   string
	passes func(p model.Speaker, st model.SpeakerStats, today model.Date) bool
}{
	{"Semua", func(model.Speaker, model.SpeakerStats, model.Date) bool { return true }},
	{"Jarang tampil", func(_ model.Speaker, st model.SpeakerStats, today model.Date) bool {
		return st.Held > 0 && st.Last < today.AddDays(-rareAfterDays)
	}},
	{"Belum pernah", func(_ model.Speaker, st model.SpeakerStats, _ model.Date) bool { return st.Held == 0 }},
	{"Tanpa telepon", func(p model.Speaker, _ model.SpeakerStats, _ model.Date) bool { return len(p.Phones) == 0 }},
}

// rareAfterDays is how long ago the last dialogue of somebody who rarely appears is.
const rareAfterDays = 182

// directoryLine is one row of the directory, ready to show.
type directoryLine struct {
	id                             model.ID
	name, bare, post, office, last string
	held                           int
	noPhone                        bool
}

func newDirectoryLine(p model.Speaker, st model.SpeakerStats) directoryLine {
	l := directoryLine{id: p.ID, name: p.Name.Full(), bare: p.Name.Bare, post: p.Post, office: p.Organization.Name, held: st.Held, noPhone: len(p.Phones) == 0}
	if l.post == "" {
		l.post, l.office = l.office, ""
	}
	if st.Last != "" {
		l.last = model.ShortDate(st.Last)
	}
	return l
}

// speakerChoices lists the organizations and themes of a directory, in order.
func speakerChoices(all []model.Speaker) (orgs, themes []string) {
	for _, p := range all {
		if p.Organization.Name != "" {
			orgs = append(orgs, p.Organization.Name)
		}
		themes = append(themes, p.Themes...)
	}
	return distinct(orgs), distinct(themes)
}

// distinct sorts words without regard to case and leaves out repeats.
func distinct(words []string) []string {
	slices.SortFunc(words, func(a, b string) int {
		return cmp.Or(cmp.Compare(model.Fold(a), model.Fold(b)), cmp.Compare(a, b))
	})
	return slices.CompactFunc(words, func(a, b string) bool { return model.Fold(a) == model.Fold(b) })
}

// speakerRow draws one person in the list.
type speakerRow struct {
	s                                *speakersScreen
	face                             *face
	name, post, office, last, number *kit.Text
	phone                            fyne.CanvasObject
	box                              *fyne.Container
}

func newSpeakerRow(s *speakersScreen) *speakerRow {
	r := &speakerRow{s: s, face: newFace(28), name: kit.Fit("", 13, kit.Medium, kit.Ink),
		post: kit.Fit("", 12, kit.Regular, kit.Ink), office: kit.Fit("", 11, kit.Regular, kit.Ink3),
		last: kit.Fit("", 12, kit.Regular, kit.Ink2), number: kit.Fit("", 13, kit.Medium, kit.Ink).Right()}
	r.phone = kit.Icon("phone", 14, kit.RedF)
	r.box = kit.Pad(s.cols.Row(r.face.box, r.name, kit.V(0, r.post, r.office), r.last, r.number, r.phone), 0, 16, 0, 16)
	return r
}

// Object implements kit.Row.
func (r *speakerRow) Object() fyne.CanvasObject { return r.box }

// Set implements kit.Row.
func (r *speakerRow) Set(i int) {
	l := r.s.rows[i]
	r.face.set(l.bare)
	r.name.SetText(l.name)
	r.post.SetText(l.post)
	r.office.SetText(l.office)
	r.office.Hidden = l.office == ""
	last, colour := l.last, kit.Ink2
	if last == "" {
		last, colour = "belum", kit.Ink3
	}
	r.last.Set(last, colour)
	r.number.SetText(model.Thousands(l.held))
	r.phone.Hide()
	if l.noPhone {
		r.phone.Show()
	}
	r.box.Refresh()
}

// face is a circle with initials that can be given to another person.
type face struct {
	word *kit.Text
	box  *fyne.Container
}

func newFace(size float32) *face {
	f := &face{word: kit.T("", size*0.36, kit.SemiBold, kit.AccentD).Center()}
	f.box = kit.Fix(size, size, kit.Stack(kit.Panel(kit.AccentT, nil, size/2), f.word))
	return f
}

func (f *face) set(name string) { f.word.SetText(kit.Initials(name)) }
