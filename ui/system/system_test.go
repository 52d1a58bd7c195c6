//go:build !windows

package system

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// helpers puts shell scripts by name in front of nothing: only they can be found.
func helpers(t *testing.T, scripts map[string]string) {
	t.Helper()
	dir := t.TempDir()
	for name, script := range scripts {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\n"+script+"\n"), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", dir)
}

func paper(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "undangan 'satu' & dua.pdf")
	if err := os.WriteFile(path, []byte("%PDF-1.3"), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestHandsOverTheWholePath(t *testing.T) {
	path := paper(t)
	seen := filepath.Join(t.TempDir(), "seen")
	note := `echo "$1" >"` + seen + `"`
	helpers(t, map[string]string{opener(): note, "lp": note})
	for name, c := range map[string]struct {
		do   func(string) error
		want string
	}{"Open": {Open, path}, "Print": {Print, path}, "ShowFolder": {ShowFolder, filepath.Dir(path)}} {
		if err := c.do(path); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if got, _ := os.ReadFile(seen); strings.TrimSpace(string(got)) != c.want {
			t.Errorf("%s handed over %q, want %q", name, got, c.want)
		}
	}
}

func TestWithoutViewerOrPrinterThePathIsNamed(t *testing.T) {
	for name, scripts := range map[string]map[string]string{"missing": nil, "failing": {opener(): "exit 3", "lp": "exit 1"}} {
		helpers(t, scripts)
		path := paper(t)
		for _, do := range []func(string) error{Open, Print, ShowFolder} {
			err := do(path)
			var e *Error
			if !errors.As(err, &e) || e.Path != path || !strings.Contains(e.Error(), path) || errors.Unwrap(err) == nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
}

func TestAViewerThatStaysOpenIsNotWaitedFor(t *testing.T) {
	sleep, err := filepath.EvalSymlinks("/bin/sleep")
	if err != nil {
		t.Skip("no sleep command: ", err)
	}
	helpers(t, map[string]string{opener(): "exec " + sleep + " 4"})
	if err := Open(paper(t)); err != nil {
		t.Error(err)
	}
}

func TestAMissingFileIsSaid(t *testing.T) {
	helpers(t, map[string]string{opener(): "exit 0"})
	path := filepath.Join(t.TempDir(), "tidak-ada.pdf")
	if err := Open(path); err == nil || !strings.Contains(err.Error(), path) {
		t.Errorf("missing file: %v", err)
	}
}
