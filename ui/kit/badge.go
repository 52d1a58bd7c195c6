package kit

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Badge is the mark of a station: RRI blue, TVRI brown, any other gray; white letters.
type Badge struct {
	widget.BaseWidget

	name   string
	large  bool
	ground *canvas.Rectangle
	sign   *canvas.Image
	word   *Text
}

// NewBadge makes the small mark (16 units high), as calendar tiles and rows have it.
func NewBadge(station string) *Badge { return newBadge(station, false) }

// NewBadgeLarge makes the mark with its sign (22 units high), as cards and panels have it.
func NewBadgeLarge(station string) *Badge { return newBadge(station, true) }

func newBadge(station string, large bool) *Badge {
	size, icon := float32(10), float32(12)
	if large {
		size, icon = 11, 15
	}
	b := &Badge{large: large, ground: Panel(GrayF, nil, 3), sign: Icon("radio", icon, White), word: T("", size, SemiBold, White)}
	b.Set(station)
	b.ExtendBaseWidget(b)
	return b
}

// Station returns the shown name.
func (b *Badge) Station() string { return b.name }

// Set changes the station by its short name, such as "RRI".
func (b *Badge) Set(station string) {
	b.name = station
	b.ground.FillColor = stationColour(station)
	icon := "radio"
	if strings.Contains(strings.ToUpper(station), "TV") {
		icon = "tv"
	}
	SetIcon(b.sign, icon, White)
	b.sign.Hidden = !b.large
	b.word.SetText(station)
	b.Refresh()
}

func stationColour(station string) color.NRGBA {
	switch s := strings.ToUpper(station); {
	case strings.HasPrefix(s, "TVRI"):
		return BadgeTVRI
	case strings.HasPrefix(s, "RRI"):
		return BadgeRRI
	}
	return GrayF
}

// CreateRenderer implements fyne.Widget.
func (b *Badge) CreateRenderer() fyne.WidgetRenderer { return &badgeRenderer{b} }

type badgeRenderer struct{ b *Badge }

func (r *badgeRenderer) Destroy() {}

func (r *badgeRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.b.ground, r.b.sign, r.b.word}
}

func (r *badgeRenderer) MinSize() fyne.Size {
	if r.b.large {
		return fyne.NewSize(r.b.word.NaturalWidth()+34, 22)
	}
	return fyne.NewSize(r.b.word.NaturalWidth()+10, 16)
}

func (r *badgeRenderer) Layout(size fyne.Size) {
	h, x := float32(16), float32(5)
	if r.b.large {
		h, x = 22, 27
	}
	y := whole((size.Height - h) / 2)
	put(r.b.ground, 0, y, size.Width, h)
	put(r.b.sign, 7, y+4, 15, 15)
	put(r.b.word, x, y, size.Width-x, h)
}

func (r *badgeRenderer) Refresh() {
	r.Layout(r.b.Size())
	canvas.Refresh(r.b)
}

// Initials gives the first letters of a name's first two words that are not titles: "dr. Cahaya Dummyani, Sp.A." is CD.
func Initials(name string) string {
	before, _, _ := strings.Cut(name, ",")
	out := ""
	for _, word := range strings.Fields(before) {
		if strings.Contains(word, ".") {
			continue
		}
		if out += strings.ToUpper(string([]rune(word)[:1])); len(out) >= 2 {
			break
		}
	}
	return out
}

// Count is a small rounded number, as beside a title or a page's name in the side bar.
func Count(text string) *fyne.Container {
	return Fix(0, 20, Stack(Panel(AccentT, nil, 10), Pad(T(text, 11, SemiBold, AccentD).Center(), 0, 8, 0, 8)))
}

// Key shows a key of the keyboard, such as F1.
func Key(text string) *fyne.Container {
	return Stack(Panel(White, Line2, 4), Pad(T(text, 11, Medium, Ink2), 2, 5, 2, 5))
}

// IconTile is a sign on a rounded square of its tone, 32 units wide (28 for size 28 and so on).
func IconTile(icon string, tone Tone, size float32) *fyne.Container {
	return Fix(size, size, Stack(Panel(tone.Tint(), nil, 6), Place(0.5, 0.5, Icon(icon, size/2, tone.Front()))))
}
