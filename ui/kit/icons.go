package kit

import (
	"fmt"
	"image/color"
	"slices"
	"strings"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

var iconCache sync.Map // key name, colour, boldness -> fyne.Resource

// Icon draws a sign of the kit's own set in a square of size units. Small sizes take the solid drawing where there
// is one, since fine strokes clot. An unknown name gives the "more" dots, so that a slip is seen and nothing breaks.
func Icon(name string, size float32, c color.NRGBA) *canvas.Image {
	img := canvas.NewImageFromResource(IconResource(name, size, c))
	img.FillMode = canvas.ImageFillContain
	img.SetMinSize(fyne.NewSquareSize(size))
	return img
}

// SetIcon changes name and colour of an image made by Icon.
func SetIcon(img *canvas.Image, name string, c color.NRGBA) {
	r := IconResource(name, img.MinSize().Width, c)
	if img.Resource == r {
		return
	}
	img.Resource = r
	img.Refresh()
}

// IconResource returns the SVG of an icon for a size and colour; the same call gives the same resource.
func IconResource(name string, size float32, c color.NRGBA) fyne.Resource {
	body, solid := strokeIcons[name], false
	if size <= 14 {
		if s, ok := solidIcons[name]; ok {
			body, solid = s, true
		}
	}
	if body == "" {
		name, body = "more", strokeIcons["more"]
	}
	stroke := strokeFor(size)
	key := fmt.Sprintf("%s-%02x%02x%02x%02x-%g-%t", name, c.R, c.G, c.B, c.A, stroke, solid)
	if r, ok := iconCache.Load(key); ok {
		return r.(fyne.Resource)
	}
	r, _ := iconCache.LoadOrStore(key, fyne.NewStaticResource(key+".svg", []byte(svg(body, stroke, solid, c))))
	return r.(fyne.Resource)
}

func strokeFor(size float32) float32 {
	switch {
	case size <= 14:
		return 2.5
	case size <= 17:
		return 2.3
	}
	return 1.9
}

func svg(body string, stroke float32, solid bool, c color.NRGBA) string {
	hex := fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B)
	look := fmt.Sprintf(`fill="none" stroke="%s" stroke-width="%g" stroke-linecap="round" stroke-linejoin="round"`, hex, stroke)
	if solid {
		look = fmt.Sprintf(`fill="%s" stroke="none"`, hex)
	}
	return `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24"><g ` + look + `>` +
		strings.ReplaceAll(body, "@", hex) + `</g></svg>`
}

// IconNames lists every icon, sorted.
func IconNames() []string {
	names := make([]string, 0, len(strokeIcons))
	for n := range strokeIcons {
		names = append(names, n)
	}
	slices.Sort(names)
	return names
}
