package main_test

import (
	"fmt"
	"sort"
	"strings"
	"testing"
)

// topLevel is everything that lies at the root, hidden files apart.
var topLevel = []string{"cmd", "ui", "model", "pdf", "assets", "go.mod", "go.sum", "FyneApp.toml", "README.md"}

func TestTopLevel(t *testing.T) {
	report(t, topLevelFaults(files(t)))
}

func TestTopLevel_findsFaults(t *testing.T) {
	complete := append([]string{".ci/run", ".gitignore"}, topLevel...)
	expect(t, "complete", topLevelFaults(complete), 0)
	expect(t, "one too many", topLevelFaults(append(complete, "internal/x.go")), 1)
	expect(t, "all but one", topLevelFaults(complete[:len(complete)-1]), 1)
	expect(t, "a file in a folder", topLevelFaults(append(complete, "ui/calendar.go")), 0)
}

func TestFileNames(t *testing.T) {
	report(t, nameFaults(files(t)))
}

func TestFileNames_findsFaults(t *testing.T) {
	names := []string{"ui/calendar.go", ".ci/run", "assets/contoh/jadwal-2026.csv", "a b.txt", "ui/ä.go", "a:b", `a\b`, "tab\t.go"}
	expect(t, "five bad names", nameFaults(names), 5)
}

// topLevelFaults names what lies at the root but should not, and what is
// missing there.
func topLevelFaults(files []string) []string {
	missing := map[string]bool{}
	for _, name := range topLevel {
		missing[name] = true
	}
	stray := map[string]bool{}
	for _, file := range files {
		top, _, _ := strings.Cut(file, "/")
		_, known := missing[top]
		if known {
			missing[top] = false
		} else if !strings.HasPrefix(top, ".") {
			stray[top] = true
		}
	}
	var faults []string
	for name := range stray {
		faults = append(faults, name+": not one of the top level: "+strings.Join(topLevel, ", "))
	}
	for name, is := range missing {
		if is {
			faults = append(faults, name+": missing at the top level")
		}
	}
	sort.Strings(faults)
	return faults
}

// nameFaults names the files whose names trouble some computer.
func nameFaults(files []string) []string {
	var faults []string
	for _, file := range files {
		for _, r := range file {
			if r <= ' ' || r > '~' || strings.ContainsRune(`<>:"\|?*`, r) {
				faults = append(faults, fmt.Sprintf("%q: file names are ASCII without spaces, found %q", file, r))
				break
			}
		}
	}
	return faults
}
