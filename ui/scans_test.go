package ui

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// scanDesk is Pindaian over a folder of files; what a file is, its first word tells: "kode" is followed by the
// letters it carries, "rusak" cannot be read.
type scanDesk struct {
	*harness
	*scansScreen
	dir     string
	letters []model.Letter
	reads   int
	during  func(n int) // runs while the n-th file is read
}

func newScanDesk(t *testing.T) *scanDesk {
	t.Helper()
	h, tray := trayWindow(t)
	d := &scanDesk{harness: h, dir: t.TempDir()}
	for _, r := range tray.ready.rows {
		d.letters = append(d.letters, r.Letter)
	}
	h.sh.svc.ReadFile = func(path string) ([]byte, error) {
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, model.Wrap(model.NotFound, err, "Berkas %s tidak dapat dibaca.", filepath.Base(path))
		}
		return data, nil
	}
	h.sh.svc.ReadScan = d.read
	mail := h.mailPage()
	mail.scans = newScans(h.sh) // knows the services now
	mail.tabs[2] = mail.scans
	mail.onTab(2)
	d.scansScreen = mail.scans
	return d
}

func (d *scanDesk) read(name string, data []byte) (model.ScanFile, error) {
	d.reads++
	if d.during != nil {
		d.during(d.reads)
	}
	words := strings.Fields(string(data))
	f := model.ScanFile{Name: name, Data: data}
	switch {
	case len(words) == 0:
		return f, model.Errorf(model.Invalid, "Berkas %s kosong.", name)
	case words[0] == "rusak":
		return f, model.Errorf(model.Damaged, "Berkas %s rusak atau bukan pindaian.", name)
	case words[0] == "kode":
		for _, id := range words[1:] {
			f.Letters = append(f.Letters, model.ID(id))
		}
	default:
		f.Reason = "Kode di kaki surat tidak terbaca."
	}
	return f, nil
}

// file writes a file and returns its path.
func (d *scanDesk) file(name, text string) string {
	d.Helper()
	path := filepath.Join(d.dir, name)
	d.must(os.WriteFile(path, []byte(text), 0o600))
	return path
}

// drop drops files on the window.
func (d *scanDesk) drop(paths ...string) {
	var uris []fyne.URI
	for _, p := range paths {
		uris = append(uris, storage.NewFileURI(p))
	}
	d.harness.sh.dropped(fyne.NewPos(400, 200), uris)
}

// became lists what became of the scans, oldest first: "a.pdf Terpasang".
func (d *scanDesk) became() string {
	var out []string
	for _, r := range d.results {
		out = append([]string{r.name + " " + r.look().word}, out...)
	}
	return strings.Join(out, ", ")
}

func TestScans_DroppedGoToTheirLetters(t *testing.T) {
	d := newScanDesk(t)
	d.shot("pindaian-kosong")
	a, b := d.letters[0], d.letters[1]
	d.drop(d.file("a.pdf", "kode "+string(a.ID)), d.file("b.pdf", "kode "+string(a.ID)+" "+string(b.ID)), d.file("c.jpg", "kabur"))
	if got := d.became(); got != "a.pdf Terpasang, b.pdf Terpasang, c.jpg Menunggu" {
		t.Fatal(got)
	}
	for _, l := range []model.Letter{a, b} {
		if got, _ := d.harness.office.Letter(l.ID); got.State != model.LetterSigned {
			t.Errorf("%s is %s", letterTo(l), got.State)
		}
	}
	if len(d.waiting.scans) != 1 || d.Sub() != "1 pindaian belum dikenali" {
		t.Errorf("%d wait, %q", len(d.waiting.scans), d.Sub())
	}
	d.shot("pindaian")
	d.drop(filepath.Join(d.dir, "a.pdf"))
	if d.results[0].look() != scanKnownLook {
		t.Errorf("dropped again: %s", d.became())
	}
	d.onFound(0)
	if m := d.mailPage(); m.tab() != mailTab(m.letters) || m.letters.chosen.letter.ID != a.ID {
		t.Error("the result does not open its letter in the register")
	}
}

