package pdf

import (
	"kaltimprov.go.id/dialogpublik/model"
)

// Measures of a report (PAPERS 04), mm and points.
const (
	reportSize    = 11.0
	reportSpacing = 1.15
	reportFree    = 21.0
	reportHang    = 7.0
	bulletHang    = 4.0
	headingAbove  = 3.2
	headingRoom   = 22.0 // free under a heading
	dialogueRoom  = 30.0 // free to begin a dialogue in C
	captionSize   = 9.5
	noteSize      = 8.5
	paraAfter     = 1.0
	closingRoom   = 62.0
	signAbove     = 3.5
)

var reportMargins = margins{left: 30, right: 20, top: 20, bottom: 25}

// WeeklyReport draws the nota dinas page and the report A-E of a week. A report
// without dialogues is a "nihil" report. Its content's Sample marks it CONTOH.
func WeeklyReport(c model.ReportContent, opt Options) ([]byte, error) {
	d, err := reportDocument(c, opt)
	if err != nil {
		return nil, err
	}
	return render(d)
}

func reportDocument(c model.ReportContent, opt Options) (*document, error) {
	if _, err := metrics(); err != nil {
		return nil, err
	}
	d := &document{
		title:   "Laporan Pelaksanaan Dialog Publik, " + model.DateRange(c.Week.Monday(), c.Week.Sunday()),
		author:  c.Head.Office + ", " + c.Head.Government,
		subject: c.Memo.Subject,
		created: opt.Created,
	}
	memo := memoSheet(&c, emblemCache{}.get(c.Head))
	report := reportSheet(&c)
	for _, s := range []*sheet{memo, report} {
		s.mark(opt.marks(c.Sample)...)
		d.sheets = append(d.sheets, s)
	}
	return d, nil
}

// reportPage lays out the report proper.
type reportPage struct {
	flow
	c      *model.ReportContent
	tables int // captions counted so far
}

// reportSheet sets the report without its nota dinas.
func reportSheet(c *model.ReportContent) *sheet {
	s := newSheet(sizeOf(c.Paper), reportMargins)
	s.addPage()
	r := &reportPage{flow: flow{sheet: s, y: reportMargins.top, top: reportMargins.top}, c: c}
	r.title()
	r.introduction()
	r.activities()
	if len(c.Dialogues) > 0 {
		r.results()
	}
	r.conclusions()
	r.closing()
	s.footer(c.FileName, model.Moment(c.PrintedAt))
	return s
}

func (r *reportPage) title() {
	r.para(r.left(), para{text: "LAPORAN PELAKSANAAN DIALOG PUBLIK", face: bold, size: 13, width: r.width(), align: center})
	r.skip(1.5)
	monday, sunday := r.c.Week.Monday(), r.c.Week.Sunday()
	period := "Periode " + model.WeekdayWord(monday.Weekday()) + ", " + dayFrom(monday, sunday) + " s.d. " + model.LongDate(sunday)
	r.para(r.left(), para{text: period, size: reportSize, width: r.width(), align: center})
	r.skip(2.2)
}

// dayFrom writes the first date of a period without the year it shares with
// the last.
func dayFrom(from, to model.Date) string {
	if from.Year() != to.Year() {
		return model.LetterDate(from)
	}
	return itoa(from.Day()) + " " + model.MonthWord(from.MonthNumber())
}

// heading sets a bold heading that keeps room under it.
func (r *reportPage) heading(text string, room float64) {
	r.skip(headingAbove)
	r.need(r.bodyLead() + room)
	r.para(r.left(), para{text: text, face: bold, size: reportSize, spacing: reportSpacing, width: r.width()})
	r.skip(0.8)
}

func (r *reportPage) bodyLead() float64 { return lead(reportSize, reportSpacing) }

// item sets a paragraph behind a tag that stands at x, in a box of the width.
func (r *reportPage) item(x, width float64, tag, markup string, hang float64, how align) {
	r.para(x, para{
		text: tag + "\t" + markup, size: reportSize, spacing: reportSpacing,
		width: width, hang: hang, align: how,
	})
}

// caption sets "Tabel n. …" and keeps room for the table's beginning.
func (r *reportPage) caption(text string, room float64) {
	r.tables++
	p := para{text: "Tabel" + nbspText + itoa(r.tables) + ". " + text, face: bold, size: captionSize, width: r.width(), balance: true}
	r.need(p.lead()*float64(len(p.lines())) + room)
	r.para(r.left(), p)
	r.skip(0.8)
}

// note sets small italic words under a table.
func (r *reportPage) note(text string) {
	r.skip(0.8)
	r.para(r.left(), para{text: text, face: italic, size: noteSize, width: r.width()})
}

// introduction is part A.
func (r *reportPage) introduction() {
	r.heading("A. PENDAHULUAN", headingRoom)
	n := 0
	for _, p := range []struct{ head, text string }{
		{"Umum.", r.c.General}, {"Landasan.", r.c.Basis}, {"Maksud dan tujuan.", r.c.Purpose},
	} {
		if cleanLine(p.text) == "" {
			continue
		}
		n++
		r.item(r.left(), r.width(), itoa(n)+".", "**"+p.head+"** "+esc(p.text), reportHang, justify)
		r.skip(paraAfter)
	}
}

// results is part C: what each dialogue held brought.
func (r *reportPage) results() {
	r.heading("C. HASIL YANG DICAPAI", dialogueRoom)
	for i, d := range r.c.Dialogues {
		r.result(i+1, d)
	}
}

func (r *reportPage) result(n int, d model.ReportDialogue) {
	r.need(dialogueRoom)
	p := para{face: bold, size: reportSize, spacing: reportSpacing, width: r.width(), balance: true}
	p.text = itoa(n) + ". " + esc(d.Theme) + " (" + esc(d.Mark) + ", " + model.LetterDate(d.Date) + ")"
	r.para(r.left(), p)
	for _, point := range d.Summary {
		if cleanLine(point) != "" {
			r.item(r.left()+reportHang, r.width()-reportHang, "•", esc(point), bulletHang, justify)
		}
	}
	if len(d.Summary) == 0 {
		r.para(r.left()+reportHang, para{
			text: "Belum ada ringkasan (" + esc(d.Status) + ").", size: reportSize, spacing: reportSpacing,
			width: r.width() - reportHang,
		})
	}
	r.skip(paraAfter)
}

// closing is part E with both signatures, which stay together.
func (r *reportPage) closing() {
	signs := r.newSignPair(r.c.Seen, r.c.Author, "Dibuat di "+esc(r.c.Town)+"\npada tanggal "+model.LetterDate(r.c.Date))
	text := para{text: esc(r.c.Closing), size: reportSize, spacing: reportSpacing, width: r.width(), indent: paraIndent, align: justify}
	r.need(max(closingRoom, headingAbove+0.8+r.bodyLead()*float64(1+min(3, len(text.lines())))+signAbove+signs.height()))
	r.heading("E. PENUTUP", 0)
	r.para(r.left(), text)
	r.skip(signAbove)
	r.need(signs.height())
	r.y = r.signatures(signs, r.y)
}
