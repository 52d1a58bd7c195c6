package scan

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
	"slices"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/pdf/qr"
	"kaltimprov.go.id/dialogpublik/pdf/qr/qrtest"
)

const (
	first  = model.ID("019347ac-1234-7abc-8def-0123456789ab")
	second = model.ID("019347ac-1234-7abc-8def-0123456789ac")
)

// pageOf gives an A4 page at 150 dpi with codes above each other at its foot.
func pageOf(t testing.TB, codes ...string) *image.Gray {
	t.Helper()
	page := image.NewGray(image.Rect(0, 0, 1240, 1754))
	draw.Draw(page, page.Rect, image.White, image.Point{}, draw.Src)
	for i, code := range codes {
		m, err := qr.Code(code)
		if err != nil {
			t.Fatal(err)
		}
		picture := m.Picture(3)
		draw.Draw(page, picture.Rect.Add(image.Pt(1020, 1600-200*i)), picture, image.Point{}, draw.Src)
	}
	return page
}

func asJPEG(t testing.TB, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, &jpeg.Options{Quality: 80}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func asPNG(t testing.TB, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// shelf is a source of pages drawn before; nil is a page that cannot be drawn.
type shelf struct {
	pages []image.Image
	err   error // of counting
	drawn int
	each  func() error
}

func (s *shelf) Pages(context.Context, []byte) (int, error) { return len(s.pages), s.err }

func (s *shelf) Picture(_ context.Context, _ []byte, page, _ int) (image.Image, error) {
	s.drawn++
	if s.each != nil {
		if err := s.each(); err != nil {
			return nil, err
		}
	}
	if s.pages[page] == nil {
		return nil, errors.New("page is broken")
	}
	return s.pages[page], nil
}

// TestRead_Pictures: a scan finds its letter, whatever kind of picture it is.
func TestRead_Pictures(t *testing.T) {
	page := pageOf(t, model.ScanCode(first, 2))
	deep := image.NewNRGBA64(page.Rect)
	draw.Draw(deep, page.Rect, page, image.Point{}, draw.Src)
	ink := image.NewNRGBA(page.Rect) // without paper
	for i, v := range page.Pix {
		ink.Pix[4*i+3] = 255 - v
	}
	tall := bytes.Replace(asJPEG(t, page), []byte{0xFF, 0xD8}, []byte("\xff\xd8\xff\xe1\x00\x22Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06\x00\x00\x00\x00\x00\x00"), 1)
	for name, c := range map[string]struct {
		data []byte
		kind Kind
	}{
		"grey jpeg": {asJPEG(t, page), JPEG}, "turned by EXIF": {tall, JPEG},
		"skewed": {asJPEG(t, qrtest.Scan(page, 150, qrtest.Fault{DPI: 120, Turn: 93, Noise: 6})), JPEG},
		"png":    {asPNG(t, page), PNG}, "16 bit": {asPNG(t, deep), PNG}, "ink without paper": {asPNG(t, ink), PNG},
	} {
		got, err := Read(context.Background(), c.data, nil)
		want := Code{Page: 1, Text: model.ScanCode(first, 2), Letter: first, LetterPage: 2}
		if err != nil || got.Kind != c.kind || got.Pages != 1 || got.Unread != 0 || !slices.Equal(got.Codes, []Code{want}) {
			t.Errorf("%s: %+v (%v)", name, got, err)
		}
	}
}

// TestRead_PDF: the pages of a bundle belong to several letters; a broken one
// hides no other, and other people's codes name no letter.
func TestRead_PDF(t *testing.T) {
	const theirs = "https://tte.contoh.go.id/verifikasi/0f8b2c1e"
	source := &shelf{pages: []image.Image{
		pageOf(t, model.ScanCode(first, 1)), pageOf(t), nil, image.NewGray(image.Rectangle{}),
		pageOf(t, model.ScanCode(second, 1), theirs), pageOf(t, model.ScanCode(first, 2)),
	}}
	got, err := Read(context.Background(), pdfWith(""), source)
	if err != nil || got.Kind != PDF || got.Pages != 6 || got.Unread != 2 || got.RendererMissing || got.Signed {
		t.Errorf("%+v (%v)", got, err)
	}
	if want := []model.ID{first, second}; !slices.Equal(got.Letters(), want) {
		t.Errorf("letters %v, want %v", got.Letters(), want)
	}
	if !slices.Contains(got.Codes, Code{Page: 5, Text: theirs}) || !slices.Contains(got.Codes, Code{6, model.ScanCode(first, 2), first, 2}) {
		t.Errorf("codes %+v", got.Codes)
	}
}

// TestRead_WithoutRenderer: a PDF is known as such, and whether it is signed.
func TestRead_WithoutRenderer(t *testing.T) {
	data := pdfWith("5 0 obj\n<</Type/Sig/ByteRange[0 840 6842 900]/Contents<" + strings.Repeat("3082a1f0", 100) + ">>>\nendobj")
	want := Result{Kind: PDF, Signed: true, RendererMissing: true}
	starting := fmt.Errorf("engine is starting: %w", ErrNotReady)
	for name, source := range map[string]PageSource{
		"none": nil, "not ready": &shelf{err: starting},
		"failed between": &shelf{pages: []image.Image{pageOf(t)}, each: func() error { return starting }},
	} {
		got, err := Read(context.Background(), data, source)
		if err != nil || got.Kind != want.Kind || !got.Signed || !got.RendererMissing || got.Pages != 0 || len(got.Codes) != 0 {
			t.Errorf("%s: %+v (%v), want %+v", name, got, err, want)
		}
	}
}

// TestRead_Bounds: of a book only so many pages are looked at, and none that is
// too large.
func TestRead_Bounds(t *testing.T) {
	small := image.NewGray(image.Rect(0, 0, 50, 50))
	book := &shelf{pages: make([]image.Image, 100)}
	for i := range book.pages {
		book.pages[i] = small
	}
	if got, err := Read(context.Background(), pdfWith(""), book); err != nil || got.Pages != 100 || got.Unread != 40 || book.drawn != 60 {
		t.Errorf("%+v, %d drawn (%v)", got, book.drawn, err)
	}
	poster := &shelf{pages: []image.Image{image.NewUniform(color.White), small}}
	if got, err := Read(context.Background(), pdfWith(""), poster); err != nil || got.Unread != 1 {
		t.Errorf("%+v (%v)", got, err)
	}
}

// TestRead_Stopped: nobody waits for the rest.
func TestRead_Stopped(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	source := &shelf{pages: []image.Image{pageOf(t), pageOf(t), pageOf(t)}, each: func() error { stop(); return nil }}
	_, err := Read(ctx, pdfWith(""), source)
	if !errors.Is(err, context.Canceled) || model.ErrorCode(err) != model.Conflict || source.drawn != 1 {
		t.Errorf("%v after %d pages", err, source.drawn)
	}
	if _, err := Read(ctx, asPNG(t, pageOf(t)), nil); !errors.Is(err, context.Canceled) {
		t.Errorf("a picture: %v", err)
	}
}

// hugePNG gives the head of a PNG of a size, without a picture.
func hugePNG(w, h uint32) []byte {
	head := append([]byte("IHDR"), make([]byte, 13)...)
	binary.BigEndian.PutUint32(head[4:], w)
	binary.BigEndian.PutUint32(head[8:], h)
	copy(head[12:], []byte{8, 2, 0, 0, 0})
	data := append([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x0d"), head...)
	return binary.BigEndian.AppendUint32(data, crc32.ChecksumIEEE(head))
}

// TestRead_Refused: people are told what is wrong and what to do.
func TestRead_Refused(t *testing.T) {
	whole := asJPEG(t, pageOf(t, model.ScanCode(first, 1)))
	pdf := pdfWith("")
	told := model.Errorf(model.Refused, "PDF ini dikunci.")
	for name, c := range map[string]struct {
		data   []byte
		source PageSource
		code   model.Code
		words  string
	}{
		"nothing":    {nil, nil, model.Damaged, "0 bita"},
		"text":       {[]byte("Yth. Kepala Dinas"), nil, model.Invalid, "bukan PDF, JPEG, atau PNG"},
		"tiff":       {[]byte("II*\x00 pindaian"), nil, model.Invalid, "TIFF"},
		"heic":       {[]byte("\x00\x00\x00\x18ftypheic"), nil, model.Invalid, "HEIC"},
		"document":   {[]byte("PK\x03\x04 word/document.xml"), nil, model.Invalid, "Office"},
		"cut jpeg":   {whole[:len(whole)/2], nil, model.Damaged, "terpotong"},
		"head alone": {whole[:4], nil, model.Damaged, "rusak"},
		"huge":       {hugePNG(10000, 6001), nil, model.Invalid, "10000 x 6001 piksel"},
		"huger":      {hugePNG(60000, 60000), nil, model.Invalid, "300 dpi"},
		"broken pdf": {pdf, &shelf{err: errors.New("xref is broken")}, model.Damaged, "PDF pindaian rusak"},
		"empty pdf":  {pdf, &shelf{}, model.Damaged, "PDF pindaian rusak"},
		"locked pdf": {pdf, &shelf{err: fmt.Errorf("open: %w", told)}, model.Refused, "PDF ini dikunci"},
	} {
		_, err := Read(context.Background(), c.data, c.source)
		var shown *model.Error
		if !errors.As(err, &shown) || shown.Code != c.code || !strings.Contains(shown.Message, c.words) {
			t.Errorf("%s: %v, want %s with %q", name, err, c.code, c.words)
		}
	}
}
