package preview

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/pdf"
)

// cacheFolder outlives the tests: the engine is compiled once on a machine.
func cacheFolder() string {
	base, err := os.UserCacheDir()
	if err != nil {
		base = os.TempDir()
	}
	return filepath.Join(base, "dialogpublik-dev")
}

// patience is for the machine that compiles the engine for the first time.
const patience = 9 * time.Minute

var sharedRenderer = sync.OnceValue(func() *Renderer { return Start(cacheFolder()) })

// shared gives the one renderer that most tests use. No test closes it.
func shared(t testing.TB) *Renderer {
	t.Helper()
	return ready(t, sharedRenderer())
}

// own gives a renderer that a test may end, with limits of its own.
func own(t testing.TB, l limits) *Renderer {
	t.Helper()
	shared(t) // compiled by now
	r := start(cacheFolder(), l)
	t.Cleanup(r.Close)
	return ready(t, r)
}

func ready(t testing.TB, r *Renderer) *Renderer {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	if err := r.Wait(ctx); err != nil {
		t.Fatal(err, errors.Unwrap(err))
	}
	if !r.Ready() || r.State() != Ready {
		t.Fatalf("waited, but the state is %v", r.State())
	}
	return r
}

// letters draws invitations, one page each.
func letters(t testing.TB, papers ...model.Paper) []byte {
	t.Helper()
	var all []model.LetterContent
	for i, paper := range papers {
		all = append(all, model.LetterContent{
			Head: model.Letterhead{
				Government: "PEMERINTAH PROVINSI KALIMANTAN TIMUR", Office: "DINAS KOMUNIKASI DAN INFORMATIKA",
				Address: "Jalan Rekaan Nomor 1 Samarinda", Phone: "(0541) 000000",
			},
			Paper: paper, Town: "Samarinda", Date: "2026-11-17", Subject: "Undangan Narasumber",
			Addressee: []string{fmt.Sprintf("Kepala Dinas Rekaan %d", i+1), "di Samarinda"},
			Opening:   "Dalam rangka penyebarluasan informasi, kami menyelenggarakan dialog publik.",
			Purpose:   "Kami mengundang Bapak/Ibu sebagai narasumber pada:",
			Block:     []model.LabelValue{{Label: "tema", Value: "Siaga Banjir"}},
			Closing:   "Demikian undangan ini disampaikan.",
			Signature: model.Signature{Lines: []string{"Kepala Dinas,"}, Name: "Rimba Contohwijaya"},
		})
	}
	data, err := pdf.Letters(all, pdf.Options{Created: time.Date(2026, 11, 24, 8, 0, 0, 0, model.WITA)})
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// stream is an object with content; dict is what stands beside its length.
func stream(dict, content string) string {
	return fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", dict, len(content), content)
}

// file writes a PDF of objects counted from 1; the first is the catalog.
func file(objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	at := make([]int, len(objects))
	for i, object := range objects {
		at[i] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, object)
	}
	xref := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, offset := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", offset)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, xref)
	return b.Bytes()
}

const (
	catalog  = "<< /Type /Catalog /Pages 2 0 R >>"
	pageTree = "<< /Type /Pages /Count 1 /Kids [3 0 R] >>"
)

// onePage writes a PDF of one page; its content is object 4, more follow.
func onePage(page, content string, more ...string) []byte {
	page = "<< /Type /Page /Parent 2 0 R /Contents 4 0 R " + page + " >>"
	return file(append([]string{catalog, pageTree, page, stream("", content)}, more...)...)
}

// endless takes the engine hours: forms that draw forms, ten times each.
func endless() []byte {
	forms := []string{stream("/Type /XObject /Subtype /Form /BBox [0 0 600 600]", "0 0 m 600 600 l S 600 0 m 0 600 l S")}
	for i := range 9 {
		use := fmt.Sprintf("/Type /XObject /Subtype /Form /BBox [0 0 600 600] /Resources << /XObject << /X %d 0 R >> >>", 5+i)
		forms = append(forms, stream(use, "/X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do"))
	}
	page := fmt.Sprintf("/MediaBox [0 0 600 600] /Resources << /XObject << /X %d 0 R >> >>", 4+len(forms))
	return onePage(page, "/X Do", forms...)
}

// mustDraw draws a page that must come out.
func mustDraw(t testing.TB, r *Renderer, data []byte, page, width int) *image.RGBA {
	t.Helper()
	img, err := r.Picture(t.Context(), data, page, width)
	if err != nil {
		t.Fatal(err, errors.Unwrap(err))
	}
	return img.(*image.RGBA)
}

// refused holds that an error says something to people, of the class wanted.
func refused(t testing.TB, what string, err error, code model.Code) {
	t.Helper()
	var told *model.Error
	if !errors.As(err, &told) || told.Code != code || told.Message == "" {
		t.Errorf("%s: %#v (%v), want a message of class %s", what, err, err, code)
	}
}

// ink is the share of dark points in a part of a picture, given in its shares.
func ink(img *image.RGBA, left, top, right, bottom float64) float64 {
	w, h := float64(img.Rect.Dx()), float64(img.Rect.Dy())
	area := image.Rect(int(left*w), int(top*h), int(right*w), int(bottom*h))
	dark := 0
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			if c := img.RGBAAt(x, y); int(c.R)+int(c.G)+int(c.B) < 3*128 {
				dark++
			}
		}
	}
	return float64(dark) / float64(area.Dx()*area.Dy())
}
