package ui

import (
	"fmt"
	"slices"
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
	task        letterTask
	lines       []*numberLine
	from        *kit.Field
	fill        *kit.Button
	no          *kit.Button
	do, doPrint *kit.Button // issue or number the letters; and print them
	sheet       *kit.Sheet
	done        []model.ID // letters written so far
}

// letterTask is what a letterSheet does with each of its letters.
type letterTask struct {
	title, verb string // "Terbitkan 3 surat", "Terbitkan"
	done        string // "diterbitkan"
	issuing     bool
	one         func(r letterRow, n model.Numbering, group model.ID) (model.ID, error)
}

// numberLine is a letter of the sheet.
type numberLine struct {
	row    letterRow
	auto   bool // an empty field takes the register's next number
	number *kit.Field
	fault  *kit.Para // why it was refused
	done   bool
}

func newLetterSheet(s *lettersScreen, rows []letterRow, task letterTask) *letterSheet {
	l := &letterSheet{s: s, task: task}
	next := map[model.ID]int{}
	for _, r := range rows {
		l.lines = append(l.lines, newNumberLine(s, r, next))
	}
	l.no = kit.Normal("", "Batal", l.onNo)
	l.doPrint = kit.Normal("printer", task.verb+" dan cetak", l.onDoPrint)
	l.do = kit.Primary("check", task.verb, l.onDo)
	l.from = kit.NewField("Urut mulai dari").Hint("217")
	l.from.OnEnter = l.onFill
	l.fill = kit.Normal("", "Isi urut", l.onFill)
	l.sheet = kit.NewSheet(task.title, l.body(), l.no, l.doPrint, l.do)
	l.sheet.OnSubmit = l.onDo
	l.sheet.First = l.lines[0].number.Entry
	if len(l.lines) > 1 {
		l.sheet.First = l.from.Entry
	}
	return l
}

// issue opens the sheet that issues letters.
func (s *lettersScreen) issue(rows []letterRow) {
	office, press := s.sh.office, s.sh.svc.Press
	s.openSheet(newLetterSheet(s, rows, letterTask{title: fmt.Sprintf("Terbitkan %d surat", len(rows)), verb: "Terbitkan", done: "diterbitkan", issuing: true,
		one: func(r letterRow, n model.Numbering, group model.ID) (model.ID, error) {
			if r.waiting() {
				l, err := office.IssueInvitation(r.dialogue.ID, r.letter.SpeakerID, n, group, press)
				return l.ID, err
			}
			l, err := office.IssueLetter(r.letter, n, group, press)
			return l.ID, err
		}}))
}

// giveNumbers opens the sheet that fills the gaps of issued letters.
func (s *lettersScreen) giveNumbers(rows []letterRow) {
	s.openSheet(newLetterSheet(s, rows, letterTask{title: fmt.Sprintf("Beri nomor %d surat", len(rows)), verb: "Simpan nomor", done: "diberi nomor",
		one: func(r letterRow, n model.Numbering, group model.ID) (model.ID, error) {
			return r.letter.ID, s.sh.office.NumberLetter(r.letter.ID, n, group, s.sh.svc.Press)
		}}))
}

// replace opens the sheet that issues a new letter in place of an issued one.
func (s *lettersScreen) replace(r letterRow) {
	s.openSheet(newLetterSheet(s, []letterRow{r}, letterTask{title: "Ganti dengan surat baru", verb: "Terbitkan", done: "diganti", issuing: true,
		one: func(r letterRow, n model.Numbering, group model.ID) (model.ID, error) {
			l, err := s.sh.office.ReplaceLetter(r.letter.ID, n, group, s.sh.svc.Press)
			return l.ID, err
		}}))
}

func (s *lettersScreen) openSheet(l *letterSheet) {
	s.sheets.numbers = l
	l.sheet.ShowIn(s.sh.win)
}

