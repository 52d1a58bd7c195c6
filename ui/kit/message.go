package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// message is the line under a field: nothing, a hint, a warning or an error, each with sign and words.
type message struct {
	box  *fyne.Container
	sign *canvas.Image
	text *Para
	tone Tone
	away *fyne.Container // holds box when it is shown apart from its field
}

func newMessage() *message {
	m := &message{sign: Icon("info", 13, GrayF), text: NewPara("", 12, Medium, GrayF, 0)}
	m.box = HTop(6, Fix(13, 16, m.sign), Grow(m.text))
	m.box.Hide()
	return m
}

func (m *message) set(tone Tone, text string) {
	m.tone = tone
	icon := "warning"
	if tone == Gray {
		icon = "info"
	}
	SetIcon(m.sign, icon, tone.Front())
	m.text.SetColor(tone.Front())
	m.text.SetText(text)
	m.box.Hidden = text == ""
}

// edge is the colour of the frame above the message; nil for the usual one.
func (m *message) edge() *Tone {
	if m.box.Hidden || m.tone == Gray {
		return nil
	}
	return &m.tone
}

// apart takes the line out of its field; the object returned has no height while there is no message.
func (m *message) apart(content *fyne.Container) fyne.CanvasObject {
	content.Remove(m.box)
	m.away = V(5, Fix(0, 0, Spacer()), m.box)
	return m.away
}

// around returns what changes its height with the message.
func (m *message) around(content *fyne.Container) *fyne.Container {
	if m.away != nil {
		return m.away
	}
	return content
}
