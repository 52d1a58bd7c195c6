package ui

import (
	"fmt"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// letterCommand is something done to letters on their way, to several at once or to the chosen one.
type letterCommand struct {
	word, icon string
	// unfit says why a letter is left out, "" when it fits.
	unfit func(letterRow) string
	do    func([]letterRow)
}

// letterCommands are the commands in the order of the paper's way.
type letterCommands struct {
	issue, number                letterCommand
	initial, sign, send, receive letterCommand
	batch                        letterCommand // prints; no mark of the way
}

func newLetterCommands(s *lettersScreen) letterCommands {
	mark := func(state model.LetterState) func([]letterRow) {
		return func(rows []letterRow) { s.mark(rows, state) }
	}
	return letterCommands{
		issue:   letterCommand{"Terbitkan…", "lock", unfitToIssue, s.issue},
		number:  letterCommand{"Beri nomor…", "hash", unfitToNumber, s.giveNumbers},
		initial: letterCommand{"Tandai diparaf…", "pencil", unfitToMark(model.LetterInitial), mark(model.LetterInitial)},
		sign:    letterCommand{"Tandai ditandatangani…", "pencil", unfitToMark(model.LetterSigned), mark(model.LetterSigned)},
		send:    letterCommand{"Catat pengiriman…", "send", unfitToMark(model.LetterSent), s.send},
		receive: letterCommand{"Catat penerimaan…", "check", unfitToMark(model.LetterReceived), s.receive},
		batch:   letterCommand{"Cetak paket…", "printer", unfitToBatch, s.batch},
	}
}

// way lists the commands on the way of letters, those before the marks first.
func (c letterCommands) way() []letterCommand {
	return []letterCommand{c.issue, c.number, c.initial, c.sign, c.send, c.receive}
}

func unfitToIssue(r letterRow) string {
	if r.issued() {
		return "sudah terbit"
	}
	return ""
}

func unfitToNumber(r letterRow) string {
	switch {
	case !r.issued():
		return "belum terbit"
	case !r.letter.Valid():
		return "sudah batal"
	case r.letter.Number != "":
		return "sudah bernomor"
	}
	return ""
}

func unfitToBatch(r letterRow) string {
	if r.letter.State == model.LetterVoid {
		return "sudah batal"
	}
	return ""
}

func unfitToMark(state model.LetterState) func(letterRow) string {
	return func(r letterRow) string {
		switch {
		case !r.issued():
			return "belum terbit"
		case !r.letter.Valid():
			return "sudah batal"
		case r.letter.Is(state):
			return "sudah " + string(state)
		}
		return ""
	}
}

// fit are the letters that the command takes.
func (c letterCommand) fit(rows []letterRow) []letterRow {
	return filterLetters(rows, func(r letterRow) bool { return c.unfit(r) == "" })
}

// leftOut says which letters the command leaves out and why, "" for none.
func (c letterCommand) leftOut(rows []letterRow) string {
	why, n := "", 0
	for _, r := range rows {
		if w := c.unfit(r); w != "" {
			n++
			if why == "" {
				why = w
			}
		}
	}
	if n == 0 || len(rows) == 1 {
		return why
	}
	return fmt.Sprintf("%d surat %s", n, why)
}

// item is the command in a menu: off, with the reason, when no letter fits.
func (c letterCommand) item(s *lettersScreen, rows func() []letterRow) kit.MenuItem {
	now := rows()
	fit := c.fit(now)
	item := kit.MenuItem{Text: c.word, Icon: c.icon, Run: func() { s.run(c, rows()) }}
	switch {
	case len(fit) == 0:
		item.Off = true
		item.Text += " – " + c.leftOut(now)
	case len(now) > 1:
		item.Text += fmt.Sprintf(" (%d)", len(fit))
	}
	return item
}

// run does a command with the letters that fit it; what is being typed is saved first.
func (s *lettersScreen) run(c letterCommand, rows []letterRow) {
	keys := map[string]bool{}
	for _, r := range rows {
		keys[r.key()] = true
	}
	if !s.detail.settled() {
		return
	}
	fit := c.fit(filterLetters(s.all, func(r letterRow) bool { return keys[r.key()] }))
	if len(fit) == 0 {
		s.sh.toast("Tidak ada surat yang cocok: " + c.leftOut(rows) + ".")
		return
	}
	c.do(fit)
}

// send, receive and batch open the sheets that the other tabs open, too.
func (s *lettersScreen) send(rows []letterRow) {
	s.sheets.sending = openSendSheet(s.sh, lettersOf(rows))
}

func (s *lettersScreen) receive(rows []letterRow) {
	s.sheets.receiving = openReceiveSheet(s.sh, lettersOf(rows))
}

func (s *lettersScreen) batch(rows []letterRow) {
	s.sheets.batch = openBatchSheet(s.sh, lettersOf(rows))
}

// onMonthBatch prints the invitations of the month shown with what goes along.
func (s *lettersScreen) onMonthBatch() {
	if s.detail.settled() {
		s.sheets.batch = openMonthBatch(s.sh, s.month)
	}
}
