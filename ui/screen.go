package ui

import (
	"fyne.io/fyne/v2"
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
	// keyTaker handles a plain key while nothing is focused; true when it did.
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

// pageEntry describes a page: its word, icon and constructor.
type pageEntry struct {
	word, icon string
	make       func(*shell) screen
}

var pages = [pageCount]pageEntry{
	pageHome:      {"Beranda", "home", func(sh *shell) screen { return newHome(sh) }},
	pageCalendar:  {"Kalender", "calendar", func(sh *shell) screen { return newCalendar(sh) }},
	pageSpeakers:  {"Narasumber", "people", func(sh *shell) screen { return newSpeakers(sh) }},
	pageChecklist: {"Checklist", "checklist", func(sh *shell) screen { return newChecklist(sh) }},
	pageLetters:   {"Surat", "mail", func(sh *shell) screen { return newLetters(sh) }},
	pageReports:   {"Laporan", "report", func(sh *shell) screen { return newReports(sh) }},
	pageSettings:  {"Pengaturan", "settings", func(sh *shell) screen { return newSettings(sh) }},
}
