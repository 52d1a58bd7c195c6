package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// PickPopup is the open box of a PickField.
type PickPopup struct {
	// Entry takes the typing; Up, Down and Enter work in it.
	Entry *Entry
	// List shows the options found.
	List *RowList
	// Options are the options found.
	Options []Option

	field *PickField
	box   *fyne.Container
	pop   *widget.PopUp
}

const newOption = "\x00new"

func newPickPopup(f *PickField, width float32) *PickPopup {
	p := &PickPopup{field: f, Entry: NewEntry()}
	p.List = NewRowList(38, func() int { return len(p.Options) }, func() Row { return newPickRow(p) })
	p.List.OnOpen = p.choose
	p.List.TapOpens = true
	p.List.SetEmpty(Place(0.5, 0.5, T("tidak ada yang cocok", 12, Regular, Ink3)))
	p.Entry.SetHint("ketik untuk mencari", 0)
	p.Entry.OnChanged = p.search
	p.Entry.OnKey = p.key
	p.Entry.OnSubmitted = func(string) { p.choose(max(0, p.List.Selected())) }
	p.box = Inset(V(6, Fix(width, 32, Framed(p.Entry)), Fix(width, 38*6, p.List)), 4)
	p.search("")
	return p
}

func (p *PickPopup) search(text string) {
	p.Options = p.field.Find(text)
	if p.field.OnCreate != nil && text != "" {
		p.Options = append(p.Options[:len(p.Options):len(p.Options)], Option{ID: newOption, Title: "Tambah baru: " + text})
	}
	p.List.Select(min(0, len(p.Options)-1))
	p.List.Reload()
}

func (p *PickPopup) key(e *fyne.KeyEvent) bool {
	if e.Name == fyne.KeyEscape {
		p.field.close()
		return true
	}
	return p.List.StepKey(e)
}

func (p *PickPopup) choose(i int) {
	if i < 0 || i >= len(p.Options) {
		return
	}
	o := p.Options[i]
	if o.ID != newOption {
		p.field.pick(o)
		return
	}
	text := p.Entry.Text
	p.field.close()
	p.field.OnCreate(text)
}

type pickRow struct {
	p          *PickPopup
	title, sub *Text
	box        *fyne.Container
}

func newPickRow(p *PickPopup) *pickRow {
	r := &pickRow{p: p, title: Fit("", 13, Medium, Ink), sub: Fit("", 11, Regular, Ink3)}
	r.box = Pad(V(0, r.title, r.sub), 3, 10, 0, 10)
	return r
}

// Object implements Row.
func (r *pickRow) Object() fyne.CanvasObject { return r.box }

// Set implements Row.
func (r *pickRow) Set(i int) {
	o := r.p.Options[i]
	r.title.SetText(o.Title)
	r.sub.SetText(o.Sub)
}
