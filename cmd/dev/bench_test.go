package main

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"
)

func TestMeasured(t *testing.T) {
	dir := t.TempDir()
	files := map[string]string{
		"plain_test.go": "package x\n\nfunc TestPlain() {}\n",
		"speed_test.go": "package x\n\nfunc Benchmark" + "Speed() {}\n",
		"ratio_test.go": "package x\n\nfunc TestRasio" + "Undangan() {}\n",
	}
	for name, source := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(source), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got := measured([]string{
		"m/plain|" + dir + "|plain_test.go,",
		"m/speed|" + dir + "|plain_test.go,speed_test.go",
		"m/ratio|" + dir + "|,ratio_test.go",
		"m/none|" + dir + "|,",
	})
	if want := []string{"m/speed", "m/ratio"}; !reflect.DeepEqual(got, want) {
		t.Errorf("measured = %q, want %q", got, want)
	}
}

func TestRatios(t *testing.T) {
	output := "goos: linux\nRASIO impor: 1,2\n    bulk_test.go:9: RASIO undangan: 1,3\nok\nRASIO impor: 1,2\n"
	want := []string{"RASIO impor: 1,2", "RASIO undangan: 1,3"}
	if got := ratios(output); !reflect.DeepEqual(got, want) {
		t.Errorf("ratios = %q, want %q", got, want)
	}
}
