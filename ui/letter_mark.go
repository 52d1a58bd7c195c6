package ui

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// letterMark is the sheet that notes letters as initialled or signed: on which day, and a note.
type letterMark struct {
	s     *lettersScreen
	rows  []letterRow
	state model.LetterState

	date  *kit.DateField
	note  *kit.Field
	no    *kit.Button
	do    *kit.Button
	sheet *kit.Sheet
}

// mark opens the sheet that notes letters as initialled or signed.
func (s *lettersScreen) mark(rows []letterRow, state model.LetterState) {
	word, today := model.StateWord(state), s.sit.Today()
	m := &letterMark{s: s, rows: rows, state: state}
	m.date = kit.NewDateField("Tanggal", parseDate(today), formatDate)
	m.date.Today = func() (int, int, int) { return ymd(today) }
	m.date.SetDate(ymd(today))
	m.note = kit.NewArea("Catatan", 2).Note("boleh kosong")
	m.no = kit.Normal("", "Batal", func() { m.sheet.Close() })
	m.do = kit.Primary("check", "Tandai "+word, m.onDo)
	body := kit.V(16, kit.NewPara(rowWords(rows), 13, kit.Medium, kit.Ink, 4), m.date, m.note)
	m.sheet = kit.NewSheet("Tandai "+word, body, m.no, m.do)
	m.sheet.OnSubmit = m.onDo
	m.sheet.First = m.do
	s.sheets.marking = m
	m.sheet.ShowIn(s.sh.win)
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
	err := m.s.sh.office.MarkLetters(letterIDs(lettersOf(m.rows)), m.state, m.at(), m.note.Text())
	switch {
	case err == nil:
		m.sheet.Close()
		m.s.sh.toastUndo(fmt.Sprintf("%d surat ditandai %s.", len(m.rows), model.StateWord(m.state)))
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
