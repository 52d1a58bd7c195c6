package ui

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// tile is a number that opens its list.
type tile struct {
	widget.BaseWidget
	onTap       func()
	number, sub *kit.Text
	ring        *canvas.Rectangle
	content     fyne.CanvasObject
}

func newTile(icon string, tone kit.Tone, noun string, onTap func()) *tile {
	t := &tile{onTap: onTap, number: kit.T("0", 26, kit.SemiBold, kit.Ink), sub: kit.Fit("", 11, kit.Regular, kit.Ink2), ring: kit.Panel(nil, nil, 8)}
	inside := kit.V(1, kit.H(0, t.number, kit.Spacer(), kit.IconTile(icon, tone, 28)), kit.Fit(noun, 12, kit.SemiBold, kit.Ink), t.sub)
	t.content = kit.Stack(kit.Card(inside, 12), t.ring)
	t.ExtendBaseWidget(t)
	return t
}

// set writes the number; zero is calm grey, else it takes the tone's colour.
func (t *tile) set(n int, sub string, tone kit.Tone) {
	c := kit.Faint
	if n > 0 {
		c = tone.Front()
	}
	t.number.Set(fmt.Sprint(n), c)
	t.sub.SetText(sub)
}

func (t *tile) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(t.content) }
func (t *tile) Tapped(*fyne.PointEvent)             { t.onTap() }
func (t *tile) FocusGained()                        { t.focus(2) }
func (t *tile) FocusLost()                          { t.focus(0) }
func (t *tile) TypedRune(rune)                      {}

func (t *tile) focus(width float32) {
	t.ring.StrokeColor, t.ring.StrokeWidth = kit.Accent, width
	t.ring.Refresh()
}

func (t *tile) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		t.onTap()
	default:
		kit.HandleKey(fyne.CurrentApp().Driver().CanvasForObject(t), e.Name)
	}
}

// weekCard is a dialogue with whose turn it is and the button that does it.
type weekCard struct {
	open *kit.Button
	box  fyne.CanvasObject
}

func newWeekCard(h *homeScreen, d model.Dialogue) *weekCard {
	s := h.view.Situation
	rows := s.Checklist(d)
	station := s.Stations[d.StationID]
	c := &weekCard{open: kit.Normal("", "Buka checklist", func() { h.sh.openChecklist(d.ID) }).Row()}
	turn := fyne.CanvasObject(kit.Fit("Semua langkah selesai", 12, kit.Medium, kit.GreenF))
	if next, ok := model.NextStep(rows); ok {
		words := kit.NewPara(turnWords(next), 12, kit.Regular, kit.Ink2, 2)
		if next.State == model.StepLate {
			words.SetColor(kit.RedF)
		}
		turn = kit.H(8, kit.NewPill(roleTone(next.Step.Duty), "", model.RoleWord(next.Step.Duty)), kit.Grow(words))
	}
	c.box = kit.Card(kit.V(8,
		kit.H(8, kit.NewBadgeLarge(station.Mark), kit.Grow(kit.Fit(model.DayMonth(d.Date)+", "+clockText(d.Start), 12, kit.Medium, kit.Ink)), dialogueLooks[s.ShownState(d)].pill()),
		kit.NewPara(d.Theme, 15, kit.SemiBold, kit.Ink, 2),
		kit.Fit(mainNames(s, d), 12, kit.Regular, kit.Ink2),
		kit.NewSegsNum(segments(rows)), kit.Spacer(), kit.Rule(),
		kit.H(8, kit.Grow(turn), c.open)), 14)
	return c
}

// turnWords say what is to be done next and until when.
func turnWords(r model.StepRow) string {
	switch {
	case r.State == model.StepLate:
		return r.Step.Short + ", lewat sejak " + model.DayMonth(r.Dates.Latest)
	case r.Dates.Latest == "":
		return r.Step.Short
	}
	return r.Step.Short + ", s.d. " + model.DayMonth(r.Dates.Latest)
}

// mainNames are the names of the speakers utama, or that there is none.
func mainNames(s model.Situation, d model.Dialogue) string {
	text := ""
	for _, a := range d.Appearances {
		if a.Role != model.Main {
			continue
		}
		p := s.Speakers[a.SpeakerID]
		if text != "" {
			text += "; "
		}
		text += p.Name.Full()
		if p.Post != "" {
			text += " · " + p.Post
		}
	}
	if text == "" {
		return "Belum ada narasumber utama"
	}
	return text
}

// taskRowView is a line of the waiting list.
type taskRowView struct {
	h          *homeScreen
	what, whom *kit.Text
	due        *kit.Pill
	box        fyne.CanvasObject
}

func newTaskRowView(h *homeScreen) *taskRowView {
	v := &taskRowView{h: h, what: kit.Fit("", 13, kit.Medium, kit.Ink), whom: kit.Fit("", 11, kit.Regular, kit.Ink2), due: kit.NewPill(kit.Gray, "clock", "")}
	v.box = kit.Pad(kit.H(8, kit.Grow(kit.V(1, v.what, v.whom)), v.due), 0, 12, 0, 14)
	return v
}

func (v *taskRowView) Object() fyne.CanvasObject { return v.box }

func (v *taskRowView) Set(i int) {
	r := v.h.rows[i]
	v.what.SetText(r.task.Row.Step.Short)
	v.whom.SetText(taskAbout(v.h.view.Situation, r.task))
	v.due.Set(r.look.tone, r.look.icon, model.DayMonth(r.task.Row.Dates.Latest))
}

func taskAbout(s model.Situation, t model.Task) string {
	switch t.Row.Step.Scope {
	case model.ScopeMonth:
		return "Bersama, seluruh " + model.MonthName(t.Dialogue.Date.Month())
	case model.ScopeWeek:
		return fmt.Sprintf("Bersama, dialog pekan %d", t.Dialogue.Date.Week().Number())
	}
	return s.Stations[t.Dialogue.StationID].Mark + " " + model.DayMonth(t.Dialogue.Date) + " · " + t.Dialogue.Theme
}
