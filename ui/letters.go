package ui

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// lettersScreen is Surat's register: the month's letters at the left, the chosen one as it prints
// at the right.
type lettersScreen struct {
	sh       *shell
	month    model.Month
	sit      model.Situation
	all      []letterRow // of the month
	rows     []letterRow // those the filter lets through
	chosen   letterRow   // none() when none
	ticked   map[string]bool
	sheets   letterSheets
	commands letterCommands

	monthWord         *kit.Text
	prev, next, today *kit.Button
	fresh, more       *kit.Button
	packet            *kit.Button
	filter            *letterFilter
	cols              *kit.Columns
	list              *kit.RowList
	bulk              *letterBulk
	detail            *letterDetail
	head, content     *fyne.Container
}

// letterSheets are the sheets opened last, nil before.
type letterSheets struct {
	numbers   *letterSheet
	marking   *letterMark
	sending   *sendSheet
	receiving *receiveSheet
	batch     *batchSheet
	whatsapp  *letterChat
	fresh     *freshLetter
	book      *numberCheck
}

func newLetters(sh *shell) *lettersScreen {
	s := &lettersScreen{sh: sh, month: sh.office.Today().Month(), ticked: map[string]bool{}}
	s.monthWord = kit.T("", 13, kit.SemiBold, kit.Ink).Center()
	s.prev = kit.IconButton("chevron-left", "bulan sebelumnya", s.onPrev)
	s.next = kit.IconButton("chevron-right", "bulan berikutnya", s.onNext)
	s.today = kit.Normal("", "Bulan ini", s.onToday)
	s.fresh = kit.NewMenuButton("plus", "Surat baru", "", s.freshItems)
	s.fresh.SetLook(kit.LookPrimary)
	s.packet = kit.Normal("printer", "Cetak paket…", s.onMonthBatch)
	s.more = kit.NewMenuButton("more", "", "register dan nomor", s.bookItems)
	s.filter = newLetterFilter(s)
	s.cols = kit.NewColumns(10, 36, 48, -1, 38, 48, 140)
	s.list = kit.NewRowList(45, func() int { return len(s.rows) }, func() kit.Row { return newLetterLine(s) })
	s.list.Ticks = true
	s.list.OnSelect, s.list.OnTicks, s.list.OnOpen = s.onSelect, s.onTicks, s.onOpen
	s.list.OnKey = func(e *fyne.KeyEvent) bool { return s.detail.pageKey(e) }
	s.list.OnMenu = func(_ int, at fyne.Position) { kit.ShowMenu(sh.win.Canvas(), at, s.detail.items()) }
	s.commands = newLetterCommands(s)
	s.bulk = newLetterBulk(s)
	s.detail = newLetterDetail(s)
	s.build()
	return s
}

func (s *lettersScreen) build() {
	s.head = kit.H(4, s.prev, kit.Fix(116, 0, s.monthWord), s.next, kit.Fix(4, 0, nil), s.today, kit.Fix(4, 0, nil), s.packet, s.fresh, s.more)
	captions := kit.TickHead(s.list, s.cols.Head(">No", "Tanggal", "Kepada", "Dialog", "", "Keadaan"))
	card := kit.Stack(kit.Panel(kit.White, kit.Line, 8), kit.V(0, kit.ListHead(captions), kit.Grow(s.list), s.bulk.box))
	left := kit.V(12, s.filter.box, kit.Grow(card))
	s.content = kit.Cols(16, []float32{17, 10}, left, s.detail.box)
}

// Word implements mailTab.
func (s *lettersScreen) Word() string { return "Register" }

// Head implements mailTab.
func (s *lettersScreen) Head() fyne.CanvasObject { return s.head }

// Sub implements mailTab.
func (s *lettersScreen) Sub() string {
	return fmt.Sprintf("%d surat, %d belum terbit", len(s.all), len(filterLetters(s.all, notIssued)))
}

// Content implements screen.
func (s *lettersScreen) Content() fyne.CanvasObject { return s.content }

// FirstFocus implements screen.
func (s *lettersScreen) FirstFocus() fyne.Focusable { return s.list }

// Flush saves what is being typed.
func (s *lettersScreen) Flush() { s.detail.flush() }

// Reload implements screen.
func (s *lettersScreen) Reload() error {
	sit, err := s.sh.office.Situation(s.month.First(), s.month.Last())
	if err != nil {
		return err
	}
	s.sit = sit
	s.all = letterRows(sit, s.month)
	s.monthWord.SetText(model.MonthName(s.month))
	return s.showRows()
}

// showRows fills the list again and keeps what is chosen and ticked.
func (s *lettersScreen) showRows() error {
	s.filter.show(s.sit, s.all)
	s.rows = s.filter.rows(s.all)
	at := s.find(s.chosen)
	if at < 0 {
		at = s.first()
	}
	s.chosen = letterRow{}
	if at >= 0 {
		s.chosen = s.rows[at]
	}
	var ticks []int
	for i, r := range s.rows {
		if s.ticked[r.key()] {
			ticks = append(ticks, i)
		}
	}
	s.list.SetTicked(ticks)
	s.setEmpty()
	s.list.Reload()
	s.list.Select(at)
	s.list.OnTicks()
	return s.detail.show(s.chosen)
}

// find returns the index of a row: the same letter, else the same invitation; -1 for none.
func (s *lettersScreen) find(want letterRow) int {
	if want.none() {
		return -1
	}
	if i := slices.IndexFunc(s.rows, func(r letterRow) bool { return r.key() == want.key() }); i >= 0 {
		return i
	}
	return slices.IndexFunc(s.rows, func(r letterRow) bool { return r.place() == want.place() })
}

