package ui

import (
	"context"
	"fmt"
	"image"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// pagePicture shows a paper's pages as pictures, one at a time, and something else while there is no
// picture.
type pagePicture struct {
	sh      *shell
	work    *later
	stop    context.CancelFunc
	changed func() // lays the page around the pager out again

	press       func() ([]byte, error) // draws the paper
	data        []byte                 // the paper drawn, nil before
	page, count int

	prev, next *kit.Button
	word       *kit.Text
	pager      *fyne.Container // page count and arrows
	why        *kit.Text
	reason     *fyne.Container
	image      *canvas.Image
	sheet      *fyne.Container
	box        *fyne.Container
}

func newPagePicture(sh *shell, instead fyne.CanvasObject, changed func()) *pagePicture {
	p := &pagePicture{sh: sh, changed: changed, work: newLater(sh), stop: func() {}, why: kit.Caption(""), word: kit.T("", 12, kit.Regular, kit.Ink2)}
	p.prev = kit.LightIcon("chevron-left", "halaman sebelumnya", func() { p.turn(p.page - 1) }).Row()
	p.next = kit.LightIcon("chevron-right", "halaman berikutnya", func() { p.turn(p.page + 1) }).Row()
	p.pager = kit.H(2, p.word, p.prev, p.next)
	p.image = canvas.NewImageFromImage(image.NewAlpha(image.Rect(0, 0, 1, 1)))
	p.image.FillMode = canvas.ImageFillContain
	p.sheet = kit.Inset(p.image, 14)
	p.reason = kit.Fix(0, 26, kit.Pad(kit.H(6, kit.Icon("info", 14, kit.Ink2), kit.Grow(p.why)), 0, 14, 0, 14))
	p.box = kit.Stack(kit.V(0, p.reason, kit.Grow(instead)), p.sheet)
	p.put("")
	return p
}

// show draws another paper; the page that is up stays up until it is ready.
func (p *pagePicture) show(press func() ([]byte, error)) {
	p.press, p.data = press, nil
	p.draw(pictureDelay)
}

// turn shows another page.
func (p *pagePicture) turn(page int) {
	if page < 0 || page >= p.count {
		return
	}
	p.page = page
	p.draw(0)
}

// waitForPictures is when to look again whether the engine for pictures has started.
const waitForPictures = time.Second

// draw makes the picture of the page beside the window, and puts it up.
func (p *pagePicture) draw(delay time.Duration) {
	pages := p.sh.svc.Pages
	if pages == nil {
		p.put("Gambar halaman tidak tersedia; ini naskahnya.")
		return
	}
	switch ready, err := pages.Ready(); {
	case err != nil:
		p.put(p.sh.plainError(err).Error())
		return
	case !ready:
		p.put("Gambar halaman sedang disiapkan …")
		if !p.sh.inline {
			p.work.after(waitForPictures, func() error { return nil }, func(error) { p.draw(0) })
		}
		return
	}
	p.stop()
	ctx, stop := context.WithCancel(context.Background())
	p.stop = stop
	data, page, count, press, width := p.data, p.page, 0, p.press, p.pixels()
	var picture image.Image
	p.work.after(delay, func() (err error) {
		if data == nil {
			if data, err = press(); err != nil {
				return err
			}
		}
		if count, err = pages.Count(ctx, data); err != nil {
			return err
		}
		page = max(0, min(page, count-1))
		picture, err = pages.Picture(ctx, data, page, width)
		return err
	}, func(err error) {
		stop()
		if err != nil {
			p.count = 0
			p.put(p.sh.plainError(err).Error())
			return
		}
		p.data, p.page, p.count, p.image.Image = data, page, count, picture
		p.image.Refresh()
		p.put("")
	})
}

// usualWidth is drawn while the window has no size yet.
const usualWidth = 380

// pixels is how wide the picture is drawn.
func (p *pagePicture) pixels() int {
	width, scale := p.sheet.Size().Width, float32(1)
	if width < 1 {
		width = usualWidth
	}
	if c := p.sh.win.Canvas(); c != nil {
		scale = c.Scale()
	}
	return int(width * scale)
}

// put shows the picture, or what stands in for it with the reason.
func (p *pagePicture) put(why string) {
	up := why == "" && p.count > 0
	p.sheet.Hidden = !up
	p.box.Objects[0].(*fyne.Container).Hidden = up
	p.why.SetText(why)
	p.reason.Hidden = why == ""
	p.pager.Hidden = !up
	p.word.SetText(fmt.Sprintf("%d / %d", p.page+1, max(1, p.count)))
	p.prev.SetEnabled(p.page > 0)
	p.next.SetEnabled(p.page < p.count-1)
	p.box.Refresh()
	p.changed()
}
