package sqlite_test

import (
	"encoding/binary"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/model/sqlite"
)

// newFile makes a closed database with one station and returns its path.
func newFile(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "dialogpublik.db")
	store, err := sqlite.Create(path, sqlite.Options{Laptop: "laptop-uji"})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := store.Do(uji, func(tx model.Tx) error { return tx.PutStation(model.Station{ID: model.NewID(), Name: "RRI"}) }); err != nil {
		t.Fatal(err)
	}
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// patch overwrites bytes of a file.
func patch(t *testing.T, path string, at int64, data []byte) {
	t.Helper()
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, err := f.WriteAt(data, at); err != nil {
		t.Fatal(err)
	}
}

func number(n uint32) []byte { return binary.BigEndian.AppendUint32(nil, n) }

// TestOpen_RefusesInWords damages a good file in every way a header shows.
func TestOpen_RefusesInWords(t *testing.T) {
	for name, c := range map[string]struct {
		damage func(t *testing.T, path string)
		code   model.Code
		words  string
	}{
		"missing":      {func(t *testing.T, path string) { must(t, os.Remove(path)) }, model.NotFound, "tidak ada"},
		"empty":        {func(t *testing.T, path string) { must(t, os.Truncate(path, 0)) }, model.Damaged, "kosong"},
		"cut header":   {func(t *testing.T, path string) { must(t, os.Truncate(path, 60)) }, model.Damaged, "terpotong"},
		"cut pages":    {func(t *testing.T, path string) { must(t, os.Truncate(path, 8192)) }, model.Damaged, "terpotong: hanya 8192 dari"},
		"other format": {func(t *testing.T, path string) { patch(t, path, 0, []byte("PK\x03\x04")) }, model.Damaged, "bukan berkas data"},
		"foreign":      {func(t *testing.T, path string) { patch(t, path, 68, number(77)) }, model.Damaged, "program lain"},
		"newer":        {func(t *testing.T, path string) { patch(t, path, 60, number(999)) }, model.Refused, "program yang lebih baru"},
		"folder": {func(t *testing.T, path string) { must(t, os.Remove(path)); must(t, os.Mkdir(path, 0o755)) },
			model.Damaged, "bukan berkas data"},
	} {
		t.Run(name, func(t *testing.T) {
			path := newFile(t)
			c.damage(t, path)
			_, err := sqlite.Inspect(path)
			_, openErr := sqlite.Open(path, sqlite.Options{})
			for _, err := range []error{err, openErr, sqlite.CheckFile(path)} {
				if model.ErrorCode(err) != c.code || !strings.Contains(model.Message(err), c.words) || !strings.Contains(model.Message(err), path) {
					t.Errorf("%v; want %s with %q and the path", err, c.code, c.words)
				}
			}
			if files, _ := filepath.Glob(filepath.Dir(path) + "/*"); name == "missing" && len(files) > 0 {
				t.Errorf("opening made %v", files)
			}
		})
	}
}

func TestInspect_ReadsTheHeader(t *testing.T) {
	path := newFile(t)
	h, err := sqlite.Inspect(path)
	if err != nil || h.Version != len(sqlite.Migrations) || h.Page != 4096 || h.Pages*h.Page != h.Size {
		t.Errorf("header %+v, %v", h, err)
	}
}

func TestInspect_TrustsAJournalBesideAShortFile(t *testing.T) {
	path := newFile(t)
	must(t, os.Truncate(path, 8192))
	must(t, os.WriteFile(path+"-journal", []byte("x"), 0o600))
	if _, err := sqlite.Inspect(path); err != nil {
		t.Errorf("a file in the middle of a commit: %v", err)
	}
}
