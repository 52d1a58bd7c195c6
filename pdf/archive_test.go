package pdf

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/jung-kurt/gofpdf"

	"kaltimprov.go.id/dialogpublik/assets"
)

var testFacts = &fileFacts{title: "Judul <A & B>", author: "Dinas \"Contoh\"", subject: "Ł – ujian", created: created}

// library draws a file with the bare drawing library.
func library(t *testing.T, fill func(*gofpdf.Fpdf)) []byte {
	t.Helper()
	f := gofpdf.New("P", "mm", "A4", "")
	f.SetCatalogSort(true)
	f.AddUTF8FontFromBytes(family, "", assets.Font(faceFiles[regular]))
	f.SetFont(family, "", 12)
	f.AddPage()
	fill(f)
	var b bytes.Buffer
	if err := f.Output(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func mustArchive(t *testing.T, raw []byte) []byte {
	t.Helper()
	data, err := archive(raw, testFacts)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// linked draws what no paper has yet: links, inside and outside, and an
// outline of two levels.
func linked(f *gofpdf.Fpdf) {
	f.Bookmark("Bab (satu)", 0, 10)
	f.Bookmark("Bagian", 1, 20)
	f.Bookmark("Bagian lain", 1, 30)
	f.LinkString(20, 20, 40, 10, "https://contoh.go.id/(a)")
	f.Text(20, 25, "tautan")
	f.AddPage()
	f.Bookmark("Bab dua", 0, 10)
	f.Text(20, 25, "ke depan")
	front := f.AddLink()
	f.SetLink(front, 0, 1)
	f.Link(20, 20, 40, 10, front)
}

// TestArchive_LinksAndOutline: both are kept, in the form an archive wants.
func TestArchive_LinksAndOutline(t *testing.T) {
	data := mustArchive(t, library(t, linked))
	archival(t, data)
	if n := bytes.Count(data, []byte("/Subtype /Link /F 4 ")); n != 2 {
		t.Errorf("%d printed links, want 2", n)
	}
	f := reread(t, data)
	var counts []string
	for i := range f.objects {
		if _, after, ok := strings.Cut(string(f.objects[i].dict()), "/Count "); ok {
			counts = append(counts, strings.TrimRight(after[:1], ">"))
		}
	}
	if got := strings.Join(counts, " "); got != "2 2 4" {
		t.Errorf("counts %q, want 2 pages, 2 parts of a chapter, 4 entries in all", got)
	}
}

// reread takes an archived file apart again; only its trailer differs.
func reread(t *testing.T, data []byte) *drawnFile {
	t.Helper()
	head, rest, ok := bytes.Cut(data, []byte("/ID ["))
	_, rest, _ = bytes.Cut(rest, []byte("\n"))
	f, err := readDrawn(append(append([]byte{}, head...), rest...))
	if !ok || err != nil {
		t.Fatalf("no identity (%v), or %v", ok, err)
	}
	return f
}

// TestArchive_Refuses what cannot be kept, and what it did not draw.
func TestArchive_Refuses(t *testing.T) {
	file := &gofpdf.Attachment{Content: []byte("isi"), Filename: "isi.txt"}
	for name, tc := range map[string]struct {
		fill func(*gofpdf.Fpdf)
		want string
	}{
		"encrypted":   {func(f *gofpdf.Fpdf) { f.SetProtection(0, "a", "b") }, errEncrypted.Error()},
		"script":      {func(f *gofpdf.Fpdf) { f.SetJavascript("app.alert(1)") }, errCatalog.Error()},
		"attachment":  {func(f *gofpdf.Fpdf) { f.SetAttachments([]gofpdf.Attachment{*file}) }, errCatalog.Error()},
		"layer":       {func(f *gofpdf.Fpdf) { f.AddLayer("lapis", true) }, "transparency"},
		"pinned":      {func(f *gofpdf.Fpdf) { f.AddAttachmentAnnotation(file, 10, 10, 10, 10) }, "attachment"},
		"see-through": {func(f *gofpdf.Fpdf) { f.SetAlpha(0.5, "Normal") }, "transparency"},
		"core font":   {func(f *gofpdf.Fpdf) { f.SetFont("Helvetica", "", 12) }, "font not embedded"},
		"soft mask": {func(f *gofpdf.Fpdf) {
			f.RegisterImageOptionsReader("p", pictureOptions, bytes.NewReader(emblemPNG(t, 20, 20)))
		}, "transparency"},
	} {
		_, err := archive(library(t, tc.fill), testFacts)
		if err == nil || !strings.Contains(err.Error(), tc.want) {
			t.Errorf("%s: %v, want %q", name, err, tc.want)
		}
	}
	data := mustArchive(t, library(t, func(*gofpdf.Fpdf) {}))
	for name, raw := range map[string][]byte{"nothing": nil, "text": []byte("startxref\n0\n%%EOF\n"), "archived": data, "half": data[:len(data)/2]} {
		if _, err := archive(raw, testFacts); !errors.Is(err, errNotDrawn) {
			t.Errorf("%s: %v, want %v", name, err, errNotDrawn)
		}
	}
}

// TestArchive_SoftMask: a picture's own transparency is found without that of
// its page.
func TestArchive_SoftMask(t *testing.T) {
	r := rewriter{drawn: &drawnFile{}}
	for body, want := range map[string]bool{
		"<</Type /XObject\n/Subtype /Image\n/ColorSpace /DeviceRGB\n/SMask 3 0 R\n/Length 1>>\nstream\nx\nendstream\n": false,
		"<</Type /XObject\n/Subtype /Image\n/ColorSpace /DeviceCMYK\n/Length 1>>\nstream\nx\nendstream\n":              false,
		"<</Type /XObject\n/Subtype /Image\n/ColorSpace /DeviceRGB\n/Length 7>>\nstream\n/SMask \nendstream\n":         true,
	} {
		if err := r.rewrite(&drawnObject{number: 9, body: []byte(body)}); (err == nil) != want {
			t.Errorf("%q: %v", body, err)
		}
	}
}

// TestArchive_SameBytes: the same file gives the same bytes, another file
// another identity.
func TestArchive_SameBytes(t *testing.T) {
	raw := library(t, linked)
	first := mustArchive(t, raw)
	if again := mustArchive(t, raw); !bytes.Equal(first, again) {
		t.Error("the same input gives other bytes")
	}
	identity := func(data []byte) string {
		_, id, _ := strings.Cut(string(data), "/ID [")
		return id[:strings.Index(id, "]")]
	}
	other := *testFacts
	other.created = created.Add(time.Second)
	data, err := archive(raw, &other)
	if err != nil || identity(data) == identity(first) {
		t.Errorf("one second later the identity is still %s (%v)", identity(first), err)
	}
}

// TestArchive_Controls: the validator refuses a letter that lacks what archive
// puts in, so its silence about the others means something.
func TestArchive_Controls(t *testing.T) {
	letter := drawnLetter(t)
	controls := []struct{ name, old, new, want string }{
		{"untouched", "", "", ""},
		{"no comment", "%\xE2\xE3\xCF\xD3\n", "%abcd\n", "1.1 "},
		{"no identity", "/ID [", "/Id [", "1.4.1 "},
		{"other title", "Undangan Narasumber Dialog Publik: Kepala", "Undangan Narasumber Dialog Publik; Kepala", "7.2 "},
		{"other time", "T08:00:00+08:00</xmp:C", "T08:00:00+07:00</xmp:C", "7.2 "},
		{"no output intent", "/OutputIntents [", "/OutputIntentX [", "2.4.3 "},
		{"no metadata", "/Metadata ", "/Metadatx ", "7.1 "},
		{"no claim", "<pdfaid:part>1<", "<pdfaid:part>9<", "7.11"},
	}
	files := make([][]byte, len(controls))
	for i, c := range controls {
		files[i] = bytes.Replace(letter, []byte(c.old), []byte(c.new), 1)
		if i > 0 && bytes.Equal(files[i], letter) {
			t.Fatalf("%s: the letter has no %q", c.name, c.old)
		}
	}
	verdicts, err := preflight(files)
	if err != nil {
		t.Fatal(err)
	}
	for i, c := range controls {
		got := strings.Join(verdicts[i], "; ")
		if !strings.HasPrefix(got, c.want) || (got == "") != (c.want == "") {
			t.Errorf("%s: the validator says %q, want %q", c.name, got, c.want)
		}
	}
}

// TestArchive_Facts: a viewer shows the facts, in the time of the office.
func TestArchive_Facts(t *testing.T) {
	data := mustArchive(t, library(t, func(*gofpdf.Fpdf) {}))
	archival(t, data)
	path := store(t, data)
	info := run(t, "poppler-utils", "pdfinfo", "-rawdates", path)
	for _, want := range []string{testFacts.title, testFacts.author, testFacts.subject, "D:20261124080000+08'00'", fileCreator, fileProducer} {
		if !strings.Contains(info, want) {
			t.Errorf("pdfinfo lacks %q:\n%s", want, info)
		}
	}
	meta := run(t, "poppler-utils", "pdfinfo", "-meta", path)
	if !strings.Contains(meta, "Judul &lt;A &amp; B&gt;") || !strings.Contains(meta, "<xmp:CreateDate>2026-11-24T08:00:00+08:00<") {
		t.Errorf("metadata:\n%s", meta)
	}
	utc := factsOf(&document{created: created.UTC()})
	if !strings.Contains(utc.info(), "(D:20261124080000+08'00')") {
		t.Errorf("a time of elsewhere is not turned: %s", utc.info())
	}
	if none := factsOf(&document{}); strings.Contains(none.info()+string(none.xmp()), "Date") {
		t.Error("a file without a time has a date")
	}
}

// TestArchive_Unicode: no range crosses a row of 256 codes, no list is longer
// than 100, and no code is left out or means another character.
func TestArchive_Unicode(t *testing.T) {
	data := mustArchive(t, library(t, func(f *gofpdf.Fpdf) { f.Text(20, 20, "Ǽ – “Kaltim” ﬁ → €") }))
	if got := run(t, "poppler-utils", "pdftotext", store(t, data), "-"); strings.TrimSpace(got) != "Ǽ – “Kaltim” ﬁ → €" {
		t.Errorf("read back %q", got)
	}
	seen := map[int]bool{}
	for _, list := range strings.Split(unpack(t, packedUnicode()), "beginbfrange\n")[1:] {
		list, _, _ = strings.Cut(list, "endbfrange")
		lines := strings.Split(strings.TrimSpace(list), "\n")
		if len(lines) > 100 {
			t.Errorf("%d ranges in a list", len(lines))
		}
		for _, line := range lines {
			first, last, to := codes(t, line)
			if first>>8 != last>>8 || to != first {
				t.Errorf("range %s", line)
			}
			for c := first; c <= last; c++ {
				seen[c] = true
			}
		}
	}
	for r := range runeLimit {
		if want := r != 0 && (r < 0xD800 || r > 0xDFFF) && r < 0xFFFE; seen[r] != want {
			t.Fatalf("code %04X: %v", r, seen[r])
		}
	}
}

// FuzzArchive_NeverPanics: a damaged file is an error.
func FuzzArchive_NeverPanics(f *testing.F) {
	pdf := gofpdf.New("P", "mm", "A4", "")
	pdf.AddPage()
	linked(pdf)
	var b bytes.Buffer
	if err := pdf.Output(&b); err != nil {
		f.Fatal(err)
	}
	f.Add(b.Bytes())
	f.Add([]byte("xref\n0 2\n0000000000 65535 f \n0000000000 00000 n \ntrailer\n<<\n/Size 2\n/Root 1 0 R\n/Info 1 0 R\n>>\nstartxref\n0\n%%EOF\n"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		data, err := archive(raw, testFacts)
		if (err == nil) != (data != nil) {
			t.Errorf("%d bytes with %v", len(data), err)
		}
	})
}
