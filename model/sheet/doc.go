// Package sheet turns the bytes of a CSV or XLSX file into rows of cell texts, and texts back into
// such files. It knows encodings, delimiters, quotes, the dates and times Excel hides behind
// numbers, and which columns a sheet has; what a date, a phone or a name may be is model's. It also
// writes dialogues as a calendar file (.ics).
//
// Row numbers are the ones a person sees in a spreadsheet, counted from 1. Cells come out trimmed.
// A sheet is refused as a whole with a *model.Error naming row and column, before anything is made
// of it.
package sheet
