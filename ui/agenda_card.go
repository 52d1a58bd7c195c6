package ui

import (
	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// planCard tells about the chosen dialogue or empty slot, above the tabs; hidden while nothing is
// chosen.
type planCard struct {
	s     *agendaScreen
	badge *kit.Badge
	state *kit.Pill
	more  *kit.Button
	cross *kit.Button
	facts *fyne.Container
	room  *fyne.Container // as high as the facts, up to factsHeight
	rows  *kit.ScrollBox

	edit, move, back    *kit.Button // of a dialogue
	theme, fresh, empty *kit.Button // of an empty slot
	actions             *fyne.Container
	box                 *fyne.Container
}

// factsHeight is how much of the panel the facts of the chosen dialogue may take.
const factsHeight = 208

// factsWidth is what the panel leaves for the facts.
const factsWidth = 344 - 24

func newPlanCard(s *agendaScreen) *planCard {
	c := &planCard{s: s, badge: kit.NewBadgeLarge(""), state: kit.NewPill(kit.Gray, "", ""), facts: kit.V(6), room: kit.Stack()}
	c.more = kit.NewMenuButton("more", "", "lainnya", c.menu).Row()
	c.more.SetLook(kit.LookLight)
	c.cross = kit.LightIcon("close", "lepas pilihan", func() { s.unchoose() }).Row()
	c.edit = kit.Normal("pencil", "Ubah…", func() { s.onOpen(string(s.chosen)) }).Row()
	c.move = kit.Normal("arrow-right", "Pindah…", func() { s.onMovePrompt(string(s.chosen)) }).Row()
	c.back = kit.Normal("undo", "Ke bank tema", func() { s.unschedule(s.chosen) }).Row()
	c.theme = kit.Normal("star", "Pilih tema…", func() { s.onOpen(string(s.chosen)) }).Row()
	c.fresh = kit.Normal("plus", "Dialog baru…", c.onFresh).Row()
	c.empty = kit.Normal("trash", "Hapus", func() { s.onDelete(string(s.chosen)) }).Row()
	c.actions = kit.H(6, c.edit, c.move, c.back, c.theme, c.fresh, c.empty)
	c.rows = kit.Scroll(c.facts)
	head := kit.H(8, c.badge, c.state, kit.Spacer(), c.more, c.cross)
	c.box = kit.Card(kit.V(8, head, c.room, c.actions), 12)
	c.box.Hide()
	return c
}

// show shows what is chosen.
func (c *planCard) show() {
	d, isDialogue := c.s.chosenDialogue()
	slot, isSlot := c.s.emptySlot(c.s.chosen)
	c.box.Hidden = !isDialogue && !isSlot
	switch {
	case isDialogue:
		c.dialogue(d)
	case isSlot:
		c.slot(slot)
	}
	showIf(isDialogue, c.edit, c.move, c.back, c.more)
	showIf(isSlot, c.theme, c.fresh, c.empty)
	height := min(factsHeight, kit.HeightFor(c.facts, factsWidth))
	c.room.Objects = []fyne.CanvasObject{kit.Fix(0, height, c.rows)}
	c.rows.Scroll.ScrollToTop()
	c.rows.Refresh()
	c.box.Refresh()
}

func (c *planCard) slot(slot model.Slot) {
	sit := c.s.plan.Situation
	c.badge.Set(sit.Stations[slot.StationID].Mark)
	c.state.Set(kit.Gray, "", "Slot kosong")
	c.facts.Objects = []fyne.CanvasObject{
		kit.NewPara(model.LongDate(slot.Date)+", "+model.TimeRange(slot.Start, slot.End), 13, kit.Medium, kit.Ink, 0),
	}
	if about := c.s.slotAbout(slot); about != "" {
		c.facts.Add(kit.NewPara(about, 12, kit.Regular, kit.Ink2, 3))
	}
}

func (c *planCard) dialogue(d model.Dialogue) {
	sit := c.s.plan.Situation
	look := dialogueLooks[sit.ShownState(d)]
	c.badge.Set(sit.Stations[d.StationID].Mark)
	c.state.Set(look.tone, look.icon, look.word)
	held := d.State == model.Held
	c.move.SetEnabled(!held)
	c.back.SetEnabled(!held)
	when := model.LongDate(d.Date) + ", " + model.TimeRange(d.Start, d.End)
	c.facts.Objects = []fyne.CanvasObject{
		kit.NewPara(d.Theme, 15, kit.SemiBold, kit.Ink, 4),
		kit.NewPara(when, 12, kit.Regular, kit.Ink2, 2),
	}
	if held {
		c.facts.Add(hintLine(kit.Gray, "lock", "Sudah terlaksana, jadi terkunci. Kuncinya dibuka di Kalender, dengan alasan."))
	}
	if !d.Active() && d.Reason != "" {
		c.facts.Add(hintLine(kit.Red, "info", "Alasan: "+d.Reason))
	}
	if moved := sit.MovedWords(d); moved != "" {
		c.facts.Add(hintLine(kit.Blue, "arrow-right", moved))
	}
	for _, w := range c.s.plan.Warnings {
		if w.Dialogue == d.ID {
			c.facts.Add(hintLine(kit.Amber, "warning", w.Message))
		}
	}
	for _, a := range d.Appearances {
		c.facts.Add(speakerFact(sit, a))
	}
}

// speakerFact is a speaker in two short lines: who, as what and how far.
func speakerFact(sit model.Situation, a model.Appearance) fyne.CanvasObject {
	p := sit.Speakers[a.SpeakerID]
	words := string(a.Role) + ", " + lowerFirst(appearanceLooks[a.State].word)
	if p.Organization.Name != "" {
		words += " · " + p.Organization.Name
	}
	about := kit.NewPara(words, 11, kit.Regular, kit.Ink3, 2)
	if p.Trashed {
		about = kit.NewPara(words+" · di keranjang narasumber", 11, kit.Regular, kit.RedF, 3)
	}
	return kit.HTop(8, kit.Fix(14, 16, kit.Icon("user", 14, kit.Ink3)), kit.Grow(kit.V(0, kit.NewPara(p.Name.Full(), 12, kit.Medium, kit.Ink, 2), about)))
}

func (c *planCard) onFresh() {
	if slot, ok := c.s.emptySlot(c.s.chosen); ok {
		c.s.newDialogueOn(slot)
	}
}

// menu lists what can be done with the chosen dialogue or slot.
func (c *planCard) menu() []kit.MenuItem {
	s := c.s
	if slot, ok := s.emptySlot(s.chosen); ok {
		return []kit.MenuItem{
			{Text: "Pilih tema…", Icon: "star", Run: func() { s.openThemesFor(slot) }},
			{Text: "Dialog baru di sini…", Icon: "plus", Run: c.onFresh},
			{}, {Text: "Hapus slot", Icon: "trash", Run: func() { s.onDelete(string(slot.ID)) }},
		}
	}
	d, ok := s.chosenDialogue()
	if !ok {
		return nil
	}
	held := d.State == model.Held
	return []kit.MenuItem{
		{Text: "Ubah…", Icon: "pencil", Run: func() { s.sh.openDialogueForm(d) }},
		{Text: "Pindah…", Icon: "arrow-right", Run: func() { s.onMovePrompt(string(d.ID)) }, Off: held},
		{Text: "Kembalikan ke bank tema", Icon: "undo", Run: func() { s.unschedule(d.ID) }, Off: held},
		{},
		{Text: "Buka di kalender", Icon: "calendar", Run: func() { s.sh.openCalendar(d.ID) }},
		{Text: "Buka checklist", Icon: "checklist", Run: func() { s.sh.openChecklist(d.ID) }},
		{Text: "Undangan", Icon: "mail", Run: func() { s.sh.openLetters(d.ID) }},
		{},
		{Text: "Hapus", Icon: "trash", Run: func() { s.onDelete(string(d.ID)) }, Off: held},
	}
}
