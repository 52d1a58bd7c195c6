package model

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