func (l *letterSheet) body() fyne.CanvasObject {
	out := kit.V(12)
	if l.task.issuing {
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

// numberHint says where the numbers come from, by the registers of the letters.
func (l *letterSheet) numberHint() string {
	modes := map[model.RegisterMode]bool{}
	for _, line := range l.lines {
		modes[l.s.register(line.row).Mode] = true
	}
	var out []string
	if modes[model.OwnNumbers] {
		out = append(out, "Yang dikosongkan mendapat nomor berikutnya dari buku register.")
	}
	if modes[model.SrikandiNumbers] {
		out = append(out, "Ketik nomor dari SRIKANDI, nomor urut atau nomor lengkap bergaris miring.")
	}
	if modes[model.WrittenNumbers] || modes[model.SrikandiNumbers] {
		if l.task.issuing {
			out = append(out, "Nomor boleh diketik sekarang (nomor urut, atau nomor lengkap bergaris miring). Yang dikosongkan tercetak dengan ruang untuk menulis nomor, dan dapat dinomori kemudian.")
		} else {
			out = append(out, "Nomor hanya diisi sekali. Ketik nomor urut, atau nomor lengkap bergaris miring; yang dikosongkan tetap tanpa nomor.")
		}
	}
	return strings.Join(out, " ")
}

// register is the register of a letter's number.
func (s *lettersScreen) register(r letterRow) model.Register {
	for _, reg := range s.sit.Registers() {
		if reg.ID == r.register {
			return reg
		}
	}
	return s.sit.Register(r.letter.Kind)
}

// newNumberLine makes a line; next counts on the numbers that registers give by themselves.
func newNumberLine(s *lettersScreen, r letterRow, next map[model.ID]int) *numberLine {
	n := &numberLine{row: r, number: kit.NewField(""), fault: kit.NewPara("", 12, kit.Regular, kit.RedF, 0)}
	n.fault.Hide()
	reg := s.register(r)
	n.auto = reg.Usual().Auto
	switch reg.Mode {
	case model.OwnNumbers:
		if next[reg.ID] == 0 {
			next[reg.ID], _ = s.sh.office.NextNumber(reg.ID)
		}
		n.number.Hint("otomatis")
		if at := next[reg.ID]; at > 0 {
			n.number.Hint(fmt.Sprintf("otomatis %d", at))
			next[reg.ID] = at + 1
		}
	case model.SrikandiNumbers:
		n.number.Hint("nomor SRIKANDI")
	default:
		n.number.Hint("nomor urut")
	}
	return n
}

// numbering is what the field asks for.
func (n *numberLine) numbering() model.Numbering {
	text := oneLine(n.number.Text())
	return model.Numbering{Text: text, Auto: text == "" && n.auto}
}

// refuse shows why a letter was not written, "" takes the words away.
func (l *letterSheet) refuse(n *numberLine, why string) {
	n.fault.SetText(why)
	n.fault.Hidden = why == ""
	l.sheet.Scroll.Refresh()
}

func (n *numberLine) object() fyne.CanvasObject {
	r := n.row
	about := fmt.Sprintf("%s, %s %s", r.kind(), r.mark, model.DayMonth(r.about()))
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

// numbered reports whether some letter has a number typed.
func (l *letterSheet) numbered() bool {
	return slices.ContainsFunc(l.lines, func(n *numberLine) bool { return strings.TrimSpace(n.number.Text()) != "" })
}

// run asks once more when dialogues have begun, then writes the letters.
func (l *letterSheet) run(print bool) {
	if strings.TrimSpace(l.from.Text()) != "" && !l.numbered() { // typed, but not spread yet
		if l.onFill(); !l.numbered() {
			return
		}
	}
	if begun := len(filterLetters(l.rows(), l.s.begun)); l.task.issuing && begun > 0 {
		text := ofMany(begun, len(l.lines), "Waktu siaran sudah lewat") + " Suratnya akan bertanggal sesudah siaran."
		l.s.sh.ask("Terbitkan surat dialog yang sudah lewat?", text, "Tetap terbitkan", func() { l.write(print) })
		return
	}
	l.write(print)
}

// write does the letters one after another. The first refusal stops: it stands beside its field,
// what was written before stays, and the rest can be tried again.
func (l *letterSheet) write(print bool) {
	group := model.NewID()
	for _, line := range l.lines {
		number := line.numbering()
		if line.done || number == (model.Numbering{}) && !l.task.issuing {
			continue
		}
		id, err := l.task.one(line.row, number, group)
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
	kit.Focus(l.s.list) // the bar that asked is gone with the ticks
	l.finish(print)
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
	l.s.sh.toastUndo(fmt.Sprintf("%d surat %s.", len(l.done), l.task.done))
	if len(l.done) == 1 {
		l.s.chosen = letterRow{letter: model.Letter{ID: l.done[0], IssuedAt: l.s.sit.Now}}
	}
	if !l.s.sh.check(l.s.Reload()) || !print {
		return
	}
	written := map[model.ID]bool{}
	for _, id := range l.done {
		written[id] = true
	}
	l.s.printRows(filterLetters(l.s.all, func(r letterRow) bool { return written[r.letter.ID] }))
}
