package model

import (
	"fmt"
	"strings"
)

// freezeCommand is the name of the command that freezes a report.
const freezeCommand = "laporan.bekukan"

// ReportDraft assembles a week's report from the facts as of now, and says what is incomplete.
// Nothing is stored.
func (o *Office) ReportDraft(w Week) (ReportContent, []string, error) {
	var c ReportContent
	var warnings []string
	err := o.Read(func(tx Tx) (err error) {
		c, warnings, err = assembleReport(tx, w)
		return err
	})
	return c, warnings, err
}

// FreezeReport freezes a week's report (Bekukan): snapshot, stored print, step 9's evidence. A
// frozen week is returned as it is. running is the number typed, "" leaves the gap.
func (o *Office) FreezeReport(w Week, running string, press Press) (WeeklyReport, error) {
	var r WeeklyReport
	err := o.Read(func(tx Tx) (err error) {
		r, err = frozenReport(tx, w)
		return err
	})
	if err != nil || r.ID != "" {
		return r, err
	}
	r.ID = NewID()
	cmd := Command{Name: freezeCommand, Title: fmt.Sprintf("Membekukan laporan pekan %d", w.Number()), Subject: r.ID}
	err = o.Do(cmd, func(tx Tx) error {
		content, _, err := assembleReport(tx, w)
		if err != nil {
			return err
		}
		var s Situation
		if err := s.loadStationery(tx); err != nil {
			return err
		}
		now := tx.Now().In(WITA)
		r = WeeklyReport{ID: r.ID, Week: w, State: ReportFrozen, FrozenAt: now, Year: DateOf(now).Year(), RegisterID: s.Register(MemoLetter).ID, Content: content}
		if running != "" {
			if err := numberReport(tx, &r, running); err != nil {
				return err
			}
		}
		if err := storeReport(tx, r, press); err != nil {
			return err
		}
		return o.settleReport(tx, w)
	})
	return r, err
}

func frozenReport(tx Tx, w Week) (WeeklyReport, error) {
	all, err := tx.Reports(w, w)
	for _, r := range all {
		if r.State == ReportFrozen {
			return r, err
		}
	}
	return WeeklyReport{}, err
}

func numberReport(tx Tx, r *WeeklyReport, running string) error {
	if err := checkNumber(running); err != nil {
		return err
	}
	reg, err := registerByID(tx, r.RegisterID)
	if err != nil {
		return err
	}
	n := reg.Fill(r.Content.Memo.Number, running)
	if err := checkFree(tx, reg, r.Year, n); err != nil {
		return err
	}
	r.Content.Memo.Number, r.Number = n, n.Text()
	return nil
}

func storeReport(tx Tx, r WeeklyReport, press Press) error {
	data, err := press.Report(r.Content)
	if err != nil {
		return err
	}
	if err := tx.PutReport(r); err != nil {
		return err
	}
	return storePrint(tx, press, data, Document{Kind: ReportPrint, SubjectID: r.ID, Paper: r.Content.Paper})
}

// NumberReport fills the gap of a frozen report, once, and stores a second print.
func (o *Office) NumberReport(w Week, running string, press Press) error {
	var id ID
	if err := o.Read(func(tx Tx) error {
		r, err := frozenReport(tx, w)
		id = r.ID
		return err
	}); err != nil {
		return err
	}
	return o.Do(Command{Name: freezeCommand, Title: "Memberi nomor laporan " + running, Subject: id}, func(tx Tx) error {
		r, err := frozenReport(tx, w)
		switch {
		case err != nil:
			return err
		case r.ID == "":
			return Errorf(Refused, "Laporan pekan ini belum dibekukan. Bekukan dahulu, baru beri nomor.")
		case r.Number != "":
			return Errorf(Refused, "Laporan ini sudah bernomor %s. Nomor hanya diisi sekali.", r.Number)
		}
		if err := numberReport(tx, &r, running); err != nil {
			return err
		}
		return storeReport(tx, r, press)
	})
}

// VoidReport cancels a frozen report; the week can be frozen again.
func (o *Office) VoidReport(id ID, reason string) error {
	return o.voidReport(Command{Name: "laporan.batalkan", Title: "Membatalkan laporan"}, id, reason)
}

func (o *Office) voidReport(cmd Command, id ID, reason string) error {
	if strings.TrimSpace(reason) == "" {
		return FieldError("alasan", "Alasan pembatalan masih kosong.")
	}
	return o.Do(cmd, func(tx Tx) error {
		all, err := tx.Reports("", "")
		if err != nil {
			return err
		}
		for _, r := range all {
			if r.ID != id {
				continue
			}
			if r.State == ReportVoid {
				return nil
			}
			r.State, r.VoidReason = ReportVoid, strings.TrimSpace(reason)
			if err := tx.PutReport(r); err != nil {
				return err
			}
			return o.settleReport(tx, r.Week)
		}
		return Errorf(NotFound, "Laporan itu tidak ditemukan.")
	})
}

// Reports lists the reports of a span of weeks, cancelled ones included; "" does not restrict.
func (o *Office) Reports(from, to Week) ([]WeeklyReport, error) {
	var out []WeeklyReport
	err := o.Read(func(tx Tx) (err error) {
		out, err = tx.Reports(from, to)
		return err
	})
	return out, err
}

// Documents lists the stored prints of letters or reports, newest first.
func (o *Office) Documents(subjects ...ID) ([]Document, error) {
	var out []Document
	err := o.Read(func(tx Tx) (err error) {
		out, err = tx.Documents(subjects...)
		return err
	})
	return out, err
}
