package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Meter shows n of target: as segments up to 12, as one bar above; 8 units high. What is planned beyond n is paler.
type Meter struct {
	widget.BaseWidget

	n, planned, target int
	parts              []fyne.CanvasObject
}

// NewMeter makes a meter; a target of 0 or less shows an empty bar.
func NewMeter(n, target int) *Meter {
	m := &Meter{}
	m.build(n, n, target)
	m.ExtendBaseWidget(m)
	return m
}

// Set changes the numbers.
func (m *Meter) Set(n, target int) { m.SetPlanned(n, n, target) }

// SetPlanned changes the numbers; planned counts what n counts and what is still to come.
func (m *Meter) SetPlanned(n, planned, target int) {
	if m.n == n && m.planned == planned && m.target == target {
		return
	}
	m.build(n, planned, target)
	m.Refresh()
}

func (m *Meter) segmented() bool { return m.target > 0 && m.target <= 12 }

func (m *Meter) build(n, planned, target int) {
	m.n, m.planned, m.target = n, planned, target
	m.parts = nil
	if !m.segmented() {
		m.parts = []fyne.CanvasObject{Panel(SegEmpty, nil, 3), Panel(AccentL, nil, 3), Panel(Accent, nil, 3)}
		return
	}
	for i := range target {
		fill := SegEmpty
		switch {
		case i < n:
			fill = Accent
		case i < planned:
			fill = AccentL
		}
		m.parts = append(m.parts, Panel(fill, nil, 3))
	}
}

// CreateRenderer implements fyne.Widget.
func (m *Meter) CreateRenderer() fyne.WidgetRenderer { return &meterRenderer{m} }

type meterRenderer struct{ m *Meter }

func (r *meterRenderer) Destroy() {}

func (r *meterRenderer) Objects() []fyne.CanvasObject { return r.m.parts }

func (r *meterRenderer) MinSize() fyne.Size { return fyne.NewSize(60, 8) }

func (r *meterRenderer) Layout(size fyne.Size) {
	if r.m.segmented() {
		spread(len(r.m.parts), 3, size.Width, func(i int, x, w float32) { put(r.m.parts[i], x, 0, w, size.Height) })
		return
	}
	put(r.m.parts[0], 0, 0, size.Width, size.Height)
	for i, n := range []int{r.m.planned, r.m.n} {
		share := float32(0)
		if r.m.target > 0 {
			share = min(1, float32(n)/float32(r.m.target))
		}
		put(r.m.parts[i+1], 0, 0, size.Width*share, size.Height)
		r.m.parts[i+1].(*canvas.Rectangle).Hidden = share == 0
	}
}

func (r *meterRenderer) Refresh() {
	r.Layout(r.m.Size())
	canvas.Refresh(r.m)
}
