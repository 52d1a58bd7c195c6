package main

import (
	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/model/files"
	"kaltimprov.go.id/dialogpublik/pdf"
)

// press draws papers and keeps them in berkas. Creation dates come from the content, so that the
// same content gives the same bytes.
type press struct{ berkas *files.Store }

var _ model.Press = press{}

// Letter draws one letter.
func (r press) Letter(c model.LetterContent) ([]byte, error) {
	return r.letters([]model.LetterContent{c}, false)
}

// letters draws several letters as one PDF, dated as the newest of them.
func (r press) letters(contents []model.LetterContent, draft bool) ([]byte, error) {
	filled, newest, err := r.filled(contents)
	if err != nil {
		return nil, err
	}
	return pdf.Letters(filled, pdf.Options{Draft: draft, Created: newest.Time()})
}

// filled gives letters their emblems and finds the newest date.
func (r press) filled(contents []model.LetterContent) ([]model.LetterContent, model.Date, error) {
	filled := make([]model.LetterContent, 0, len(contents))
	var newest model.Date
	for _, c := range contents {
		var err error
		if c.Head, err = r.head(c.Head); err != nil {
			return nil, "", err
		}
		newest = max(newest, c.Date)
		filled = append(filled, c)
	}
	return filled, newest, nil
}

// Report draws one weekly report.
func (r press) Report(c model.ReportContent) ([]byte, error) { return r.report(c, false) }

func (r press) report(c model.ReportContent, draft bool) ([]byte, error) {
	return drawn(r, &c.Head, func() ([]byte, error) { return pdf.WeeklyReport(c, pdf.Options{Draft: draft, Created: c.PrintedAt}) })
}

// Schedule draws one month's schedule.
func (r press) Schedule(c model.ScheduleContent) ([]byte, error) { return r.schedule(c, false) }

func (r press) schedule(c model.ScheduleContent, draft bool) ([]byte, error) {
	return drawn(r, &c.Head, func() ([]byte, error) { return pdf.Schedule(c, pdf.Options{Draft: draft, Created: c.PrintedAt}) })
}

// drawn draws a paper once its letterhead has its emblem.
func drawn(r press, head *model.Letterhead, draw func() ([]byte, error)) ([]byte, error) {
	var err error
	if *head, err = r.head(*head); err != nil {
		return nil, err
	}
	return draw()
}

// Keep stores bytes for good.
func (r press) Keep(data []byte) (string, error) { return r.berkas.Put(data) }

// head fills in the emblem's picture. One that is lost is an error: the paper would not be what
// was issued.
func (r press) head(h model.Letterhead) (model.Letterhead, error) {
	if h.Emblem == "" {
		return h, nil
	}
	data, err := r.berkas.Get(h.Emblem)
	if err != nil {
		return h, model.Wrap(model.ErrorCode(err), err, "Lambang pada kop tidak dapat dibaca. %s", model.Message(err))
	}
	h.EmblemData = data
	return h, nil
}
