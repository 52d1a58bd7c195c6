package ui

import (
	"bytes"
	"context"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"

	"kaltimprov.go.id/dialogpublik/model"
)

// fakePages are pictures of pages without an engine: white, or the real thing by poppler while
// pictures are looked at.
type fakePages struct {
	h      *harness
	ready  bool
	fault  error // of the engine
	count  int
	drawn  []drawnPage
	broken error // of every picture
}

// drawnPage is a picture that was asked for.
type drawnPage struct {
	data        []byte
	page, width int
}

// withPages gives the window pictures of papers with some pages each.
func (h *harness) withPages(count int) *fakePages {
	p := &fakePages{h: h, ready: true, count: count}
	h.sh.svc.Pages = p
	return p
}

func (p *fakePages) Ready() (bool, error) { return p.ready && p.fault == nil, p.fault }

func (p *fakePages) Count(context.Context, []byte) (int, error) { return p.count, p.broken }

func (p *fakePages) Picture(_ context.Context, data []byte, page, width int) (image.Image, error) {
	if p.broken != nil {
		return nil, p.broken
	}
	p.drawn = append(p.drawn, drawnPage{data, page, width})
	if os.Getenv("UI_SHOT") != "" {
		if img, err := p.poppler(data, page, width); err == nil {
			return img, nil
		}
	}
	img := image.NewRGBA(image.Rect(0, 0, width, width*1414/1000))
	draw.Draw(img, img.Bounds(), image.NewUniform(color.White), image.Point{}, draw.Src)
	return img, nil
}

func (p *fakePages) poppler(data []byte, page, width int) (image.Image, error) {
	dir := p.h.TB.(interface{ TempDir() string }).TempDir()
	file := filepath.Join(dir, "a.pdf")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		return nil, err
	}
	number := strconv.Itoa(page + 1)
	out, err := exec.Command("pdftoppm", "-png", "-f", number, "-l", number, "-scale-to-x", strconv.Itoa(width), "-scale-to-y", "-1", file).Output()
	if err != nil {
		return nil, err
	}
	return png.Decode(bytes.NewReader(out))
}

// last is the picture asked for last.
func (p *fakePages) last() drawnPage {
	if len(p.drawn) == 0 {
		return drawnPage{page: -1}
	}
	return p.drawn[len(p.drawn)-1]
}

var errNoPages = model.Errorf(model.Damaged, "Mesin gambar tidak dapat dijalankan.")
