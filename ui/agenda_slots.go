package ui

import (
	"fmt"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// slotSheet offers the air times of the stations' programmes in a month, to be made slots by one
// command.
type slotSheet struct {
	s     *agendaScreen
	lines []*slotLine
	count *kit.Text
	do    *kit.Button
	hand  *kit.Button // another slot by hand
	sheet *kit.Sheet
}

// slotLine is one air time: a tick, or on a holiday the choice what becomes of it.
type slotLine struct {
	proposal model.SlotProposal
	tick     *kit.Check
	holiday  *kit.Drop
	kept     []*model.Slot // by the choices of the holiday, nil for none
	box      fyne.CanvasObject
}

// openSlots opens the sheet of a month's slots.
func (s *agendaScreen) openSlots() { s.slotSheet() }

func (s *agendaScreen) slotSheet() *slotSheet {
	proposals, err := s.sh.office.ProposeSlots(s.month)
	if !s.sh.check(err) {
		return nil
	}
	l := &slotSheet{s: s, count: kit.Fit("", 12, kit.Regular, kit.Ink2)}
	for _, p := range proposals {
		l.lines = append(l.lines, l.line(p))
	}
	l.hand = kit.Normal("plus", "Tambah slot…", l.onHand)
	l.do = kit.Primary("check", "", l.onDo)
	foot := []fyne.CanvasObject{kit.Grow(l.count), l.hand, l.do}
	if len(l.lines) == 0 {
		foot = foot[:2]
	}
	l.sheet = kit.NewSheet("Slot "+model.MonthName(s.month), l.body(), foot...)
	l.sheet.OnSubmit = l.onDo
	l.sheet.Width = 560
	l.show()
	l.sheet.ShowIn(s.sh.win)
	return l
}

func (l *slotSheet) body() fyne.CanvasObject {
	if len(l.lines) == 0 {
		text := "Belum ada acara dengan jadwal siaran pada bulan ini. Isi hari dan jam siarannya di Pengaturan, atau tambahkan slot satu per satu."
		open := kit.Primary("settings", "Buka Pengaturan › Stasiun", func() {
			l.sheet.Close()
			l.s.sh.openStations()
		})
		return kit.V(14, kit.NewPara(text, 13, kit.Regular, kit.Ink, 0), kit.Place(0, 0, open))
	}
	intro := "Waktu siaran menurut jadwal tetap acara. Yang dicentang menjadi slot kosong, lalu diisi dengan tema."
	out := kit.V(0, kit.Pad(kit.NewPara(intro, 13, kit.Regular, kit.Ink2, 0), 0, 0, 10, 0))
	for _, line := range l.lines {
		out.Add(kit.Rule())
		out.Add(line.box)
	}
	return out
}

func (l *slotSheet) line(p model.SlotProposal) *slotLine {
	sit := l.s.plan.Situation
	line := &slotLine{proposal: p}
	badge := kit.Fix(46, 0, kit.Place(0, 0.5, kit.NewBadge(sit.Stations[p.StationID].Mark)))
	about := sit.Programmes[p.ProgrammeID].Name
	if p.Taken {
		about = "sudah ada slot atau dialog"
	}
	if p.Holiday != "" && !p.Taken {
		words := kit.V(2, kit.Fit(slotTime(p.Slot), 13, kit.Regular, kit.Ink), hintLine(kit.Red, "calendar", p.Holiday))
		line.holiday = l.holidayChoice(line)
		line.box = kit.Pad(kit.H(8, kit.Fix(20, 0, nil), badge, kit.Grow(words), kit.Fix(184, 0, line.holiday)), 8, 0, 8, 0)
		return line
	}
	line.tick = kit.NewCheck("", func(bool) error { l.show(); return nil })
	line.tick.SetOn(!p.Taken)
	front := kit.Ink
	if p.Taken {
		line.tick.Disable()
		front = kit.Ink3
	}
	words := kit.V(1, kit.Fit(slotTime(p.Slot), 13, kit.Regular, front), kit.Caption(about))
	line.box = kit.Pad(kit.H(8, line.tick, badge, kit.Grow(words)), 8, 0, 8, 0)
	return line
}

// holidayChoice offers to leave the air time out, to keep it, or to take its make-up day.
func (l *slotSheet) holidayChoice(line *slotLine) *kit.Drop {
	p := line.proposal
	words := []string{"Lewati", "Tetap " + dayOnly(p.Date)}
	line.kept = []*model.Slot{nil, &p.Slot}
	if p.MakeUp != "" {
		instead := p.AsMakeUp()
		words = append(words, "Ganti ke "+model.DayMonth(p.MakeUp))
		line.kept = append(line.kept, &instead)
	}
	drop := kit.NewDrop("", words, func(int) { l.show() })
	drop.SetChosen(0)
	return drop
}

// want lists the slots that are to be made.
func (l *slotSheet) want() []model.Slot {
	var out []model.Slot
	for _, line := range l.lines {
		switch {
		case line.holiday != nil:
			if slot := line.kept[line.holiday.Chosen()]; slot != nil {
				out = append(out, *slot)
			}
		case line.tick.On && !line.proposal.Taken:
			out = append(out, line.proposal.Slot)
		}
	}
	return out
}

func (l *slotSheet) show() {
	n := len(l.want())
	l.do.SetText(fmt.Sprintf("Buat %d slot", n))
	l.do.SetEnabled(n > 0)
	words := fmt.Sprintf("%d slot akan dibuat", n)
	if len(l.lines) == 0 {
		words = ""
	}
	l.count.SetText(words)
	if l.sheet != nil {
		l.sheet.Refresh()
	}
}

func (l *slotSheet) onDo() {
	want := l.want()
	if len(want) == 0 {
		return
	}
	n, err := l.s.sh.office.MakeSlots(l.s.month, want)
	if !l.s.sh.check(err) {
		return
	}
	l.sheet.Close()
	l.s.sh.toastUndo(fmt.Sprintf("%d slot %s dibuat.", n, model.MonthName(l.s.month)))
}

// onHand adds one slot that no programme offers.
func (l *slotSheet) onHand() {
	l.sheet.Close()
	s := l.s
	day := s.day
	if day.Month() != s.month { // the grid shows days of the months beside it, too
		day = s.month.First()
	}
	s.openSlotForm(slotRequest{title: "Tambah slot", verb: "Tambah slot", icon: "plus", day: day, take: s.addSlot})
}

// addSlot makes one slot and chooses it.
func (s *agendaScreen) addSlot(slot model.Slot) error {
	n, err := s.sh.office.MakeSlots(s.month, []model.Slot{slot})
	switch {
	case err != nil:
		return err
	case n == 0:
		return model.FieldError("mulai", "Slot stasiun ini pada waktu itu sudah ada.")
	}
	s.sh.check(s.Reload())
	for _, made := range s.emptyBetween(slot.Date, slot.Date) {
		if made.StationID == slot.StationID && made.Start == slot.Start {
			s.choose(made.ID)
		}
	}
	s.sh.toastUndo("Slot ditambahkan: " + slotTime(slot) + ".")
	return nil
}
