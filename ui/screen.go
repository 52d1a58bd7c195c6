package ui

import (
	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
)

// screen is one page of the side bar.
type screen interface {
	// Content is the page, made once.
	Content() fyne.CanvasObject
	// Reload reads the facts again and shows them; called each time the page comes up and after
	// every command while it is up. It keeps what is chosen where it still exists.
	Reload() error
	// FirstFocus is what the keyboard starts on, nil for none.
	FirstFocus() fyne.Focusable
}

// Abilities a screen may have besides.
type (
	// printer prints what is shown (Ctrl+P).
	printer interface{ Print() }
	// creator makes a new record of the screen's own kind (Ctrl+N makes a dialogue elsewhere).
	creator interface{ New() }
	// flusher saves fields that still are being typed in, before the page is left.
	flusher interface{ Flush() }
	// follower shows a dialogue that was just made or moved, and chooses it.
	follower interface{ follow(model.ID) }
	// topical has a section of the help of its own.
	topical interface{ Topic() string }
	// copier copies what is chosen (Ctrl+C outside a field).
	copier interface{ Copy() }
	// clipper also cuts, pastes and duplicates it (Ctrl+X, Ctrl+V, Ctrl+D outside a field).
	clipper interface {
		copier
		Cut()
		Paste()
		Duplicate()
	}
	// dropper takes files let go over the window, with the place.
	dropper interface {
		Dropped(paths []string, at fyne.Position)
	}
	// keyTaker handles a plain key that nothing focused wants; true when it did.
	keyTaker interface{ TypedKey(*fyne.KeyEvent) bool }
)

// page names a screen in the side bar.
type page int

// The pages in the order of the side bar and of Alt+1 to Alt+9.
const (
	pageHome page = iota
	pageCalendar
	pageSpeakers
	pageChecklist
	pageLetters
	pageReports
	pageSettings
	pageCount
)

// pageEntry describes a page: its word and icon.
type pageEntry struct{ word, icon string }

var pages = [pageCount]pageEntry{
	pageHome:      {"Beranda", "home"},
	pageCalendar:  {"Kalender", "calendar"},
	pageSpeakers:  {"Narasumber", "people"},
	pageChecklist: {"Checklist", "checklist"},
	pageLetters:   {"Surat", "mail"},
	pageReports:   {"Laporan", "report"},
	pageSettings:  {"Pengaturan", "settings"},
}

// newScreen makes the screen of a page.
func newScreen(p page, sh *shell) screen {
	switch p {
	case pageCalendar:
		return newCalendar(sh)
	case pageSpeakers:
		return newSpeakers(sh)
	case pageChecklist:
		return newChecklist(sh)
	case pageLetters:
		return newMail(sh)
	case pageReports:
		return newReports(sh)
	case pageSettings:
		return newSettings(sh)
	}
	return newHome(sh)
}
