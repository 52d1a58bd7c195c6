package main

import (
	"reflect"
	"strings"
	"testing"
)

func TestNotInstalled(t *testing.T) {
	packages := []string{"gcc", "xvfb", "openbox", "libgl-dev", "qpdf"}
	listing := "gcc\tinstalled\nlibgl-dev\tinstalled\nlibgl-dev\tnot-installed\nopenbox\tconfig-files\nqpdf\tinstalled\n"
	got := notInstalled(packages, listing)
	if want := []string{"xvfb", "openbox"}; !reflect.DeepEqual(got, want) {
		t.Errorf("notInstalled = %q, want %q", got, want)
	}
	if all := notInstalled(packages, ""); !reflect.DeepEqual(all, packages) {
		t.Errorf("notInstalled without a listing = %q, want all", all)
	}
}

func TestAptCommands(t *testing.T) {
	for _, root := range []bool{true, false} {
		commands := aptCommands([]string{"xvfb", "qpdf"}, root)
		if len(commands) != 2 {
			t.Fatalf("root %v: %d commands, want update and install", root, len(commands))
		}
		update, add := strings.Join(commands[0], " "), strings.Join(commands[1], " ")
		if !strings.HasSuffix(update, " update") {
			t.Errorf("root %v: first command %q does not update", root, update)
		}
		if !strings.HasSuffix(add, " install -y --no-install-recommends xvfb qpdf") {
			t.Errorf("root %v: second command %q does not install", root, add)
		}
		for _, c := range []string{update, add} {
			if strings.HasPrefix(c, "sudo ") == root {
				t.Errorf("root %v: sudo is wrong in %q", root, c)
			}
			if !strings.Contains(c, "DEBIAN_FRONTEND=noninteractive apt-get") {
				t.Errorf("root %v: %q may ask questions", root, c)
			}
		}
	}
}

func TestJoinNeeds(t *testing.T) {
	all := joinNeeds([]need{buildNeed(), testNeed()})
	if want := len(buildNeed().packages) + len(testNeed().packages); len(all.packages) != want {
		t.Errorf("%d packages, want %d", len(all.packages), want)
	}
	seen := map[string]bool{}
	for _, p := range all.packages {
		if seen[p] {
			t.Errorf("package %s is named twice", p)
		}
		seen[p] = true
	}
}

func TestCheckTools(t *testing.T) {
	tool := testTool(t)
	if err := tool.checkTools(need{packages: []string{"golang"}, tools: []string{"go"}}); err != nil {
		t.Errorf("with every tool there: %v", err)
	}
	err := tool.checkTools(need{packages: []string{"khayalan"}, tools: []string{"go", "alat-khayalan"}})
	if err == nil || !strings.Contains(err.Error(), "alat-khayalan") {
		t.Errorf("with a tool missing: %v, want it named", err)
	}
	if !strings.Contains(said(tool), "khayalan") {
		t.Errorf("packages are not named: %q", said(tool))
	}
}
