package pdf

import (
	"cmp"
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

// InitialsRow is one of those who put their initials to a draft. An empty Name
// leaves room to write it.
type InitialsRow struct {
	Post string // "Kepala Seksi Pengelolaan Opini"
	Name string
}

// Measures of a lembar paraf, mm and points.
const (
	initialsSize      = 10.0
	initialsUnder     = 4.0
	initialsNoteStep  = 8.6
	initialsNotesMost = 12
	initialsNotes     = 4 // lines for notes, at least
	initialsBlank     = 40.0
)

// initialsRows are the lines a row to write in is high: a sheet goes on a second
// page only when the lowest do not hold it on one.
var initialsRows = []int{4, 3, 2}

// kindNames are the shown words of the kinds of letter.
var kindNames = map[model.LetterKind]string{
	"": "Surat undangan", model.Invitation: "Surat undangan", model.Request: "Surat permohonan", model.JointInvitation: "Surat undangan bersama",
	model.StationNotice: "Surat pemberitahuan jadwal", model.DutyLetter: "Surat tugas", model.MemoLetter: "Nota dinas",
	model.Erratum: "Surat ralat", model.Thanks: "Surat ucapan terima kasih",
}

// Initials draws the lembar paraf of letters, a sheet for the office copy of
// each that is not sent: what the letter is, then rows to initial for the chain
// and, as the last one, for its signatory.
func Initials(letters []model.LetterContent, chain []InitialsRow, opt Options) ([]byte, error) {
	return letterPapers("Lembar paraf", letters, opt, func() []*sheet {
		emblems, broken := emblemCache{}, lineCache{}
		sheets := make([]*sheet, len(letters))
		for i := range letters {
			c := &letters[i]
			s := layoutInitials(c, withSigner(chain, c.Signature), emblems.get(c.Head), broken, opt)
			s.mark(opt.marks(c.Sample)...)
			sheets[i] = s
		}
		return sheets
	})
}

// withSigner adds the signatory of a letter to the chain, unless it ends with
// him.
func withSigner(chain []InitialsRow, sig model.Signature) []InitialsRow {
	signer := InitialsRow{Name: cleanLine(sig.Name)}
	if posts := filled(sig.Lines); len(posts) > 0 {
		signer.Post = strings.TrimRight(posts[len(posts)-1], ",")
	}
	if n := len(chain); n > 0 {
		last := InitialsRow{cleanLine(chain[n-1].Post), cleanLine(chain[n-1].Name)}
		if last == signer || signer == (InitialsRow{}) {
			return chain
		}
	}
	return append(append([]InitialsRow{}, chain...), signer)
}

func layoutInitials(c *model.LetterContent, chain []InitialsRow, emblem *picture, broken lineCache, opt Options) *sheet {
	var s *sheet
	for _, high := range initialsRows {
		if s = initialsSheet(c, chain, high, emblem, broken, opt); len(s.pages) == 1 {
			return s
		}
	}
	return s
}

func initialsSheet(c *model.LetterContent, chain []InitialsRow, high int, emblem *picture, broken lineCache, opt Options) *sheet {
	head := modestHead(c.Head)
	head.EmblemData = nil // of all sheets one picture goes into the file
	f := newUpright(c.Paper, head, "LEMBAR PARAF", "Arsip kantor, tidak ikut dikirim")
	f.emblem(kopFull, emblem)
	f.broken = broken
	f.letterFacts(c)
	f.skip(factsAfter)
	t := initialsTable(chain, high, f.width()-plainWidth)
	t.under = initialsUnder + initialsNotes*initialsNoteStep
	f.table(t)
	f.noteLines()
	f.footer(cmp.Or(c.Number.Text(), "Lembar paraf"), "")
	return f.sheet
}

// letterFacts says which letter the sheet goes with. Long facts are cut, so that
// there is room to write.
func (f *flow) letterFacts(c *model.LetterContent) {
	p := para{size: reportSize, spacing: reportSpacing, balance: true}
	fact := func(label, markup string, most int) {
		markup = orBlank(markup, factBlank, reportSize)
		f.y = f.labelledMost(f.y, labelledText{label, markup}, factColon, factValue, p, most)
	}
	known := func(label, markup string, most int) {
		if markup != "" {
			fact(label, markup, most)
		}
	}
	kind := cmp.Or(kindNames[c.Kind], cleanLine(string(c.Kind)))
	fact("Jenis surat", escMarks(kind), 1)
	fact("Nomor", numberMarkup(c.Number, reportSize), 2)
	fact("Tanggal", model.LetterDate(c.Date), 1)
	known("Sifat", urgencyMarkup(c), 1)
	fact("Hal", esc(c.Subject), 3)
	fact("Kepada", addressees(recipients(c)), 5)
	known("Tema dialog", esc(c.Facts.Theme), 3)
	known("Waktu dialog", aboutDialogue(c.Facts), 2)
}

const addresseesShown = 4

// addressees writes those a letter goes to, many of them as a list and the rest
// as a count.
func addressees(all []recipient) string {
	if len(all) == 1 {
		if to := escMarks(all[0].inOneLine()); to != "" {
			return addressCall + " " + to
		}
		return ""
	}
	var lines []string
	for i, r := range all {
		if i == addresseesShown-1 && len(all) > addresseesShown {
			lines = append(lines, "dan "+itoa(len(all)-i)+" penerima lain pada daftar terlampir")
			break
		}
		lines = append(lines, itoa(i+1)+".\t"+orBlank(escMarks(r.inOneLine()), initialsBlank, reportSize))
	}
	return strings.Join(lines, "\n")
}

// initialsTable has empty lines in the cells to write in, which keep the rows
// high.
func initialsTable(chain []InitialsRow, high int, extra float64) table {
	t := table{size: initialsSize, padX: 1.6, padY: 1.3, columns: []column{
		{10, "No.", center}, {51 + extra/2, "Jabatan", left}, {51 + extra/2, "Nama", left}, {25, "Paraf", left}, {23, "Tanggal", left},
	}}
	room := strings.Repeat("\n", high-1)
	for i, row := range chain {
		t.rows = append(t.rows, []string{itoa(i+1) + ".", esc(row.Post), esc(row.Name), room, ""})
	}
	return t
}

// noteLines leaves lines for notes on the rest of the page.
func (f *flow) noteLines() {
	f.skip(initialsUnder)
	f.need(initialsNotes * initialsNoteStep)
	f.text(f.left(), f.y+baseline(reportSize, 1), bold, reportSize, black, "Catatan:")
	f.skip(lead(reportSize, 1))
	for range min(initialsNotesMost, int((f.bottom()-f.y)/initialsNoteStep)) {
		f.skip(initialsNoteStep)
		f.handLine(f.left(), f.right(), f.y-dotUnder)
	}
}
