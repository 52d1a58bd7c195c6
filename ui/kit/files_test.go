package kit

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// folder makes a folder with files and one folder inside, and begins there.
func folder(t *testing.T, names ...string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "arsip"), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, n := range names {
		if err := os.WriteFile(filepath.Join(dir, n), []byte("isi"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	FileFolder = dir
	t.Cleanup(func() { FileFolder = "" })
	return dir
}

func TestOpenFile_lists_narrows_and_takes(t *testing.T) {
	setup(t)
	dir := folder(t, "daftar.xlsx", "Bagan.XLSX", "catatan.txt", ".rahasia.xlsx", filepath.Join("arsip", "lama.xlsx"))
	win := window(t, V(0), 1366, 768)
	got := ""
	f := OpenFile(win, "Pilih berkas", []string{".xlsx"}, func(path string) { got = path })
	shoot(t, win, "openfile")
	var names []string
	for _, e := range f.shown {
		names = append(names, e.name)
	}
	if list := strings.Join(names, " "); list != "arsip Bagan.XLSX daftar.xlsx" {
		t.Fatalf("listed %s", list)
	}
	if !f.Take.Disabled() {
		t.Error("a folder can be taken as a file")
	}
	press(f.List, fyne.KeyReturn)
	if len(f.shown) != 1 || f.shown[0].name != "lama.xlsx" {
		t.Fatalf("inside the folder: %v", f.shown)
	}
	press(f.List, fyne.KeyBackspace)
	f.Search.Entry.SetText("daf")
	test.Tap(f.Take)
	if got != filepath.Join(dir, "daftar.xlsx") || f.Sheet.Open() || FileFolder != dir {
		t.Errorf("took %q, open %v, next time in %q", got, f.Sheet.Open(), FileFolder)
	}
}

func TestOpenFiles_and_OpenFolder(t *testing.T) {
	setup(t)
	dir := folder(t, "a.jpg", "b.jpg", "c.jpg")
	win := window(t, V(0), 1000, 600)
	var got []string
	f := OpenFiles(win, "Pilih foto", []string{".jpg"}, func(paths []string) { got = paths })
	press(f.List, fyne.KeySpace, fyne.KeyDown, fyne.KeySpace, fyne.KeyEnd, fyne.KeySpace)
	test.Tap(f.Take)
	if len(got) != 2 || filepath.Base(got[1]) != "c.jpg" {
		t.Errorf("took %v", got)
	}
	place := ""
	d := OpenFolder(win, "Pilih folder", func(path string) { place = path })
	press(d.List, fyne.KeyReturn)
	test.Tap(d.Take)
	if place != filepath.Join(dir, "arsip") {
		t.Errorf("folder %q", place)
	}
}

func TestOpenFile_unreadable_folder_is_said(t *testing.T) {
	setup(t)
	dir := folder(t)
	win := window(t, V(0), 1000, 600)
	f := OpenFile(win, "Pilih berkas", nil, func(string) {})
	f.enter(filepath.Join(dir, "tidak ada"))
	if f.fault.Hidden || f.dir != dir {
		t.Errorf("silent, or left the folder: %q", f.dir)
	}
	press(f.List, fyne.KeyEscape)
	if f.Sheet.Open() {
		t.Error("Escape does not leave")
	}
}

func TestSizeWords(t *testing.T) {
	for n, want := range map[int64]string{12: "12 B", 34567: "34 KB", 1234567: "1,2 MB"} {
		if got := sizeWords(n); got != want {
			t.Errorf("%d gives %q, want %q", n, got, want)
		}
	}
}

func TestFilesIn(t *testing.T) {
	dir := folder(t, "b.PDF", "a.pdf", "catatan.txt", ".c.pdf", filepath.Join("arsip", "lama.pdf"))
	got, err := FilesIn(dir, []string{".pdf"})
	if err != nil || len(got) != 2 || filepath.Base(got[0]) != "a.pdf" || filepath.Base(got[1]) != "b.PDF" {
		t.Errorf("%v %v", got, err)
	}
	if !IsFolder(dir) || IsFolder(got[0]) || IsFolder(filepath.Join(dir, "tidak ada")) {
		t.Error("folders and files are mistaken")
	}
	if _, err := FilesIn(got[0], nil); err == nil {
		t.Error("a file is read as a folder")
	}
}
