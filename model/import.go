package model

import (
	"fmt"
	"strings"
)

// SpeakerRow is one row of a speaker sheet: cell texts as they stand. "" is a missing
// column or an empty cell and leaves the field as it is.
type SpeakerRow struct {
	Row          int // the sheet's row number, header is 1
	Front        string
	Name         string
	Back         string
	Post         string
	Organization string
	Phone        string
	Email        string
	Themes       string // separated by |
	Note         string
}

// DialogueRow is one row of a schedule sheet: cell texts as they stand, "" for a missing column
// or an empty cell.
type DialogueRow struct {
	Row        int
	Date       string
	Start      string
	End        string
	Station    string
	Programme  string
	Venue      string
	Theme      string
	Main       string
	Companions string // separated by |
	Host       string
}

// RowFault is one reason why a sheet is refused.
type RowFault struct {
	Row    int
	Column string // header name
	Reason string // Indonesian
}

// ImportResult counts what an import did, or would do.
type ImportResult struct {
	Created, Updated, Same int
	Notes                  []RowFault // done, but people should know: unknown programme created, phone left out
	Faults                 []RowFault // when any, nothing was written
}

// fault notes a reason to refuse the sheet.
func (r *ImportResult) fault(row int, column, format string, args ...any) {
	r.Faults = append(r.Faults, RowFault{row, column, fmt.Sprintf(format, args...)})
}

// note notes what was done and people should know.
func (r *ImportResult) note(row int, column, format string, args ...any) {
	r.Notes = append(r.Notes, RowFault{row, column, fmt.Sprintf(format, args...)})
}

// importSheet runs one import as one command: read takes every row and says what it found and how
// to write it. Nothing is written with checkOnly, nor when any row has a fault.
func (o *Office) importSheet(cmd Command, checkOnly bool, read func(Tx) (ImportResult, func() error, error)) (ImportResult, error) {
	var res ImportResult
	run := func(tx Tx) error {
		found, write, err := read(tx)
		if err != nil {
			return err
		}
		if res = found; checkOnly || len(res.Faults) > 0 {
			return nil
		}
		return write()
	}
	var err error
	if checkOnly {
		err = o.Read(run)
	} else {
		err = o.Do(cmd, run)
	}
	return res, err
}

// splitBar takes a cell of several values apart.
func splitBar(cell string) []string {
	var out []string
	for _, part := range strings.Split(cell, "|") {
		if part = oneLine(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}
