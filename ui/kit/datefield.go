package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// DateField is a Field for a day. People type freely; Parse reads it, Format writes it back in full. Alt+Down or the
// calendar sign opens a month to choose from.
type DateField struct {
	Field
	// Parse reads what was typed; its error is shown under the field.
	Parse func(text string) (y, m, d int, err error)
	// Format writes a day in full, such as "Kamis, 24 Desember 2026".
	Format func(y, m, d int) string
	// OnDate takes a changed day; year 0 means the field was emptied, which needs Optional.
	OnDate func(y, m, d int) error
	// Optional allows an empty field.
	Optional bool
	// Red marks holidays in the calendar; may be nil.
	Red func(y, m, d int) bool
	// Today is the day ringed in the calendar; the clock's day when nil.
	Today func() (y, m, d int)
	// Popup is the open calendar, nil while it is closed.
	Popup *widget.PopUp

	y, m, d int
}

// NewDateField makes a day field. parse and format come from outside: the kit knows no calendar rules.
func NewDateField(label string, parse func(string) (y, m, d int, err error), format func(y, m, d int) string) *DateField {
	f := &DateField{Parse: parse, Format: format}
	f.build(label, NewEntry(), 32, newTapIcon("calendar", "buka kalender", f.Open))
	f.commit = f.take
	f.Entry.OnShortcut = f.shortcut
	f.ExtendBaseWidget(f)
	return f
}

// Date returns the last valid day, year 0 for none.
func (f *DateField) Date() (y, m, d int) { return f.y, f.m, f.d }

// SetDate shows a day from outside without OnDate; year 0 empties the field.
func (f *DateField) SetDate(y, m, d int) {
	f.y, f.m, f.d = y, m, d
	text := ""
	if y != 0 {
		text = f.Format(y, m, d)
	}
	f.SetText(text)
}

func (f *DateField) take(text string) error {
	if text == "" {
		if !f.Optional {
			return words("Tanggal belum diisi")
		}
		return f.give(0, 0, 0)
	}
	y, m, d, err := f.Parse(text)
	if err != nil {
		return err
	}
	return f.give(y, m, d)
}

func (f *DateField) give(y, m, d int) error {
	if f.OnDate != nil && (y != f.y || m != f.m || d != f.d) {
		if err := f.OnDate(y, m, d); err != nil {
			return err
		}
	}
	f.saved = f.Entry.Text
	f.SetDate(y, m, d)
	return nil
}

func (f *DateField) shortcut(s fyne.Shortcut) bool {
	c, ok := s.(*desktop.CustomShortcut)
	if !ok || c.KeyName != fyne.KeyDown || c.Modifier != fyne.KeyModifierAlt {
		return false
	}
	f.Open()
	return true
}

// Open shows the calendar under the field.
func (f *DateField) Open() {
	c := fyne.CurrentApp().Driver().CanvasForObject(f.Entry)
	if c == nil || f.Entry.Disabled() {
		return
	}
	y, m, d := f.y, f.m, f.d
	if py, pm, pd, err := f.Parse(f.Entry.Text); err == nil {
		y, m, d = py, pm, pd
	}
	picker := NewDatePicker(y, m, d, f.today(), f.pick)
	picker.Red = f.Red
	picker.fill()
	f.Popup = popUnder(c, f.Entry, Inset(picker, 8))
	c.Focus(picker)
}

func (f *DateField) today() time.Time {
	if f.Today == nil {
		return time.Now()
	}
	return civil(f.Today())
}

func (f *DateField) pick(y, m, d int) {
	if f.Popup != nil {
		f.Popup.Hide()
		f.Popup = nil
	}
	f.Entry.SetText(f.Format(y, m, d))
	f.Flush()
	Focus(f.Entry)
}

// popUnder shows an object under another one, above it when there is no room below.
func popUnder(c fyne.Canvas, under fyne.CanvasObject, o fyne.CanvasObject) *widget.PopUp {
	p := widget.NewPopUp(o, c)
	pos := fyne.CurrentApp().Driver().AbsolutePositionForObject(under)
	size := o.MinSize()
	y := pos.Y + under.Size().Height + 3
	if y+size.Height > c.Size().Height && pos.Y-size.Height-11 > 0 {
		y = pos.Y - size.Height - 11
	}
	p.ShowAtPosition(fyne.NewPos(max(0, min(pos.X, c.Size().Width-size.Width-8)), y))
	return p
}
