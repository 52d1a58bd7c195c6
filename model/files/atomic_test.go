package files

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

// onlyFile holds that dir has exactly one file, name, with that text: nothing half written lies about.
func onlyFile(t *testing.T, dir, name, text string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != 1 || entries[0].Name() != name {
		t.Errorf("folder holds %v, want only %s", entries, name)
	}
	got, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil || string(got) != text {
		t.Errorf("%s holds %q, %v; want %q", name, got, err, text)
	}
}

func TestWriteAtomic(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "Surat & Laporan é")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "a.pdf")
	for _, text := range []string{"pertama", "kedua"} {
		if err := WriteAtomic(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		onlyFile(t, dir, "a.pdf", text)
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm()&0o077 != 0 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
}

func TestPending_discard_and_finish(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.pdf")
	if err := os.WriteFile(path, []byte("lama"), 0o644); err != nil {
		t.Fatal(err)
	}
	p, err := CreatePending(path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := p.Write([]byte("baru")); err != nil {
		t.Fatal(err)
	}
	p.Discard()
	p.Discard()
	onlyFile(t, dir, "a.pdf", "lama")
	if err := p.Commit([]byte("x")); !errors.Is(err, fs.ErrClosed) {
		t.Errorf("commit after discard: %v", err)
	}
	if err := p.Finish(); !errors.Is(err, fs.ErrClosed) {
		t.Errorf("finish after discard: %v", err)
	}
}

func TestPending_follows_a_link(t *testing.T) {
	dir := t.TempDir()
	target, link := filepath.Join(dir, "asli.pdf"), filepath.Join(t.TempDir(), "pintasan.pdf")
	if err := os.WriteFile(target, []byte("lama"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(target, link); err != nil {
		t.Skip("no symbolic links here:", err)
	}
	if err := WriteAtomic(link, []byte("baru"), 0o600); err != nil {
		t.Fatal(err)
	}
	onlyFile(t, dir, "asli.pdf", "baru")
	if info, err := os.Lstat(link); err != nil || info.Mode()&fs.ModeSymlink == 0 {
		t.Errorf("the link is gone: %v, %v", info, err)
	}
}

func TestCreatePending_refuses_at_once(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "berkas")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	cases := map[string]struct {
		target string
		code   model.Code
		says   string
	}{
		"no name":        {"", model.Invalid, "kosong"},
		"a folder":       {dir, model.Invalid, "adalah folder"},
		"missing folder": {filepath.Join(dir, "tidak", "a.pdf"), model.NotFound, "tidak ada"},
		"long name":      {filepath.Join(dir, strings.Repeat("a", 300)), model.Invalid, "terlalu panjang"},
		"a device":       {os.DevNull, model.Invalid, "bukan berkas biasa"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			p, err := CreatePending(c.target)
			if err == nil {
				p.Discard()
				t.Fatal("accepted")
			}
			if model.ErrorCode(err) != c.code || !strings.Contains(err.Error(), c.says) || !strings.Contains(err.Error(), c.target) {
				t.Errorf("got %s %q", model.ErrorCode(err), err)
			}
		})
	}
	onlyFile(t, dir, "berkas", "")
}

func TestPending_rename_fails(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.pdf")
	p, err := CreatePending(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Join(path, "isi"), 0o700); err != nil { // someone makes a folder meanwhile
		t.Fatal(err)
	}
	err = p.Commit([]byte("baru"))
	var e *model.Error
	if !errors.As(err, &e) || e.Unwrap() == nil {
		t.Fatalf("got %v", err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 1 {
		t.Errorf("left over: %v, %v", entries, err)
	}
}

func TestExplain_keeps_known_errors(t *testing.T) {
	known := model.Errorf(model.Refused, "Sudah dikenal.")
	if got := explain(known, "x"); got != error(known) {
		t.Errorf("got %v", got)
	}
	if explain(nil, "x") != nil {
		t.Error("nil became an error")
	}
	err := explain(errors.New("raw"), "Berkas x")
	if model.ErrorCode(err) != model.Internal || errors.Unwrap(err) == nil || strings.Contains(err.Error(), "raw") {
		t.Errorf("got %v", err)
	}
}
