package ui

import (
	"bytes"
	"context"
	"image"
	_ "image/jpeg" // scans come as JPEG
	_ "image/png"  // and as PNG

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// maxPixels bounds the pictures that are opened.
const maxPixels = 40_000_000

// pictureWidth is how many pixels wide a scan is drawn.
const pictureWidth = 900

// scanPicture shows the first page of a scan.
type scanPicture struct {
	sh    *shell
	sum   string // of the scan shown
	image *canvas.Image
	words *kit.Para
	stop  context.CancelFunc
	box   *fyne.Container
}

func newScanPicture(sh *shell) *scanPicture {
	p := &scanPicture{sh: sh, image: &canvas.Image{FillMode: canvas.ImageFillContain, ScaleMode: canvas.ImageScaleSmooth},
		words: kit.NewPara("", 12, kit.Regular, kit.Ink2, 4).Center(), stop: func() {}}
	p.box = kit.Stack(p.image, kit.Pad(kit.Place(0.5, 0.45, p.words), 0, 24, 0, 24))
	return p
}

// show shows a scan's picture; the zero scan shows none.
func (p *scanPicture) show(sc model.Scan) {
	if sc.SHA256 == p.sum {
		return
	}
	p.stop()
	p.sum = sc.SHA256
	if sc.ID == "" {
		p.set(nil, "")
		return
	}
	p.set(nil, "Gambar sedang disiapkan…")
	ctx, stop := context.WithCancel(context.Background())
	p.stop = stop
	var picture image.Image
	p.sh.run(func() error {
		data, err := p.sh.svc.Stored(sc.SHA256)
		if err == nil {
			picture, err = p.draw(ctx, data)
		}
		return err
	}, func(err error) {
		switch {
		case p.sum != sc.SHA256:
		case err != nil:
			p.set(nil, "Gambarnya tidak dapat ditampilkan: "+model.Message(err))
		default:
			p.set(picture, "")
		}
	})
}

func (p *scanPicture) set(picture image.Image, words string) {
	p.image.Image = picture
	p.image.Hidden = picture == nil
	p.words.SetText(words)
	p.image.Refresh()
	p.box.Refresh()
}

// draw opens a picture, or draws the first page of a PDF.
func (p *scanPicture) draw(ctx context.Context, data []byte) (image.Image, error) {
	if !bytes.HasPrefix(data, []byte("%PDF")) {
		return openPicture(data)
	}
	if p.sh.svc.Pages == nil {
		return nil, model.Errorf(model.NotFound, "halaman PDF tidak dapat digambar di jendela ini. Pakai Buka.")
	}
	if _, err := p.sh.svc.Pages.Ready(); err != nil {
		return nil, err
	}
	return p.sh.svc.Pages.Picture(ctx, data, 0, pictureWidth)
}

// openPicture reads a JPEG or PNG of a bounded size and makes it no larger than is shown.
func openPicture(data []byte) (image.Image, error) {
	head, _, err := image.DecodeConfig(bytes.NewReader(data))
	switch {
	case err != nil:
		return nil, model.Wrap(model.Damaged, err, "berkasnya bukan gambar yang dikenal.")
	case head.Width*head.Height > maxPixels:
		return nil, model.Errorf(model.Refused, "gambarnya lebih dari %d juta titik. Pakai Buka.", maxPixels/1_000_000)
	}
	full, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, model.Wrap(model.Damaged, err, "gambarnya rusak.")
	}
	return shrink(full, pictureWidth), nil
}

// shrink makes a picture at most so wide by taking every n-th pixel.
func shrink(full image.Image, width int) image.Image {
	b := full.Bounds()
	n := b.Dx() / width
	if n < 2 {
		return full
	}
	out := image.NewRGBA(image.Rect(0, 0, b.Dx()/n, b.Dy()/n))
	for y := range out.Rect.Dy() {
		for x := range out.Rect.Dx() {
			out.Set(x, y, full.At(b.Min.X+x*n, b.Min.Y+y*n))
		}
	}
	return out
}
