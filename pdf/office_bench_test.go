package pdf

import (
	"fmt"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"kaltimprov.go.id/dialogpublik/model"
)

// BenchmarkLetters96_Office measures 96 letters against LibreOffice converting the same text without
// a window, as a mail merge would, and prints the ratio. It needs libreoffice-writer, which the
// tests do not.
func BenchmarkLetters96_Office(b *testing.B) {
	office, err := exec.LookPath("soffice")
	if err != nil {
		b.Skip("LibreOffice is not installed (apt-get install libreoffice-writer-nogui)")
	}
	letters := yearOfLetters()
	dir := b.TempDir()
	source := filepath.Join(dir, "surat.fodt")
	if err := os.WriteFile(source, []byte(flatText(letters)), 0o600); err != nil {
		b.Fatal(err)
	}
	convert := func() {
		cmd := exec.Command(office, "-env:UserInstallation=file://"+dir+"/profil", "--headless", "--convert-to", "pdf", "--outdir", dir, source)
		if out, err := cmd.CombinedOutput(); err != nil {
			b.Fatalf("%v\n%s", err, out)
		}
		if _, err := os.Stat(filepath.Join(dir, "surat.pdf")); err != nil {
			b.Fatal(err)
		}
	}
	convert() // the first start makes a profile
	var ours, theirs time.Duration
	for b.Loop() {
		start := time.Now()
		if err := bundle(letters); err != nil {
			b.Fatal(err)
		}
		ours += time.Since(start)
		start = time.Now()
		convert()
		theirs += time.Since(start)
	}
	b.Logf("RASIO libreoffice96 %.1f kali lebih lama (%v dengan LibreOffice, %v di sini)", float64(theirs)/float64(ours), theirs/time.Duration(b.N), ours/time.Duration(b.N))
}

// flatText is the letters as one flat OpenDocument text, a page each.
func flatText(letters []model.LetterContent) string {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles>
<style:style style:name="J" style:family="paragraph"><style:paragraph-properties fo:text-align="justify" fo:text-indent="1.25cm"/>
<style:text-properties fo:font-size="12pt" fo:font-family="Liberation Sans"/></style:style>
<style:style style:name="N" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>
</office:automatic-styles><office:body><office:text>`)
	p := func(style, line string) {
		fmt.Fprintf(&b, `<text:p text:style-name="%s">%s</text:p>`, style, html.EscapeString(line))
	}
	for _, c := range letters {
		p("N", c.Head.Government)
		for _, line := range append([]string{c.Head.Office, c.Head.Address, c.Number.Text(), c.Subject}, c.Addressee...) {
			p("", line)
		}
		p("J", c.Opening)
		p("J", c.Purpose)
		for _, row := range c.Block {
			p("", row.Label+" : "+row.Value)
		}
		for _, line := range []string{c.Confirm, c.Closing} {
			p("J", line)
		}
		for _, line := range append(append([]string{}, c.Signature.Lines...), c.Signature.Name, c.Signature.NIP) {
			p("", line)
		}
		for _, line := range c.CopyTo {
			p("", line)
		}
	}
	b.WriteString("</office:text></office:body></office:document>")
	return b.String()
}

// BenchmarkLetters1000 measures a thousand letters in one PDF and how much memory is held meanwhile.
func BenchmarkLetters1000(b *testing.B) {
	var letters []model.LetterContent
	for len(letters) < 1000 {
		letters = append(letters, yearOfLetters()...)
	}
	letters = letters[:1000]
	var most uint64
	for b.Loop() {
		stop := make(chan bool)
		done := make(chan uint64)
		go func() { done <- watchHeap(stop) }()
		if err := bundle(letters); err != nil {
			b.Fatal(err)
		}
		close(stop)
		most = max(most, <-done)
	}
	b.ReportMetric(float64(most)/(1<<20), "MiB-heap")
}

// watchHeap returns the most that was in use while it watched, in bytes.
func watchHeap(stop chan bool) uint64 {
	var most uint64
	var m runtime.MemStats
	for {
		select {
		case <-stop:
			return most
		case <-time.After(5 * time.Millisecond):
			runtime.ReadMemStats(&m)
			most = max(most, m.HeapInuse)
		}
	}
}
