package ui

import (
	"fmt"
	"image/color"
	"strings"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// unsignedLook shows a letter that is ready but for its signature.
var unsignedLook = look{kit.Amber, "pencil", "Belum ditandatangani"}

// trayList is one of the tray's lists with its bar.
type trayList struct {
	s      *trayScreen
	rows   []model.TrayLetter
	ticked map[model.ID]bool
	fill   func(*trayLine, model.TrayLetter)

	cols  *kit.Columns
	list  *kit.RowList
	count *kit.Text
	words *kit.Text
	bar   *fyne.Container
	acts  []*kit.Button // of the bar
	place *fyne.Container
	card  *fyne.Container
}

func newTrayList(s *trayScreen, title, dayWord, none string, fill func(*trayLine, model.TrayLetter)) *trayList {
	l := &trayList{s: s, ticked: map[model.ID]bool{}, fill: fill, cols: kit.NewColumns(12, 44, -1, 40, 56, 170, 190, 176)}
	l.list = kit.NewRowList(45, func() int { return len(l.rows) }, func() kit.Row { return newTrayLine(l) })
	l.list.Ticks = true
	l.list.OnTicks = l.onTicks
	l.list.OnOpen = func(i int) { s.sh.openLetter(l.rows[i].Letter.ID) }
	l.list.OnMenu = func(i int, at fyne.Position) { kit.ShowMenu(s.sh.win.Canvas(), at, s.menu(l, l.rows[i])) }
	l.list.SetEmpty(kit.NewEmptySmall("mail", none))
	captions := kit.TickHead(l.list, l.cols.Head(">No", "Kepada", "Dialog", "", dayWord, "Cara dan tujuan", "Keadaan"))
	l.count = kit.T("", 12, kit.Regular, kit.Ink3)
	l.words = kit.T("", 13, kit.Medium, kit.White)
	l.place = kit.Stack()
	head := kit.Fix(0, 26, kit.H(8, kit.Title(title), l.count, kit.Spacer()))
	table := kit.Stack(kit.Panel(kit.White, kit.Line, 8), kit.V(0, kit.ListHead(captions), kit.Grow(l.list), l.place))
	l.card = kit.V(6, head, kit.Grow(table))
	return l
}

// setBulk puts buttons on the bar that shows while letters are ticked.
func (l *trayList) setBulk(acts ...*kit.Button) {
	clear := barButton("close", "", func() {
		l.list.SetTicked(nil)
		l.list.OnTicks()
	})
	clear.Hint = "lepas pilihan"
	var objs []fyne.CanvasObject
	for _, b := range acts {
		objs = append(objs, b)
	}
	l.acts = acts
	l.bar = kit.BulkBar(l.words, append(objs, kit.Spacer(), clear)...)
	l.bar.Hide()
	l.place.Objects = []fyne.CanvasObject{l.bar}
}

// show fills the list and keeps what is chosen and ticked.
func (l *trayList) show(rows []model.TrayLetter) {
	var chosen model.ID
	if i := l.list.Selected(); i >= 0 && i < len(l.rows) {
		chosen = l.rows[i].Letter.ID
	}
	l.rows = rows
	at := min(0, len(rows)-1)
	var ticks []int
	for i, t := range rows {
		if t.Letter.ID == chosen {
			at = i
		}
		if l.ticked[t.Letter.ID] {
			ticks = append(ticks, i)
		}
	}
	l.count.SetText(fmt.Sprint(len(rows)))
	l.list.SetTicked(ticks)
	l.list.Reload()
	l.list.Select(at)
	l.list.OnTicks()
}

func (l *trayList) onTicks() {
	l.ticked = map[model.ID]bool{}
	for _, i := range l.list.Ticked() {
		l.ticked[l.rows[i].Letter.ID] = true
	}
	n := len(l.ticked)
	l.words.SetText(fmt.Sprintf("%d surat dipilih", n))
	was := l.bar.Hidden
	l.bar.Hidden = n == 0
	if was != l.bar.Hidden {
		l.card.Refresh()
	}
	l.bar.Refresh()
}

// picked returns the ticked letters in their order.
func (l *trayList) picked() []model.Letter {
	var out []model.Letter
	for _, i := range l.list.Ticked() {
		out = append(out, l.rows[i].Letter)
	}
	return out
}

// trayLine draws a letter of the tray.
type trayLine struct {
	l                               *trayList
	number, to, kind, air, day, sub *kit.Text
	way, target                     *kit.Text
	badge                           *kit.Badge
	pill                            *kit.Pill
	box                             *fyne.Container
}

func newTrayLine(l *trayList) *trayLine {
	small := func() *kit.Text { return kit.Fit("", 11, kit.Regular, kit.Ink3) }
	r := &trayLine{l: l, number: kit.Fit("", 13, kit.SemiBold, kit.Ink).Right(), to: kit.Fit("", 13, kit.Medium, kit.Ink), kind: small(),
		air: kit.Fit("", 12, kit.Regular, kit.Ink2), day: kit.Fit("", 13, kit.Medium, kit.Ink), sub: small(),
		way: kit.Fit("", 12, kit.Medium, kit.Ink2), target: small(), badge: kit.NewBadge(""), pill: unsignedLook.pill()}
	r.box = kit.Pad(l.cols.Row(r.number, kit.V(0, r.to, r.kind), kit.Place(0, 0.5, r.badge), r.air, kit.V(0, r.day, r.sub),
		kit.V(0, r.way, r.target), kit.H(0, r.pill, kit.Spacer())), 0, 16, 0, 15)
	return r
}

// Object implements kit.Row.
func (r *trayLine) Object() fyne.CanvasObject { return r.box }

// Set implements kit.Row.
func (r *trayLine) Set(i int) {
	t := r.l.rows[i]
	letter, sit := t.Letter, r.l.s.sit
	r.number.SetText(firstFilled(letter.Content.Number.Running, "–"))
	r.to.SetText(letterTo(letter))
	station := t.Dialogue.StationID
	if t.Dialogue.ID == "" {
		station = letter.StationID
	}
	r.kind.SetText(trayAbout(t))
	r.badge.Set(sit.Stations[station].Mark)
	r.air.SetText(dayOnly(t.Air()))
	r.l.fill(r, t)
	r.box.Refresh()
}

// trayAbout is the line under the addressee.
func trayAbout(t model.TrayLetter) string {
	about := letterKind(t.Letter)
	if office := letterOffice(t.Letter.Content); office != "" {
		about += ", " + office
	}
	if d := t.Dialogue; d.ID != "" && !d.Active() {
		about += ", dialog " + string(d.State)
	}
	return about
}

// readyLine fills what is particular to letters still here.
func (s *trayScreen) readyLine(r *trayLine, t model.TrayLetter) {
	r.day.Set(shortDay(t.Latest), kit.Ink)
	r.sub.Set("", kit.Ink3)
	if t.Latest != "" {
		r.sub.SetText(daysAway(s.sit.Today(), t.Latest))
		r.day.SetColor(trayColour(s.sit, t))
	}
	way, to := s.usualWay(t.Letter)
	r.way.SetText(way)
	r.target.SetText(to)
	l := unsignedLook
	if t.Letter.Is(model.LetterSigned) {
		l = letterLooks[model.LetterSigned]
	}
	r.pill.Set(l.tone, l.icon, l.word)
}

// trayColour warns of a sending day that is near or gone.
func trayColour(sit model.Situation, t model.TrayLetter) color.Color {
	today := sit.Today()
	switch {
	case t.Latest < today:
		return kit.RedF
	case t.Latest <= sit.Calendar.Add(today, 1):
		return kit.AmberF
	}
	return kit.Ink
}

// usualWay is how a letter can go: by WhatsApp, else by surel, else there is nothing to call.
func (s *trayScreen) usualWay(l model.Letter) (way, to string) {
	for _, w := range []model.SendWay{model.ByWhatsApp, model.ByEmail} {
		if to := sendTarget(s.sit, l, w); to != "" {
			return wayWords[w], to
		}
	}
	return "–", "belum ada nomor"
}

// outLine fills what is particular to letters that went out.
func (s *trayScreen) outLine(r *trayLine, t model.TrayLetter) {
	sent, _ := t.Letter.Mark(model.LetterSent)
	r.day.Set(daysAway(s.sit.Today(), model.DateOf(sent.At)), kit.Ink)
	if t.Days >= 3 {
		r.day.SetColor(kit.AmberF)
	}
	who := firstName(s.sit.Officers[sent.Officer].Name)
	if who != "" {
		who = ", " + who
	}
	r.sub.SetText(dayOnly(model.DateOf(sent.At)) + who)
	r.way.SetText(wayWords[t.Letter.Way])
	r.target.SetText(strings.TrimSpace(t.Letter.SentTo))
	l := letterLooks[t.Letter.State]
	r.pill.Set(l.tone, l.icon, l.word)
}
