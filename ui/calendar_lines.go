package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// factLine is a sign with a line of fact and a smaller one below.
type factLine struct {
	widget.BaseWidget
	main, sub *kit.Para
	box       *fyne.Container
}

func newFactLine(icon string) *factLine {
	l := &factLine{main: kit.NewPara("", 13, kit.Medium, kit.Ink, 3), sub: kit.NewPara("", 11, kit.Regular, kit.Ink3, 3)}
	sign := kit.Pad(kit.Icon(icon, 16, kit.Ink2), 1, 0, 0, 0)
	l.box = kit.HTop(10, kit.Fix(16, 17, sign), kit.Grow(kit.V(1, l.main, l.sub)))
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer implements fyne.Widget.
func (l *factLine) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.box) }

// HeightFor implements kit.Tall.
func (l *factLine) HeightFor(width float32) float32 { return kit.HeightFor(l.box, width) }

func (l *factLine) set(main, sub string) {
	l.main.SetText(main)
	l.sub.SetText(sub)
	l.sub.Hidden = sub == ""
	l.box.Refresh()
}

// hintLine is a sign and a sentence under a field or in a panel.
func hintLine(tone kit.Tone, icon, text string) fyne.CanvasObject {
	words := kit.NewPara(text, 12, kit.Regular, tone.Front(), 0)
	return kit.HTop(8, kit.Fix(14, 16, kit.Icon(icon, 14, tone.Front())), kit.Grow(words))
}

// speakerLine is one speaker of the chosen dialogue with the answer and the menu that records it.
type speakerLine struct {
	s    *calendarScreen
	d    model.Dialogue
	a    model.Appearance
	face *fyne.Container
	name *kit.Para
	sub  *kit.Para
	pill *kit.Pill
	menu *kit.Button
	box  *fyne.Container
}

func newSpeakerLine(s *calendarScreen) *speakerLine {
	l := &speakerLine{s: s, face: kit.Stack(), pill: appearanceLooks[model.Suggested].pill()}
	l.name = kit.NewPara("", 13, kit.Medium, kit.Ink, 3)
	l.sub = kit.NewPara("", 11, kit.Regular, kit.Ink3, 4)
	l.menu = kit.NewMenuButton("more", "", "catat jawaban", l.items).Row()
	l.menu.SetLook(kit.LookLight)
	words := kit.V(2, kit.H(4, kit.Grow(l.name), l.menu), kit.HTop(8, kit.Grow(l.sub), l.pill))
	l.box = kit.HTop(10, l.face, kit.Grow(words))
	return l
}

func (l *speakerLine) set(d model.Dialogue, a model.Appearance) {
	l.d, l.a = d, a
	p := l.s.sit.Speakers[a.SpeakerID]
	look := appearanceLooks[a.State]
	l.face.Objects = []fyne.CanvasObject{kit.Avatar(p.Name.Bare, 32)}
	l.name.SetText(p.Name.Full())
	sub := string(a.Role)
	if p.Organization.Name != "" {
		sub += " · " + p.Organization.Name
	}
	if a.State == model.Represented {
		sub += " · diwakili " + l.s.sit.Speakers[a.Representative].Name.Full()
	}
	l.sub.SetText(sub)
	l.pill.Set(look.tone, look.icon, look.word)
	l.box.Refresh()
}

func (l *speakerLine) items() []kit.MenuItem {
	answered := l.a.State == model.Willing || l.a.State == model.Unable || l.a.State == model.Represented
	return []kit.MenuItem{
		{Text: "Bersedia", Icon: "check", Run: l.onWilling, Off: l.a.State == model.Willing},
		{Text: "Berhalangan", Icon: "close", Run: l.onUnable, Off: l.a.State == model.Unable},
		{Text: "Diwakili oleh…", Icon: "people", Run: l.onRepresented},
		{Text: "Belum menjawab", Icon: "undo", Run: l.onUnanswered, Off: !answered},
		{},
		{Text: "Buka narasumber", Icon: "user", Run: l.onSpeaker},
	}
}

func (l *speakerLine) onWilling()    { l.answer(model.Willing, "") }
func (l *speakerLine) onUnable()     { l.answer(model.Unable, "") }
func (l *speakerLine) onUnanswered() { l.answer(model.Suggested, "") }
func (l *speakerLine) onSpeaker()    { l.s.sh.openSpeaker(l.a.SpeakerID) }

func (l *speakerLine) answer(state model.AppearanceState, by model.ID) {
	word := appearanceLooks[state].word
	if state == model.Suggested {
		word = "Belum menjawab"
	}
	err := l.s.sh.office.Answer(l.d.ID, l.a.ID, state, by, l.a.Note)
	l.s.sh.told(err, "Jawaban dicatat: "+word+".")
}

// onRepresented asks who comes instead; choosing records it.
func (l *speakerLine) onRepresented() {
	sh := l.s.sh
	dir, err := sh.office.Directory()
	if !sh.check(err) {
		return
	}
	var sheet *kit.Sheet
	pick := kit.NewPickField("Diwakili oleh", "ketik nama wakil", speakerFinder(dir, l.a.SpeakerID))
	pick.OnPick = func(o kit.Option) error {
		sheet.Close()
		l.answer(model.Represented, model.ID(o.ID))
		return nil
	}
	pick.OnCreate = func(name string) {
		sheet.Close()
		id, err := sh.office.SaveSpeaker(model.Speaker{Name: model.SplitName(name)})
		if sh.check(err) {
			l.answer(model.Represented, id)
		}
	}
	note := kit.NewPara("Undangan berikutnya ditujukan kepada wakil. Surat yang sudah terbit kepada narasumber semula tetap tercatat.", 12, kit.Regular, kit.Ink2, 0)
	sheet = kit.NewSheet("Wakil narasumber", kit.V(14, kit.NewPara(l.name.Text()+" diwakili oleh siapa?", 13, kit.Regular, kit.Ink, 0), pick, note))
	sheet.First = pick.Focusable()
	sheet.ShowIn(sh.win)
}

// speakerFinder finds speakers for a PickField, all but one.
func speakerFinder(dir model.Directory, but model.ID) func(string) []kit.Option {
	return func(query string) []kit.Option {
		var out []kit.Option
		for _, p := range dir.Find(query) {
			if p.ID != but {
				out = append(out, speakerOption(p))
			}
		}
		return out
	}
}

func speakerOption(p model.Speaker) kit.Option {
	return kit.Option{ID: string(p.ID), Title: p.Name.Full(), Sub: p.Title()}
}
