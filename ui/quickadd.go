package ui

import (
	"strings"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// quickReader reads lines that may be a dialogue.
type quickReader struct {
	stations   []model.Station
	programmes []model.Programme
	today      model.Date
}

// quickReader reads the stations once for many lines.
func (sh *shell) quickReader() (quickReader, error) {
	setup, err := sh.office.Setup()
	return quickReader{setup.Stations, setup.Programmes, sh.office.Today()}, err
}

func (r quickReader) read(text string) (model.QuickReading, error) {
	return model.ParseQuick(text, r.stations, r.programmes, r.today)
}

// createQuick makes a dialogue that was typed in one line and shows it in the calendar.
func (sh *shell) createQuick(d model.Dialogue) bool {
	id, err := sh.office.SaveDialogue(d)
	if !sh.check(err) {
		return false
	}
	sh.openCalendar(id)
	sh.toastUndo("Dialog ditambahkan: " + model.LongDate(d.Date) + ".")
	return true
}

// quickAdd is the line "Dialog cepat": it tells how it reads what is typed before Enter makes the
// dialogue.
type quickAdd struct {
	sh     *shell
	reader quickReader
	read   model.QuickReading
	err    error

	panel   *kit.Palette
	answer  *fyne.Container
	make    *kit.Button
	example *kit.Para
}

// openQuickAdd opens the line.
func (sh *shell) openQuickAdd() { sh.quickAdd() }

// quickAdd is openQuickAdd; it returns the line, nil when the records cannot be read.
func (sh *shell) quickAdd() *quickAdd {
	q := &quickAdd{sh: sh, answer: kit.V(6)}
	var err error
	if q.reader, err = sh.quickReader(); !sh.check(err) {
		return nil
	}
	q.example = kit.NewPara("Tulis hari, jam, stasiun, lalu temanya. Contoh: Sel 24 Nov 9.00 RRI stunting; besok 16.00 TVRI pajak kendaraan; kamis depan Dialog Publika: Harga pangan.", 12, kit.Regular, kit.Ink2, 0)
	q.make = kit.Primary("plus", "Buat dialog", q.onEnter)
	foot := kit.H(8, kit.Key("Enter"), kit.T("membuat dialog", 12, kit.Regular, kit.Ink2), kit.Key("Esc"), kit.T("menutup", 12, kit.Regular, kit.Ink2), kit.Spacer(), q.make)
	q.panel = kit.NewPalette("Dialog cepat: Sel 24 Nov 9.00 RRI stunting", q.typed, kit.V(0, kit.Pad(q.answer, 14, 20, 14, 20), kit.Rule(), kit.Pad(foot, 10, 16, 10, 20)))
	q.panel.Entry.OnSubmitted = func(string) { q.onEnter() }
	q.typed("")
	q.panel.ShowIn(sh.win)
	return q
}

// typed tells how the line is read, and what is doubtful about it.
func (q *quickAdd) typed(text string) {
	q.read, q.err = q.reader.read(text)
	q.answer.Objects = nil
	switch {
	case strings.TrimSpace(text) == "":
		q.answer.Add(q.example)
	case q.err != nil:
		q.answer.Add(hintLine(kit.Red, "warning", model.Message(q.err)))
	default:
		q.tellReading()
	}
	q.make.SetEnabled(q.err == nil && q.read.Complete())
	if q.panel != nil {
		q.panel.Refresh()
	}
}

func (q *quickAdd) tellReading() {
	if q.read.Words != "" {
		words := kit.NewPara(q.read.Words, 13, kit.Medium, kit.Ink, 6)
		q.answer.Add(kit.HTop(8, kit.Fix(14, 18, kit.Icon("calendar", 14, kit.Ink2)), kit.Grow(words)))
	}
	if !q.read.Complete() {
		q.answer.Add(hintLine(kit.Amber, "info", "Belum terbaca: "+strings.Join(q.read.Missing, ", ")+"."))
		return
	}
	sit, err := q.sh.office.PlanSituation(q.read.Dialogue)
	if !q.sh.check(err) {
		return
	}
	if q.read.Dialogue.Date < q.reader.today {
		q.answer.Add(hintLine(kit.Amber, "warning", "Tanggal ini sudah lewat."))
	}
	for _, w := range sit.PlanWarnings(q.read.Dialogue) {
		if w.Kind != model.WithoutMain {
			q.answer.Add(hintLine(kit.Amber, "warning", w.Message))
		}
	}
}

func (q *quickAdd) onEnter() {
	if q.err != nil || !q.read.Complete() {
		return
	}
	q.panel.Close()
	q.sh.createQuick(q.read.Dialogue)
}
