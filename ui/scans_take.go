package ui

import (
	"fmt"
	"strings"
	"sync/atomic"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// scanItem is a scan to be taken: a file, or the stored bytes of one that waits.
type scanItem struct {
	name string
	read func() ([]byte, error)
}

// scanResult is what became of a scan.
type scanResult struct {
	name    string
	state   model.ScanState // "" when it was not taken
	reason  string          // why it waits or was not taken
	letters []model.Letter  // it went to
	old     bool            // it had its letters before
}

// take takes scans one after another beside the window. What was taken before Batal stays.
func (s *scansScreen) take(items []scanItem) {
	if s.stop != nil {
		s.sh.toast("Masih membaca pindaian. Tunggu sampai selesai, atau tekan Batal.")
		return
	}
	stop := &atomic.Bool{}
	s.stop = stop
	office := s.sh.officeBeside()
	var results []scanResult
	s.sh.run(func() error {
		for i, item := range items {
			if stop.Load() {
				break
			}
			s.sh.beside(func() { s.showProgress(i, len(items), item.name) })
			r := s.takeOne(office, item)
			results = append(results, r)
			s.sh.beside(func() { s.addResult(r) })
		}
		return nil
	}, func(error) { s.finish(results, len(items)) })
}

// takeOne reads a scan and gives it to its letters. A scan that fails hinders no other.
func (s *scansScreen) takeOne(office *model.Office, item scanItem) scanResult {
	r := scanResult{name: item.name}
	fail := func(err error) scanResult {
		s.sh.log(err)
		r.reason = model.Message(err)
		return r
	}
	data, err := item.read()
	if err != nil {
		return fail(err)
	}
	f, err := s.sh.svc.ReadScan(item.name, data)
	if err != nil {
		return fail(err)
	}
	f.Name, f.Data = item.name, data
	scan, err := office.TakeScan(f, s.sh.svc.Press)
	if err != nil {
		return fail(err)
	}
	r.state, r.reason, r.old = scan.State, scan.Reason, scan.Known
	for _, id := range f.Letters {
		if l, err := office.Letter(id); err == nil && l.Issued() && scan.State == model.ScanFiled {
			r.letters = append(r.letters, l)
		}
	}
	return r
}

func (s *scansScreen) showProgress(i, n int, name string) {
	s.ask.Hide()
	s.busy.Show()
	s.progress.SetText(fmt.Sprintf("Membaca %d dari %d", i+1, n))
	s.file.SetText(name)
	s.meter.Set(i*100/n, 100)
	s.content.Refresh()
	if i == 0 {
		kit.Focus(s.cancel)
	}
}

func (s *scansScreen) addResult(r scanResult) {
	s.results = append([]scanResult{r}, s.results...)
	s.foundWord.SetText(fmt.Sprint(len(s.results)))
	s.found.Reload()
	s.found.Select(0)
}

func (s *scansScreen) onCancel() {
	if s.stop != nil {
		s.stop.Store(true)
		s.progress.SetText("Berhenti setelah berkas ini…")
	}
}

// finish says what became of the scans.
func (s *scansScreen) finish(results []scanResult, n int) {
	s.stop = nil
	s.busy.Hide()
	s.ask.Show()
	s.content.Refresh()
	s.sh.reload()
	if s.sh.shown() == screen(s.sh.screens[pageLetters]) {
		kit.Focus(s.files)
	}
	s.sh.toast(takenWords(results, n))
}

// takenWords counts what became of n scans.
func takenWords(results []scanResult, n int) string {
	count := map[string]int{}
	for _, r := range results {
		count[r.look().word]++
	}
	var parts []string
	for _, l := range []look{scanFiledLook, scanKnownLook, scanWaitingLook, scanFailedLook} {
		if c := count[l.word]; c > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", c, lowerFirst(l.word)))
		}
	}
	words := strings.Join(parts, ", ")
	if len(results) < n {
		return fmt.Sprintf("Dihentikan setelah %d dari %d berkas: %s. Sisanya belum dibaca.", len(results), n, firstFilled(words, "belum ada yang masuk"))
	}
	return fmt.Sprintf("%d berkas dibaca: %s.", n, words)
}

// The looks of what became of a scan.
var (
	scanFiledLook   = look{kit.Green, "check", "Terpasang"}
	scanKnownLook   = look{kit.Gray, "check", "Sudah ada"}
	scanWaitingLook = look{kit.Amber, "clock", "Menunggu"}
	scanFailedLook  = look{kit.Red, "warning", "Gagal"}
)

func (r scanResult) look() look {
	switch {
	case r.state == "":
		return scanFailedLook
	case r.state != model.ScanFiled:
		return scanWaitingLook
	case r.old:
		return scanKnownLook
	}
	return scanFiledLook
}

// words say where a scan went, or why it went nowhere.
func (r scanResult) words() string {
	switch {
	case r.state != model.ScanFiled:
		return r.reason
	case len(r.letters) == 0:
		return "Sudah dipasangkan pada suratnya."
	case len(r.letters) == 1:
		return letterShort(r.letters[0])
	}
	parts := make([]string, len(r.letters))
	for i, l := range r.letters {
		parts[i] = letterShort(l)
	}
	return fmt.Sprintf("%d surat: %s", len(parts), strings.Join(parts, "; "))
}

// scanLine draws a result.
type scanLine struct {
	s    *scansScreen
	name *kit.Text
	why  *kit.Para
	pill *kit.Pill
	box  *fyne.Container
}

func newScanLine(s *scansScreen) *scanLine {
	r := &scanLine{s: s, name: kit.Fit("", 13, kit.Medium, kit.Ink), why: kit.NewPara("", 11, kit.Regular, kit.Ink2, 2),
		pill: scanFiledLook.pill()}
	r.box = kit.Pad(kit.H(10, kit.Grow(kit.V(1, r.name, r.why)), r.pill), 0, 14, 0, 14)
	return r
}

// Object implements kit.Row.
func (r *scanLine) Object() fyne.CanvasObject { return r.box }

// Set implements kit.Row.
func (r *scanLine) Set(i int) {
	res := r.s.results[i]
	r.name.SetText(res.name)
	r.why.SetText(res.words())
	l := res.look()
	r.pill.Set(l.tone, l.icon, l.word)
	r.box.Refresh()
}