// TestScans_OneFailingHindersNone holds that files that cannot be read are named with the reason, and the others go on.
func TestScans_OneFailingHindersNone(t *testing.T) {
	d := newScanDesk(t)
	good := d.file("z.pdf", "kode "+string(d.letters[0].ID))
	d.drop(d.file("kosong.pdf", ""), d.file("rusak.pdf", "rusak"), filepath.Join(d.dir, "hilang.pdf"), good)
	if got := d.became(); got != "kosong.pdf Gagal, rusak.pdf Gagal, hilang.pdf Gagal, z.pdf Terpasang" {
		t.Fatal(got)
	}
	for i, want := range map[int]string{1: "tidak dapat dibaca", 2: "rusak atau bukan pindaian", 3: "kosong"} {
		if words := d.results[i].words(); !strings.Contains(words, want) {
			t.Errorf("%s: %q", d.results[i].name, words)
		}
	}
	if len(d.waiting.scans) != 0 {
		t.Error("what could not be read waits as a scan")
	}
	d.shot("pindaian-gagal")
}

func TestScans_CancelKeepsWhatWasTaken(t *testing.T) {
	d := newScanDesk(t)
	var paths []string
	for i, name := range []string{"1.pdf", "2.pdf", "3.pdf", "4.pdf"} {
		paths = append(paths, d.file(name, "kode "+string(d.letters[i].ID)))
	}
	d.during = func(n int) {
		if n == 2 {
			if d.progress.Text() != "Membaca 2 dari 4" || d.file2() != "2.pdf" {
				t.Errorf("progress %q, %q", d.progress.Text(), d.file2())
			}
			d.shot("pindaian-jalan")
			d.drop(paths[3]) // refused meanwhile
			test.Tap(d.cancel)
		}
	}
	d.drop(paths...)
	if got := d.became(); got != "1.pdf Terpasang, 2.pdf Terpasang" {
		t.Fatal(got)
	}
	if words := takenWords(d.results, 4); !strings.Contains(words, "2 dari 4") || !strings.Contains(words, "belum dibaca") {
		t.Errorf("%q", words)
	}
	if d.busy.Visible() || !d.ask.Visible() || d.stop != nil {
		t.Error("the page still looks busy")
	}
}

func (d *scanDesk) file2() string { return d.scansScreen.file.Text() }

func TestScans_FolderGivesItsScans(t *testing.T) {
	d := newScanDesk(t)
	d.file("a.pdf", "kode "+string(d.letters[0].ID))
	d.file("b.PNG", "kabur")
	d.file("catatan.txt", "bukan pindaian")
	d.harness.must(os.Mkdir(filepath.Join(d.dir, "dalam"), 0o700))
	kit.FileFolder = d.dir
	t.Cleanup(func() { kit.FileFolder = "" })
	test.Tap(d.folder)
	d.press(d.win.Canvas().Overlays().Top(), "Pakai folder ini")
	if got := d.became(); got != "a.pdf Terpasang, b.PNG Menunggu" {
		t.Fatal(got)
	}
	d.drop(filepath.Join(d.dir, "dalam"))
	if len(d.results) != 2 {
		t.Error("an empty folder gave scans")
	}
}

func TestScans_AssignByHand(t *testing.T) {
	d := newScanDesk(t)
	d.drop(d.file("kabur.png", string(picture(t, 40, 60))))
	if len(d.waiting.scans) != 1 || d.waiting.picture.image.Image == nil {
		t.Fatalf("%d wait, picture %v", len(d.waiting.scans), d.waiting.picture.image.Image)
	}
	d.drop(d.file("ada.pdf", "kode "+string(d.letters[1].ID)))
	test.Tap(d.waiting.assign)
	a := d.waiting.asked
	d.shot("pindaian-pasangkan")
	if len(a.rows) != len(d.letters) || !a.rows[len(a.rows)-1].Signed {
		t.Fatalf("%d letters to choose from", len(a.rows))
	}
	test.Type(a.search.Entry, "tidak ada begitu")
	if len(a.rows) != 0 || !a.do.Disabled() {
		t.Error("a search that finds nothing still offers letters")
	}
	a.search.Entry.SetText(letterTo(d.letters[0]))
	test.Tap(a.do)
	if got, _ := d.harness.office.Letter(a.rows[0].Letter.ID); got.State != model.LetterSigned || len(d.waiting.scans) != 0 {
		t.Errorf("%s, %d wait", got.State, len(d.waiting.scans))
	}
	d.harness.sh.undo()
	if len(d.waiting.scans) != 1 {
		t.Error("undo does not make it wait again")
	}
}

