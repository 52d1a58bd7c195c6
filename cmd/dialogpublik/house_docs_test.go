package main_test

import (
	"fmt"
	"go/ast"
	"regexp"
	"sort"
	"strings"
	"testing"
)

func TestEveryPackageHasDoc(t *testing.T) {
	report(t, packageDocFaults(sources(t)))
}

func TestEveryPackageHasDoc_findsFaults(t *testing.T) {
	documented := parse(t, "a/doc.go", []byte("// Package a is.\npackage a\n"))
	bare := parse(t, "a/a.go", []byte("package a\n"))
	lonely := parse(t, "b/b.go", []byte("package b\n"))
	test := parse(t, "b/b_test.go", []byte("// Package b is.\npackage b\n"))
	expect(t, "one file has it", packageDocFaults([]source{bare, documented}), 0)
	expect(t, "only a test has it", packageDocFaults([]source{lonely, test}), 1)
	expect(t, "tests only", packageDocFaults([]source{test}), 0)
}

func TestEveryExportedNameHasDoc(t *testing.T) {
	for _, s := range sources(t) {
		report(t, exportedDocFaults(s))
	}
}

func TestEveryExportedNameHasDoc_findsFaults(t *testing.T) {
	text := `package x

import "fmt"

func Bare() { fmt.Println() }

// Told does.
func Told() {}

type Shape struct{}

func (s *Shape) Area() int { return 0 }

func (h hidden) Open() {}

type hidden struct{}

const Limit = 3

// The states.
const (
	First = iota
	Second
)

var (
	Known = 1 // Known is told beside.
	Other = 2
)
`
	expect(t, "a package", exportedDocFaults(parse(t, "x/a.go", []byte(text))), 5)
	expect(t, "a test", exportedDocFaults(parse(t, "x/a_test.go", []byte(text))), 0)
	program := strings.Replace(text, "package x", "package main", 1)
	expect(t, "a program", exportedDocFaults(parse(t, "x/a.go", []byte(program))), 0)
}

func TestNothingIsLeftForLater(t *testing.T) {
	for _, name := range files(t) {
		if isText(name) {
			report(t, laterFaults(name, string(read(t, name))))
		}
	}
}

func TestNothingIsLeftForLater_findsFaults(t *testing.T) {
	expect(t, "marks", laterFaults("a.go", "// TO"+"DO: x\n// fine\n// FIX"+"ME\nX"+"XX\n"), 3)
	expect(t, "words", laterFaults("a.go", "todo := metode // Xxx, LXXXI, TODOS\n"), 0)
}

// packageDocFaults names the packages none of whose files documents them.
func packageDocFaults(all []source) []string {
	documented := map[string]bool{}
	for _, s := range all {
		if !s.isTest() {
			documented[s.dir()] = documented[s.dir()] || s.syntax.Doc != nil
		}
	}
	var faults []string
	for dir, is := range documented {
		if !is {
			faults = append(faults, dir+": no file has a package doc comment")
		}
	}
	sort.Strings(faults)
	return faults
}

// exportedDocFaults names the exported names of a library file without a doc
// comment of their own, of their group or beside them.
func exportedDocFaults(s source) []string {
	if s.isTest() || s.syntax.Name.Name == "main" {
		return nil
	}
	var faults []string
	fault := func(name *ast.Ident) {
		faults = append(faults, fmt.Sprintf("%s:%d: exported %s has no doc comment", s.path, s.line(name.Pos()), name.Name))
	}
	for _, decl := range s.syntax.Decls {
		switch d := decl.(type) {
		case *ast.FuncDecl:
			if d.Doc == nil && d.Name.IsExported() && exportedReceiver(d) {
				fault(d.Name)
			}
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				for _, name := range undocumented(spec, d.Doc != nil) {
					fault(name)
				}
			}
		}
	}
	return faults
}

// exportedReceiver tells whether a function is no method or one of an
// exported type.
func exportedReceiver(f *ast.FuncDecl) bool {
	if f.Recv == nil || len(f.Recv.List) == 0 {
		return true
	}
	receiver := f.Recv.List[0].Type
	if pointer, ok := receiver.(*ast.StarExpr); ok {
		receiver = pointer.X
	}
	if generic, ok := receiver.(*ast.IndexExpr); ok {
		receiver = generic.X
	}
	name, ok := receiver.(*ast.Ident)
	return ok && name.IsExported()
}

// undocumented returns the exported names of a declaration without a comment.
func undocumented(spec ast.Spec, group bool) []*ast.Ident {
	var names, bare []*ast.Ident
	switch spec := spec.(type) {
	case *ast.TypeSpec:
		if group || spec.Doc != nil || spec.Comment != nil {
			return nil
		}
		names = []*ast.Ident{spec.Name}
	case *ast.ValueSpec:
		if group || spec.Doc != nil || spec.Comment != nil {
			return nil
		}
		names = spec.Names
	}
	for _, name := range names {
		if name.IsExported() {
			bare = append(bare, name)
		}
	}
	return bare
}

// isText tells whether people write into files of this kind.
func isText(name string) bool {
	for _, ending := range []string{".go", ".sql", ".md", ".toml", ".json", ".ci/run"} {
		if strings.HasSuffix(name, ending) {
			return true
		}
	}
	return false
}

// later matches the marks of unfinished work; spelled apart, so that this
// file does not match itself.
var later = regexp.MustCompile(`\b(TO` + `DO|FIX` + `ME|X` + `XX)\b`)

// laterFaults names the lines of a text that leave something for later.
func laterFaults(name, text string) []string {
	var faults []string
	for i, line := range strings.Split(text, "\n") {
		if mark := later.FindString(line); mark != "" {
			faults = append(faults, fmt.Sprintf("%s:%d: %s: finish it or leave it out", name, i+1, mark))
		}
	}
	return faults
}
