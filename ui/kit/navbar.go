package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// NavItem is one page in the side bar; Foot puts it at the bottom.
type NavItem struct {
	Icon, Text string
	Foot       bool
}

// NavBar is the side bar, 184 units wide: mark, pages with counts, the person. One tab stop; Up and Down choose.
type NavBar struct {
	widget.BaseWidget
	// OnChosen runs when a person chooses a page, also the same again.
	OnChosen func(i int)
	// OnUser runs on a tap on the person; may be nil.
	OnUser func()
	// Buttons are the lines of the pages.
	Buttons []*NavButton
	// User is the line of the person.
	User *NavUser

	chosen  int
	focused bool
	content *fyne.Container
}

// NewNavBar makes the side bar with the first page chosen.
func NewNavBar(app, office string, items []NavItem, chosen func(i int)) *NavBar {
	n := &NavBar{OnChosen: chosen}
	top, foot := V(2), V(2)
	for i, it := range items {
		b := newNavButton(n, i, it)
		n.Buttons = append(n.Buttons, b)
		if it.Foot {
			foot.Add(b)
		} else {
			top.Add(b)
		}
	}
	mark := Fix(30, 30, Stack(Panel(Accent, nil, 7), Place(0.5, 0.5, Icon("chat", 17, White))))
	head := Pad(H(10, mark, Grow(V(0, Fit(app, 14, SemiBold, Ink), Fit(office, 11, Regular, Ink3)))), 15, 8, 15, 16)
	n.User = newNavUser(n)
	parts := V(0, head, Pad(top, 2, 8, 0, 8), Spacer(), Pad(foot, 0, 8, 7, 8), Pad(Rule(), 0, 12, 0, 12), n.User)
	n.content = HFill(0, Grow(Stack(canvas.NewRectangle(Side), parts)), RuleDown())
	n.ExtendBaseWidget(n)
	n.SetChosen(0)
	return n
}

// Chosen returns the index of the chosen page.
func (n *NavBar) Chosen() int { return n.chosen }

// SetChosen chooses a page without OnChosen.
func (n *NavBar) SetChosen(i int) {
	n.chosen = i
	for _, b := range n.Buttons {
		b.Refresh()
	}
}

// SetCount shows a number beside a page, none when empty.
func (n *NavBar) SetCount(i int, count string) {
	n.Buttons[i].count = count
	n.Buttons[i].Refresh()
}

// SetUser shows who works here.
func (n *NavBar) SetUser(name, role string) { n.User.set(name, role) }

func (n *NavBar) choose(i int) {
	if i < 0 || i >= len(n.Buttons) {
		return
	}
	n.SetChosen(i)
	if n.OnChosen != nil {
		n.OnChosen(i)
	}
}

// FocusGained implements fyne.Focusable.
func (n *NavBar) FocusGained() { n.focus(true) }

// FocusLost implements fyne.Focusable.
func (n *NavBar) FocusLost() { n.focus(false) }

func (n *NavBar) focus(on bool) {
	n.focused = on
	n.SetChosen(n.chosen)
}

// TypedRune implements fyne.Focusable.
func (n *NavBar) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (n *NavBar) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyUp:
		n.choose(n.chosen - 1)
	case fyne.KeyDown:
		n.choose(n.chosen + 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		n.choose(n.chosen)
	default:
		pass(n, e)
	}
}

// MinSize implements fyne.Widget.
func (n *NavBar) MinSize() fyne.Size { return fyne.NewSize(184, n.content.MinSize().Height) }

// CreateRenderer implements fyne.Widget.
func (n *NavBar) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(n.content) }

// NavButton is the line of one page.
type NavButton struct {
	widget.BaseWidget
	bar   *NavBar
	index int
	item  NavItem
	count string
	over  bool

	ground, mark, ring, blob *canvas.Rectangle
	sign                     *canvas.Image
	word, number             *Text
}

func newNavButton(n *NavBar, i int, it NavItem) *NavButton {
	b := &NavButton{bar: n, index: i, item: it}
	b.ground, b.mark = Panel(nil, nil, 6), Panel(Accent, nil, 1)
	b.ring, b.blob = Panel(nil, Accent, 6), Panel(rgb(0xD5DEDB), nil, 9)
	b.ring.StrokeWidth = 2
	b.sign, b.word, b.number = Icon(it.Icon, 18, Ink2), Fit(it.Text, 13, Medium, Ink2), T("", 11, SemiBold, Ink).Center()
	b.ExtendBaseWidget(b)
	return b
}

// Text returns the name of the page.
func (b *NavButton) Text() string { return b.item.Text }

// Tapped chooses the page.
func (b *NavButton) Tapped(*fyne.PointEvent) { b.bar.choose(b.index) }

// MouseIn implements desktop.Hoverable.
func (b *NavButton) MouseIn(*desktop.MouseEvent) { b.hover(true) }

// MouseMoved implements desktop.Hoverable.
func (b *NavButton) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (b *NavButton) MouseOut() { b.hover(false) }

func (b *NavButton) hover(on bool) {
	b.over = on
	b.Refresh()
}

func (b *NavButton) paint() {
	on := b.bar.chosen == b.index
	b.ground.FillColor, b.ground.StrokeColor, b.ground.StrokeWidth = nil, nil, 0
	front, weight := Ink2, Medium
	switch {
	case on:
		b.ground.FillColor, b.ground.StrokeColor, b.ground.StrokeWidth = White, Line, 1
		front, weight = AccentD, SemiBold
	case b.over:
		b.ground.FillColor = rgb(0xE1E8E5)
	}
	b.mark.Hidden = !on
	b.ring.Hidden = !on || !b.bar.focused
	b.blob.Hidden = b.count == ""
	SetIcon(b.sign, b.item.Icon, front)
	b.word.weight = weight
	b.word.Set(b.item.Text, front)
	b.number.SetText(b.count)
}

// CreateRenderer implements fyne.Widget.
func (b *NavButton) CreateRenderer() fyne.WidgetRenderer {
	b.paint()
	return &navRenderer{b}
}

type navRenderer struct{ b *NavButton }

func (r *navRenderer) Destroy() {}

func (r *navRenderer) Objects() []fyne.CanvasObject {
	b := r.b
	return []fyne.CanvasObject{b.ground, b.mark, b.sign, b.word, b.blob, b.number, b.ring}
}

func (r *navRenderer) MinSize() fyne.Size { return fyne.NewSize(120, 34) }

func (r *navRenderer) Layout(size fyne.Size) {
	b := r.b
	put(b.ground, 0, 1, size.Width, size.Height-2)
	put(b.ring, 1, 2, size.Width-2, size.Height-4)
	put(b.mark, 0, 8, 3, size.Height-16)
	put(b.sign, 10, (size.Height-18)/2, 18, 18)
	w := max(22, b.number.NaturalWidth()+12)
	put(b.blob, size.Width-8-w, (size.Height-18)/2, w, 18)
	put(b.number, size.Width-8-w, (size.Height-18)/2, w, 18)
	put(b.word, 38, 0, size.Width-46-w, size.Height)
}

func (r *navRenderer) Refresh() {
	r.b.paint()
	r.Layout(r.b.Size())
	canvas.Refresh(r.b)
}
