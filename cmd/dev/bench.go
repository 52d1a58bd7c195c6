package main

import (
	"bytes"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// ratioMark begins a line that compares two measurements; single times say
// little on a busy machine.
const ratioMark = "RASIO "

// listTests has one line a package: import path, folder, its test files.
const listTests = `{{.ImportPath}}|{{.Dir}}|{{join .TestGoFiles ","}},{{join .XTestGoFiles ","}}`

// runBenchmarks measures every package that has benchmarks or ratio tests
// (TestRasio...), then repeats the ratios they printed.
func runBenchmarks(t *tool, args []string) error {
	if err := parseFlags(flag.NewFlagSet("bench", flag.ContinueOnError), args); err != nil {
		return err
	}
	if err := t.install(buildNeed(), testNeed()); err != nil {
		return err
	}
	lines, err := t.lines(nil, "go", "list", "-f", listTests, "./...")
	if err != nil {
		return err
	}
	packages := measured(lines)
	if len(packages) == 0 {
		return errors.New("belum ada tolok ukur")
	}
	t.say("Mengukur %d paket; tutup program lain agar angkanya tenang.", len(packages))
	var seen bytes.Buffer
	run := append([]string{"test", "-count=1", testTimeout, "-p=1", "-run=^TestRasio", "-bench=.", "-benchmem"}, packages...)
	err = t.tee(io.MultiWriter(t.out, &seen), nil, "go", run...)
	t.say("\nRasio:")
	for _, line := range ratios(seen.String()) {
		t.say("  %s", line)
	}
	return err
}

// measured returns the packages of the listing with something to measure.
func measured(lines []string) []string {
	var packages []string
	for _, line := range lines {
		part := strings.SplitN(line, "|", 3)
		for _, name := range strings.Split(part[2], ",") {
			if name != "" && hasMeasure(filepath.Join(part[1], name)) {
				packages = append(packages, part[0])
				break
			}
		}
	}
	return packages
}

// hasMeasure tells whether a test file declares a benchmark or ratio test.
func hasMeasure(file string) bool {
	source, err := os.ReadFile(file)
	if err != nil {
		return false
	}
	return bytes.Contains(source, []byte("\nfunc Benchmark")) || bytes.Contains(source, []byte("\nfunc TestRasio"))
}

// ratios picks the ratio lines out of the output, each once.
func ratios(output string) []string {
	var found []string
	for _, line := range nonEmpty(output) {
		at := strings.Index(line, ratioMark)
		if at < 0 {
			continue
		}
		if line = line[at:]; !slices.Contains(found, line) {
			found = append(found, line)
		}
	}
	return found
}
