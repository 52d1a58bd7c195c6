package main

import (
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/pdf"
	"kaltimprov.go.id/dialogpublik/ui"
)

// postPapers are the papers that go along with letters as the window asks for them.
func (r press) postPapers() ui.PostPapers {
	return ui.PostPapers{
		Slips: r.slips, Initials: r.initials, Envelopes: r.envelopes, Labels: r.labels, Register: r.registerBook,
		Fit: func(c model.LetterContent) []string { return pdf.LetterFit(c).Warnings },
	}
}

// slips draws receipts.
func (r press) slips(letters []model.LetterContent) ([]byte, error) {
	return r.post(letters, pdf.Slips)
}

// envelopes draws envelopes; size "" is DL.
func (r press) envelopes(letters []model.LetterContent, size string) ([]byte, error) {
	wanted := pdf.EnvelopeDL
	if size != "" {
		wanted = pdf.EnvelopeSize(strings.ToLower(size))
	}
	return r.post(letters, func(c []model.LetterContent, o pdf.Options) ([]byte, error) { return pdf.Envelopes(c, wanted, o) })
}

// labels draws address labels; sheet "" is the one of 24.
func (r press) labels(letters []model.LetterContent, sheet string, start int) ([]byte, error) {
	wanted := pdf.Labels3x8
	if sheet != "" {
		wanted = pdf.LabelSheet(strings.ToLower(sheet))
	}
	return r.post(letters, func(c []model.LetterContent, o pdf.Options) ([]byte, error) { return pdf.Labels(c, wanted, start, o) })
}

// usualChain are those who initial an office copy before it is signed.
var usualChain = []pdf.InitialsRow{{Post: "Staf"}, {Post: "Kepala Seksi"}, {Post: "Kepala Bidang"}, {Post: "Sekretaris"}}

// initials draws sheets for initials.
func (r press) initials(letters []model.LetterContent) ([]byte, error) {
	return r.post(letters, func(c []model.LetterContent, o pdf.Options) ([]byte, error) { return pdf.Initials(c, usualChain, o) })
}

// post draws papers of letters, dated as the newest of them.
func (r press) post(letters []model.LetterContent, draw func([]model.LetterContent, pdf.Options) ([]byte, error)) ([]byte, error) {
	filled, newest, err := r.filled(letters)
	if err != nil {
		return nil, err
	}
	return draw(filled, pdf.Options{Created: newest.Time()})
}

// registerBook draws a register's year.
func (r press) registerBook(c model.RegisterBookContent) ([]byte, error) {
	return drawn(r, &c.Head, func() ([]byte, error) { return pdf.RegisterBook(c, pdf.Options{Created: c.PrintedAt}) })
}
