package ui

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// boardView is the board of a month: its dialogues by the nine steps, and whose turn it is.
type boardView struct {
	s     *checklistScreen
	month model.Month
	sit   model.Situation
	all   []boardLine // of the month
	rows  []boardLine // those shown

	months  *fyne.Container // the head's arrows
	prev    *kit.Button
	after   *kit.Button
	name    *kit.Text
	turns   *kit.ChipRow
	late    *kit.Pill
	board   *kit.Board
	none    *fyne.Container
	content fyne.CanvasObject
}

// boardLine is a dialogue with its steps; next is the open one whose turn it is.
type boardLine struct {
	dialogue model.Dialogue
	steps    []model.StepRow
	next     model.StepRow
	open     bool
}

func newBoardView(s *checklistScreen) *boardView {
	b := &boardView{s: s, month: s.sh.office.Today().Month()}
	b.prev = kit.IconButton("chevron-left", "bulan sebelumnya", func() { b.move(-1) })
	b.after = kit.IconButton("chevron-right", "bulan berikutnya", func() { b.move(1) })
	b.name = kit.T("", 13, kit.SemiBold, kit.Ink).Center()
	b.months = kit.H(6, b.prev, kit.Fix(124, 0, b.name), b.after)
	words := []string{"Semua giliran"}
	for i := len(model.Roles) - 2; i >= 0; i-- {
		words = append(words, model.RoleWord(model.Roles[i]))
	}
	b.turns = kit.NewChipRow(append(words, model.RoleWord(model.RoleStation)), func(int) { b.show() })
	b.late = kit.NewPill(kit.Red, "warning", "")
	b.board = kit.NewBoard()
	b.board.OnOpen = b.onOpen
	b.none = kit.NewEmptySmall("calendar", "Tidak ada dialog untuk pilihan ini.")
	top := kit.Fix(0, 28, kit.H(8, kit.Grow(b.turns.Box), b.late))
	b.content = kit.V(10, top, kit.Grow(kit.Stack(b.board, b.none)), boardLegend())
	return b
}

// boardLegend explains the letters.
func boardLegend() fyne.CanvasObject {
	piece := func(tone kit.Tone, letter, word string) fyne.CanvasObject {
		key := kit.Fix(20, 20, kit.Stack(kit.Panel(tone.Tint(), nil, 4), kit.T(letter, 12, kit.Bold, tone.Front()).Center()))
		return kit.H(6, key, kit.T(word, 12, kit.Regular, kit.Ink2))
	}
	done := kit.H(6, kit.IconTile("check", kit.Teal, 20), kit.T("Selesai", 12, kit.Regular, kit.Ink2))
	return kit.Fix(0, 24, kit.H(18, done, piece(kit.Blue, "J", stepLooks[model.StepDue].word), piece(kit.Amber, "W", urgentLook.word),
		piece(kit.Red, "T", stepLooks[model.StepLate].word), kit.T("–  Belum, dengan tanggal paling lambat", 12, kit.Regular, kit.Ink2),
		kit.Spacer(), kit.Icon("layers", 14, kit.Ink2), kit.T("satu langkah untuk beberapa dialog", 12, kit.Regular, kit.Ink2)))
}

// move shows another month.
func (b *boardView) move(by int) {
	b.month = b.month.Add(by)
	b.s.sh.fail(b.reload())
	b.first()
}

// first moves to the first late cell, else to the first that is due.
func (b *boardView) first() {
	for _, wanted := range []model.StepState{model.StepLate, model.StepDue} {
		for i, l := range b.rows {
			if col := slices.IndexFunc(l.steps, func(r model.StepRow) bool { return r.State == wanted }); col >= 0 {
				b.board.SetChosen(i, col)
				return
			}
		}
	}
}

// reload reads the month again.
func (b *boardView) reload() error {
	sit, err := b.s.sh.office.Situation(b.month.First(), b.month.Last())
	if err != nil {
		return err
	}
	b.sit, b.all = sit, b.all[:0]
	for _, d := range sit.Between(b.month.First(), b.month.Last()) {
		l := boardLine{dialogue: d, steps: sit.Checklist(d)}
		if l.next, l.open = model.NextStep(l.steps); !d.Active() {
			l.open = false
		}
		b.all = append(b.all, l)
	}
	b.show()
	return nil
}

// turn is the role a chip stands for, "" for the first.
func (b *boardView) turn(chip int) model.Role {
	switch {
	case chip == 0:
		return ""
	case chip == len(model.Roles):
		return model.RoleStation
	}
	return model.Roles[len(model.Roles)-1-chip]
}

