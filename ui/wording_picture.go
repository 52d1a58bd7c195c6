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

// pagePicture shows a paper's pages as pictures, one at a time. Where there is no picture, whoever
// shows it asks trouble and shows something else.
type pagePicture struct {
	// onState runs when trouble may have changed.
	onState func()
	// bar has the page's number and the arrows.
	bar *fyne.Container

	sh           *shell
	work         *later
	stop         context.CancelFunc
	subject, key string
	source       func() ([]byte, error) // draws the paper
	data         []byte                 // the paper drawn, nil before
	page, count  int
	fault        string // why this paper could not be drawn

	back, forth *kit.Button
	number      *kit.Text
	image       *canvas.Image
	box         *fyne.Container
}

func newPagePicture(sh *shell) *pagePicture {
	p := &pagePicture{sh: sh, work: newLater(sh), stop: func() {}, number: kit.T("", 12, kit.Medium, kit.Ink2).Center()}
	p.back = kit.LightIcon("chevron-left", "halaman sebelumnya", func() { p.turn(p.page - 1) }).Row()
	p.forth = kit.LightIcon("chevron-right", "halaman berikutnya", func() { p.turn(p.page + 1) }).Row()
	p.bar = kit.H(2, p.back, kit.Fix(34, 0, p.number), p.forth)
	p.image = &canvas.Image{FillMode: canvas.ImageFillContain}
	p.box = kit.Inset(p.image, 14)
	return p
}

// showSoon draws another paper once nobody has asked for one for a moment. subject names what it is
// of: while that stays, the page that is up stays until the new one is drawn. The same key draws
// nothing anew.
func (p *pagePicture) showSoon(subject, key string, source func() ([]byte, error)) {
	if key == p.key && p.fault == "" && p.count > 0 {
		return
	}
	if subject != p.subject {
		p.page, p.count, p.image.Image = 0, 0, nil
	}
	p.subject, p.key, p.source, p.data, p.fault = subject, key, source, nil, ""
	p.draw(pictureDelay)
}

// turn shows another page.
func (p *pagePicture) turn(page int) {
	p.page = page
	p.draw(0)
}

// trouble says why no picture can be shown, "" when it can.
func (p *pagePicture) trouble() string {
	if p.fault != "" {
		return p.fault
	}
	if p.sh.svc.Pages == nil {
		return "Gambar halaman tidak tersedia; ini naskahnya."
	}
	switch ready, err := p.sh.svc.Pages.Ready(); {
	case err != nil:
		return p.sh.plainError(err).Error()
	case !ready:
		return "Gambar halaman sedang disiapkan; ini naskahnya."
	}
	return ""
}

// waitForPictures is when to look again whether the engine for pictures has started.
const waitForPictures = time.Second

// draw makes the picture of the page beside the window, and puts it up.
func (p *pagePicture) draw(delay time.Duration) {
	p.tell()
	if p.trouble() != "" {
		p.wait()
		return
	}
	p.stop()
	ctx, stop := context.WithCancel(context.Background())
	p.stop = stop
	pages, data, page, count, source, width := p.sh.svc.Pages, p.data, p.page, 0, p.source, p.pixels()
	var picture image.Image
	p.work.after(delay, func() (err error) {
		if data == nil {
			if data, err = source(); err != nil {
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
			p.fault = p.sh.plainError(err).Error()
		} else {
			p.data, p.page, p.count, p.image.Image = data, page, count, picture
			p.image.Refresh()
		}
		p.tell()
	})
}

// wait looks again later, unless pictures never can be made.
func (p *pagePicture) wait() {
	if p.sh.inline || p.fault != "" || p.sh.svc.Pages == nil {
		return
	}
	if _, err := p.sh.svc.Pages.Ready(); err == nil {
		p.work.after(waitForPictures, func() error { return nil }, func(error) { p.draw(0) })
	}
}

// usualWidth is drawn while the window has no size yet.
const usualWidth = 380

// pixels is how wide the picture is drawn.
func (p *pagePicture) pixels() int {
	width := p.box.Size().Width
	if width < 1 {
		width = usualWidth
	}
	return int(width * p.sh.win.Canvas().Scale())
}

// tell shows where among the pages the picture is, and lets the shower know.
func (p *pagePicture) tell() {
	word := ""
	if p.count > 0 {
		word = fmt.Sprintf("%d / %d", p.page+1, p.count)
	}
	p.number.SetText(word)
	p.back.SetEnabled(p.page > 0)
	p.forth.SetEnabled(p.page+1 < p.count)
	if p.onState != nil {
		p.onState()
	}
}
