package preview

import (
	"context"
	"image"
	"os"
	"path/filepath"
	"testing"

	"github.com/klippa-app/go-pdfium"

	"kaltimprov.go.id/dialogpublik/model"
)

// write puts a file on a shelf.
func write(t *testing.T, s shelf, name, text string) string {
	t.Helper()
	path := filepath.Join(s.dir, name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestShelf(t *testing.T) {
	base := t.TempDir()
	beside := filepath.Join(base, "berkas.pdf")
	if err := os.WriteFile(beside, []byte("not ours"), 0o600); err != nil {
		t.Fatal(err)
	}
	fill := func() string {
		s := openShelf(base)
		if s.cache == nil {
			t.Fatal("a folder that can be written is not used")
		}
		code := write(t, s, "code", "1234567890")
		s.seal()
		return code
	}
	damages := map[string]func(code string) error{
		"one byte changed": func(code string) error { return os.WriteFile(code, []byte("1234567891"), 0o600) },
		"shortened":        func(code string) error { return os.Truncate(code, 4) },
		"renamed":          func(code string) error { return os.Rename(code, code+"2") },
		"one file more":    func(code string) error { return os.WriteFile(code+".tmp", nil, 0o600) },
		"without its seal": func(code string) error { return os.Remove(filepath.Join(filepath.Dir(code), sealFile)) },
	}
	for what, damage := range damages {
		code := fill()
		openShelf(base)
		if _, err := os.Stat(code); err != nil {
			t.Errorf("what was sealed is gone: %v", err)
		}
		if err := damage(code); err != nil {
			t.Fatal(err)
		}
		s := openShelf(base)
		left, err := filepath.Glob(filepath.Join(s.dir, "code*"))
		if len(left) > 0 || err != nil || s.cache == nil {
			t.Errorf("%s: %v is still used", what, left)
		}
	}
	if _, err := os.Stat(beside); err != nil {
		t.Error("a file of somebody else was removed")
	}
}

func TestShelf_cannotBeWritten(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for what, dir := range map[string]string{"none": "", "a file": file, "below a file": filepath.Join(file, "deeper")} {
		s := openShelf(dir)
		if s.cache != nil {
			t.Errorf("%s is used as a folder", what)
		}
		s.seal()
	}
}

// TestPrepare_fullDisk: compiled code that can no longer be written is used
// from memory.
func TestPrepare_fullDisk(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles the engine")
	}
	t.Parallel()
	s := openShelf(t.TempDir())
	if err := os.RemoveAll(s.dir); err != nil {
		t.Fatal(err)
	}
	m, e, err := prepare(context.Background(), s)
	if err != nil {
		t.Fatal(err)
	}
	defer m.close()
	defer e.close()
	if m.cache != s.cache {
		t.Error("compiled twice")
	}
	out := attempt(e, func(p pdfium.Pdfium) (*image.RGBA, error) {
		return picture(t.Context(), p, letters(t, model.A4), 0, 90)
	})
	if out.err != nil || out.value.Rect.Dx() != 90 {
		t.Errorf("%v", out.err)
	}
}
