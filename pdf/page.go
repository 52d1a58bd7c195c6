package pdf

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/jung-kurt/gofpdf"

	"kaltimprov.go.id/dialogpublik/assets"
)

const family = "paper"

// faceStyles are gofpdf's names of the faces.
var faceStyles = [faceCount]string{"", "B", "I"}

// errNoPages is returned for a document without a page, which gofpdf would
// write as a damaged file.
var errNoPages = errors.New("document without pages")

// render draws the document as a file that can be archived. It is
// deterministic: the same document gives the same bytes.
func render(d *document) ([]byte, error) {
	raw, err := drawRaw(d)
	if err != nil {
		return nil, err
	}
	return archive(raw, factsOf(d))
}

// drawRaw gives the document as the drawing library writes it. A crash of the
// library comes back as an error.
func drawRaw(d *document) (out []byte, err error) {
	defer func() {
		if r := recover(); r != nil {
			out, err = nil, fmt.Errorf("draw document: %v", r)
		}
	}()
	if d.pageCount() == 0 {
		return nil, errNoPages
	}
	if _, err := metrics(); err != nil {
		return nil, err
	}
	p := newPainter(d)
	for _, s := range d.sheets {
		for _, pg := range s.pages {
			p.pdf.AddPageFormat("P", gofpdf.SizeType{Wd: s.size.w, Ht: s.size.h})
			p.face, p.size = faceCount, 0
			for i := range pg.ops {
				p.paint(&pg.ops[i])
			}
		}
	}
	var buf bytes.Buffer
	if err := p.pdf.Output(&buf); err != nil {
		return nil, fmt.Errorf("write document: %w", err)
	}
	return buf.Bytes(), nil
}

func (d *document) pageCount() int {
	n := 0
	for _, s := range d.sheets {
		n += len(s.pages)
	}
	return n
}

// painter puts operations on gofpdf pages and remembers what is set there.
type painter struct {
	pdf      *gofpdf.Fpdf
	face     face
	size     float64
	ink      ink
	loaded   [faceCount]bool
	pictures map[*picture]string
}

func newPainter(d *document) *painter {
	size := d.sheets[0].size
	f := gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "mm", Size: gofpdf.SizeType{Wd: size.w, Ht: size.h}})
	f.SetMargins(0, 0, 0)
	f.SetAutoPageBreak(false, 0)
	f.SetCatalogSort(true)
	return &painter{pdf: f, face: faceCount, pictures: map[*picture]string{}}
}

func (p *painter) paint(o *op) {
	switch o.kind {
	case opText:
		p.setFace(o.face, o.size)
		if o.ink != p.ink {
			p.pdf.SetTextColor(int(o.ink.r), int(o.ink.g), int(o.ink.b))
			p.ink = o.ink
		}
		p.pdf.Text(o.x, o.y, o.text)
	case opRule:
		p.stroke(o)
		p.pdf.Line(o.x, o.y, o.x+o.w, o.y+o.h)
	case opBox:
		p.stroke(o)
		p.pdf.Rect(o.x, o.y, o.w, o.h, "D")
	case opFill:
		p.pdf.SetFillColor(int(o.ink.r), int(o.ink.g), int(o.ink.b))
		p.pdf.Rect(o.x, o.y, o.w, o.h, "F")
	case opCode:
		p.modules(o)
	case opPicture:
		p.pdf.ImageOptions(p.picture(o.picture), o.x, o.y, o.w, o.h, false, pictureOptions, 0, "")
	}
}

// modules draws the black modules of a code, neighbours in a row as one.
func (p *painter) modules(o *op) {
	p.pdf.SetFillColor(int(o.ink.r), int(o.ink.g), int(o.ink.b))
	for row, line := range o.code {
		from := 0
		for to := range len(line) + 1 {
			if to < len(line) && line[to] {
				continue
			}
			if to > from {
				p.pdf.Rect(o.x+float64(from)*o.size, o.y+float64(row)*o.size, float64(to-from)*o.size, o.size, "F")
			}
			from = to + 1
		}
	}
}

func (p *painter) stroke(o *op) {
	p.pdf.SetDrawColor(int(o.ink.r), int(o.ink.g), int(o.ink.b))
	p.pdf.SetLineWidth(o.size)
}

// setFace chooses a font; a face is embedded when it is first used.
func (p *painter) setFace(f face, size float64) {
	if p.face == f && p.size == size {
		return
	}
	if !p.loaded[f] {
		p.pdf.AddUTF8FontFromBytes(family, faceStyles[f], assets.Font(faceFiles[f]))
		p.loaded[f] = true
	}
	p.pdf.SetFont(family, faceStyles[f], size)
	p.face, p.size = f, size
}

var pictureOptions = gofpdf.ImageOptions{ImageType: "png"}

// picture registers a picture on its first use and gives its name.
func (p *painter) picture(pic *picture) string {
	name, ok := p.pictures[pic]
	if !ok {
		name = fmt.Sprintf("picture%d", len(p.pictures))
		p.pdf.RegisterImageOptionsReader(name, pictureOptions, bytes.NewReader(pic.distinct(len(p.pictures))))
		p.pictures[pic] = name
	}
	return name
}
