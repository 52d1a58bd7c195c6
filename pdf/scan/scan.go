// Package scan reads files of signed paper that come back: which letters their
// pages belong to, and whether a PDF is signed electronically. The files are
// only looked at; nothing in them is trusted.
package scan

import (
	"context"
	"errors"
	"image"
	"slices"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/pdf/qr"
	"kaltimprov.go.id/dialogpublik/pdf/raster"
)

// Bounds of what is looked at.
const (
	maxPixels  = 60_000_000  // of a picture
	maxPages   = 60          // of a PDF
	maxSeen    = 400_000_000 // pixels of all pages of a PDF
	pictureFor = 1800        // pixels a page of a PDF is drawn wide, over 200 dpi
)

// PageSource draws pages of PDF files.
type PageSource interface {
	// Pages counts the pages.
	Pages(ctx context.Context, data []byte) (int, error)
	// Picture draws a page, counted from 0.
	Picture(ctx context.Context, data []byte, page, widthPx int) (image.Image, error)
}

// ErrNotReady is what a PageSource answers, alone or wrapped, that cannot draw
// now or not at all on this computer.
var ErrNotReady = errors.New("scan: pages cannot be drawn")

// Result is what a file tells.
type Result struct {
	Kind            Kind
	Pages           int    // 0 when RendererMissing
	Codes           []Code // by page
	Signed          bool   // a PDF that carries an electronic signature
	RendererMissing bool   // a PDF whose pages could not be looked at: PageSource is nil or not ready
	Unread          int    // pages that were not looked at: beyond the bounds, or not to be drawn
}

// Code is a QR code on a page.
type Code struct {
	Page       int // counted from 1
	Text       string
	Letter     model.ID // "" for somebody else's code
	LetterPage int
}

// Letters gives the letters whose codes were found, in their order.
func (r Result) Letters() []model.ID {
	var all []model.ID
	for _, c := range r.Codes {
		if c.Letter != "" && !slices.Contains(all, c.Letter) {
			all = append(all, c.Letter)
		}
	}
	return all
}

// Read looks for letters' codes on all pages of a scan. Errors are for people:
// *model.Error with a message that says what to do. Pages of a PDF come from
// the source; without one the result says RendererMissing.
func Read(ctx context.Context, data []byte, pages PageSource) (Result, error) {
	kind, err := kindOf(data)
	if err != nil {
		return Result{}, err
	}
	if kind == PDF {
		r, err := readPDF(ctx, data, pages)
		if stop := stopped(ctx); stop != nil {
			return Result{}, stop
		}
		return r, err
	}
	img, err := raster.Decode(data, maxPixels)
	if err != nil {
		return Result{}, pictureFault(err)
	}
	if err := stopped(ctx); err != nil {
		return Result{}, err
	}
	return Result{Kind: kind, Pages: 1, Codes: codes(1, img.Image)}, nil
}

// codes reads a page as it is stored: codes are found whichever way it lies.
func codes(page int, img image.Image) []Code {
	var all []Code
	for _, text := range qr.FindUntil(img, isOurs) {
		c := Code{Page: page, Text: text}
		if letter, n, ok := model.ParseScanCode(text); ok {
			c.Letter, c.LetterPage = letter, n
		}
		all = append(all, c)
	}
	return all
}

func isOurs(text string) bool {
	_, _, ok := model.ParseScanCode(text)
	return ok
}

func readPDF(ctx context.Context, data []byte, source PageSource) (Result, error) {
	r := Result{Kind: PDF, Signed: signed(data)}
	if source == nil {
		r.RendererMissing = true
		return r, nil
	}
	count, err := source.Pages(ctx, data)
	if errors.Is(err, ErrNotReady) {
		r.RendererMissing = true
		return r, nil
	}
	if err != nil {
		return Result{}, pdfFault(err)
	}
	if count < 1 {
		return Result{}, pdfFault(errors.New("scan: PDF without pages"))
	}
	r.Pages = count
	return r.readPages(ctx, data, source), nil
}

// readPages looks at the pages of a PDF. One that cannot be drawn does not hide
// the others.
func (r Result) readPages(ctx context.Context, data []byte, source PageSource) Result {
	seen, looked := 0, 0
	for page := 0; page < min(r.Pages, maxPages) && seen < maxSeen && ctx.Err() == nil; page++ {
		img, err := source.Picture(ctx, data, page, pictureFor)
		if errors.Is(err, ErrNotReady) {
			return Result{Kind: PDF, Signed: r.Signed, RendererMissing: true}
		}
		if err != nil || img == nil {
			continue
		}
		size := img.Bounds()
		if size.Empty() || size.Dx() > maxPixels/size.Dy() {
			continue
		}
		seen += size.Dx() * size.Dy()
		looked++
		r.Codes = append(r.Codes, codes(page+1, img)...)
	}
	r.Unread = r.Pages - looked
	return r
}
