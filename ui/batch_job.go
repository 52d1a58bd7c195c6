package ui

import (
	"fmt"
	"strings"
	"sync/atomic"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// batchJob is the work of a batch, done beside the window: it issues what is not issued, then draws
// and saves each paper. It touches no widget.
type batchJob struct {
	svc      Services
	office   *model.Office
	list     []model.BatchLetter
	register func(model.LetterKind) model.Register
	numbers  model.BatchNumbers
	papers   []batchPaper
	name     string // between paper and ending in the file names
	stop     *atomic.Bool
	tell     func(done, of int, what string)
}

// batchFile is a finished paper.
type batchFile struct{ what, path string }

// batchOutcome is how far a batch came. Whatever is counted here stays.
type batchOutcome struct {
	issued, wanted int
	files          []batchFile
	papers         int
	failed         string // what could not be done, "" when nothing failed
	err            error
}

// whole reports whether everything was done.
func (o batchOutcome) whole() bool { return o.issued == o.wanted && len(o.files) == o.papers }

// run does the work.
func (j *batchJob) run() batchOutcome {
	wanted := model.ToIssue(j.list)
	issues := false
	for _, p := range j.papers {
		issues = issues || !p.posted && p.file == "surat"
	}
	if !issues {
		wanted = nil
	}
	o := batchOutcome{wanted: len(wanted), papers: len(j.papers)}
	steps := len(wanted) + len(j.papers)
	issued, err := j.issue(wanted, steps)
	o.issued = len(issued)
	if err != nil {
		o.err, o.failed = err, "Surat kepada "+j.unissued(o.issued)
		return o
	}
	if o.issued < o.wanted {
		return o
	}
	contents := j.contents(issued)
	for i, p := range j.papers {
		if j.stop.Load() {
			return o
		}
		j.tell(len(wanted)+i, steps, "Menyiapkan "+lowerFirst(p.what))
		path, err := j.draw(p, contents)
		if err != nil {
			o.err, o.failed = err, p.what
			return o
		}
		o.files = append(o.files, batchFile{p.what, path})
	}
	return o
}

func (j *batchJob) issue(wanted []model.Letter, steps int) ([]model.Letter, error) {
	if len(wanted) == 0 || j.stop.Load() {
		return nil, nil
	}
	i := -1
	number := func(l model.Letter) model.Numbering {
		i++
		j.tell(i, steps, fmt.Sprintf("Menerbitkan surat %d dari %d", i+1, len(wanted)))
		return j.numbers.For(j.register(l.Kind), i)
	}
	return j.office.IssueAll(wanted, number, j.svc.Press, func(int) bool { return !j.stop.Load() })
}

// unissued names the i-th letter to issue.
func (j *batchJob) unissued(i int) string {
	for _, l := range j.list {
		if l.Letter.Issued() {
			continue
		}
		if i == 0 {
			return l.Name
		}
		i--
	}
	return ""
}

// contents are the frozen letters in the order of printing.
func (j *batchJob) contents(issued []model.Letter) []model.Letter {
	var out []model.Letter
	for _, l := range j.list {
		switch {
		case l.Letter.Issued():
			out = append(out, l.Letter)
		case len(issued) > 0:
			out = append(out, issued[0])
			issued = issued[1:]
		}
	}
	return out
}

func (j *batchJob) draw(p batchPaper, letters []model.Letter) (string, error) {
	var contents []model.LetterContent
	for _, l := range letters {
		if !p.posted || l.Kind.GoesOut() {
			contents = append(contents, l.Content)
		}
	}
	if len(contents) == 0 {
		return "", model.Errorf(model.Refused, "Tidak ada surat terbit yang dikirim keluar di antara yang dipilih.")
	}
	data, err := p.draw(contents)
	if err != nil {
		return "", err
	}
	return j.svc.Save(fmt.Sprintf("paket-%s-%dx-%s.pdf", j.name, len(contents), p.file), data)
}

// onDo starts the work.
func (b *batchSheet) onDo() {
	if b.stop != nil || b.do.Disabled() || b.setup.Hidden || b.papers.refuse() {
		return
	}
	numbers, ok := b.numbering()
	if !ok && !b.numberBox.Hidden {
		b.sh.toast("Ketik nomor pertama, misalnya 217.")
		kit.Focus(b.from.Entry)
		return
	}
	picked := b.picked()
	b.askBegun(picked, func() { b.start(picked, numbers) })
}

// askBegun asks once more before invitations are issued to dialogues that have begun.
func (b *batchSheet) askBegun(picked []model.BatchLetter, then func()) {
	n := 0
	for _, l := range picked {
		if !l.Letter.Issued() && l.Dialogue.Begun(b.sit.Now) && b.papers.letters.On {
			n++
		}
	}
	if n == 0 {
		then()
		return
	}
	text := fmt.Sprintf("%d di antaranya untuk dialog yang waktu siarannya sudah lewat. Undangannya akan bertanggal sesudah siaran.", n)
	b.sh.ask("Terbitkan undangan dialog yang sudah lewat?", text, "Tetap terbitkan", then)
}

func (b *batchSheet) start(picked []model.BatchLetter, numbers model.BatchNumbers) {
	stop := &atomic.Bool{}
	b.stop = stop
	job := &batchJob{svc: b.sh.svc, office: b.sh.officeBeside(), list: picked, register: b.sit.Register, numbers: numbers,
		papers: b.papers.chosen(), name: b.fileName(picked), stop: stop,
		tell: func(done, of int, what string) { b.sh.beside(func() { b.progress.show(done, of, what) }) }}
	b.progress.show(0, 1, "Menyiapkan paket")
	b.face(b.progress.box)
	kit.Focus(b.cancel)
	var outcome batchOutcome
	b.sh.run(func() error {
		outcome = job.run()
		return nil
	}, func(error) { b.finish(outcome, numbers) })
}

// fileName tells the files of batches apart: the month of its letters, or the day for several.
func (b *batchSheet) fileName(picked []model.BatchLetter) string {
	m := picked[0].Dialogue.Date.Month()
	for _, l := range picked {
		if l.Dialogue.Date.Month() != m || m == "" {
			return "pilihan-" + string(b.sit.Today())
		}
	}
	return string(m)
}

func (b *batchSheet) onCancel() {
	if b.stop != nil {
		b.stop.Store(true)
		b.progress.stopping()
	}
}

// mayClose asks before the work is stopped by closing the sheet.
func (b *batchSheet) mayClose() bool {
	if b.stop == nil {
		return true
	}
	b.sh.ask("Hentikan pembuatan paket?", "Surat yang sudah terbit tetap terbit dan berkas yang sudah jadi tetap tersimpan. Sisanya dapat dilanjutkan nanti.", "Hentikan", b.onCancel)
	return false
}

func (b *batchSheet) finish(o batchOutcome, numbers model.BatchNumbers) {
	b.stop = nil
	b.sh.log(o.err)
	if numbers.From > 0 {
		b.from.SetText(fmt.Sprint(numbers.From + o.issued))
	}
	b.result.show(o)
	b.face(b.result.box)
	kit.Focus(b.shut)
	if b.result.open {
		kit.Focus(b.again)
	}
	b.sh.reload()
}

// words say what was done, what stays and how to go on.
func (o batchOutcome) words() (title, sub string) {
	var files []string
	for _, f := range o.files {
		files = append(files, lowerFirst(f.what))
	}
	var kept []string
	if o.issued > 0 && o.issued == o.wanted {
		kept = append(kept, fmt.Sprintf("%d surat terbit.", o.issued))
	}
	if len(files) > 0 {
		kept = append(kept, "Tersimpan: "+strings.Join(files, ", ")+".")
	}
	switch {
	case o.whole():
		return "Paket siap.", strings.Join(kept, " ")
	case o.issued < o.wanted:
		title = fmt.Sprintf("%d dari %d surat terbit; sisanya belum.", o.issued, o.wanted)
	default:
		title = fmt.Sprintf("%d dari %d berkas jadi; sisanya belum.", len(o.files), o.papers)
	}
	if o.err != nil {
		kept = append(kept, o.failed+" belum jadi: "+model.Message(o.err))
	}
	return title, strings.Join(append(kept, "Ulangi untuk melanjutkan."), " ")
}
