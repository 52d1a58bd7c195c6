package main_test

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// The house_*_test.go files hold the laws of the house: who may import whom,
// what lies where, how big things may grow, what must be documented, and
// which versions are pinned. Every law is a function that names the fault,
// tried on made-up cases and then on the whole repository.

// modulePath is the path of every package of ours.
const modulePath = "kaltimprov.go.id/dialogpublik"

// source is one Go file of the repository.
type source struct {
	path   string // slashes, from the root
	text   []byte
	fset   *token.FileSet
	syntax *ast.File
}

// dir is the folder the file lies in.
func (s source) dir() string { return path.Dir(s.path) }

// isTest tells whether the file is compiled for tests only.
func (s source) isTest() bool { return strings.HasSuffix(s.path, "_test.go") }

// line is the line number of a position in the file.
func (s source) line(p token.Pos) int { return s.fset.Position(p).Line }

// repository is the root folder and its tracked files, read once.
var repository = sync.OnceValues(func() (struct {
	root  string
	files []string
}, error) {
	var r struct {
		root  string
		files []string
	}
	root, err := filepath.Abs("../..")
	if err != nil {
		return r, err
	}
	r.root = root
	r.files, err = trackedFiles(root)
	return r, err
})

// trackedFiles lists the files git knows; without git, every file that is
// not below a hidden folder.
func trackedFiles(root string) ([]string, error) {
	list := exec.Command("git", "-c", "core.quotePath=false", "ls-files", "-z")
	list.Dir = root
	var files []string
	if out, err := list.Output(); err == nil {
		for _, name := range strings.Split(string(out), "\x00") {
			if name != "" && exists(filepath.Join(root, name)) {
				files = append(files, name)
			}
		}
		return files, nil
	}
	err := filepath.WalkDir(root, func(file string, d os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if d.Name() == ".git" {
				return filepath.SkipDir
			}
			return nil
		}
		name, err := filepath.Rel(root, file)
		files = append(files, filepath.ToSlash(name))
		return err
	})
	return files, err
}

// exists tells whether a file is on disk; git also lists deleted ones.
func exists(file string) bool {
	_, err := os.Stat(file)
	return err == nil
}

// root is the repository's folder.
func root(t *testing.T) string {
	t.Helper()
	r, err := repository()
	if err != nil {
		t.Fatal(err)
	}
	return r.root
}

// files are the repository's files, slashes, from the root.
func files(t *testing.T) []string {
	t.Helper()
	r, err := repository()
	if err != nil {
		t.Fatal(err)
	}
	if len(r.files) == 0 {
		t.Fatal("no files found in " + r.root)
	}
	return r.files
}

// read returns the content of a file of the repository.
func read(t *testing.T, name string) []byte {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root(t), filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// sources parses every Go file of the repository, those for other operating
// systems included.
func sources(t *testing.T) []source {
	t.Helper()
	var all []source
	for _, name := range files(t) {
		if strings.HasSuffix(name, ".go") {
			all = append(all, parse(t, name, read(t, name)))
		}
	}
	return all
}

// parse makes a source of a file's text.
func parse(t *testing.T, name string, text []byte) source {
	t.Helper()
	fset := token.NewFileSet()
	syntax, err := parser.ParseFile(fset, name, text, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	return source{path: name, text: text, fset: fset, syntax: syntax}
}

// report fails the test once for each fault.
func report(t *testing.T, faults []string) {
	t.Helper()
	for _, f := range faults {
		t.Error(f)
	}
}

// expect compares a law's faults on a made-up case with the number wanted,
// so that a law that never finds anything does not pass.
func expect(t *testing.T, name string, faults []string, want int) {
	t.Helper()
	if len(faults) != want {
		t.Errorf("%s: %d faults, want %d: %q", name, len(faults), want, faults)
	}
}

// countLines counts the lines of a text, the last one without a line end too.
func countLines(text []byte) int {
	n := bytes.Count(text, []byte("\n"))
	if len(text) > 0 && text[len(text)-1] != '\n' {
		n++
	}
	return n
}
