package kit

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// IdleCommit is how long a person must stop typing before a field commits by itself; 0 turns that off.
var IdleCommit = time.Second

// Field is a label, an entry and a message line. With OnCommit it saves by itself: when the focus leaves, on Enter and
// after IdleCommit without typing; never when nothing changed.
type Field struct {
	widget.BaseWidget
	// Entry is the entry inside.
	Entry *Entry
	// OnCommit takes a changed text. An error keeps the typed text, shows the error's words and "belum tersimpan".
	OnCommit func(text string) error
	// OnChanged runs on every typed change, before anything is committed.
	OnChanged func(text string)
	// OnEnter runs on Enter after the commit, for example to move to the next field.
	OnEnter func()

	label   *Text
	note    *Text
	msg     *message
	frame   *canvas.Rectangle
	ring    *canvas.Rectangle
	content *fyne.Container
	cover   *wheelCover

	saved  string
	failed bool
	quiet  bool
	timer  *time.Timer
	commit func(text string) error
}

// NewField makes a one-line field. An empty label leaves the label line out.
func NewField(label string) *Field {
	f := &Field{}
	f.build(label, NewEntry(), 32, nil)
	f.ExtendBaseWidget(f)
	return f
}

// NewArea makes a field of several lines, rows of them visible.
func NewArea(label string, rows int) *Field {
	f := &Field{}
	f.build(label, NewMultiEntry(rows), 0, nil)
	f.ExtendBaseWidget(f)
	return f
}

func (f *Field) build(label string, e *Entry, height float32, over fyne.CanvasObject) {
	f.Entry = e
	f.label, f.note = T(label, 12, Regular, Ink2), Fit("", 11, Regular, Ink3)
	f.msg = newMessage()
	f.frame, f.ring = Panel(nil, Line2, 6), Panel(nil, AccentL, 8)
	f.ring.StrokeWidth = 2
	f.ring.Hide()
	f.cover = newWheelCover()
	e.OnChanged = f.typed
	e.OnFocus = f.focus
	e.OnSubmitted = func(string) { f.submit() }
	f.commit = func(text string) error {
		if f.OnCommit == nil {
			return nil
		}
		return f.OnCommit(text)
	}
	parts := []fyne.CanvasObject{Pad(f.ring, -2, -2, -2, -2), e, f.frame, f.cover}
	if over != nil {
		parts = append(parts, Place(1, 0.5, over))
	}
	f.content = V(5, H(8, f.label, f.note), Fix(0, height, Stack(parts...)), f.msg.box)
	f.content.Objects[0].(*fyne.Container).Hidden = label == ""
}

// CreateRenderer implements fyne.Widget.
func (f *Field) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(f.content) }

// Held implements Holder.
func (f *Field) Held() []fyne.CanvasObject { return []fyne.CanvasObject{f.content} }

// MessageApart takes the message line out of the field and returns it, to be put where its words have room: below the
// row of a narrow field.
func (f *Field) MessageApart() fyne.CanvasObject { return f.msg.apart(f.content) }

// HeightFor returns the height with the message wrapped to a width.
func (f *Field) HeightFor(width float32) float32 { return HeightFor(f.content, width) }

// Label returns the words of the label.
func (f *Field) Label() string { return f.label.Text() }

// SetLabel changes the words of the label of a field that was made with one.
func (f *Field) SetLabel(text string) { f.label.SetText(text) }

// Note puts small words beside the label, such as "boleh kosong", and returns the field.
func (f *Field) Note(text string) *Field {
	f.note.SetText(text)
	return f
}

// Hint sets the placeholder and returns the field.
func (f *Field) Hint(text string) *Field {
	f.Entry.SetHint(text, 0)
	return f
}

// Text returns what stands in the entry, saved or not.
func (f *Field) Text() string { return f.Entry.Text }

// SetText shows a text from outside: it counts as saved and is not committed. Words still being typed are kept when
// the text did not change outside.
func (f *Field) SetText(text string) {
	if text == f.saved && f.Dirty() {
		return
	}
	f.stop()
	f.quiet = true
	f.saved = text
	if f.Entry.Text != text {
		f.Entry.SetText(text)
	}
	f.quiet = false
	f.relieve()
}

// Dirty tells whether something is typed that is not saved.
func (f *Field) Dirty() bool { return f.Entry.Text != f.saved }

// SetEnabled makes the field editable or not.
func (f *Field) SetEnabled(on bool) {
	if on {
		f.Entry.Enable()
	} else {
		f.Entry.Disable()
	}
}

// SetError shows an error in red under the field; empty words take it away.
func (f *Field) SetError(text string) { f.say(Red, text) }

// SetWarning shows a warning in amber; empty words take it away.
func (f *Field) SetWarning(text string) { f.say(Amber, text) }

// Message returns the words under the field and whether they are an error.
func (f *Field) Message() (text string, isError bool) {
	if f.msg.box.Hidden {
		return "", false
	}
	return f.msg.text.Text(), f.msg.tone == Red
}

func (f *Field) say(tone Tone, text string) {
	remeasure(f.msg.around(f.content), func() {
		f.msg.set(tone, text)
		f.paint()
	})
	if !f.ring.Hidden {
		intoSight(f.Entry)
	}
}

// paint gives the frame its colour: that of the message, else that of the focus.
func (f *Field) paint() {
	c := Line2
	if !f.ring.Hidden {
		c = Accent
	}
	if edge := f.msg.edge(); edge != nil {
		c = edge.Front()
	}
	f.frame.StrokeColor, f.frame.FillColor = c, alpha(c, 1)
	canvas.Refresh(f)
}

// focus paints and commits. While a text of several lines is worked on, the wheel scrolls the text and not the page.
func (f *Field) focus(gained bool) {
	f.ring.Hidden = !gained
	f.cover.Hidden = gained && f.Entry.MultiLine
	f.paint()
	if !gained {
		f.Flush()
	}
}

func (f *Field) typed(text string) {
	if f.quiet {
		return
	}
	if f.OnChanged != nil {
		f.OnChanged(text)
	}
	f.stop()
	if IdleCommit > 0 && f.Entry.Text != f.saved {
		f.timer = time.AfterFunc(IdleCommit, func() { fyne.Do(func() { f.Flush() }) })
	}
}

func (f *Field) stop() {
	if f.timer != nil {
		f.timer.Stop()
		f.timer = nil
	}
}

func (f *Field) submit() {
	f.Flush()
	if f.OnEnter != nil && !f.failed {
		f.OnEnter()
	}
}

// unsaved makes the words of an error a sentence and says that nothing was saved.
func unsaved(err error) string {
	return strings.TrimRight(err.Error(), ". ") + ". Belum tersimpan."
}

// Flush commits now when something changed. It returns false when the text could not be saved.
func (f *Field) Flush() bool {
	f.stop()
	text := f.Entry.Text
	if text == f.saved {
		f.relieve()
		return true
	}
	if err := f.commit(text); err != nil {
		f.failed = true
		f.SetError(unsaved(err))
		return false
	}
	f.saved = f.Entry.Text
	f.relieve()
	return true
}

// relieve takes the error of a refused text away.
func (f *Field) relieve() {
	if f.failed {
		f.failed = false
		f.SetError("")
	}
}
