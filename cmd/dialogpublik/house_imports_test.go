package main_test

import (
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
)

// windowImport opens a real window and needs cgo.
const windowImport = "fyne.io/fyne/v2/app"

func TestImportLaw(t *testing.T) {
	for _, s := range sources(t) {
		report(t, importFaults(s))
	}
}

// importCases are made-up imports and the number of laws each breaks.
var importCases = []struct {
	file, imported string
	want           int
}{
	{"cmd/dialogpublik/main.go", "own/model/sqlite", 0},
	{"cmd/dialogpublik/window.go", windowImport, 0},
	{"cmd/dev/main.go", "own/model", 1},
	{"cmd/dev/main.go", "github.com/gofrs/flock", 2},
	{"ui/calendar.go", "own/model", 0},
	{"ui/calendar.go", "own/ui/kit", 0},
	{"ui/calendar.go", "own/assets", 0},
	{"ui/calendar.go", "own/pdf", 1},
	{"ui/calendar.go", "own/model/sqlite", 1},
	{"ui/calendar_test.go", "own/model/sqlite", 0},
	{"ui/calendar_test.go", windowImport, 1},
	{"ui/kit/table.go", "own/model", 1},
	{"ui/kit/table.go", "own/ui", 1},
	{"ui/kit/table.go", "fyne.io/fyne/v2/widget", 0},
	{"ui/system/open.go", "own/assets", 1},
	{"ui/system/open.go", "net/url", 0},
	{"pdf/letter.go", "own/model", 0},
	{"pdf/letter.go", "own/ui", 1},
	{"pdf/letter.go", "github.com/jung-kurt/gofpdf", 1},
	{"pdf/page.go", "github.com/jung-kurt/gofpdf", 0},
	{"pdf/speed_test.go", "github.com/jung-kurt/gofpdf", 0},
	{"pdf/preview/page.go", "github.com/jung-kurt/gofpdf", 1},
	{"pdf/preview/preview.go", "own/pdf", 0},
	{"pdf/qr/qr.go", "github.com/makiuchi-d/gozxing/qrcode/encoder", 0},
	{"pdf/scan/scan.go", "github.com/makiuchi-d/gozxing", 1},
	{"pdf/preview/engine.go", "github.com/klippa-app/go-pdfium/webassembly", 0},
	{"pdf/preview/engine.go", "github.com/tetratelabs/wazero", 0},
	{"pdf/page.go", "github.com/klippa-app/go-pdfium", 1},
	{"cmd/dialogpublik/window.go", "github.com/tetratelabs/wazero", 1},
	{"model/office.go", "own/assets", 1},
	{"model/office.go", "crypto/rand", 0},
	{"model/office.go", "os", 1},
	{"model/office.go", "path/filepath", 1},
	{"model/office.go", "golang.org/x/text/cases", 1},
	{"model/office.go", "database/sql", 2},
	{"model/office_test.go", "os", 0},
	{"model/sqlite/open.go", "own/model", 0},
	{"model/sqlite/open.go", "own/model/files", 1},
	{"model/sqlite/open.go", "database/sql", 0},
	{"model/sqlite/open.go", "modernc.org/sqlite", 0},
	{"model/sqlite/sqlitetest/new.go", "own/model/sqlite", 0},
	{"model/files/lock.go", "github.com/gofrs/flock", 0},
	{"model/files/lock.go", "modernc.org/sqlite", 1},
	{"model/sheet/xlsx.go", "github.com/xuri/excelize/v2", 0},
	{"cmd/dialogpublik/export.go", "github.com/arran4/golang-ical", 1},
	{"pdf/letter.go", "fyne.io/fyne/v2", 1},
	{"assets/assets.go", "own/model", 1},
	{"assets/assets.go", "embed", 0},
	{"ui/help_test.go", "net/http", 1},
	{"cmd/dialogpublik/lock.go", "net", 1},
	{"model/files/lock.go", "C", 1},
}

func TestImportLaw_findsFaults(t *testing.T) {
	for _, c := range importCases {
		imported := c.imported
		if own, ok := strings.CutPrefix(imported, "own/"); ok {
			imported = modulePath + "/" + own
		}
		s := parse(t, c.file, []byte("package x\n\nimport _ "+strconv.Quote(imported)+"\n"))
		expect(t, c.file+" importing "+c.imported, importFaults(s), c.want)
	}
}

// TestWindowOnlyInCmd asks the go tool, which also sees what other modules
// import: everything outside cmd, tests included, builds without a window.
func TestWindowOnlyInCmd(t *testing.T) {
	list := exec.Command("go", "list", "-deps", "-test", "./assets/...", "./model/...", "./pdf/...", "./ui/...", "./cmd/dev")
	list.Dir = root(t)
	list.Env = append(os.Environ(), "CGO_ENABLED=0")
	out, err := list.CombinedOutput()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, out)
	}
	for _, name := range strings.Fields(string(out)) {
		if name == windowImport {
			t.Errorf("%s is reached from outside cmd; find out by: go list -deps -test", windowImport)
		}
	}
}

