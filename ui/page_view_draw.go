package ui

import (
	"context"
	"encoding/json"
	"fmt"
	"image"
	"math"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
)

// pageWork draws one picture at a time beside the window; a newer one takes the place of what is
// still being drawn.
type pageWork struct {
	data   []byte // the paper, nil until it was made
	count  int
	ticket int
	cancel context.CancelFunc
}

// forget drops the paper and what is being drawn of it.
func (w *pageWork) forget() {
	w.stop()
	w.data, w.count = nil, 0
}

func (w *pageWork) stop() {
	w.ticket++
	if w.cancel != nil {
		w.cancel()
		w.cancel = nil
	}
}

// start draws a page; done comes on the window's goroutine, and not at all once something newer was
// asked for.
func (w *pageWork) start(sh *shell, source func() ([]byte, error), page, width int, done func(image.Image, int, error)) {
	w.stop()
	ctx, cancel := context.WithCancel(context.Background())
	w.cancel = cancel
	ticket, pages := w.ticket, sh.svc.Pages
	data, count := w.data, w.count
	var img image.Image
	sh.run(func() (err error) {
		if data == nil {
			if data, err = source(); err != nil || ctx.Err() != nil {
				return err
			}
		}
		if count == 0 {
			if count, err = pages.Count(ctx, data); err != nil {
				return err
			}
		}
		img, err = pages.Picture(ctx, data, min(page, max(0, count-1)), width)
		return err
	}, func(err error) {
		cancel()
		if ticket != w.ticket {
			return
		}
		w.data, w.count = data, count
		done(img, count, err)
	})
}

// scale is how many pixels a unit has.
func (v *pageView) scale() float32 {
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil {
		return c.Scale()
	}
	return v.sh.win.Canvas().Scale()
}

// pageWidth is the width of the page in units, 0 before there is room.
func (v *pageView) pageWidth() float32 {
	if v.room <= 4*pageMargin {
		return 0
	}
	return float32(math.Round(float64((v.room - 2*pageMargin) * pageZooms[v.zoom].times)))
}

// pixels is the width of the picture.
func (v *pageView) pixels() int { return int(math.Round(float64(v.pageWidth() * v.scale()))) }

// CreateRenderer implements fyne.Widget.
func (v *pageView) CreateRenderer() fyne.WidgetRenderer { return &pageRenderer{v} }

type pageRenderer struct{ v *pageView }

func (r *pageRenderer) Destroy() {}

func (r *pageRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.v.ground, r.v.scroll}
}

func (r *pageRenderer) MinSize() fyne.Size { return fyne.NewSize(120, 120) }

func (r *pageRenderer) Layout(size fyne.Size) {
	v := r.v
	v.ground.Resize(size)
	v.scroll.Resize(size)
	if v.room != size.Width {
		v.room = size.Width
		v.draw()
	}
	v.scroll.Refresh()
}

func (r *pageRenderer) Refresh() {
	r.v.scroll.Content.Refresh()
	r.Layout(r.v.Size())
}

// pageLayout places the page in the middle of its scroller.
type pageLayout struct{ v *pageView }

func (l *pageLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	w := l.v.pageWidth()
	h := float32(math.Round(float64(w * l.v.ratio)))
	if l.v.zoom == 0 {
		return fyne.NewSize(0, h+2*pageMargin)
	}
	return fyne.NewSize(w+2*pageMargin, h+2*pageMargin)
}

func (l *pageLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	v := l.v
	w := v.pageWidth()
	page := fyne.NewSize(w, float32(math.Round(float64(w*v.ratio))))
	at := fyne.NewPos(max(pageMargin, float32(math.Round(float64((size.Width-w)/2)))), pageMargin)
	for _, o := range []fyne.CanvasObject{v.white, v.picture} {
		o.Move(at)
		o.Resize(page)
	}
	v.picture.Hidden = v.picture.Image == nil
	v.wait.Move(at.AddXY(0, 40))
	v.wait.Resize(fyne.NewSize(w, 20))
}

// draftPicture is how a draft is drawn, and what tells it from another text.
func (sh *shell) draftPicture(c model.LetterContent) (key string, source func() ([]byte, error)) {
	text, err := json.Marshal(c)
	if err != nil {
		sh.svc.Log(fmt.Errorf("key of a draft's picture: %w", err))
	}
	return string(text), func() ([]byte, error) { return sh.svc.Letters([]model.LetterContent{c}, true) }
}
