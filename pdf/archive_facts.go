package pdf

import (
	"encoding/xml"
	"fmt"
	"strings"
	"time"
	"unicode/utf16"

	"kaltimprov.go.id/dialogpublik/model"
)

const (
	fileCreator  = "Dialog Publik"
	fileProducer = "gofpdf"
	fileLanguage = "id-ID"
)

// fileFacts are what a file says about itself, twice in the same words: in its
// info dictionary and in its metadata. What is empty is said in neither.
type fileFacts struct {
	title, author, subject string
	created                time.Time
}

// factsOf gives the facts of a document, its times in the time of the office.
func factsOf(d *document) *fileFacts {
	return &fileFacts{
		title: cleanLine(d.title), author: cleanLine(d.author), subject: cleanLine(d.subject), created: d.created.In(model.WITA),
	}
}

// info gives the info dictionary.
func (f *fileFacts) info() string {
	var b strings.Builder
	b.WriteString("<<\n")
	for _, fact := range [][2]string{
		{"Title", f.title}, {"Author", f.author}, {"Subject", f.subject}, {"Creator", fileCreator}, {"Producer", fileProducer},
	} {
		if fact[1] != "" {
			fmt.Fprintf(&b, "/%s %s\n", fact[0], textString(fact[1]))
		}
	}
	if !f.created.IsZero() {
		at := f.created.Format("20060102150405-07'00'")
		fmt.Fprintf(&b, "/CreationDate (D:%s)\n/ModDate (D:%s)\n", at, at)
	}
	b.WriteString(">>\n")
	return b.String()
}

// textString writes text as a string of UTF-16 in hexadecimal digits.
func textString(s string) string {
	var b strings.Builder
	b.WriteString("<FEFF")
	for _, unit := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", unit)
	}
	b.WriteString(">")
	return b.String()
}

const (
	xmpStart = "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` + "\n" +
		`<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/"` +
		` xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">` + "\n" +
		"<pdfaid:part>1</pdfaid:part>\n<pdfaid:conformance>B</pdfaid:conformance>\n<dc:format>application/pdf</dc:format>\n" +
		"<dc:language><rdf:Bag><rdf:li>" + fileLanguage + "</rdf:li></rdf:Bag></dc:language>\n"
	xmpEnd = "</rdf:Description>\n</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>\n"
)

// xmp gives the metadata.
func (f *fileFacts) xmp() []byte {
	var b strings.Builder
	b.WriteString(xmpStart)
	for _, fact := range []struct{ text, before, after string }{
		{f.title, `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">`, "</rdf:li></rdf:Alt></dc:title>\n"},
		{f.author, "<dc:creator><rdf:Seq><rdf:li>", "</rdf:li></rdf:Seq></dc:creator>\n"},
		{f.subject, `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">`, "</rdf:li></rdf:Alt></dc:description>\n"},
		{fileCreator, "<xmp:CreatorTool>", "</xmp:CreatorTool>\n"},
		{fileProducer, "<pdf:Producer>", "</pdf:Producer>\n"},
		{xmpTime(f.created), "<xmp:CreateDate>", "</xmp:CreateDate>\n"},
		{xmpTime(f.created), "<xmp:ModifyDate>", "</xmp:ModifyDate>\n"},
	} {
		if fact.text != "" {
			b.WriteString(fact.before)
			_ = xml.EscapeText(&b, []byte(fact.text)) // writing to memory cannot fail
			b.WriteString(fact.after)
		}
	}
	b.WriteString(xmpEnd)
	return []byte(b.String())
}

func xmpTime(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.RFC3339)
}
