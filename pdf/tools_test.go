package pdf

import (
	"encoding/xml"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// run runs one of the checking tools; a machine without it fails the test and
// says what to install.
func run(t *testing.T, debian, tool string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(tool); err != nil {
		t.Fatalf("%s is missing: apt-get install %s", tool, debian)
	}
	out, err := exec.Command(tool, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s %v: %v\n%s", tool, args, err, out)
	}
	return string(out)
}

// store writes a file for the tools.
func store(t *testing.T, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "paper.pdf")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// placed is a word on a page, in mm.
type placed struct {
	X1   float64 `xml:"xMin,attr"`
	Y1   float64 `xml:"yMin,attr"`
	X2   float64 `xml:"xMax,attr"`
	Y2   float64 `xml:"yMax,attr"`
	Text string  `xml:",chardata"`
}

// placedPage is a page as pdftotext sees it, in mm.
type placedPage struct {
	W     float64  `xml:"width,attr"`
	H     float64  `xml:"height,attr"`
	Words []placed `xml:"word"`
}

func readPages(t *testing.T, data []byte) []placedPage {
	t.Helper()
	path := store(t, data)
	out := run(t, "poppler-utils", "pdftotext", "-bbox", path, "-")
	var doc struct {
		Pages []placedPage `xml:"body>doc>page"`
	}
	if err := xml.Unmarshal([]byte(out), &doc); err != nil {
		t.Fatal(err)
	}
	for i := range doc.Pages {
		p := &doc.Pages[i]
		p.W, p.H = p.W*pointMM, p.H*pointMM
		for j := range p.Words {
			w := &p.Words[j]
			w.X1, w.X2, w.Y1, w.Y2 = w.X1*pointMM, w.X2*pointMM, w.Y1*pointMM, w.Y2*pointMM
		}
	}
	return doc.Pages
}

// find gives the first word of a page with the text.
func (p placedPage) find(t *testing.T, text string) placed {
	t.Helper()
	for _, w := range p.Words {
		if w.Text == text {
			return w
		}
	}
	t.Fatalf("word %q is not on the page", text)
	return placed{}
}

// nearest gives the word with the text whose left edge is nearest to x.
func (p placedPage) nearest(t *testing.T, text string, x float64) placed {
	t.Helper()
	best := p.find(t, text)
	for _, w := range p.Words {
		if w.Text == text && math.Abs(w.X1-x) < math.Abs(best.X1-x) {
			best = w
		}
	}
	return best
}

func (p placedPage) text() string {
	var words []string
	for _, w := range p.Words {
		words = append(words, w.Text)
	}
	return strings.Join(words, " ")
}

// checkFile holds what every paper must be: sound, fonts embedded, and no word
// outside the margins, below or above them only page numbers and footers.
func checkFile(t *testing.T, data []byte, m margins, footer bool) []placedPage {
	t.Helper()
	if footer {
		m.bottom = footerAbove - 1
	}
	return checkPages(t, data, m)
}

// checkPages is checkFile for margins that take in the footer.
func checkPages(t *testing.T, data []byte, m margins) []placedPage {
	t.Helper()
	archival(t, data)
	pages := readPages(t, data)
	for i, p := range pages {
		for _, w := range p.Words {
			if w.X1 < m.left-0.1 || w.X2 > p.W-m.right+0.1 || w.Y1 < 8 || w.Y2 > p.H-m.bottom+0.6 {
				t.Errorf("page %d: %q outside the margins: x %.1f to %.1f, y %.1f to %.1f", i+1, w.Text, w.X1, w.X2, w.Y1, w.Y2)
			}
		}
	}
	return pages
}

// checkNoOverlap holds that no two words of a page lie on each other; the marks
// behind the text do.
func checkNoOverlap(t *testing.T, pages []placedPage) {
	t.Helper()
	const touch = 0.25
	for n, p := range pages {
		for i, a := range p.Words {
			for _, b := range p.Words[i+1:] {
				if isMark(a.Text) || isMark(b.Text) {
					continue
				}
				if min(a.X2, b.X2)-max(a.X1, b.X1) > touch && min(a.Y2, b.Y2)-max(a.Y1, b.Y1) > touch {
					t.Errorf("page %d: %q lies on %q", n+1, a.Text, b.Text)
				}
			}
		}
	}
}

func isMark(word string) bool { return word == draftMark || word == sampleMark }

// checkFooters holds that every page counts itself.
func checkFooters(t *testing.T, pages []placedPage) {
	t.Helper()
	for i, p := range pages {
		if want := "halaman " + itoa(i+1) + " dari " + itoa(len(pages)); !strings.Contains(p.text(), want) {
			t.Errorf("page %d lacks %q", i+1, want)
		}
	}
}

// drawn is a paper read back.
type drawn struct {
	pages []placedPage
	text  string // in the order it was drawn, with single spaces
}

// drawing reads back what a paper's function returned.
func drawing(t *testing.T, data []byte, err error, m margins) drawn {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	raw := run(t, "poppler-utils", "pdftotext", "-raw", store(t, data), "-")
	return drawn{pages: checkPages(t, data, m), text: strings.Join(strings.Fields(raw), " ")}
}

// checkOrder holds that the words were drawn one behind the other.
func (d drawn) checkOrder(t *testing.T, want ...string) {
	t.Helper()
	rest := d.text
	for _, w := range want {
		_, after, ok := strings.Cut(rest, w)
		if !ok {
			t.Errorf("%q is missing, or not behind what stands before it", w)
			continue
		}
		rest = after
	}
}
