package main

import (
	"slices"

	"kaltimprov.go.id/dialogpublik/model"
)

// printReport writes a week's report as PDF and freezes it first. A frozen one is printed as it was
// stored, which works beside a window.
func (p *program) printReport() error {
	week, err := model.ParseWeek(p.flags["pekan"])
	if err != nil {
		return usageError{model.Message(err)}
	}
	freeze := false
	err = p.reading(func(s *session) error {
		r, ok, err := s.frozenReport(week)
		switch {
		case err != nil:
			return err
		case p.has("konsep"):
			return p.printReportDraft(s, week)
		case ok:
			return p.printFrozen(s, r)
		}
		freeze = true
		return nil
	})
	if err != nil || !freeze {
		return err
	}
	return p.writing(func(s *session) error { return p.freezeAndPrint(s, week) })
}

// frozenReport finds the week's frozen report.
func (s *session) frozenReport(week model.Week) (model.WeeklyReport, bool, error) {
	all, err := s.office.Reports(week, week)
	for _, r := range all {
		if r.State == model.ReportFrozen {
			return r, true, err
		}
	}
	return model.WeeklyReport{}, false, err
}

// printReportDraft writes the report as it would be now, marked KONSEP.
func (p *program) printReportDraft(s *session, week model.Week) error {
	file, err := p.target(s.folder)
	if err != nil {
		return err
	}
	defer file.Discard()
	content, warnings, err := s.office.ReportDraft(week)
	if err != nil {
		return err
	}
	data, err := press{s.berkas}.report(content, true)
	if err != nil {
		return err
	}
	if err := deliver(file, data, ""); err != nil {
		return err
	}
	p.warnAll(warnings)
	return p.answer(printAnswer{File: p.flags["ke"], Draft: true, Count: 1, Week: text(week), Notices: list(warnings)},
		"Konsep laporan pekan %s ditulis ke %s. Tidak ada yang dibekukan.\n", week, p.flags["ke"])
}

// freezeAndPrint freezes the week, whatever is open in it, and prints what was stored.
func (p *program) freezeAndPrint(s *session, week model.Week) error {
	file, err := p.target(s.folder)
	if err != nil {
		return err
	}
	defer file.Discard()
	_, warnings, err := s.office.ReportDraft(week)
	if err != nil {
		return err
	}
	if last := week.Sunday(); s.office.Today() <= last {
		warnings = append([]string{"Pekan ini belum berakhir (" + model.LongDate(last) + ")."}, warnings...)
	}
	r, err := s.office.FreezeReport(week, "", press{s.berkas})
	if err != nil {
		return err
	}
	warnings = append(warnings, paperGaps(r.Content.Head, r.Content.Author, r.Content.Seen)...)
	const kept = "Laporan sudah dibekukan dan tetap tersimpan; ulangi perintah ini untuk mencetaknya."
	data, err := s.newestPrint(r.ID)
	if err != nil {
		return model.Wrap(model.ErrorCode(err), err, "%s %s", model.Message(err), kept)
	}
	if err := deliver(file, data, kept); err != nil {
		return err
	}
	return p.tellReport(week, warnings, 1)
}

// printFrozen writes the stored print of a frozen report.
func (p *program) printFrozen(s *session, r model.WeeklyReport) error {
	file, err := p.target(s.folder)
	if err != nil {
		return err
	}
	defer file.Discard()
	data, err := s.newestPrint(r.ID)
	if err != nil {
		return err
	}
	if err := deliver(file, data, ""); err != nil {
		return err
	}
	return p.tellReport(r.Week, nil, 0)
}

func (p *program) tellReport(week model.Week, warnings []string, frozen int) error {
	p.warnAll(warnings)
	out := printAnswer{File: p.flags["ke"], Count: 1, Issued: frozen, Week: text(week), Notices: list(warnings)}
	if frozen == 0 {
		return p.answer(out, "Laporan pekan %s, yang sudah dibekukan, ditulis ke %s.\n", week, out.File)
	}
	return p.answer(out, "Laporan pekan %s dibekukan dan ditulis ke %s.\n", week, out.File)
}

// paperGaps says what a paper with these signers leaves to be written by hand.
func paperGaps(head model.Letterhead, signers ...model.Signature) []string {
	var out []string
	if slices.ContainsFunc(signers, func(g model.Signature) bool { return g.Name == "" }) {
		out = append(out, "Nama penanda tangan belum diisi di Pengaturan; tempatnya dicetak kosong.")
	}
	if head.Emblem == "" {
		out = append(out, "Lambang pada kop belum diisi di Pengaturan; kotaknya dicetak kosong.")
	}
	return out
}
