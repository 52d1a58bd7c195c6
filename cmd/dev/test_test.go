package main

import (
	"reflect"
	"testing"
)

func TestWithoutDependency(t *testing.T) {
	lines := []string{
		"m/cmd/dialogpublik fmt fyne.io/fyne/v2 fyne.io/fyne/v2/app m/ui",
		"m/ui fyne.io/fyne/v2 fyne.io/fyne/v2/app/other",
		"m/model",
	}
	got := withoutDependency(lines, windowImport)
	if want := []string{"m/ui", "m/model"}; !reflect.DeepEqual(got, want) {
		t.Errorf("withoutDependency = %q, want %q", got, want)
	}
}

func TestOutsideRace(t *testing.T) {
	packages := []string{
		modulePath + "/cmd/dev", modulePath + "/model", modulePath + "/model/sqlite",
		modulePath + "/pdf", modulePath + "/pdf/preview", modulePath + "/ui", modulePath + "/models",
	}
	want := []string{modulePath + "/cmd/dev", modulePath + "/pdf", modulePath + "/ui", modulePath + "/models"}
	if got := outsideRace(packages); !reflect.DeepEqual(got, want) {
		t.Errorf("outsideRace = %q, want %q", got, want)
	}
}

func TestWindowVerdict(t *testing.T) {
	cases := []struct {
		output string
		fine   bool
	}{
		{"=== RUN   TestJendelaTetikus\n--- PASS: TestJendelaTetikus (9.1s)\nPASS\nok  \tx\t9.2s\n", true},
		{"--- PASS: TestJendelaTetikus (9.1s)\n--- SKIP: TestJendelaPapanKetik (0.0s)\nPASS\n", false},
		{"testing: warning: no tests to run\nPASS\nok  \tx\t0.1s [no tests to run]\n", false},
		{"", false},
	}
	for _, c := range cases {
		if err := windowVerdict(c.output); (err == nil) != c.fine {
			t.Errorf("windowVerdict(%q) = %v", c.output, err)
		}
	}
}

func TestMergeFlags(t *testing.T) {
	if got := mergeFlags(""); got != buildFlags {
		t.Errorf("mergeFlags of none = %q", got)
	}
	if got := mergeFlags("-mod=mod"); got != "-mod=mod "+buildFlags {
		t.Errorf("mergeFlags loses the person's own: %q", got)
	}
}
