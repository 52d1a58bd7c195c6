package model

import (
	"slices"
	"strings"
)

// EditAgenda changes a month's meeting by a function, so that one field is one command; it makes
// the month's plan when there is none.
func (o *Office) EditAgenda(m Month, title string, edit func(*Agenda)) error {
	return o.save("agenda.ubah", title, func(tx Tx) error {
		a, err := agendaOf(tx, m)
		if err != nil {
			return err
		}
		met := a.Date
		edit(&a)
		a.clean()
		if err := a.Validate(); err != nil {
			return err
		}
		if a.Decided() && a.Date != met && (a.Date == "" || a.Date > DateOf(tx.Now())) {
			return FieldError("tanggal", "Agenda ini sudah diputuskan, jadi rapatnya sudah berlangsung. Buka kembali agendanya bila rapat diulang.")
		}
		return tx.PutAgenda(a)
	})
}

// agendaOf returns a month's plan, a new one when there is none.
func agendaOf(tx Tx, m Month) (Agenda, error) {
	all, err := tx.Agendas()
	if err != nil {
		return Agenda{}, err
	}
	if i := slices.IndexFunc(all, func(a Agenda) bool { return a.Month == m }); i >= 0 {
		return all[i], nil
	}
	return Agenda{ID: NewID(), Month: m, Start: NoClock, End: NoClock}, nil
}

// clean trims what was typed and drops empty attendees and decisions.
func (a *Agenda) clean() {
	a.Place, a.Chair, a.MinuteTaker = oneLine(a.Place), oneLine(a.Chair), oneLine(a.MinuteTaker)
	a.Discussion = strings.TrimSpace(a.Discussion)
	var people []Attendee
	for _, p := range a.Attendees {
		if p.Name, p.Post = oneLine(p.Name), oneLine(p.Post); p != (Attendee{}) {
			people = append(people, p)
		}
	}
	var decisions []Decision
	for _, d := range a.Decisions {
		if d.What, d.Who = oneLine(d.What), oneLine(d.Who); d != (Decision{}) {
			decisions = append(decisions, d)
		}
	}
	a.Attendees, a.Decisions = people, decisions
}

// Validate refuses a meeting that cannot be.
func (a Agenda) Validate() error {
	switch {
	case a.Date != "" && !a.Date.Valid():
		return FieldError("tanggal", "Tanggal rapat tidak ada. Tulis seperti 24-11-2026.")
	case a.Start >= 0 && a.End >= 0 && a.End <= a.Start:
		return FieldError("selesai", "Rapat selesai %s tidak sesudah mulai %s.", ClockText(a.End), ClockText(a.Start))
	case slices.ContainsFunc(a.Decisions, func(d Decision) bool { return d.What == "" }):
		return FieldError("keputusan", "Isi keputusan masih kosong.")
	case slices.ContainsFunc(a.Decisions, func(d Decision) bool { return d.Until != "" && !d.Until.Valid() }):
		return FieldError("kapan", "Tanggal keputusan tidak ada. Tulis seperti 24-11-2026.")
	case slices.ContainsFunc(a.Attendees, func(p Attendee) bool { return p.Name == "" }):
		return FieldError("peserta", "Nama peserta masih kosong.")
	}
	return nil
}

// DecideAgenda marks a month's plan as decided by its meeting: step 1's evidence. A meeting without
// a day took place today.
func (o *Office) DecideAgenda(m Month) error {
	return o.changeAgenda(m, "agenda.putuskan", "Memutuskan agenda "+MonthName(m), func(tx Tx, a *Agenda) error {
		today := DateOf(tx.Now())
		switch {
		case a.Decided():
			return nil
		case a.Date > today:
			return Errorf(Refused, "Rapat baru berlangsung %s. Agenda diputuskan sesudah rapat; ubah tanggal rapat bila sudah berlangsung.", LongDate(a.Date))
		case a.Date == "":
			a.Date = today
		}
		a.DecidedAt = tx.Now()
		return nil
	})
}

// ReopenAgenda takes the decision back; step 1 reopens.
func (o *Office) ReopenAgenda(m Month) error {
	return o.changeAgenda(m, "agenda.buka", "Membuka kembali agenda "+MonthName(m), func(_ Tx, a *Agenda) error {
		if !a.Decided() {
			return Errorf(Refused, "Agenda %s belum diputuskan.", MonthName(m))
		}
		a.DecidedAt = zeroTime
		return nil
	})
}

func (o *Office) changeAgenda(m Month, name, title string, change func(Tx, *Agenda) error) error {
	return o.save(name, title, func(tx Tx) error {
		a, err := agendaOf(tx, m)
		if err != nil {
			return err
		}
		if err := change(tx, &a); err != nil {
			return err
		}
		if err := tx.PutAgenda(a); err != nil {
			return err
		}
		return o.settleMonth(tx, m)
	})
}

// MeetingPapers is what the papers of a month's meeting print, as of now.
func (o *Office) MeetingPapers(m Month) (MeetingContent, error) {
	var c MeetingContent
	err := o.Read(func(tx Tx) error {
		s, err := loadSituation(tx, m.First(), m.Last())
		if err != nil {
			return err
		}
		a, err := agendaOf(tx, m)
		if err != nil {
			return err
		}
		themes, err := bank(tx)
		if err != nil {
			return err
		}
		c = s.meetingContent(a, themes)
		return nil
	})
	return c, err
}

func (s Situation) meetingContent(a Agenda, themes []BankTheme) MeetingContent {
	set := s.Settings
	plan := s.scheduleContent(a.Month, "")
	c := MeetingContent{
		Head: set.Letterhead(), Paper: set.ReportPaper, Town: set.Town, Month: a.Month, Date: a.Date, Start: a.Start, End: a.End,
		Place: a.Place, Chair: a.Chair, MinuteTaker: a.MinuteTaker, Attendees: a.Attendees, Discussion: reportLines(a.Discussion),
		Decisions: a.Decisions, Plan: plan.Rows, Counts: plan.Counts, ChairSign: s.signatureOf("Pimpinan rapat,", a.Chair),
		MinuteSign: s.signatureOf("Notulis,", a.MinuteTaker), PrintedAt: s.Now, Sample: set.Sample,
	}
	for _, t := range themes {
		if t.Free() {
			c.Themes = append(c.Themes, t.Title)
		}
	}
	return c
}

// signatureOf signs as somebody; rank and NIP are added when he is one of the officers.
func (s Situation) signatureOf(line, name string) Signature {
	sig := Signature{Lines: []string{line}, Name: name}
	for _, o := range s.Officers {
		if name != "" && Fold(o.Name) == Fold(name) {
			sig.Rank, sig.NIP = o.Rank, o.NIP
		}
	}
	return sig
}
