package ui

import (
	"slices"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// moveSheet moves a dialogue to another day and time: the equal of dragging, with what follows from
// it in words.
type moveSheet struct {
	sh     *shell
	d      model.Dialogue
	to     model.Date
	at     model.Clock
	date   *kit.DateField
	start  *kit.Field
	reason *kit.Field
	hints  *dateHints
	move   *kit.Button
	cancel *kit.Button
	sheet  *kit.Sheet
}

// openMove opens the sheet "Pindah…".
func (sh *shell) openMove(d model.Dialogue) { sh.moveSheet(d) }

func (sh *shell) moveSheet(d model.Dialogue) *moveSheet {
	sit, d, err := sh.office.DialogueSituation(d.ID)
	if !sh.check(err) {
		return nil
	}
	if d.State == model.Held {
		sh.fail(model.Errorf(model.Refused, "Dialog ini sudah terlaksana dan terkunci. Buka kuncinya dahulu, dengan alasan."))
		return nil
	}
	m := &moveSheet{sh: sh, d: d, to: d.Date, at: d.Start, hints: newDateHints(sit.Procedure, sit.Calendar, sit.Today())}
	m.hints.stored = d.Date
	m.date = kit.NewDateField("Tanggal", parseDate(d.Date), formatDate)
	m.date.SetDate(d.Date.Year(), d.Date.MonthNumber(), d.Date.Day())
	m.date.Today = func() (int, int, int) {
		today := sit.Today()
		return today.Year(), today.MonthNumber(), today.Day()
	}
	m.date.Red = func(y, mo, day int) bool {
		_, off := sit.Calendar.Holiday(model.MakeDate(y, mo, day))
		return off
	}
	m.date.OnDate = m.onDate
	m.start = kit.NewField("Mulai")
	m.start.SetText(clockText(d.Start))
	m.start.OnCommit = m.onStart
	m.reason = kit.NewField("Alasan").Note("boleh kosong, tercetak pada perubahan jadwal").Hint("mis. studio dipakai, hari libur")
	now := model.LongDate(d.Date) + ", " + model.TimeRange(d.Start, d.End)
	body := kit.V(16,
		kit.V(4, kit.NewPara(d.Theme, 15, kit.SemiBold, kit.Ink, 4), kit.NewPara("Sekarang "+now, 12, kit.Regular, kit.Ink2, 0)),
		kit.Cols(12, []float32{2.6, 1}, m.date, m.start), m.hints.box, m.reason)
	m.cancel = kit.Normal("", "Batal", func() { m.sheet.Close() })
	m.move = kit.Primary("arrow-right", "Pindahkan", m.onMove)
	m.sheet = kit.NewSheet("Pindah dialog", body, m.cancel, m.move)
	m.sheet.OnSubmit = m.onMove
	m.sheet.First = m.date.Entry
	m.show()
	m.sheet.ShowIn(sh.win)
	return m
}

func (m *moveSheet) onDate(y, mo, d int) error {
	m.to = model.MakeDate(y, mo, d)
	m.date.SetError("")
	m.show()
	return nil
}

func (m *moveSheet) onStart(text string) error {
	at, err := model.ParseClock(text)
	if err != nil {
		return err
	}
	m.at = at
	m.start.SetError("")
	m.start.SetText(clockText(at))
	m.show()
	return nil
}

// moved is the dialogue as it would be.
func (m *moveSheet) moved() model.Dialogue {
	d := m.d
	d.Date, d.Start = m.to, m.at
	if d.End >= 0 {
		d.End += m.at - m.d.Start
	}
	if d.End >= 24*60 {
		d.End = model.NoClock
	}
	return d
}

// show says what the move means.
func (m *moveSheet) show() {
	m.move.SetEnabled(m.to != m.d.Date || m.at != m.d.Start)
	m.hints.show(m.to, append(m.planWarnings(), m.letterWarnings()...)...)
	if m.sheet != nil {
		m.sheet.Scroll.Refresh()
	}
}

// planWarnings tell what is doubtful about the place it would go to.
func (m *moveSheet) planWarnings() []string {
	d := m.moved()
	if d.Place() == m.d.Place() {
		return nil
	}
	sit, err := m.sh.office.PlanSituation(d)
	if !m.sh.check(err) {
		return nil
	}
	return messages(slices.DeleteFunc(sit.PlanWarnings(d), saidByDate))
}

// letterWarnings names the issued letters that the move makes wrong.
func (m *moveSheet) letterWarnings() []string {
	sit, _, err := m.sh.office.DialogueSituation(m.d.ID)
	if err != nil {
		m.sh.fail(err)
		return nil
	}
	for i := range sit.Dialogues {
		if sit.Dialogues[i].ID == m.d.ID {
			sit.Dialogues[i] = m.moved()
		}
	}
	var out []string
	for _, l := range wrongLetters(sit, m.d) {
		out = append(out, model.WrongLetter{Letter: l, Differences: sit.LetterDifferences(l)}.Words())
	}
	return out
}

func (m *moveSheet) onMove() {
	to, err := model.ParseDate(m.date.Text(), m.d.Date)
	if err != nil {
		fault(&m.date.Field, err)
		return
	}
	at, err := model.ParseClock(m.start.Text())
	if err != nil {
		fault(m.start, err)
		return
	}
	m.sheet.Close()
	if to == m.d.Date && at == m.d.Start {
		return
	}
	m.sh.moveDialogue(m.d.ID, model.Move{Date: to, Start: at, End: model.NoClock, Reason: m.reason.Text()})
}
