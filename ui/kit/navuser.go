package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// NavUser is the line at the foot of the side bar: who works here. A tap runs OnUser of its bar.
type NavUser struct {
	widget.BaseWidget
	bar        *NavBar
	face       *Text
	name, role *Text
	content    *fyne.Container
}

func newNavUser(n *NavBar) *NavUser {
	u := &NavUser{bar: n, face: T("", 10, SemiBold, AccentD).Center(), name: Fit("", 12, Medium, Ink), role: Fit("", 11, Regular, Ink3)}
	circle := Fix(26, 26, Stack(Panel(AccentT, nil, 13), u.face))
	u.content = Fix(0, 50, Pad(H(12, circle, Grow(V(0, u.name, u.role))), 0, 8, 0, 12))
	u.ExtendBaseWidget(u)
	return u
}

func (u *NavUser) set(name, role string) {
	u.face.SetText(Initials(name))
	u.name.SetText(name)
	u.role.SetText(role)
}

// Name returns the shown name.
func (u *NavUser) Name() string { return u.name.Text() }

// Tapped implements fyne.Tappable.
func (u *NavUser) Tapped(*fyne.PointEvent) {
	if u.bar.OnUser != nil {
		u.bar.OnUser()
	}
}

// Cursor implements desktop.Cursorable.
func (u *NavUser) Cursor() desktop.Cursor {
	if u.bar.OnUser == nil {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// CreateRenderer implements fyne.Widget.
func (u *NavUser) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(u.content) }
