package files

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"kaltimprov.go.id/dialogpublik/model"
)

func TestLog_rotates(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "catatan")
	l, err := OpenLog(dir)
	if err != nil {
		t.Fatal(err)
	}
	l.max = 1000
	var wg sync.WaitGroup
	for g := range 4 {
		wg.Go(func() {
			for i := range 100 {
				if _, err := fmt.Fprintf(l, "%d %04d %s\n", g, i, strings.Repeat("x", 90)); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	names, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil || len(names) != logFiles {
		t.Fatalf("files %v, %v", names, err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil || len(data) > 1000 || len(data) == 0 {
			t.Errorf("%s: %d bytes, %v", name, len(data), err)
		}
		for _, line := range strings.Split(strings.TrimSuffix(string(data), "\n"), "\n") {
			if len(line) != 97 {
				t.Errorf("%s: broken record %q", name, line)
			}
		}
	}
}

func TestLog_continues_after_a_restart(t *testing.T) {
	dir := t.TempDir()
	for _, text := range []string{"satu\n", "dua\n"} {
		l, err := OpenLog(dir)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := l.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
		if err := l.Close(); err != nil {
			t.Fatal(err)
		}
	}
	onlyFile(t, dir, logName, "satu\ndua\n")
}

func TestOpenLog_no_folder_possible(t *testing.T) {
	file := filepath.Join(t.TempDir(), "berkas")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := OpenLog(filepath.Join(file, "catatan")); err == nil || !strings.Contains(err.Error(), file) {
		t.Errorf("got %v", err)
	}
	if _, err := WriteCrash(filepath.Join(file, "catatan"), time.Now(), "x"); err == nil {
		t.Error("crash file in a file")
	}
}

func TestWriteCrash_never_replaces(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "catatan")
	at := time.Date(2026, 11, 23, 10, 42, 0, 0, model.WITA)
	for i, want := range []string{"macet-20261123-104200.txt", "macet-20261123-104200-2.txt"} {
		path, err := WriteCrash(dir, at, fmt.Sprint("panic ", i))
		if err != nil || filepath.Base(path) != want {
			t.Errorf("path %s, %v", path, err)
		}
		data, err := os.ReadFile(path)
		if err != nil || string(data) != fmt.Sprint("panic ", i) {
			t.Errorf("%q, %v", data, err)
		}
	}
}