// show fills the board with the dialogues whose turn is chosen and that have a step of the chosen
// officer to do.
func (b *boardView) show() {
	b.name.SetText(model.MonthName(b.month))
	counts := make([]int, len(b.turns.Chips))
	late := map[string]bool{}
	b.rows = b.rows[:0]
	for _, l := range b.all {
		if !b.mine(l) {
			continue
		}
		for i := range counts {
			if role := b.turn(i); role == "" || l.open && l.next.Step.Duty == role {
				counts[i]++
				if i == b.turns.Chosen() {
					b.rows = append(b.rows, l)
				}
			}
		}
		for _, r := range l.steps {
			if r.State == model.StepLate && l.dialogue.Active() {
				late[fmt.Sprint(r.Subject, r.Step.Number)] = true
			}
		}
	}
	for i, n := range counts {
		b.turns.Chips[i].SetCount(model.Thousands(n))
	}
	b.turns.Box.Refresh()
	b.late.Set(kit.Red, "warning", fmt.Sprintf("%s langkah terlambat", model.Thousands(len(late))))
	b.late.Hidden = len(late) == 0
	b.none.Hidden, b.board.Hidden = len(b.rows) > 0, len(b.rows) == 0
	b.board.SetData(b.data())
	b.content.Refresh()
}

// mine reports whether the chosen officer has an open step in a dialogue.
func (b *boardView) mine(l boardLine) bool {
	return b.s.officer == "" || slices.ContainsFunc(l.steps, func(r model.StepRow) bool {
		return r.Officer.ID == b.s.officer && !r.State.Done() && r.State != model.StepSkipped
	})
}

func (b *boardView) data() kit.BoardData {
	var out kit.BoardData
	for _, st := range b.sit.Procedure.Steps {
		out.Steps = append(out.Steps, kit.BoardStep{Number: model.Thousands(st.Number), Name: stepWord(st), Who: model.RoleWord(st.Duty), Tone: roleTone(st.Duty)})
	}
	for _, l := range b.rows {
		d := l.dialogue
		row := kit.BoardRow{ID: string(d.ID), Station: b.sit.Stations[d.StationID].Mark, Date: model.DayMonth(d.Date), Title: d.Theme}
		row.Turn, row.TurnTone, row.TurnText, row.TurnLate = turnOf(l)
		for _, r := range l.steps {
			row.Cells = append(row.Cells, boardCell(r, d))
		}
		out.Rows = append(out.Rows, row)
	}
	return out
}

// turnOf says whose turn a dialogue is, or how it ended.
func turnOf(l boardLine) (word string, tone kit.Tone, date string, late bool) {
	if l.open {
		return model.RoleWord(l.next.Step.Duty), roleTone(l.next.Step.Duty), shortDay(l.next.Dates.Latest), l.next.State == model.StepLate
	}
	if k := dialogueLooks[l.dialogue.State]; !l.dialogue.Active() {
		return k.word, k.tone, "", false
	}
	return stepLooks[model.StepOnTime].word, kit.Green, "", false
}

// boardWords are the columns' one-word names by step number; the full name stands in the list.
var boardWords = map[int]string{1: "Rapat", 2: "Jadwal", 3: "Undangan", 4: "Kirim", 5: "Hubungi", 6: "Stasiun", 7: "Liputan", 8: "Berita", 9: "Laporan"}

func stepWord(st model.Step) string {
	if w := boardWords[st.Number]; w != "" {
		return w
	}
	return st.Short
}

// boardCell shows a step's letter and date; shared steps carry the key that joins them.
func boardCell(r model.StepRow, d model.Dialogue) kit.BoardCell {
	c := kit.BoardCell{State: rune(segment(r)), Text: dayOnly(r.Dates.Latest)}
	switch {
	case r.State.Done():
		c.Text = dayOnly(model.DateOf(r.Run.DoneAt))
	case r.State == model.StepSkipped:
		c.Text = "dilewati"
	case r.State == model.StepLate:
		c.Text = "sejak " + dayOnly(r.Dates.Latest.AddDays(1))
	case r.State == model.StepDue:
		c.Text = "s.d. " + c.Text
	}
	switch r.Step.Scope {
	case model.ScopeMonth:
		c.Key, c.Shared = r.Subject+r.Step.Short, model.MonthWord(d.Date.MonthNumber())[:3]
	case model.ScopeWeek:
		c.Key, c.Shared = r.Subject+r.Step.Short, fmt.Sprintf("pekan %d", d.Date.Week().Number())
	}
	return c
}

func (b *boardView) onOpen(row, col int) {
	if row >= 0 && row < len(b.rows) && col >= 0 && col < len(b.rows[row].steps) {
		b.s.openStep(b.rows[row].dialogue.ID, b.rows[row].steps[col].Step.Number)
	}
}
