package ui

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// letterMark is the sheet that notes a state of letters: when it was reached, and a note. Sending
// and receiving have more fields in it.
type letterMark struct {
	s     *lettersScreen
	rows  []letterRow
	write func(at time.Time) error
	done  string // what the toast says

	date  *kit.DateField
	clock *kit.Field
	note  *kit.Field
	keyed map[string]faulty // the fields of errors
	no    *kit.Button
	do    *kit.Button
	sheet *kit.Sheet
}

// newLetterMark makes the sheet; extra fields stand before the date, clock asks for the time, too.
func newLetterMark(s *lettersScreen, title, verb string, rows []letterRow, clock bool, extra ...fyne.CanvasObject) *letterMark {
	m := &letterMark{s: s, rows: rows}
	today := s.sit.Today()
	m.date = kit.NewDateField("Tanggal", parseDate(today), formatDate)
	m.date.Today = func() (int, int, int) { return ymd(today) }
	m.date.SetDate(ymd(today))
	m.clock = kit.NewField("Pukul").Hint("sekarang")
	m.note = kit.NewArea("Catatan", 2).Note("boleh kosong")
	m.keyed = map[string]faulty{"tanggal": m.date}
	when := fyne.CanvasObject(m.date)
	if clock {
		when = kit.V(0, kit.Cols(12, []float32{2, 1}, m.date, m.clock), m.date.MessageApart(), m.clock.MessageApart())
	}
	body := kit.V(16, kit.NewPara(rowWords(rows), 13, kit.Medium, kit.Ink, 4))
	for _, o := range extra {
		body.Add(o)
	}
	body.Add(when)
	body.Add(m.note)
	m.no = kit.Normal("", "Batal", func() { m.sheet.Close() })
	m.do = kit.Primary("check", verb, m.onDo)
	m.sheet = kit.NewSheet(title, body, m.no, m.do)
	m.sheet.OnSubmit = m.onDo
	m.sheet.First = m.do
	return m
}

// rowWords names the letters of a sheet, a few of many.
func rowWords(rows []letterRow) string {
	var names []string
	for i, r := range rows {
		if i == 3 && len(rows) > 4 {
			names = append(names, fmt.Sprintf("dan %d surat lain", len(rows)-i))
			break
		}
		name := r.to
		if n := r.number(); n != "–" {
			name = n + " " + name
		}
		names = append(names, name)
	}
	return strings.Join(names, "; ")
}

// at is the moment that was typed, zero for now.
func (m *letterMark) at() (time.Time, error) {
	if !m.date.Flush() {
		return time.Time{}, errUnsaid
	}
	day := dayOf(m.date.Date())
	clock, err := parseOptionalClock(m.clock.Text())
	switch {
	case err != nil:
		m.clock.SetError(model.Message(err))
		return time.Time{}, errUnsaid
	case clock != model.NoClock:
		return day.At(clock), nil
	case day == m.s.sit.Today():
		return time.Time{}, nil
	}
	return day.At(noon), nil
}

// noon stands for a day whose hour nobody said.
const noon = 12 * 60

// errUnsaid is an error that stands beside its field already.
var errUnsaid = errors.New("the field says it")

func (m *letterMark) onDo() {
	at, err := m.at()
	if err == nil {
		err = m.write(at)
	}
	if err != nil {
		m.fail(err)
		return
	}
	m.sheet.Close()
	m.s.sh.toastUndo(m.done)
}

// fail puts an error beside its field, else where all errors are told.
func (m *letterMark) fail(err error) {
	switch {
	case errors.Is(err, errUnsaid):
	case sayBeside(m.keyed, err):
		m.sheet.Refresh()
	default:
		m.s.sh.fail(err)
	}
}

// sayBeside puts an error beside the field it belongs to; false when it is none of these.
func sayBeside(fields map[string]faulty, err error) bool {
	var e *model.Error
	if !errors.As(err, &e) || fields[e.Field] == nil {
		return false
	}
	fields[e.Field].SetError(e.Message)
	return true
}

// mark opens the sheet that notes letters as initialled or signed.
func (s *lettersScreen) mark(rows []letterRow, state model.LetterState) {
	word := model.StateWord(state)
	m := newLetterMark(s, fmt.Sprintf("Tandai %s", word), "Tandai "+word, rows, false)
	m.done = fmt.Sprintf("%d surat ditandai %s.", len(rows), word)
	m.write = func(at time.Time) error {
		return s.sh.office.MarkLetters(letterIDs(rows), state, at, m.note.Text())
	}
	s.showMark(m)
}

func (s *lettersScreen) showMark(m *letterMark) {
	s.sheets.marking = m
	m.sheet.ShowIn(s.sh.win)
}
