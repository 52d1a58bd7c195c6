package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// letterheadView is the letterhead as it prints: the emblem at the left, centred lines, a double
// rule.
type letterheadView struct {
	emblem                      *fyne.Container
	top, name, address, contact *kit.Text
	box                         fyne.CanvasObject
}

func newLetterheadView() *letterheadView {
	line := func(size float32, w kit.Weight) *kit.Text { return kit.Fit("", size, w, kit.Ink).Center() }
	v := &letterheadView{emblem: kit.Stack(), top: line(14, kit.Regular), name: line(18, kit.Bold), address: line(11, kit.Regular), contact: line(11, kit.Regular)}
	words := kit.V(1, v.top, v.name, v.address, v.contact)
	rules := kit.V(2, kit.Fix(0, 3, canvas.NewRectangle(kit.Ink)), kit.Fix(0, 1, canvas.NewRectangle(kit.Ink)))
	row := kit.H(12, kit.Fix(66, 72, v.emblem), kit.Grow(words))
	v.box = kit.Inset(kit.Paper(kit.Pad(kit.V(8, row, rules), 14, 40, 16, 40)), 3)
	return v
}

// set shows the lines.
func (v *letterheadView) set(h model.Letterhead) {
	v.top.SetText(h.Government)
	v.name.SetText(h.Office)
	v.address.SetText(h.Address)
	v.contact.SetText(contactLine(h))
}

// setEmblem shows the emblem's picture, or that there is none.
func (v *letterheadView) setEmblem(name string, data []byte) {
	v.emblem.Objects = []fyne.CanvasObject{emblemPicture(name, data)}
	v.emblem.Refresh()
}

func emblemPicture(name string, data []byte) fyne.CanvasObject {
	if len(data) == 0 {
		return kit.Stack(kit.Panel(nil, kit.Line2, 4), kit.Place(0.5, 0.5, kit.Caption("lambang")))
	}
	img := canvas.NewImageFromResource(fyne.NewStaticResource(name, data))
	img.FillMode = canvas.ImageFillContain
	return img
}

// contactLine joins what is filled in, each with its label.
func contactLine(h model.Letterhead) string {
	phone := "Telepon"
	fax := h.Fax
	if h.Fax == h.Phone {
		phone, fax = "Telepon/Faksimile", ""
	}
	var parts []string
	for _, p := range [][2]string{{phone, h.Phone}, {"Faksimile", fax}, {"Laman", h.Website}, {"Pos-el", h.Email}} {
		if p[1] != "" {
			parts = append(parts, p[0]+" "+p[1])
		}
	}
	return strings.Join(parts, ", ")
}
