package pdf

import (
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

// Measures of the register book, mm and points.
const (
	registerUnder     = 3.0 // from the table to the numbers under it
	registerNoteSize  = 8.5
	registerNotesMost = 45.0 // of them stay with the last rows
)

const registerTitle = "Buku register surat keluar"

// RegisterBook draws the register of outgoing letters of a year on lying paper:
// a row for each letter, then the numbers that are missing and those given
// twice.
func RegisterBook(c model.RegisterBookContent, opt Options) ([]byte, error) {
	title := strings.Join(filled(registerTitles(&c)), ", ")
	facts := paperFacts{title: title, subject: registerTitle, head: c.Head, sample: c.Sample}
	return onePaper(facts, opt, func() *sheet { return registerSheet(&c) })
}

func registerYear(c *model.RegisterBookContent) string {
	if c.Year == 0 {
		return ""
	}
	return "Tahun " + itoa(c.Year)
}

// registerTitles name the book and its year; a register called as every one is says nothing more.
func registerTitles(c *model.RegisterBookContent) []string {
	titles := []string{registerTitle, cleanLine(c.Register), registerYear(c)}
	if strings.HasSuffix(model.Fold(registerTitle), model.Fold(c.Register)) {
		titles = append(titles[:1], titles[2])
	}
	return titles
}

func capitals(texts []string) []string {
	out := make([]string, len(texts))
	for i, t := range texts {
		out[i] = strings.ToUpper(t)
	}
	return out
}

func registerSheet(c *model.RegisterBookContent) *sheet {
	f := newWide(c.Paper, wideTop{
		head: c.Head, titles: capitals(registerTitles(c)),
		notes: []string{registerCounts(c)}, box: registerBox(c),
	})
	notes := []para{
		f.numberNote("Nomor yang lompat (tidak ada suratnya):", c.Holes),
		f.numberNote("Nomor ganda (dipakai lebih dari satu surat):", c.Doubles),
	}
	t := registerTable(c.Rows, f.width()-wideWidth)
	t.under = registerUnder + min(registerNotesMost, f.parasHeight(notes))
	f.table(t)
	f.skip(registerUnder)
	for _, p := range notes {
		f.para(f.left(), p)
	}
	f.wideFoot("", "", model.Moment(c.PrintedAt))
	return f.sheet
}

// registerCounts sums the book up in a line.
func registerCounts(c *model.RegisterBookContent) string {
	return itoa(len(c.Rows)) + " surat; rentang nomor yang lompat: " + itoa(len(c.Holes)) + "; nomor ganda: " + itoa(len(c.Doubles))
}

// registerBox says which day the book tells of; without a day there is no box.
func registerBox(c *model.RegisterBookContent) []string {
	date := model.LetterDate(c.Date)
	if date == "" {
		return nil
	}
	return []string{"Keadaan pada tanggal", date}
}

func (s *sheet) numberNote(label string, numbers []string) para {
	text := "tidak ada"
	if numbers = filled(numbers); len(numbers) > 0 {
		text = strings.ReplaceAll(escMarks(strings.Join(numbers, "\n")), "\n", "; ")
	}
	return para{text: "**" + label + "** " + text + ".", size: registerNoteSize, spacing: 1.1, width: s.width()}
}

// parasHeight gives the height of paragraphs one under the other.
func (s *sheet) parasHeight(all []para) float64 {
	h := 0.0
	for _, p := range all {
		h += float64(len(s.broken.lines(p))) * p.lead()
	}
	return h
}

func registerTable(rows []model.RegisterRow, extra float64) table {
	t := table{size: 8.5, padX: 1.2, padY: 1.1, empty: "Belum ada surat pada register ini.", columns: []column{
		{8, "No.", center}, {53.4 + extra/6, "Nomor surat", left}, {18.5, "Tanggal", left}, {54 + extra/3, "Kepada", left},
		{40 + extra/3, "Hal", left}, {24, "Keadaan", left}, {34, "Ekspedisi", left}, {35.1 + extra/6, "Keterangan", left},
	}}
	for i, r := range rows {
		t.rows = append(t.rows, []string{
			itoa(i+1) + ".", dash(esc(r.Number)), dash(model.ShortDate(r.Date)), dash(linesOf(strings.Split(r.Addressee, "\n")...)),
			dash(esc(r.Subject)), dash(linesOf(r.State, model.ShortDate(r.StateDate))),
			dash(linesOf(r.Channel, r.Receiver, model.ShortDate(r.Received))), esc(r.Note),
		})
	}
	return t
}

// linesOf sets texts as the lines of a cell, without those that are empty.
func linesOf(texts ...string) string { return escMarks(strings.Join(filled(texts), "\n")) }
