package main

import (
	"slices"
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

// printSchedule writes a month's schedule as PDF and releases it first when it says something new. A
// released one that still holds is printed as it was stored, which works beside a window. With
// --stasiun it is the sheet of one station, with --konsep a working print; both release nothing.
func (p *program) printSchedule() error {
	if p.has("tahun") {
		return p.printYear()
	}
	month, err := p.month()
	if err != nil {
		return err
	}
	if p.has("stasiun") || p.has("konsep") {
		return p.reading(func(s *session) error { return p.printWorkingSchedule(s, month) })
	}
	release := false
	err = p.reading(func(s *session) error {
		plan, err := s.office.SchedulePlan(month)
		if err != nil {
			return err
		}
		if release = plan.Changed() || plan.Newest.ID == ""; release {
			return nil
		}
		return p.printVersion(s, plan.Newest)
	})
	if err != nil || !release {
		return err
	}
	return p.writing(func(s *session) error { return p.releaseAndPrint(s, month) })
}

// month reads --bulan.
func (p *program) month() (model.Month, error) {
	m, err := model.ParseMonth(p.flags["bulan"])
	if err != nil {
		return "", usageError{model.Message(err)}
	}
	return m, nil
}

// releaseAndPrint releases the next version, whatever is open in the month, and prints what was
// stored.
func (p *program) releaseAndPrint(s *session, month model.Month) error {
	plan, err := s.office.SchedulePlan(month)
	if err != nil {
		return err
	}
	file, err := p.target(s.folder)
	if err != nil {
		return err
	}
	defer file.Discard()
	v, err := s.office.ReleaseSchedule(month, press{s.berkas})
	if err != nil {
		return err
	}
	const kept = "Jadwal sudah terbit dan tetap tersimpan; ulangi perintah ini untuk mencetaknya."
	data, err := s.newestPrint(v.ID)
	if err != nil {
		return model.Wrap(model.ErrorCode(err), err, "%s %s", model.Message(err), kept)
	}
	if err := deliver(file, data, kept); err != nil {
		return err
	}
	return p.tellSchedule(v, 1, append(scheduleNotices(plan), paperGaps(v.Content.Head, v.Content.Signature)...))
}

// scheduleNotices says what a release leaves open: warnings by name, letters that are wrong now and
// whom to tell.
func scheduleNotices(plan model.SchedulePlan) []string {
	var out []string
	for _, w := range plan.Warnings {
		out = append(out, plan.WarningWords(w))
	}
	for _, l := range plan.Letters {
		out = append(out, l.Words())
	}
	for _, who := range plan.Tell {
		out = append(out, "Kabari "+who+".")
	}
	if plan.Signer != "" {
		out = append(out, plan.Signer)
	}
	return out
}

// printVersion writes the stored print of a released version.
func (p *program) printVersion(s *session, v model.ScheduleVersion) error {
	if err := p.writePaper(s, func() ([]byte, error) { return s.newestPrint(v.ID) }); err != nil {
		return err
	}
	return p.tellSchedule(v, 0, nil)
}

func (p *program) tellSchedule(v model.ScheduleVersion, released int, notices []string) error {
	p.warnAll(notices)
	out := planAnswer{File: p.flags["ke"], Month: text(v.Month), Version: &v.Number, Released: released, Notices: list(notices)}
	verb := "yang sudah terbit, "
	if released > 0 {
		verb = "baru terbit, "
	}
	return p.answer(out, "Jadwal %s versi %d, %sditulis ke %s.\n", model.MonthName(v.Month), v.Number, verb, out.File)
}

// planAnswer is the result of printing a paper of a month's plan as JSON.
type planAnswer struct {
	File     string   `json:"berkas"`
	Draft    bool     `json:"konsep"`
	Month    text     `json:"bulan"` // null for a year's plan
	Version  *int     `json:"versi"` // null for what is no release
	Released int      `json:"baru_terbit"`
	Notices  []string `json:"peringatan"`
}

// printWorkingSchedule writes the schedule as it is now, of all stations or of one.
func (p *program) printWorkingSchedule(s *session, month model.Month) error {
	station, err := p.station(s)
	if err != nil {
		return err
	}
	c, err := s.office.Schedule(month, station)
	if err != nil {
		return err
	}
	return p.printPlan(s, month, "Jadwal", func() ([]byte, error) { return press{s.berkas}.schedule(c, p.has("konsep")) })
}

// station finds the station of --stasiun, by name or mark; "" without the flag.
func (p *program) station(s *session) (model.ID, error) {
	name, given := p.flags["stasiun"]
	if !given {
		return "", nil
	}
	setup, err := s.office.Setup()
	if err != nil {
		return "", err
	}
	var known []string
	for _, st := range setup.Stations {
		if slices.Contains([]string{model.Fold(st.Name), model.Fold(st.Mark), model.Fold(st.LegalName)}, model.Fold(name)) {
			return st.ID, nil
		}
		known = append(known, st.Name)
	}
	return "", model.Errorf(model.NotFound, "Stasiun %q tidak ada. Yang ada: %s.", name, strings.Join(known, ", "))
}
