package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Labelled is any control with a label above and a message line below, like a Field.
type Labelled struct {
	widget.BaseWidget
	// Control is the object between label and message.
	Control fyne.CanvasObject

	label, note *Text
	msg         *message
	content     *fyne.Container
}

// NewLabelled puts a label above a control.
func NewLabelled(label string, control fyne.CanvasObject) *Labelled {
	l := &Labelled{}
	l.build(label, control)
	l.ExtendBaseWidget(l)
	return l
}

func (l *Labelled) build(label string, control fyne.CanvasObject) {
	l.Control = control
	l.label, l.note, l.msg = T(label, 12, Regular, Ink2), Fit("", 11, Regular, Ink3), newMessage()
	l.content = V(5, H(8, l.label, l.note), control, l.msg.box)
	l.content.Objects[0].(*fyne.Container).Hidden = label == ""
}

// CreateRenderer implements fyne.Widget.
func (l *Labelled) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.content) }

// Held implements Holder.
func (l *Labelled) Held() []fyne.CanvasObject { return []fyne.CanvasObject{l.content} }

// HeightFor returns the height with the message wrapped to a width.
func (l *Labelled) HeightFor(width float32) float32 { return HeightFor(l.content, width) }

// Label returns the words of the label.
func (l *Labelled) Label() string { return l.label.Text() }

// SetNote puts small words beside the label, such as "boleh kosong".
func (l *Labelled) SetNote(text string) { l.note.SetText(text) }

// SetError shows an error in red; empty words take it away.
func (l *Labelled) SetError(text string) { l.say(Red, text) }

// SetWarning shows a warning in amber; empty words take it away.
func (l *Labelled) SetWarning(text string) { l.say(Amber, text) }

// Message returns the words below and whether they are an error.
func (l *Labelled) Message() (text string, isError bool) {
	if l.msg.box.Hidden {
		return "", false
	}
	return l.msg.text.Text(), l.msg.tone == Red
}

func (l *Labelled) say(tone Tone, text string) {
	remeasure(l.content, func() { l.msg.set(tone, text) })
}

// SelectField is a labelled chooser that saves at once. When OnCommit refuses, the choice stays, with the error.
type SelectField struct {
	Labelled
	// Drop is the chooser inside.
	Drop *Drop
	// OnCommit takes a new choice by its index.
	OnCommit func(i int) error
}

// NewSelectField makes a labelled chooser with nothing chosen.
func NewSelectField(label string, options []string) *SelectField {
	s := &SelectField{Drop: NewDrop("", options, nil)}
	s.Drop.OnChanged = func(i int) {
		s.SetError("")
		if s.OnCommit == nil {
			return
		}
		if err := s.OnCommit(i); err != nil {
			s.SetError(unsaved(err))
		}
	}
	s.build(label, s.Drop)
	s.ExtendBaseWidget(s)
	return s
}
