package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
)

const (
	modulePath   = "kaltimprov.go.id/dialogpublik"
	windowImport = "fyne.io/fyne/v2/app"
	staticcheck  = "honnef.co/go/tools/cmd/staticcheck@v0.8.2"
	testTimeout  = "-timeout=15m"
)

// runTests runs every check there is and names the failing ones at the end.
func runTests(t *tool, args []string) error {
	if err := parseFlags(flag.NewFlagSet("test", flag.ContinueOnError), args); err != nil {
		return err
	}
	if err := t.install(buildNeed(), testNeed()); err != nil {
		return err
	}
	return t.runSteps([]step{
		{"gofmt", t.checkFormat},
		{"go vet", func() error { return t.show(nil, "go", "vet", "./...") }},
		{"go vet untuk Windows, tanpa cgo", t.vetWindows},
		{"staticcheck", func() error { return t.show(nil, "go", "run", staticcheck, "./...") }},
		{"uji model dan pdf dengan -race", t.testRace},
		{"uji lainnya", t.testOthers},
		{"perjalanan di jendela sungguhan", t.testWindow},
	})
}

// checkFormat fails when a source file is not as gofmt writes it.
func (t *tool) checkFormat() error {
	goroot, err := t.lines(nil, "go", "env", "GOROOT")
	if err != nil || len(goroot) == 0 {
		return fmt.Errorf("go env GOROOT: %v", err)
	}
	files, err := t.lines(nil, "git", "ls-files", "*.go")
	if err != nil || len(files) == 0 {
		files = []string{"."} // no git or no clone: everything below the root
	}
	gofmt := filepath.Join(goroot[0], "bin", executable("gofmt", runtime.GOOS))
	wrong, err := t.lines(nil, gofmt, append([]string{"-l"}, files...)...)
	if err != nil {
		return err
	}
	if len(wrong) > 0 {
		return fmt.Errorf("belum rapi: %s", strings.Join(wrong, ", "))
	}
	t.say("%d berkas atau folder diperiksa.", len(files))
	return nil
}

// vetWindows vets for Windows every package that opens no real window; those
// that do need a C compiler for Windows.
func (t *tool) vetWindows() error {
	lines, err := t.lines(nil, "go", "list", "-e", "-f", `{{.ImportPath}} {{join .Deps " "}}`, "./...")
	if err != nil {
		return err
	}
	packages := withoutDependency(lines, windowImport)
	if len(packages) == 0 {
		return errors.New("tidak ada paket")
	}
	return t.show([]string{"GOOS=windows", "CGO_ENABLED=0"}, "go", append([]string{"vet"}, packages...)...)
}

// withoutDependency reads lines of "package dependency ..." and returns the
// packages that do not depend on banned.
func withoutDependency(lines []string, banned string) []string {
	var packages []string
	for _, line := range lines {
		fields := strings.Fields(line)
		if !slices.Contains(fields, banned) {
			packages = append(packages, fields[0])
		}
	}
	return packages
}

// testRace tests rules, storage and what papers do at the same time with the
// race detector. Over Fyne it would compile all of Fyne again, and papers one
// after the other have nothing for it to see, so the rest goes without, and so
// do the long random walks.
func (t *tool) testRace() error {
	err := t.show(nil, "go", "test", "-race", "-short", testTimeout, "./model/...", "./pdf/preview")
	return errors.Join(err, t.show(nil, "go", "test", "-race", testTimeout, "-run", "Together", "./pdf"))
}

// testOthers tests what testRace does not, and all of the storage and of the
// pictures of pages.
func (t *tool) testOthers() error {
	packages, err := t.lines(nil, "go", "list", "-e", "./...")
	if err != nil {
		return err
	}
	args := append([]string{"test", testTimeout, modulePath + "/model/sqlite", modulePath + "/pdf/preview"}, outsideRace(packages)...)
	return t.show([]string{"DIALOGPUBLIK_BIN="}, "go", args...)
}

// outsideRace leaves out the packages that are tested with -race.
func outsideRace(packages []string) []string {
	var rest []string
	for _, p := range packages {
		part := strings.TrimPrefix(p, modulePath+"/") + "/"
		if !strings.HasPrefix(part, "model/") && !strings.HasPrefix(part, "pdf/preview/") {
			rest = append(rest, p)
		}
	}
	return rest
}

// testWindow builds the program and drives its real window by mouse and keys
// on a virtual screen.
func (t *tool) testWindow() error {
	program, err := t.buildProgram()
	if err != nil {
		return err
	}
	empty, err := t.build("kosong", programPackage+"/testdata/kosong")
	if err != nil {
		return err
	}
	s, err := t.startScreen()
	if err != nil {
		return err
	}
	defer s.stop()
	var seen bytes.Buffer
	env := append(s.env(), "DIALOGPUBLIK_BIN="+program, "DIALOGPUBLIK_KOSONG="+empty)
	err = t.tee(io.MultiWriter(t.out, &seen), env,
		"go", "test", "-v", "-count=1", testTimeout, "-run", "Jendela", programPackage)
	if err != nil {
		return err
	}
	return windowVerdict(seen.String())
}

// windowVerdict reads the output of go test -v: at least one journey must
// have passed and none may have been skipped.
func windowVerdict(output string) error {
	passed := 0
	for _, line := range nonEmpty(output) {
		if strings.HasPrefix(line, "--- SKIP") {
			return fmt.Errorf("ada perjalanan yang dilewati: %s", line)
		}
		if strings.HasPrefix(line, "--- PASS") {
			passed++
		}
	}
	if passed == 0 {
		return errors.New("tidak ada perjalanan yang dijalankan")
	}
	return nil
}
