package main_test

import (
	"fmt"
	"go/ast"
	"go/token"
	"strings"
	"testing"
)

// The budgets. Lines include comments; complexity is counted as gocyclo does.
const (
	fileBudget       = 400
	functionBudget   = 60
	complexityBudget = 15
)

func TestBudgets(t *testing.T) {
	for _, s := range sources(t) {
		report(t, budgetFaults(s))
	}
}

func TestBudgets_findsFaults(t *testing.T) {
	long := "package x\n" + strings.Repeat("// line\n", fileBudget)
	tall := "package x\n\nfunc f() {\n" + strings.Repeat("\tg()\n", functionBudget-1) + "}\n"
	knotty := "package x\n\nfunc f(a bool) {\n" + strings.Repeat("\tif a {\n\t\tg()\n\t}\n", complexityBudget) + "}\n"
	hidden := "package x\n\nvar f = func() {\n" + strings.Repeat("\tg()\n", functionBudget-1) + "}\n"
	cases := []struct {
		name, file, text string
		want             int
	}{
		{"401 lines", "x/a.go", long, 1},
		{"401 lines of test", "x/a_test.go", long, 1},
		{"400 lines", "x/a.go", strings.Replace(long, "// line\n", "", 1), 0},
		{"61 lines of function", "x/a.go", tall, 1},
		{"60 lines of function", "x/a.go", strings.Replace(tall, "\tg()\n", "", 1), 0},
		{"61 lines of function in a variable", "x/a_test.go", hidden, 1},
		{"complexity 16", "x/a.go", knotty, 1},
		{"complexity 16 in a test", "x/a_test.go", knotty, 0},
		{"complexity 15", "x/a.go", strings.Replace(knotty, "\tif a {\n\t\tg()\n\t}\n", "", 1), 0},
	}
	for _, c := range cases {
		expect(t, c.name, budgetFaults(parse(t, c.file, []byte(c.text))), c.want)
	}
}

func TestComplexity(t *testing.T) {
	text := `package x

func f(a, b bool, c chan int, list []int) {
	for range list {
		if a && b || a {
			g()
		}
	}
	switch {
	case a:
	case b:
	default:
	}
	select {
	case <-c:
	default:
	}
	func() {
		for a {
		}
	}()
}
`
	s := parse(t, "x/a.go", []byte(text))
	if got := complexity(functions(s)[0].node); got != 9 {
		t.Errorf("complexity = %d, want 9: itself, range, if, &&, ||, two cases, one communication, for", got)
	}
}

// budgetFaults names what in a file has grown beyond its budget.
func budgetFaults(s source) []string {
	var faults []string
	if n := countLines(s.text); n > fileBudget {
		faults = append(faults, fmt.Sprintf("%s: %d lines, budget %d a file", s.path, n, fileBudget))
	}
	for _, f := range functions(s) {
		first, last := s.line(f.node.Pos()), s.line(f.node.End())
		if n := last - first + 1; n > functionBudget {
			faults = append(faults, fmt.Sprintf("%s:%d: %s has %d lines, budget %d", s.path, first, f.name, n, functionBudget))
		}
		if n := complexity(f.node); n > complexityBudget && !s.isTest() {
			faults = append(faults, fmt.Sprintf("%s:%d: %s has complexity %d, budget %d", s.path, first, f.name, n, complexityBudget))
		}
	}
	return faults
}

// function is a declared function or a literal held by a package variable.
type function struct {
	name string
	node ast.Node
}

// functions lists the functions of a file; literals inside belong to the
// function around them.
func functions(s source) []function {
	var all []function
	for _, decl := range s.syntax.Decls {
		if f, ok := decl.(*ast.FuncDecl); ok {
			all = append(all, function{f.Name.Name, f})
			continue
		}
		ast.Inspect(decl, func(n ast.Node) bool {
			if literal, ok := n.(*ast.FuncLit); ok {
				all = append(all, function{"a function literal", literal})
				return false
			}
			return true
		})
	}
	return all
}

// complexity is one more than the number of decisions.
func complexity(node ast.Node) int {
	n := 1
	ast.Inspect(node, func(node ast.Node) bool {
		if decides(node) {
			n++
		}
		return true
	})
	return n
}

// decides tells whether the flow may part at this node; default cases do not.
func decides(node ast.Node) bool {
	switch node := node.(type) {
	case *ast.IfStmt, *ast.ForStmt, *ast.RangeStmt:
		return true
	case *ast.CaseClause:
		return node.List != nil
	case *ast.CommClause:
		return node.Comm != nil
	case *ast.BinaryExpr:
		return node.Op == token.LAND || node.Op == token.LOR
	}
	return false
}
