package ui

import (
	"fmt"
	"sync/atomic"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// orderWords names the orders of a batch, as model.BatchOrders.
var orderWords = []string{"Waktu siaran", "Nama penerima", "Instansi", "Nomor"}

// The choices of numbering.
const (
	numbersUsual = iota
	numbersFrom
	numbersGap
)

// batchSheet is Cetak paket: many letters, and what goes along with them, issued and drawn in one
// go beside the window.
type batchSheet struct {
	sh     *shell
	given  []model.Letter // those asked for, none for a month's
	month  model.Month
	sit    model.Situation
	list   []model.BatchLetter // in the chosen order
	ticked map[model.ID]bool
	stop   *atomic.Bool // of the work going on, nil for none

	monthWord        *kit.Text
	prev, next       *kit.Button
	rows             *kit.RowList
	order            *kit.SelectField
	numbers          *kit.Segmented
	from             *kit.Field
	numberBox        *fyne.Container
	preview, summary *kit.Para
	papers           *batchPapers
	setup            *fyne.Container
	progress         *batchProgress
	result           *batchResult
	no, cancel, do   *kit.Button
	again, shut      *kit.Button
	sheet            *kit.Sheet
}

// openBatchSheet opens the sheet "Cetak paket" for given letters, issued or drafts to be issued; for
// none it is about the invitations of this month.
func openBatchSheet(sh *shell, letters []model.Letter) *batchSheet {
	b := newBatchSheet(sh, sh.office.Today().Month(), letters)
	return b.open()
}

// openMonthBatch opens the sheet for the invitations of a month.
func openMonthBatch(sh *shell, m model.Month) *batchSheet { return newBatchSheet(sh, m, nil).open() }

func newBatchSheet(sh *shell, m model.Month, letters []model.Letter) *batchSheet {
	b := &batchSheet{sh: sh, month: m, given: letters, ticked: map[model.ID]bool{}}
	b.monthWord = kit.T("", 13, kit.SemiBold, kit.Ink).Center()
	b.prev = kit.IconButton("chevron-left", "bulan sebelumnya", func() { b.goMonth(-1) })
	b.next = kit.IconButton("chevron-right", "bulan berikutnya", func() { b.goMonth(1) })
	b.rows = kit.NewRowList(45, func() int { return len(b.list) }, func() kit.Row { return newBatchLine(b) })
	b.rows.Ticks, b.rows.OnTicks = true, b.onTicks
	b.rows.SetEmpty(kit.NewEmptySmall("mail", "Bulan ini tidak ada undangan."))
	b.order = kit.NewSelectField("Urutan", orderWords)
	b.order.Drop.SetChosen(0)
	b.order.OnCommit = func(int) error { b.sort(); return nil }
	b.numbers = kit.NewSegmented([]string{"Menurut buku", "Mulai dari…", "Kosong"}, func(int) { b.showNumbers() })
	b.from = kit.NewField("").Hint("217")
	b.from.OnChanged = func(string) { b.showNumbers() }
	b.preview = kit.NewPara("", 12, kit.Regular, kit.Ink2, 0)
	b.summary = kit.NewPara("", 13, kit.Medium, kit.Ink, 0)
	b.papers = newBatchPapers(sh, b.showSummary)
	b.progress, b.result = newBatchProgress(), newBatchResult(sh)
	b.buildSheet()
	return b
}

func (b *batchSheet) buildSheet() {
	captions := kit.TickHead(b.rows, kit.H(8, kit.Grow(kit.Fit("Surat", 11, kit.Medium, kit.Ink2))))
	months := kit.H(4, b.prev, kit.Fix(140, 0, b.monthWord), b.next, kit.Spacer())
	months.Hidden = len(b.given) > 0
	left := kit.V(10, months, kit.Fix(0, 500, kit.ListCard(captions, b.rows, nil)))
	b.numberBox = kit.V(6, kit.NewLabelled("Nomor surat yang belum terbit", kit.H(8, b.numbers, kit.Fix(70, 0, b.from), kit.Spacer())), b.preview)
	right := kit.V(16, b.order, b.papers.box, b.numberBox, kit.Rule(), b.summary)
	b.setup = kit.Cols(24, []float32{1.25, 1}, left, right)
	b.no = kit.Normal("", "Batal", func() { b.sheet.Close() })
	b.do = kit.Primary("printer", "Siapkan paket", b.onDo)
	b.cancel = kit.Normal("close", "Batal", b.onCancel)
	b.again = kit.Primary("refresh", "Ulangi", b.onAgain)
	b.shut = kit.Primary("check", "Selesai", func() { b.sheet.Close() })
	b.sheet = kit.NewSheet("Cetak paket", kit.Stack(b.setup, b.progress.box, b.result.box), b.no, b.do, b.cancel, b.shut, b.again)
	b.sheet.Width = 900
	b.sheet.OnSubmit, b.sheet.First = b.onDo, b.rows
	b.sheet.MayClose = b.mayClose
	b.face(b.setup)
}

func (b *batchSheet) open() *batchSheet {
	if !b.sh.check(b.read(true)) {
		return nil
	}
	b.sheet.ShowIn(b.sh.win)
	return b
}

// face shows one of the sheet's three faces and its buttons.
func (b *batchSheet) face(f *fyne.Container) {
	b.setup.Hidden, b.progress.box.Hidden, b.result.box.Hidden = f != b.setup, f != b.progress.box, f != b.result.box
	b.no.Hidden, b.do.Hidden = f != b.setup, f != b.setup
	b.cancel.Hidden = f != b.progress.box
	b.shut.Hidden = f != b.result.box
	b.again.Hidden = f != b.result.box || !b.result.open
	b.shut.SetLook(kit.LookPrimary)
	if b.result.open {
		b.shut.SetLook(kit.LookNormal)
	}
	b.sheet.Refresh()
	b.sheet.Scroll.Refresh()
}

// read reads the letters; fresh ticks those that are usual: all but the unissued ones of dialogues
// that have begun.
func (b *batchSheet) read(fresh bool) (err error) {
	if len(b.given) > 0 {
		if b.sit, err = lettersSituation(b.sh.office, b.given); err != nil {
			return err
		}
		b.list = b.sit.Batch(b.stored(b.given))
	} else {
		if b.sit, err = b.sh.office.Situation(b.month.First(), b.month.Last()); err != nil {
			return err
		}
		b.list = b.sit.MonthBatch(b.month)
	}
	b.monthWord.SetText(model.MonthName(b.month))
	if fresh {
		b.ticked = map[model.ID]bool{}
		for _, l := range b.list {
			b.ticked[batchKey(l.Letter)] = len(b.given) > 0 || l.Letter.Issued() || !l.Dialogue.Begun(b.sit.Now)
		}
	}
	b.sort()
	return nil
}

// stored returns the letters as they are now: a draft may have been issued meanwhile.
func (b *batchSheet) stored(letters []model.Letter) []model.Letter {
	out := make([]model.Letter, len(letters))
	for i, l := range letters {
		out[i] = l
		if now, ok := b.sit.ValidLetter(l.DialogueID, l.SpeakerID); ok && !l.Issued() && l.SpeakerID != "" {
			out[i] = now
			continue
		}
		if now, err := b.sh.office.Letter(l.ID); err == nil {
			out[i] = now
		}
	}
	return out
}

// batchKey names a letter before and after it is issued: drafts of invitations are made anew at
// every reading.
func batchKey(l model.Letter) model.ID {
	if l.Kind.Invites() && l.SpeakerID != "" {
		return l.DialogueID + "/" + l.SpeakerID
	}
	return l.ID
}

func (b *batchSheet) sort() {
	model.SortBatch(b.list, model.BatchOrders[max(0, b.order.Drop.Chosen())])
	var ticks []int
	for i, l := range b.list {
		if b.ticked[batchKey(l.Letter)] {
			ticks = append(ticks, i)
		}
	}
	b.rows.SetTicked(ticks)
	b.rows.Reload()
	b.rows.OnTicks()
}

func (b *batchSheet) onTicks() {
	b.ticked = map[model.ID]bool{}
	for _, i := range b.rows.Ticked() {
		b.ticked[batchKey(b.list[i].Letter)] = true
	}
	b.showNumbers()
}

func (b *batchSheet) goMonth(by int) {
	b.month = b.month.Add(by)
	b.sh.check(b.read(true))
}

// picked are the ticked letters in the order of printing.
func (b *batchSheet) picked() []model.BatchLetter {
	var out []model.BatchLetter
	for _, l := range b.list {
		if b.ticked[batchKey(l.Letter)] {
			out = append(out, l)
		}
	}
	return out
}

// showSummary says what the button will do.
func (b *batchSheet) showSummary() {
	picked := b.picked()
	fresh := len(model.ToIssue(picked))
	words := fmt.Sprintf("%d surat.", len(picked))
	b.numberBox.Hidden = fresh == 0 || !b.papers.letters.On
	switch {
	case fresh > 0 && b.papers.letters.On:
		words = fmt.Sprintf("%d surat, %d di antaranya diterbitkan dengan tanggal %s.", len(picked), fresh, model.LetterDate(b.sit.Today()))
	case fresh > 0:
		words = fmt.Sprintf("%d surat. %d yang belum terbit dilewati, karena suratnya tidak dicetak.", len(picked), fresh)
	}
	if len(b.papers.chosen()) == 0 {
		words = "Pilih paling sedikit satu yang dicetak."
	}
	b.summary.SetText(words)
	b.do.SetEnabled(len(picked) > 0 && len(b.papers.chosen()) > 0)
	b.setup.Refresh()
	b.sheet.Scroll.Refresh()
}

func (b *batchSheet) onAgain() {
	if b.sh.check(b.read(false)) {
		b.face(b.setup)
		kit.Focus(b.do)
	}
}
