package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"sort"
	"strings"
	"testing"
)

// archival holds that a paper can be kept for decades: it is sound, its fonts
// are embedded, and, which TestMain asks for all papers at once when the tests
// are over, it is PDF/A. The papers of all tests pass here through checkPages;
// the validator gets the first short one of each test, as what is wrong with a
// paper is wrong with its first page and on any size.
func archival(t *testing.T, data []byte) {
	t.Helper()
	path := store(t, data)
	if out := run(t, "qpdf", "qpdf", "--check", path); !strings.Contains(out, "No syntax or stream encoding errors") {
		t.Errorf("qpdf: %s", out)
	}
	for _, line := range strings.Split(strings.TrimSpace(run(t, "poppler-utils", "pdffonts", path)), "\n")[2:] {
		if fields := strings.Fields(line); len(fields) < 5 || fields[len(fields)-5] != "yes" {
			t.Errorf("font not embedded: %s", line)
		}
	}
	kept.add(t.Name(), data)
}

// kept are the papers of this run for the validator.
var kept = shelf{}

// shelf holds papers by the tests that drew them.
type shelf map[string][]byte

// shelfPages is the most pages of a paper that goes to the validator.
const shelfPages = 3

func (s shelf) add(test string, data []byte) {
	for _, p := range papers {
		test = strings.TrimSuffix(test, "/"+string(p))
	}
	if s[test] == nil && bytes.Count(data, []byte("<</Type /Page\n")) <= shelfPages {
		s[test] = data
	}
}

// TestMain runs the tests, then asks the validator about what they drew.
func TestMain(m *testing.M) {
	code := m.Run()
	if err := kept.validate(); err != nil {
		fmt.Println(err)
		code = 1
	}
	os.Exit(code)
}

// validate gives an error that names the papers which are not PDF/A.
func (s shelf) validate() error {
	var tests []string
	for test := range s {
		tests = append(tests, test)
	}
	sort.Strings(tests)
	var files [][]byte
	for _, test := range tests {
		files = append(files, s[test])
	}
	verdicts, err := preflight(files)
	if err != nil {
		return fmt.Errorf("FAIL: PDF/A of %d papers: %w", len(tests), err)
	}
	return faults(tests, verdicts)
}

// faults names the tests whose papers the validator says something against.
func faults(tests []string, verdicts [][]string) error {
	var all []error
	for i, test := range tests {
		if len(verdicts[i]) > 0 {
			all = append(all, fmt.Errorf("FAIL: the paper of %s is not PDF/A: %s", test, strings.Join(verdicts[i], "; ")))
		}
	}
	return errors.Join(all...)
}

// TestShelf: one paper of each test, however many sizes, and no long one.
func TestShelf(t *testing.T) {
	s := shelf{}
	for name, data := range map[string]string{"A/A4": "a", "B": "b", "C": strings.Repeat("<</Type /Page\n", shelfPages+1)} {
		s.add(name, []byte(data))
	}
	s.add("A/"+string(papers[1]), []byte("other size"))
	if len(s) != 2 || string(s["A"]) != "a" || string(s["B"]) != "b" {
		t.Errorf("on the shelf: %q", s)
	}
	err := faults([]string{"sound", "broken"}, [][]string{nil, {"7.1 no metadata", "1.1 no header"}})
	if err == nil || !strings.Contains(err.Error(), "broken is not PDF/A: 7.1 no metadata; 1.1") || strings.Contains(err.Error(), "sound") {
		t.Errorf("what is said of a broken paper: %v", err)
	}
}
