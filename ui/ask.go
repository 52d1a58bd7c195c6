package ui

import "kaltimprov.go.id/dialogpublik/ui/kit"

// ask puts a question before something that cannot be taken back: what happens in words, and the
// verb on the button.
func (sh *shell) ask(title, text, verb string, yes func()) {
	kit.Ask(sh.win, kit.Question{Title: title, Text: text, Verb: verb, Danger: true, OnYes: func(string) { yes() }})
}

// askReason asks for a reason; an empty one is not taken. then runs the command; its error is
// shown.
func (sh *shell) askReason(title, text, verb string, then func(reason string) error) {
	kit.Ask(sh.win, kit.Question{Title: title, Text: text, Verb: verb, Reason: "Alasan", OnYes: func(reason string) { sh.check(then(reason)) }})
}
