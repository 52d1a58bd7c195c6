package ui

import (
	"fmt"
	"image"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// pageView shows a paper as the picture of its pages, one at a time. Drawing never holds up the
// window; a request that is no longer wanted is dropped. Where no pictures can be made, whoever
// shows the view asks trouble and shows something else.
type pageView struct {
	widget.BaseWidget
	// onState runs when trouble changed.
	onState func()
	// bar has the page's number, the arrows and the zoom, to be put over the picture.
	bar *fyne.Container

	sh           *shell
	subject, key string
	source       func() ([]byte, error)
	work         pageWork
	page, count  int
	zoom         int               // index of pageZooms
	ratio        float32           // height by width of the page shown
	told         string            // trouble told last
	fault        string            // why this paper could not be drawn
	watch        *time.Timer       // waits for the engine
	idle         *time.Timer       // waits for the typing to pause
	room         float32           // width that the layout gave
	turned       func(v *pageView) // scrolls after a page was turned by a key

	number             *kit.Text
	back, forth, glass *kit.Button
	ground, white      *canvas.Rectangle
	picture            *canvas.Image
	wait               *kit.Text
	scroll             *container.Scroll
}

// pageZooms are the zooms as shares of the width there is.
var pageZooms = []struct {
	word  string
	times float32
}{{"Pas lebar", 1}, {"150 %", 1.5}, {"200 %", 2}}

const (
	pageMargin = 12    // around the page
	pageRatio  = 1.414 // of A4, until a picture tells
)

// pageIdle is how long typing must pause before a draft is drawn again.
const pageIdle = 600 * time.Millisecond

// pageWatch is how often an engine that is still starting is asked.
const pageWatch = 400 * time.Millisecond

func newPageView(sh *shell) *pageView {
	v := &pageView{sh: sh, ratio: pageRatio, number: kit.T("", 12, kit.Medium, kit.Ink2).Center(), wait: kit.T("", 12, kit.Regular, kit.Ink3).Center()}
	v.back = kit.LightIcon("chevron-left", "halaman sebelumnya", func() { v.turn(-1) }).Row()
	v.forth = kit.LightIcon("chevron-right", "halaman berikutnya", func() { v.turn(1) }).Row()
	v.glass = kit.NewMenuButton("zoom-in", "", "besar gambar", v.zoomItems).Row()
	v.bar = kit.H(2, v.back, kit.Fix(34, 0, v.number), v.forth, kit.Fix(4, 0, nil), v.glass)
	v.ground, v.white = kit.Panel(kit.Ground, nil, 0), kit.Shadowed(kit.Panel(kit.White, nil, 0))
	v.picture = &canvas.Image{FillMode: canvas.ImageFillStretch}
	v.scroll = container.NewScroll(&fyne.Container{Layout: &pageLayout{v}, Objects: []fyne.CanvasObject{v.white, v.picture, v.wait}})
	v.ExtendBaseWidget(v)
	v.showBar()
	return v
}

// show shows a paper. subject names what it is of: while that stays, page and picture stay until
// the new one is drawn. key names the paper itself; the same key draws nothing anew.
func (v *pageView) show(subject, key string, source func() ([]byte, error)) {
	stopTimer(v.idle)
	if subject != v.subject {
		v.page, v.count, v.picture.Image = 0, 0, nil
		v.scroll.ScrollToTop()
	}
	if key == v.key && subject == v.subject {
		return
	}
	stopTimer(v.watch)
	v.subject, v.key, v.source, v.fault = subject, key, source, ""
	v.work.forget()
	v.draw()
}

// showSoon is show once nobody has asked for another paper for a moment: while it is typed in. What
// is of another subject is shown at once.
func (v *pageView) showSoon(subject, key string, source func() ([]byte, error)) {
	stopTimer(v.idle)
	if v.sh.inline || subject != v.subject {
		v.show(subject, key, source)
		return
	}
	v.idle = time.AfterFunc(pageIdle, func() { fyne.Do(func() { v.show(subject, key, source) }) })
}

// clear shows nothing.
func (v *pageView) clear() {
	stopTimer(v.idle)
	stopTimer(v.watch)
	v.work.forget()
	v.subject, v.key, v.source, v.fault, v.picture.Image = "", "", nil, "", nil
	v.count = 0
	v.showBar()
}

func stopTimer(t *time.Timer) {
	if t != nil {
		t.Stop()
	}
}

// trouble says why no picture can be shown, "" when it can.
func (v *pageView) trouble() string {
	if v.fault != "" {
		return v.fault
	}
	if v.sh.svc.Pages == nil {
		return "Gambar halaman tidak tersedia di komputer ini; naskahnya tampil sebagai teks."
	}
	switch ready, err := v.sh.svc.Pages.Ready(); {
	case err != nil:
		return "Gambar halaman tidak tersedia: " + model.Message(err)
	case !ready:
		return "Gambar halaman belum siap; sementara ini naskahnya tampil sebagai teks."
	}
	return ""
}

// tell lets the shower know when trouble came or went.
func (v *pageView) tell() {
	if t := v.trouble(); t != v.told {
		v.told = t
		if v.onState != nil {
			v.onState()
		}
	}
}

// draw asks for the picture of the page at the width there is.
func (v *pageView) draw() {
	v.tell()
	v.showBar()
	if v.source == nil {
		return
	}
	if v.trouble() != "" {
		v.waitForEngine()
		return
	}
	width := v.pixels()
	if width == 0 {
		return
	}
	if v.picture.Image == nil {
		v.wait.SetText("Menggambar halaman…")
	}
	v.work.start(v.sh, v.source, v.page, width, v.drawn)
}

// waitForEngine looks again later, until pictures can be made or never will.
func (v *pageView) waitForEngine() {
	if v.sh.inline || v.fault != "" || v.sh.svc.Pages == nil {
		return
	}
	if _, err := v.sh.svc.Pages.Ready(); err != nil {
		return
	}
	stopTimer(v.watch)
	v.watch = time.AfterFunc(pageWatch, func() { fyne.Do(v.draw) })
}

// drawn takes a picture, or why there is none.
func (v *pageView) drawn(img image.Image, count int, err error) {
	if err != nil {
		v.sh.svc.Log(fmt.Errorf("picture of a page: %w", err))
		v.fault = "Halaman ini tidak dapat digambar: " + model.Message(err)
		v.tell()
		return
	}
	v.count, v.page = count, min(v.page, max(0, count-1))
	v.wait.SetText("")
	v.picture.Image = img
	if b := img.Bounds(); b.Dx() > 0 {
		v.ratio = float32(b.Dy()) / float32(b.Dx())
	}
	v.picture.Refresh()
	v.showBar()
	v.Refresh()
	if v.turned != nil {
		v.turned(v)
		v.turned = nil
	}
}

func (v *pageView) showBar() {
	word := ""
	if v.count > 0 {
		word = fmt.Sprintf("%d / %d", v.page+1, v.count)
	}
	v.number.SetText(word)
	v.back.SetEnabled(v.page > 0)
	v.forth.SetEnabled(v.page+1 < v.count)
	v.glass.SetEnabled(v.count > 0)
}

// turn shows another page.
func (v *pageView) turn(by int) bool {
	to := v.page + by
	if to < 0 || to >= v.count {
		return false
	}
	v.page = to
	v.turned = func(v *pageView) { v.scroll.ScrollToTop() }
	v.draw()
	return true
}

func (v *pageView) zoomItems() []kit.MenuItem {
	var items []kit.MenuItem
	for i, z := range pageZooms {
		icon := ""
		if i == v.zoom {
			icon = "check"
		}
		items = append(items, kit.MenuItem{Text: z.word, Icon: icon, Run: func() { v.setZoom(i) }})
	}
	return items
}

func (v *pageView) setZoom(i int) {
	v.zoom = i
	v.Refresh()
	middle := (v.scroll.Content.Size().Width - v.scroll.Size().Width) / 2
	v.scroll.ScrollToOffset(fyne.NewPos(max(0, middle), v.scroll.Offset.Y))
	v.draw()
}

// pageKey scrolls and turns the pages by PgUp and PgDn; false for other keys and while there is no
// picture.
func (v *pageView) pageKey(e *fyne.KeyEvent) bool {
	if v.count == 0 || e.Name != fyne.KeyPageUp && e.Name != fyne.KeyPageDown {
		return false
	}
	step := v.scroll.Size().Height * 0.85
	bottom := v.scroll.Content.Size().Height - v.scroll.Size().Height
	y := v.scroll.Offset.Y
	switch {
	case e.Name == fyne.KeyPageDown && y < bottom-1 && v.zoom > 0:
		v.scroll.ScrollToOffset(fyne.NewPos(v.scroll.Offset.X, min(bottom, y+step)))
	case e.Name == fyne.KeyPageUp && y > 1 && v.zoom > 0:
		v.scroll.ScrollToOffset(fyne.NewPos(v.scroll.Offset.X, max(0, y-step)))
	case e.Name == fyne.KeyPageDown:
		v.turn(1)
	default:
		v.turn(-1)
	}
	return true
}
