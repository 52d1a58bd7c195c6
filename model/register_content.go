package model

import "time"

// RegisterBookContent is what the register book of outgoing letters prints, as of a day. It is
// drawn from the records each time and never stored.
type RegisterBookContent struct {
	Head      Letterhead
	Paper     Paper
	Register  string // its name, "Undangan"
	Year      int
	Rows      []RegisterRow // by number
	Holes     []string      // numbers that no letter has
	Doubles   []string      // numbers that several letters have
	Date      Date          // the day the book tells of
	PrintedAt time.Time     // for the footer
	Sample    bool
}

// RegisterRow is a letter in the register book. Empty parts print as a dash.
type RegisterRow struct {
	Number    string // as printed on the letter
	Date      Date   // of the letter
	Addressee string // several stand one a line
	Subject   string
	State     string // shown words, "terkirim"
	StateDate Date   // since when
	Channel   string // how it was sent, "diantar"
	Receiver  string // who took it
	Received  Date   // when it was sent or taken
	Note      string
}