func TestScans_DiscardAndReadAgain(t *testing.T) {
	d := newScanDesk(t)
	d.drop(d.file("kucing.jpg", "kucing"), d.file("tunggu.pdf", "nanti "+string(d.letters[0].ID)))
	if len(d.waiting.scans) != 2 {
		t.Fatalf("%d wait", len(d.waiting.scans))
	}
	for i, sc := range d.waiting.scans {
		if sc.Name == "kucing.jpg" {
			d.waiting.list.Select(i)
		}
	}
	test.Tap(d.waiting.discard)
	if len(d.waiting.scans) != 1 || d.waiting.scans[0].Name != "tunggu.pdf" {
		t.Fatalf("waiting: %+v", d.waiting.scans)
	}
	test.Tap(d.waiting.open)
	if len(d.opened) != 1 || !strings.HasSuffix(d.opened[0], ".pdf") {
		t.Errorf("opened %v", d.opened)
	}
	d.harness.sh.svc.ReadScan = func(name string, data []byte) (model.ScanFile, error) {
		return model.ScanFile{Letters: []model.ID{d.letters[0].ID}}, nil
	}
	test.Tap(d.waiting.again)
	if len(d.waiting.scans) != 0 || d.results[0].look() != scanFiledLook {
		t.Errorf("%d wait after reading again: %s", len(d.waiting.scans), d.became())
	}
}

func TestScans_WithoutReader(t *testing.T) {
	h := newHarness(t)
	m := h.mailPage()
	m.open(m.scans)
	h.shot("pindaian-tanpa-pembaca")
	if !m.scans.files.Disabled() || !m.scans.folder.Disabled() {
		t.Error("files can be chosen that nothing reads")
	}
	h.sh.dropped(fyne.NewPos(1, 1), []fyne.URI{storage.NewFileURI("/a.pdf")})
	if len(m.scans.results) != 0 {
		t.Error("a scan was taken without a reader")
	}
}

func TestScanPicture_PDFAndTooLarge(t *testing.T) {
	d := newScanDesk(t)
	d.drop(d.file("a.pdf", "%PDF-1.4 isi"))
	if words := d.waiting.picture.words.Text(); !strings.Contains(words, "tidak dapat digambar") {
		t.Errorf("without an engine: %q", words)
	}
	pages := d.withPages(1)
	d.drop(d.file("b.pdf", "%PDF-1.4 lain"))
	for i, sc := range d.waiting.scans {
		if sc.Name == "b.pdf" {
			d.waiting.list.Select(i)
			d.waiting.showChosen()
		}
	}
	if len(pages.drawn) == 0 || d.waiting.picture.image.Image == nil {
		t.Error("the page of the PDF is not drawn")
	}
	if _, err := openPicture(header(picture(t, 2, 2), 20000, 10000)); model.ErrorCode(err) != model.Refused {
		t.Errorf("200 megapixels: %v", err)
	}
	if _, err := openPicture([]byte("bukan gambar")); model.ErrorCode(err) != model.Damaged {
		t.Errorf("no picture: %v", err)
	}
	if got, err := openPicture(picture(t, 2000, 500)); err != nil || got.Bounds().Dx() != 1000 {
		t.Errorf("%v %v", got.Bounds(), err)
	}
}

func picture(t *testing.T, w, h int) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := png.Encode(&out, image.NewGray(image.Rect(0, 0, w, h))); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// header makes a PNG claim another size.
func header(data []byte, w, h uint32) []byte {
	out := bytes.Clone(data)
	binary.BigEndian.PutUint32(out[16:], w)
	binary.BigEndian.PutUint32(out[20:], h)
	binary.BigEndian.PutUint32(out[29:], crc32.ChecksumIEEE(out[12:29]))
	return out
}
