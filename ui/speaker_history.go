package ui

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// appearanceLine is one dialogue of a person, ready to show.
type appearanceLine struct {
	dialogue            model.ID
	badge, theme, facts string
	look                look
}

// attendance counts dialogues terlaksana of a person: those of the last twelve months in which he
// appeared himself, all of those, and all in which he was expected.
type attendance struct{ year, himself, expected int }

// appearanceLines lists the dialogues of a person, newest first, and counts them.
func appearanceLines(p model.SpeakerProfile, today model.Date) (lines []appearanceLine, n attendance) {
	for _, d := range p.Dialogues {
		a, standsIn := appearanceOf(d, p.Speaker.ID)
		absent := !standsIn && (a.State == model.Unable || a.State == model.Represented)
		lines = append(lines, newAppearanceLine(d, a, p.Stations[d.StationID].Mark, standsIn, absent))
		if d.State != model.Held || standsIn {
			continue
		}
		n.expected++
		if absent {
			continue
		}
		n.himself++
		if d.Date >= today.AddDays(-365) {
			n.year++
		}
	}
	return lines, n
}

// newAppearanceLine shows the dialogue's state once it is settled, before that the person's.
func newAppearanceLine(d model.Dialogue, a model.Appearance, badge string, standsIn, absent bool) appearanceLine {
	l := appearanceLine{dialogue: d.ID, badge: badge, theme: d.Theme, facts: model.ShortDate(d.Date) + ", " + string(a.Role), look: appearanceLooks[a.State]}
	if standsIn {
		l.facts += ", mewakili"
	}
	if standsIn || !absent && (d.State == model.Held || !d.Active()) {
		l.look = dialogueLooks[d.State]
	}
	return l
}

// appearanceOf finds a person's part in a dialogue; standsIn tells that he represents somebody.
func appearanceOf(d model.Dialogue, speaker model.ID) (a model.Appearance, standsIn bool) {
	for _, a := range d.Appearances {
		if a.SpeakerID == speaker {
			return a, false
		}
	}
	for _, a := range d.Appearances {
		if a.Representative == speaker {
			return a, true
		}
	}
	return model.Appearance{}, false
}

func (p *speakerProfile) makeHistory() fyne.CanvasObject {
	captions := []string{"tampil 12 bulan", "tampil seluruhnya", "hadir sendiri"}
	tiles := make([]fyne.CanvasObject, len(captions))
	for i, c := range captions {
		p.tiles[i] = kit.T("", 17, kit.SemiBold, kit.Ink)
		tiles[i] = kit.V(0, p.tiles[i], kit.Caption(c))
	}
	p.history = kit.NewRowList(46, func() int { return len(p.past) }, func() kit.Row { return newAppearanceRow(p) })
	p.history.OnOpen = func(i int) { p.s.sh.openCalendar(p.past[i].dialogue) }
	p.history.SetEmpty(kit.NewEmptySmall("calendar", "Belum pernah dijadwalkan."))
	p.brief = kit.V(6)
	return kit.V(8, kit.Cols(8, nil, tiles...), kit.Rule(), kit.Grow(p.history), kit.Rule(), p.brief)
}

func (p *speakerProfile) showHistory() {
	var n attendance
	p.past, n = appearanceLines(p.facts, p.s.sh.office.Today())
	p.tiles[0].SetText(model.Thousands(n.year))
	p.tiles[1].SetText(model.Thousands(n.himself))
	p.tiles[2].SetText(fmt.Sprintf("%s dari %s", model.Thousands(n.himself), model.Thousands(n.expected)))
	p.history.Reload()
	p.brief.Objects = []fyne.CanvasObject{kit.T("KONTAK", 11, kit.Medium, kit.Ink3)}
	phones := p.facts.Speaker.Phones
	for i, f := range phones {
		if i < 2 {
			p.brief.Add(phoneLine(f))
		}
	}
	if len(phones) == 0 {
		p.brief.Add(kit.H(6, kit.Icon("phone", 14, kit.RedF), kit.Fit("Belum ada nomor telepon.", 12, kit.Regular, kit.Ink2)))
	}
	if note := strings.TrimSpace(p.facts.Speaker.Note); note != "" {
		words := kit.V(0, kit.NewPara(note, 12, kit.Regular, kit.Ink, 2), kit.Caption("Catatan dalam, tidak pernah tercetak"))
		p.brief.Add(kit.SunkBox(kit.HTop(10, kit.Icon("lock", 14, kit.Ink2), kit.Grow(words)), 10))
	}
	p.brief.Refresh()
}

// phoneLine shows a number with its kind, and whether it is the first to call.
func phoneLine(f model.Phone, tail ...fyne.CanvasObject) *fyne.Container {
	parts := []fyne.CanvasObject{kit.Icon("phone", 14, kit.Ink2), kit.Fix(52, 0, kit.Fit(string(f.Kind), 12, kit.Regular, kit.Ink2)),
		kit.T(model.FormatPhone(f.Number), 13, kit.Medium, kit.Ink)}
	if f.Preferred {
		parts = append(parts, kit.NewPill(kit.Teal, "star", "utama"))
	}
	return kit.Fix(0, 28, kit.H(8, append(append(parts, kit.Spacer()), tail...)...))
}

// appearanceRow draws one dialogue of a person.
type appearanceRow struct {
	p            *speakerProfile
	badge        *kit.Badge
	theme, facts *kit.Text
	state        *kit.Pill
	box          *fyne.Container
}

func newAppearanceRow(p *speakerProfile) *appearanceRow {
	r := &appearanceRow{p: p, badge: kit.NewBadge("RRI"), theme: kit.Fit("", 13, kit.Medium, kit.Ink),
		facts: kit.Fit("", 11, kit.Regular, kit.Ink2), state: kit.NewPill(kit.Gray, "", "")}
	r.box = kit.Pad(kit.H(12, kit.Fix(38, 0, kit.Place(0, 0.5, r.badge)), kit.Grow(kit.V(1, r.theme, r.facts)), r.state), 0, 4, 0, 8)
	return r
}

// Object implements kit.Row.
func (r *appearanceRow) Object() fyne.CanvasObject { return r.box }

// Set implements kit.Row.
func (r *appearanceRow) Set(i int) {
	l := r.p.past[i]
	r.badge.Set(l.badge)
	r.theme.SetText(l.theme)
	r.facts.SetText(l.facts)
	r.state.Set(l.look.tone, l.look.icon, l.look.word)
	r.box.Refresh()
}
