package ui

import (
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// letterSheet is the sheet before letters are issued, or before the numbers of issued ones are
// written: one number field a letter.
type letterSheet struct {
	s           *lettersScreen
	issuing     bool
	lines       []*numberLine
	from        *kit.Field
	fill        *kit.Button
	no          *kit.Button
	do, doPrint *kit.Button // issue or number the letters; and print them
	sheet       *kit.Sheet
	done        []model.ID // letters written so far
}

// numberLine is a letter of the sheet.
type numberLine struct {
	row    letterRow
	number *kit.Field
	fault  *kit.Para // why it was refused
	done   bool
}

func newLetterSheet(s *lettersScreen, rows []letterRow, issuing bool) *letterSheet {
	l := &letterSheet{s: s, issuing: issuing}
	for _, r := range rows {
		l.lines = append(l.lines, newNumberLine(r))
	}
	title, verb := fmt.Sprintf("Beri nomor %d surat", len(rows)), "Simpan nomor"
	if issuing {
		title, verb = fmt.Sprintf("Terbitkan %d undangan", len(rows)), "Terbitkan"
	}
	l.no = kit.Normal("", "Batal", l.onNo)
	l.doPrint = kit.Normal("printer", verb+" dan cetak", l.onDoPrint)
	l.do = kit.Primary("check", verb, l.onDo)
	l.from = kit.NewField("Urut mulai dari").Hint("217")
	l.from.OnEnter = l.onFill
	l.fill = kit.Normal("", "Isi urut", l.onFill)
	l.sheet = kit.NewSheet(title, l.body(), l.no, l.doPrint, l.do)
	l.sheet.OnSubmit = l.onDo
	l.sheet.First = l.lines[0].number.Entry
	if len(l.lines) > 1 {
		l.sheet.First = l.from.Entry
	}
	return l
}

func (l *letterSheet) body() fyne.CanvasObject {
	out := kit.V(12)
	if l.issuing {
		for _, w := range issueWarnings(l.s, l.rows()) {
			out.Add(kit.Note(kit.Amber, "warning", w, ""))
		}
		text := fmt.Sprintf("Naskahnya dibekukan dengan tanggal surat hari ini, %s, dan cetakannya disimpan.", model.LetterDate(l.s.sit.Today()))
		out.Add(kit.NewPara(text, 13, kit.Regular, kit.Ink, 0))
	}
	out.Add(kit.NewPara(l.numberHint(), 12, kit.Regular, kit.Ink2, 0))
	if len(l.lines) > 1 {
		out.Add(kit.H(8, kit.Fix(150, 0, l.from), kit.Pad(l.fill, 20, 0, 0, 0)))
		out.Add(kit.Rule())
	}
	for _, line := range l.lines {
		out.Add(line.object())
	}
	return out
}

func (l *letterSheet) numberHint() string {
	if l.issuing {
		return "Nomor boleh diketik sekarang (nomor urut, atau nomor lengkap bergaris miring). Yang dikosongkan tercetak dengan ruang untuk menulis nomor, dan dapat dinomori kemudian."
	}
	return "Nomor hanya diisi sekali. Ketik nomor urut, atau nomor lengkap bergaris miring; yang dikosongkan tetap tanpa nomor."
}

func newNumberLine(r letterRow) *numberLine {
	n := &numberLine{row: r, number: kit.NewField("").Hint("nomor urut"), fault: kit.NewPara("", 12, kit.Regular, kit.RedF, 0)}
	n.fault.Hide()
	return n
}

// refuse shows why a letter was not written, "" takes the words away.
func (l *letterSheet) refuse(n *numberLine, why string) {
	n.fault.SetText(why)
	n.fault.Hidden = why == ""
	l.sheet.Scroll.Refresh()
}

func (n *numberLine) object() fyne.CanvasObject {
	r := n.row
	about := fmt.Sprintf("%s, %s %s", r.kind(), r.mark, model.DayMonth(r.dialogue.Date))
	words := kit.V(0, kit.Fit(r.to, 13, kit.Medium, kit.Ink), kit.Caption(about))
	return kit.V(4, kit.H(12, kit.Grow(words), kit.Fix(170, 0, n.number)), n.fault)
}

func (l *letterSheet) rows() []letterRow {
	out := make([]letterRow, len(l.lines))
	for i, line := range l.lines {
		out[i] = line.row
	}
	return out
}

func (l *letterSheet) onNo() { l.sheet.Close() }

// onFill numbers the letters upwards.
func (l *letterSheet) onFill() {
	n, err := strconv.Atoi(strings.TrimSpace(l.from.Text()))
	if err != nil || n < 0 {
		l.from.SetError("Ketik angka, misalnya 217.")
		l.sheet.Scroll.Refresh()
		return
	}
	l.from.SetError("")
	for _, line := range l.lines {
		if line.done {
			continue
		}
		line.number.SetText(strconv.Itoa(n))
		l.refuse(line, "")
		n++
	}
}

func (l *letterSheet) onDo()      { l.run(false) }
func (l *letterSheet) onDoPrint() { l.run(true) }

// run asks once more when dialogues have begun, then writes the letters.
func (l *letterSheet) run(print bool) {
	if begun := len(filterLetters(l.rows(), l.s.begun)); l.issuing && begun > 0 {
		text := ofMany(begun, len(l.lines), "Waktu siaran sudah lewat") + " Undangannya akan bertanggal sesudah siaran."
		l.s.sh.ask("Terbitkan undangan dialog yang sudah lewat?", text, "Tetap terbitkan", func() { l.write(print) })
		return
	}
	l.write(print)
}

// write does the letters one after another. The first refusal stops: it stands beside its field,
// what was written before stays, and the rest can be tried again.
func (l *letterSheet) write(print bool) {
	group := model.NewID()
	for _, line := range l.lines {
		number := oneLine(line.number.Text())
		if line.done || number == "" && !l.issuing {
			continue
		}
		id, err := l.one(line.row, number, group)
		if err != nil {
			l.refuse(line, model.Message(err))
			l.tellPart()
			kit.Focus(line.number.Entry)
			return
		}
		line.done = true
		line.number.SetEnabled(false)
		l.refuse(line, "")
		l.done = append(l.done, id)
	}
	l.sheet.Close()
	l.finish(print)
}

func (l *letterSheet) one(r letterRow, number string, group model.ID) (model.ID, error) {
	office, press := l.s.sh.office, l.s.sh.svc.Press
	if !l.issuing {
		return r.letter.ID, office.NumberLetter(r.letter.ID, model.Numbering{Text: number}, group, press)
	}
	letter, err := office.IssueInvitation(r.dialogue.ID, r.speaker, model.Numbering{Text: number}, group, press)
	return letter.ID, err
}

func (l *letterSheet) tellPart() {
	if len(l.done) > 0 {
		l.s.sh.toast(fmt.Sprintf("%d dari %d surat selesai, sisanya belum.", len(l.done), len(l.lines)))
	}
}

func (l *letterSheet) finish(print bool) {
	if len(l.done) == 0 {
		return
	}
	word := "diberi nomor"
	if l.issuing {
		word = "diterbitkan"
	}
	l.s.sh.toastUndo(fmt.Sprintf("%d undangan %s.", len(l.done), word))
	if !print || !l.s.sh.check(l.s.Reload()) {
		return
	}
	written := map[model.ID]bool{}
	for _, id := range l.done {
		written[id] = true
	}
	l.s.printRows(filterLetters(l.s.all, func(r letterRow) bool { return written[r.letter.ID] }))
}
