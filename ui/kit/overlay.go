package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// showLayer puts a layer over a window's canvas at full size.
func showLayer(c fyne.Canvas, layer fyne.CanvasObject) {
	pos, size := c.InteractiveArea()
	layer.Move(pos)
	layer.Resize(size)
	c.Overlays().Add(layer)
	lastCame = nil
}

func scrim() *canvas.Rectangle { return canvas.NewRectangle(alpha(Ink, 0x52)) }