// first is the row to begin with: the next invitation to issue, else the first row.
func (s *lettersScreen) first() int {
	if i := slices.IndexFunc(s.rows, func(r letterRow) bool { return !r.issued() && !s.begun(r) }); i >= 0 {
		return i
	}
	return min(0, len(s.rows)-1)
}

func (s *lettersScreen) setEmpty() {
	switch {
	case len(s.rows) > 0:
		return
	case len(s.all) > 0 && s.filter.narrow():
		s.list.SetEmpty(kit.NewEmpty("mail", "Tidak ada surat yang cocok dengan saringan ini.", kit.Normal("", "Tampilkan semua", s.onShowAll)))
	case len(s.sit.Between(s.month.First(), s.month.Last())) > 0:
		s.list.SetEmpty(kit.NewEmpty("mail", "Dialog bulan ini belum punya narasumber yang diundang.", kit.Normal("calendar", "Buka kalender", s.onCalendar)))
	default:
		s.list.SetEmpty(kit.NewEmpty("mail", fmt.Sprintf("Belum ada dialog pada %s.", model.MonthName(s.month)), kit.Normal("plus", "Dialog baru", s.onNewDialogue)))
	}
}

// choose shows the letters of a dialogue and chooses the first of them.
func (s *lettersScreen) choose(dialogue model.ID) {
	s.chooseRow(model.Letter{DialogueID: dialogue}, func(r letterRow) bool { return r.dialogue.ID == dialogue })
}

// chooseLetter shows a letter.
func (s *lettersScreen) chooseLetter(l model.Letter) {
	s.chooseRow(l, func(r letterRow) bool {
		return r.letter.ID == l.ID || !l.Issued() && l.Kind.Invites() && r.waiting() && r.dialogue.ID == l.DialogueID && r.letter.SpeakerID == l.SpeakerID
	})
}

// chooseRow shows the month of a letter and chooses the first of its rows that is meant.
func (s *lettersScreen) chooseRow(l model.Letter, meant func(letterRow) bool) {
	sit, month, err := s.around(l)
	if !s.sh.check(err) {
		return
	}
	rows := letterRows(sit, month)
	s.Flush()
	if i := slices.IndexFunc(rows, meant); i >= 0 {
		s.chosen = rows[i]
	}
	s.filter.reset()
	s.showMonth(month)
}

// around reads the facts around a letter and the month it stands in.
func (s *lettersScreen) around(l model.Letter) (model.Situation, model.Month, error) {
	if l.DialogueID == "" {
		sit, err := s.sh.office.LetterSituation(l)
		return sit, l.Month, err
	}
	sit, d, err := s.sh.office.DialogueSituation(l.DialogueID)
	return sit, d.Date.Month(), err
}

func (s *lettersScreen) showMonth(m model.Month) {
	s.month, s.ticked = m, map[string]bool{}
	s.sh.reload()
}

// goMonth leaves the month as a person does.
func (s *lettersScreen) goMonth(m model.Month) {
	s.Flush()
	s.chosen = letterRow{}
	s.showMonth(m)
}

func (s *lettersScreen) onPrev()  { s.goMonth(s.month.Add(-1)) }
func (s *lettersScreen) onNext()  { s.goMonth(s.month.Add(1)) }
func (s *lettersScreen) onToday() { s.goMonth(s.sh.office.Today().Month()) }

func (s *lettersScreen) onShowAll() {
	s.filter.reset()
	s.filter.changed()
}

func (s *lettersScreen) onCalendar()    { s.sh.open(pageCalendar) }
func (s *lettersScreen) onNewDialogue() { s.sh.openDialogueForm(blankDialogue(s.newDate())) }

// newDate is the day a new dialogue starts from: today in the month shown, else its first day.
func (s *lettersScreen) newDate() model.Date {
	if today := s.sh.office.Today(); today.Month() == s.month {
		return today
	}
	return s.month.First()
}

func (s *lettersScreen) onSelect(i int) {
	want := s.rows[i]
	s.Flush()
	s.chosen = want
	s.list.Select(s.find(want))
	s.sh.check(s.detail.show(s.chosen))
}

// TypedKey implements keyTaker: F6 goes between the list and the letter, a slash to the search.
func (s *lettersScreen) TypedKey(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyF6:
		if s.sh.win.Canvas().Focused() == fyne.Focusable(s.list) {
			s.detail.focus()
		} else {
			kit.Focus(s.list)
		}
	case fyne.KeySlash:
		kit.Focus(s.filter.search.Entry)
	default:
		return s.detail.pageKey(e)
	}
	return true
}

// onOpen puts the cursor where the letter is worked on.
func (s *lettersScreen) onOpen(int) { s.detail.focus() }

func (s *lettersScreen) onTicks() {
	s.ticked = map[string]bool{}
	for _, i := range s.list.Ticked() {
		s.ticked[s.rows[i].key()] = true
	}
	s.bulk.show()
}

// picked returns the ticked rows, else the chosen one.
func (s *lettersScreen) picked() []letterRow {
	out := filterLetters(s.rows, func(r letterRow) bool { return s.ticked[r.key()] })
	if len(out) == 0 && !s.chosen.none() {
		out = append(out, s.chosen)
	}
	return out
}

// text is the letter as it prints: frozen when issued, as of today otherwise.
func (s *lettersScreen) text(r letterRow) model.LetterContent {
	if r.issued() {
		return r.letter.Content
	}
	c, _ := s.sit.LetterContent(r.letter, s.sit.Today(), "")
	return c
}

// begun reports whether the air time has come of a dialogue that a letter tells of beforehand.
func (s *lettersScreen) begun(r letterRow) bool {
	ahead := r.letter.Kind.Invites() || r.letter.Kind == model.DutyLetter
	return ahead && r.dialogue.ID != "" && r.dialogue.Begun(s.sit.Now)
}
