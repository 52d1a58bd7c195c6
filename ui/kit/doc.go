// Package kit holds the widgets and layouts every screen is composed of. It knows no model: texts, states and
// callbacks come from outside. All measures are Fyne units, which are pixels at scale 1; every layout gives whole
// pixels. Shown texts that the kit owns itself (month names of the calendar, "Batal", "Urungkan") are Indonesian.
//
// Call SetFonts once before the first widget, set Theme on the app's settings and run UseIndonesian.
package kit
