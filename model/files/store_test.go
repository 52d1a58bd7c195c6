package files

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

func TestStore_put_get(t *testing.T) {
	dir := t.TempDir()
	s := OpenStore(dir)
	if good, faults, err := s.Verify(); good != 0 || faults != nil || err != nil {
		t.Errorf("no store yet: %d %v %v", good, faults, err)
	}
	sum, err := s.Put([]byte("abc"))
	if err != nil {
		t.Fatal(err)
	}
	if sum != "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" {
		t.Errorf("sum %s", sum)
	}
	if want := filepath.Join(dir, "berkas", sum[:2], sum[2:]); s.Path(sum) != want {
		t.Errorf("path %s, want %s", s.Path(sum), want)
	}
	before, err := os.Stat(s.Path(sum))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Put([]byte("abc")); err != nil {
		t.Fatal(err)
	}
	after, err := os.Stat(s.Path(sum))
	if err != nil || !os.SameFile(before, after) {
		t.Errorf("the same bytes were written twice: %v", err)
	}
	got, err := s.Get(sum)
	if err != nil || !bytes.Equal(got, []byte("abc")) || !s.Has(sum) {
		t.Errorf("get %q, %v", got, err)
	}
	err = filepath.WalkDir(s.dir, func(path string, d fs.DirEntry, _ error) error {
		if info, err := d.Info(); err != nil || info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s is open to others: %v %v", path, info, err)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

func TestStore_damage_is_found_and_mended(t *testing.T) {
	s := OpenStore(t.TempDir())
	sum, err := s.Put([]byte("abc"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(s.Path(sum), []byte("abd"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Get(sum); model.ErrorCode(err) != model.Damaged {
		t.Errorf("get: %v", err)
	}
	for _, name := range []string{"asing.txt", "ab/pendek", "ab/" + tempPrefix + "x"} {
		path := filepath.Join(s.dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	good, faults, err := s.Verify()
	if err != nil || good != 0 || len(faults) != 3 {
		t.Errorf("verify: %d %v %v", good, faults, err)
	}
	if _, err := s.Put([]byte("abc")); err != nil {
		t.Fatal(err)
	}
	good, faults, err = s.Verify()
	if err != nil || good != 1 || len(faults) != 2 {
		t.Errorf("after putting it again: %d %v %v", good, faults, err)
	}
}

func TestStore_absent(t *testing.T) {
	s := OpenStore(t.TempDir())
	for _, sum := range []string{"", "a", "../../etc/passwd", strings.Repeat("a", 64), strings.Repeat("A", 64)} {
		if s.Has(sum) {
			t.Errorf("has %q", sum)
		}
		if _, err := s.Get(sum); model.ErrorCode(err) != model.NotFound {
			t.Errorf("get %q: %v", sum, err)
		}
	}
}
