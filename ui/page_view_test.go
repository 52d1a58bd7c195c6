package ui

import (
	"context"
	"errors"
	"image"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kaltimprov.go.id/dialogpublik/ui/kit"
)

func TestPageView_TurnsAndZooms(t *testing.T) {
	h, s := openLetters(t)
	p := h.withPages(3)
	pickRow(s, s.upcoming)
	v := s.detail.pages
	h.shot("surat-gambar")
	if v.number.Text() != "1 / 3" || !v.back.Disabled() || v.forth.Disabled() || v.picture.Image == nil {
		t.Fatalf("bar %q, back off %v, forth off %v", v.number.Text(), v.back.Disabled(), v.forth.Disabled())
	}
	narrow := p.last().width
	if want := int(v.Size().Width) - 2*pageMargin; narrow != want {
		t.Errorf("drawn %d pixels wide on %v units, want %d", narrow, v.Size().Width, want)
	}
	h.win.Canvas().Focus(s.list)
	chosen := s.chosen.key()
	for _, want := range []int{1, 2, 2} {
		s.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
		if p.last().page != want {
			t.Errorf("PgDn shows page %d, want %d", p.last().page, want)
		}
	}
	if s.chosen.key() != chosen {
		t.Error("PgDn moved the list under the picture")
	}
	test.Tap(v.back)
	if v.number.Text() != "2 / 3" || p.last().page != 1 {
		t.Errorf("after the arrow: %q", v.number.Text())
	}
	v.zoomItems()[2].Run()
	if p.last().width != 2*narrow || p.last().page != 1 {
		t.Errorf("at 200 %%: %d pixels, page %d", p.last().width, p.last().page)
	}
	h.shot("surat-gambar-200")
}

func TestPageView_SaysWhyThereIsNoPicture(t *testing.T) {
	h, s := openLetters(t)
	p := h.withPages(1)
	p.ready = false
	pickRow(s, s.upcoming)
	if s.detail.why.Hidden || !strings.Contains(s.detail.why.Text(), "belum siap") || s.detail.body.Objects[0] != fyne.CanvasObject(s.detail.scroll) {
		t.Errorf("while the engine starts: %q", s.detail.why.Text())
	}
	p.ready = true
	s.detail.pages.draw()
	if !s.detail.why.Hidden || s.detail.body.Objects[0] != fyne.CanvasObject(s.detail.pages) || len(p.drawn) == 0 {
		t.Error("the picture does not come once the engine runs")
	}
	p.fault = errNoPages
	s.detail.pages.draw()
	if !strings.Contains(s.detail.why.Text(), "Mesin gambar") {
		t.Errorf("without an engine: %q", s.detail.why.Text())
	}
	p.fault, p.broken = nil, errors.New("page tree is broken")
	pickRow(s, func(r letterRow) bool { return s.upcoming(r) && r.key() != s.chosen.key() })
	if s.detail.why.Hidden || strings.Contains(s.detail.why.Text(), "page tree") || len(h.logged) == 0 {
		t.Errorf("of a broken paper: %q, %d logged", s.detail.why.Text(), len(h.logged))
	}
}

func TestPageView_DraftIsDrawnWhileTyped(t *testing.T) {
	h, s := openLetters(t)
	p := h.withPages(1)
	r := pickRow(s, s.upcoming)
	before := len(p.drawn)
	s.onOpen(s.list.Selected())
	field := s.detail.paper.parts[3].field
	if s.detail.view.Chosen() != viewText || h.win.Canvas().Focused() != fyne.Focusable(s.detail.paper.first()) {
		t.Fatal("Enter does not go to the draft's text")
	}
	h.win.Canvas().Focus(field.Entry)
	field.Entry.SetText("Terima kasih banyak.")
	h.shot("surat-naskah")
	if len(p.drawn) <= before || len(h.letters(r.dialogue.ID)) != 0 {
		t.Errorf("%d pictures, %d stored: the picture must come before the text is saved", len(p.drawn)-before, len(h.letters(r.dialogue.ID)))
	}
	h.win.Canvas().Focus(s.list)
	if len(h.letters(r.dialogue.ID)) != 1 {
		t.Error("the text was not saved")
	}
}

func TestPageView_IssuedShowsTheStoredPrint(t *testing.T) {
	h, s := openLetters(t)
	p := h.withPages(1)
	pickRow(s, s.upcoming)
	test.Tap(s.detail.issue)
	test.Tap(s.sheets.numbers.do)
	docs, err := h.office.Documents(s.chosen.letter.ID)
	h.must(err)
	if string(p.last().data) != string(h.files[docs[0].SHA256]) {
		t.Error("the picture is not that of the stored print")
	}
	drawn := len(p.drawn)
	h.sh.reload()
	if len(p.drawn) != drawn {
		t.Error("the same paper was drawn again")
	}
	kit.Focus(s.list)
}

// slowPages draw no picture before somebody gives the request up or lets it through.
type slowPages struct {
	fakePages
	began chan bool
	given chan bool
	let   chan bool
}

func (p *slowPages) Picture(ctx context.Context, _ []byte, _, width int) (image.Image, error) {
	p.began <- true
	select {
	case <-ctx.Done():
		p.given <- true
		return nil, ctx.Err()
	case <-p.let:
		return image.NewGray(image.Rect(0, 0, width, width)), nil
	}
}

func TestPageWork_NewerRequestDropsTheOlder(t *testing.T) {
	h := emptyHarness(t)
	p := &slowPages{fakePages: fakePages{ready: true, count: 1}, began: make(chan bool, 2), given: make(chan bool, 1), let: make(chan bool, 1)}
	h.sh.svc.Pages, h.sh.inline = p, false
	paper := func() ([]byte, error) { return []byte("paper"), nil }
	done := make(chan int, 2)
	tell := func(img image.Image, _ int, err error) {
		if err != nil {
			done <- -1
			return
		}
		done <- img.Bounds().Dx()
	}
	var w pageWork
	w.start(h.sh, paper, 0, 100, tell)
	<-p.began
	w.start(h.sh, paper, 0, 200, tell)
	<-p.given
	p.let <- true
	if got := <-done; got != 200 {
		t.Errorf("told of a picture %d pixels wide, want 200", got)
	}
	if len(done) > 0 {
		t.Errorf("also told of %d", <-done)
	}
}
