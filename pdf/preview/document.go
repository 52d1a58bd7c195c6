package preview

import (
	"context"
	"crypto/sha256"
	"fmt"
	"image"
	"image/draw"
	"math"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// Bounds of what is looked at at all.
const (
	maxInput  = 64 << 20   // bytes of a file
	maxPages  = 2000       // of a file
	maxWidth  = 4096       // pixels of a picture
	maxPixels = 20_000_000 // of a picture; A3 at 300 dpi has 17 million
)

// pointMM is a PDF point, 1/72 inch, in mm.
const pointMM = 25.4 / 72

// Page is the size of a page in mm, as it is to be looked at: turned pages are
// measured turned.
type Page struct{ Width, Height float64 }

// Pages tells the pages of a PDF file. The data is only read; it must not
// change while a call is under way, not even one whose ctx is done.
func (r *Renderer) Pages(ctx context.Context, data []byte) ([]Page, error) {
	if err := checkInput(data); err != nil {
		return nil, err
	}
	if err := r.problem(); err != nil {
		return nil, err
	}
	return work(ctx, r, func(p pdfium.Pdfium) ([]Page, error) {
		doc, count, err := open(p, data)
		if err != nil {
			return nil, err
		}
		if count > maxPages {
			return nil, tooManyPages(count)
		}
		pages := make([]Page, count)
		for i := range pages {
			if ctx.Err() != nil {
				return nil, stopped(ctx)
			}
			if pages[i], err = sizeOf(p, doc, i); err != nil {
				return nil, err
			}
		}
		return pages, nil
	})
}

// Picture draws a page, counted from 0, exactly width pixels wide and as high
// as the page asks for. It is opaque. The picture is shared with later calls
// and must not be changed; for data see Pages.
func (r *Renderer) Picture(ctx context.Context, data []byte, page, width int) (image.Image, error) {
	if err := checkInput(data); err != nil {
		return nil, err
	}
	if width < 1 || width > maxWidth {
		return nil, badWidth(width)
	}
	if err := r.problem(); err != nil {
		return nil, err
	}
	key := pictureKey{sha256.Sum256(data), page, width}
	if img := r.pictures.get(key); img != nil {
		return img, nil
	}
	img, err := work(ctx, r, func(p pdfium.Pdfium) (*image.RGBA, error) {
		if img := r.pictures.get(key); img != nil {
			return img, nil // drawn for somebody else while we waited
		}
		img, err := picture(ctx, p, data, page, width)
		if err == nil {
			r.pictures.put(key, img)
		}
		return img, err
	})
	if err != nil {
		return nil, err // never a typed nil inside an image.Image
	}
	return img, nil
}

// picture draws a page; ctx is looked at between the steps.
func picture(ctx context.Context, p pdfium.Pdfium, data []byte, page, width int) (*image.RGBA, error) {
	doc, count, err := open(p, data)
	if err != nil {
		return nil, err
	}
	if page < 0 || page >= count {
		return nil, noSuchPage(page, count)
	}
	size, err := sizeOf(p, doc, page)
	if err != nil {
		return nil, err
	}
	if math.Ceil(float64(width)*size.Height/size.Width)*float64(width) > maxPixels {
		return nil, oddPage(page, size)
	}
	if ctx.Err() != nil {
		return nil, stopped(ctx)
	}
	drawn, err := p.RenderPageInPixels(&requests.RenderPageInPixels{
		Page: byIndex(doc, page), Width: width,
		RenderFlags: enums.FPDF_RENDER_FLAG_ANNOT,
		RenderForm:  true, // visible signatures are form fields
	})
	if err != nil {
		return nil, unreadablePage(page, err)
	}
	if drawn.Result.Width != width {
		return nil, unreadablePage(page, fmt.Errorf("drawn %d pixels wide, not %d", drawn.Result.Width, width))
	}
	theirs, ok := drawn.Result.RenderedImage.(*image.RGBA)
	if !ok {
		return nil, unreadablePage(page, fmt.Errorf("picture of type %T", drawn.Result.RenderedImage))
	}
	return ours(theirs, drawn.Result.HasTransparency), nil
}

// open opens a file and counts its pages. It is closed with its instance.
func open(p pdfium.Pdfium, data []byte) (references.FPDF_DOCUMENT, int, error) {
	doc, err := p.OpenDocument(&requests.OpenDocument{File: &data})
	if err != nil {
		return "", 0, unreadable(err)
	}
	pages, err := p.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: doc.Document})
	if err != nil {
		return "", 0, unreadable(err)
	}
	if pages.PageCount < 1 {
		return "", 0, unreadable(fmt.Errorf("%d pages", pages.PageCount))
	}
	return doc.Document, pages.PageCount, nil
}

// sizeOf measures a page; one without a real size is damaged.
func sizeOf(p pdfium.Pdfium, doc references.FPDF_DOCUMENT, page int) (Page, error) {
	size, err := p.FPDF_GetPageSizeByIndex(&requests.FPDF_GetPageSizeByIndex{Document: doc, Index: page})
	if err != nil {
		return Page{}, unreadablePage(page, err)
	}
	if !measurable(size.Width) || !measurable(size.Height) {
		return Page{}, unreadablePage(page, fmt.Errorf("page of %v x %v points", size.Width, size.Height))
	}
	return Page{size.Width * pointMM, size.Height * pointMM}, nil
}

// measurable is false for NaN, too.
func measurable(points float64) bool { return points > 0 && points < math.MaxInt32 }

func byIndex(doc references.FPDF_DOCUMENT, page int) requests.Page {
	return requests.Page{ByIndex: &requests.PageByIndex{Document: doc, Index: page}}
}

// ours copies a picture out of the engine's memory, which ends with the
// instance. Pages with transparency come with straight alpha and are laid on
// white paper.
func ours(theirs *image.RGBA, transparent bool) *image.RGBA {
	img := image.NewRGBA(theirs.Rect)
	if !transparent {
		copy(img.Pix, theirs.Pix)
		return img
	}
	draw.Draw(img, img.Rect, image.White, image.Point{}, draw.Src)
	straight := &image.NRGBA{Pix: theirs.Pix, Stride: theirs.Stride, Rect: theirs.Rect}
	draw.Draw(img, img.Rect, straight, straight.Rect.Min, draw.Over)
	return img
}
