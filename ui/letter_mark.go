package ui

import (
	"errors"
	"fmt"
	"time"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// letterMark is the sheet that notes letters as initialled or signed: on which day, and a note.
type letterMark struct {
	s       *lettersScreen
	letters []model.Letter
	state   model.LetterState

	date  *kit.DateField
	note  *kit.Field
	no    *kit.Button
	do    *kit.Button
	sheet *kit.Sheet
}

// mark opens the sheet that notes letters as initialled or signed.
func (s *lettersScreen) mark(rows []letterRow, state model.LetterState) {
	word := string(state)
	m := &letterMark{s: s, letters: lettersOf(rows), state: state}
	m.date = todayField("Tanggal", s.sit.Today())
	m.note = kit.NewArea("Catatan", 2).Note("boleh kosong")
	m.no = kit.Normal("", "Batal", func() { m.sheet.Close() })
	m.do = kit.Primary("check", "Tandai "+word, m.onDo)
	body := kit.V(16, letterList(m.letters), kit.Rule(), m.date, m.note)
	m.sheet = kit.NewSheet(sheetTitle("Tandai "+word, m.letters), body, m.no, m.do)
	m.sheet.OnSubmit = m.onDo
	m.sheet.First = m.do
	s.sheets.marking = m
	m.sheet.ShowIn(s.sh.win)
}

// at is the moment on the day typed: zero for now today, noon on another day.
func (m *letterMark) at() time.Time {
	day := dayOf(m.date.Date())
	if day == m.s.sit.Today() {
		return time.Time{}
	}
	return day.At(noon)
}

// noon stands for a day whose hour nobody said.
const noon = 12 * 60

func (m *letterMark) onDo() {
	if !m.date.Flush() {
		return
	}
	err := m.s.sh.office.MarkLetters(letterIDs(m.letters), m.state, m.at(), m.note.Text())
	switch {
	case err == nil:
		m.sheet.Close()
		m.s.sh.toastUndo(fmt.Sprintf("%d surat ditandai %s.", len(m.letters), string(m.state)))
	case !sayBeside(map[string]faulty{"tanggal": m.date}, err):
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
