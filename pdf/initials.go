package pdf

import (
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

// initialsPads are the paddings of the rows: a sheet goes on a second page only
// when the narrowest does not hold it on one.
var initialsPads = []float64{5, 4, 3, 2}

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
	for _, pad := range initialsPads {
		if s = initialsSheet(c, chain, pad, emblem, broken, opt); len(s.pages) == 1 {
			return s
		}
	}
	return s
}

func initialsSheet(c *model.LetterContent, chain []InitialsRow, pad float64, emblem *picture, broken lineCache, opt Options) *sheet {
	head := modestHead(c.Head)
	head.EmblemData = nil // of all sheets one picture goes into the file
	f := newUpright(c.Paper, head, "LEMBAR PARAF", "Arsip kantor, tidak ikut dikirim")
	f.emblem(kopFull, emblem)
	f.broken = broken
	f.letterFacts(c)
	f.skip(factsAfter)
	t := initialsTable(chain, f.width()-plainWidth)
	t.padY = pad
	t.under = initialsUnder + initialsNotes*initialsNoteStep
	f.table(t)
	f.noteLines()
	f.footer(strings.TrimSuffix("Lembar paraf, "+c.Number.Text(), ", "), model.Moment(opt.Created))
	return f.sheet
}

// letterFacts says which letter the sheet goes with.
func (f *flow) letterFacts(c *model.LetterContent) {
	kind := kindNames[c.Kind]
	if kind == "" {
		kind = cleanLine(string(c.Kind))
	}
	f.fact("Jenis surat", escMarks(kind))
	f.fact("Nomor", numberMarkup(c.Number, reportSize))
	f.fact("Tanggal", model.LetterDate(c.Date))
	if word, urgent := urgency(c); urgent {
		f.fact("Sifat", "**"+escMarks(word)+"**")
	} else if word != "" {
		f.fact("Sifat", escMarks(word))
	}
	f.fact("Hal", esc(c.Subject))
	f.fact("Kepada", addressees(recipients(c)))
	if theme := esc(c.Facts.Theme); theme != "" {
		f.fact("Tema dialog", theme)
	}
	if about := aboutDialogue(c.Facts); about != "" {
		f.fact("Waktu dialog", about)
	}
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

func initialsTable(chain []InitialsRow, extra float64) table {
	t := table{size: initialsSize, padX: 1.6, columns: []column{
		{10, "No.", center}, {50 + extra/2, "Jabatan", left}, {48 + extra/2, "Nama", left}, {27, "Paraf", left}, {25, "Tanggal", left},
	}}
	for i, row := range chain {
		t.rows = append(t.rows, []string{itoa(i+1) + ".", esc(row.Post), esc(row.Name), "", ""})
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