// importFaults names every import of a file that breaks a law.
func importFaults(s source) []string {
	var faults []string
	for _, spec := range s.syntax.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			continue
		}
		for _, law := range []func(source, string) string{ownLaw, standardLaw, exclusiveLaw, offlineLaw} {
			if fault := law(s, imported); fault != "" {
				faults = append(faults, fmt.Sprintf("%s:%d: %s imports %s: %s", s.path, s.line(spec.Pos()), s.dir(), imported, fault))
			}
		}
	}
	return faults
}

// within tells whether a folder is parent or lies below it.
func within(dir, parent string) bool {
	return dir == parent || strings.HasPrefix(dir, parent+"/")
}

// ownLaw holds which of our packages may import which. Tests may go around:
// those of ui work on a real database.
func ownLaw(s source, imported string) string {
	target, own := strings.CutPrefix(imported, modulePath+"/")
	if !own || s.isTest() && s.dir() != "cmd/dev" {
		return ""
	}
	dir := s.dir()
	switch {
	case within(dir, "cmd/dialogpublik"):
		return ""
	case dir == "cmd/dev":
		return "cmd/dev stands alone"
	case within(dir, "ui/kit"):
		return unless(within(target, "ui/kit"), "ui/kit knows nothing of ours")
	case within(dir, "ui/system"):
		return unless(within(target, "ui/system"), "ui/system knows nothing of ours")
	case within(dir, "ui"):
		return unless(target == "model" || within(target, "assets") || within(target, "ui"), "ui may import model, assets and ui/* only")
	case within(dir, "pdf"):
		return unless(target == "model" || within(target, "assets") || within(target, "pdf"), "pdf may import model and assets only")
	case dir == "model":
		return "model imports the standard library only"
	case within(dir, "model"):
		return unless(target == "model" || within(target, firstTwo(dir)), "model/* may import model only")
	}
	return unless(within(dir, "assets") && within(target, "assets"), "assets imports nothing of ours")
}

// unless returns the rule when it is broken.
func unless(held bool, rule string) string {
	if held {
		return ""
	}
	return rule
}

// firstTwo cuts a folder to its first two parts.
func firstTwo(dir string) string {
	parts := strings.SplitN(dir, "/", 3)
	return strings.Join(parts[:min(2, len(parts))], "/")
}

// standardLaw holds who may import the standard library only, and what of it
// the rules must not touch.
func standardLaw(s source, imported string) string {
	if imported == "C" {
		return "nothing of ours uses cgo"
	}
	first, _, _ := strings.Cut(imported, "/")
	foreign := strings.Contains(first, ".") && !strings.HasPrefix(imported, modulePath+"/")
	switch {
	case foreign && s.dir() == "cmd/dev":
		return "cmd/dev uses the standard library only"
	case s.isTest():
		return ""
	case foreign && (s.dir() == "model" || within(s.dir(), "assets")):
		return s.dir() + " uses the standard library only"
	case s.dir() != "model":
		return ""
	}
	for _, outside := range []string{"os", "syscall", "path/filepath", "database/sql", "io/ioutil", "plugin"} {
		if within(imported, outside) {
			return "rules touch neither files nor databases"
		}
	}
	return ""
}

// exclusiveLaw holds the libraries that only one place may know.
func exclusiveLaw(s source, imported string) string {
	if within(imported, windowImport) && !within(s.dir(), "cmd/dialogpublik") {
		return "only cmd opens a window"
	}
	if within(imported, "fyne.io/fyne/v2") && !within(s.dir(), "ui") && !within(s.dir(), "cmd/dialogpublik") {
		return "only ui and cmd draw"
	}
	if s.isTest() && s.dir() != "cmd/dev" {
		return ""
	}
	homes := []struct{ library, place string }{
		{"github.com/jung-kurt/gofpdf", "pdf/page.go"},
		{"github.com/makiuchi-d/gozxing", "pdf/qr"},
		{"database/sql", "model/sqlite"},
		{"modernc.org", "model/sqlite"},
		{"github.com/xuri/excelize/v2", "model/sheet"},
		{"github.com/arran4/golang-ical", "model/sheet"},
		{"github.com/gofrs/flock", "model/files"},
		{"github.com/klippa-app/go-pdfium", "pdf/preview"},
		{"github.com/tetratelabs/wazero", "pdf/preview"},
	}
	for _, h := range homes {
		if within(imported, h.library) && !within(s.path, h.place) {
			return "only " + h.place + " may import it"
		}
	}
	return ""
}

// offlineLaw holds that no socket is opened; addresses may be spelled.
func offlineLaw(_ source, imported string) string {
	return unless(!within(imported, "net") || imported == "net/url", "the program is offline, always")
}
