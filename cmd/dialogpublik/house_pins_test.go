package main_test

import (
	"fmt"
	"go/ast"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"testing"
)

// pins are the versions that were tried; sqlite and libc belong together, and
// so do go-pdfium and wazero.
var pins = map[string]string{
	"fyne.io/fyne/v2":                 "v2.8.1",
	"modernc.org/sqlite":              "v1.61.1",
	"modernc.org/libc":                "v1.79.0",
	"github.com/jung-kurt/gofpdf":     "v1.16.2",
	"github.com/arran4/golang-ical":   "v0.3.4",
	"github.com/klippa-app/go-pdfium": "v1.20.0",
	"github.com/tetratelabs/wazero":   "v1.12.0",
	"github.com/makiuchi-d/gozxing":   "v0.1.1",
}

func TestPins(t *testing.T) {
	report(t, pinFaults(string(read(t, "go.mod"))))
}

func TestPins_findsFaults(t *testing.T) {
	var mod strings.Builder
	mod.WriteString("module x\n\nrequire (\n")
	for module, version := range pins {
		mod.WriteString("\t" + module + " " + version + "\n")
	}
	mod.WriteString(")\n")
	good := mod.String()
	expect(t, "all pinned", pinFaults(good), 0)
	expect(t, "a newer libc", pinFaults(strings.Replace(good, "libc v1.79.0", "libc v1.80.0 // indirect", 1)), 1)
	expect(t, "no gofpdf", pinFaults(strings.Replace(good, "\tgithub.com/jung-kurt/gofpdf v1.16.2\n", "", 1)), 1)
	expect(t, "a replacement", pinFaults(good+"\nreplace modernc.org/libc => ../libc\n"), 1)
}

// TestPackageDescription holds that FyneApp.toml and the program tell the
// same identity and version.
func TestPackageDescription(t *testing.T) {
	toml := string(read(t, "FyneApp.toml"))
	file := parse(t, "cmd/dialogpublik/version.go", read(t, "cmd/dialogpublik/version.go"))
	for key, name := range map[string]string{"ID": "ID", "Version": "version"} {
		written, coded := tomlValue(toml, key), declared(file, name)
		if written == "" || written != coded {
			t.Errorf("FyneApp.toml has %s %q, version.go has %s %q", key, written, name, coded)
		}
	}
	icon := tomlValue(toml, "Icon")
	for _, name := range files(t) {
		if name == icon {
			return
		}
	}
	t.Errorf("FyneApp.toml names the icon %q, which is not there", icon)
}

func TestTomlValue(t *testing.T) {
	toml := "[Details]\n  Name = \"Dialog\"\n  Version = \"0.2.0\"\n"
	if got := tomlValue(toml, "Version"); got != "0.2.0" {
		t.Errorf("Version = %q", got)
	}
	if got := tomlValue(toml, "ID"); got != "" {
		t.Errorf("an absent key = %q", got)
	}
}

// pinFaults names the pins a go.mod does not keep.
func pinFaults(mod string) []string {
	required := map[string]string{}
	var faults []string
	for _, line := range strings.Split(mod, "\n") {
		fields := strings.Fields(strings.TrimPrefix(strings.TrimSpace(line), "require "))
		if len(fields) > 0 && fields[0] == "replace" {
			faults = append(faults, "go.mod: nothing is replaced: "+line)
		}
		if len(fields) > 1 {
			required[fields[0]] = fields[1]
		}
	}
	for module, version := range pins {
		if required[module] != version {
			faults = append(faults, fmt.Sprintf("go.mod: %s is %q, pinned is %s", module, required[module], version))
		}
	}
	sort.Strings(faults)
	return faults
}

// tomlValue returns the text of a key in a TOML file, or nothing.
func tomlValue(toml, key string) string {
	found := regexp.MustCompile(`(?m)^\s*` + key + `\s*=\s*"(.*)"\s*$`).FindStringSubmatch(toml)
	if found == nil {
		return ""
	}
	return found[1]
}

// declared returns the text a file gives to a constant or variable.
func declared(s source, name string) string {
	value := ""
	ast.Inspect(s.syntax, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok || spec.Names[0].Name != name || len(spec.Values) != 1 {
			return true
		}
		if literal, ok := spec.Values[0].(*ast.BasicLit); ok {
			value, _ = strconv.Unquote(literal.Value)
		}
		return false
	})
	return value
}
