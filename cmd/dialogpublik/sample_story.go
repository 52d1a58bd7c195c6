package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"kaltimprov.go.id/dialogpublik/model"
)

// event is one command of the sample at its moment.
type event struct {
	at      time.Time
	officer model.ID // in whose name; "" leaves it
	do      func(*model.Office) error
}

// letterNumbers and reportNumbers are the running numbers before the sample's first ones.
const (
	letterNumbers = 811
	reportNumbers = 93
)

// plan adds a command, unless its time has not come on the sample's last day.
func (st *story) plan(day model.Date, clock string, officer model.ID, do func(*model.Office) error) {
	c, _ := model.ParseISOClock(clock)
	at := day.At(c)
	if at.Before(sampleToday.At(8 * 60)) {
		st.events = append(st.events, event{at, officer, do})
	}
}

// live runs the commands in the order of their moments.
func (st *story) live() error {
	slices.SortStableFunc(st.events, func(a, b event) int { return a.at.Compare(b.at) })
	st.number = letterNumbers
	for _, e := range st.events {
		st.clock = e.at
		if e.officer != "" && !st.fixedActor {
			st.session.store.SetActor(e.officer)
		}
		if err := e.do(st.session.office); err != nil {
			return fmt.Errorf("sample at %s: %w", e.at.Format(time.RFC3339), err)
		}
	}
	return nil
}

// rows are the checklist of a dialogue by step number; its dates and officers are what the sample
// goes by.
func (st *story) rows(d model.Dialogue) map[int]model.StepRow {
	rows := map[int]model.StepRow{}
	for _, r := range st.facts.Checklist(d) {
		rows[r.Step.Number] = r
	}
	return rows
}

func tick(d model.Dialogue, step int, note string) func(*model.Office) error {
	return func(o *model.Office) error { return o.TickStep(d.ID, step, note) }
}

// planDialogue lives one dialogue, the i-th of the sample: most steps in time, a few late.
func (st *story) planDialogue(i int, d model.Dialogue) {
	rows := st.rows(d)
	due := func(step int) model.Date { return rows[step].Dates.Latest }
	who := func(step int) model.ID { return rows[step].Officer.ID }
	st.plan(due(3), "09:00", who(3), st.issue(i, d))
	sent := due(4)
	if i == 2 {
		sent = sent.AddDays(1) // the courier was away
	}
	st.plan(due(3), "15:30", who(3), st.eachLetter(d, func(o *model.Office, ids []model.ID) error {
		return o.MarkLetters(ids, model.LetterSigned, time.Time{}, "")
	}))
	st.plan(sent, "10:00", who(4), st.eachLetter(d, func(o *model.Office, ids []model.ID) error {
		return o.SendLetters(ids, model.Sending{Way: sampleWays[i%len(sampleWays)]})
	}))
	st.plan(sent, "14:00", who(4), st.eachLetter(d, func(o *model.Office, ids []model.ID) error {
		if i == 6 { // one receipt is still waited for
			ids = ids[:len(ids)-1]
		}
		return o.ReceiveLetters(ids, model.Receipt{Receiver: sampleReceivers[i%len(sampleReceivers)]})
	}))
	st.plan(due(5), "10:00", who(5), st.answers(i, d))
	st.plan(due(5), "11:00", who(5), tick(d, 5, "Dihubungi lewat telepon"))
	st.plan(due(6), "13:00", who(6), tick(d, 6, "Stasiun siap, narasumber diberitahukan"))
	st.plan(d.Date, d.End.String(), who(7), func(o *model.Office) error { return o.MarkHeld(d.ID) })
	covered, published := rows[7].Dates.Target, due(8)
	if i == 1 {
		published = published.AddDays(1)
	}
	st.plan(covered, "15:00", who(7), tick(d, 7, "Foto dan catatan siaran terkumpul"))
	if i != 3 { // this one's news is still waited for
		st.plan(published, "10:00", who(8), tick(d, 8, "Berita dan foto tayang di laman dinas"))
	}
	if i < len(sampleOutcomes) {
		out := sampleOutcomes[i]
		st.plan(d.Date.AddDays(1), "09:30", who(9), func(o *model.Office) error {
			return o.SaveOutcome(d.ID, strings.Join(out.points, "\n"), out.obstacle, out.advice)
		})
	}
	if i < 4 {
		st.plan(d.Date.AddDays(1), "08:45", who(4), st.fileSigned(d))
	}
}

// issue issues the letters of a dialogue as one action; the newest ones still wait for a number.
func (st *story) issue(i int, d model.Dialogue) func(*model.Office) error {
	return func(o *model.Office) error {
		facts, d, err := o.DialogueSituation(d.ID)
		if err != nil {
			return err
		}
		group := model.NewID()
		for _, slot := range facts.Invitations(d) {
			running := ""
			if i < 7 {
				st.number++
				running = strconv.Itoa(st.number)
			}
			if _, err := o.IssueInvitation(d.ID, slot.Speaker.ID, model.Numbering{Text: running}, group, press{st.session.berkas}); err != nil {
				return err
			}
			st.letters++
		}
		return nil
	}
}

// sampleWays and sampleReceivers are how the sample's letters went out, and invented people who took
// them.
var (
	sampleWays      = []model.SendWay{model.ByCourier, model.ByWhatsApp, model.ByCourier, model.ByEmail}
	sampleReceivers = []string{"Nita Umpamasari (tata usaha)", "Galih Contohpratama (ajudan)", "Sinta Rekawati (sekretariat)"}
)

// eachLetter does something with all valid letters of a dialogue.
func (st *story) eachLetter(d model.Dialogue, do func(*model.Office, []model.ID) error) func(*model.Office) error {
	return func(o *model.Office) error {
		facts, d, err := o.DialogueSituation(d.ID)
		if err != nil {
			return err
		}
		var ids []model.ID
		for _, l := range facts.Letters(d.ID) {
			if l.Valid() {
				ids = append(ids, l.ID)
			}
		}
		return do(o, ids)
	}
}

// answers records that the speakers come, but for the last of the fourth and sixth dialogue.
func (st *story) answers(i int, d model.Dialogue) func(*model.Office) error {
	return func(o *model.Office) error {
		last := len(d.Appearances) - 1
		for n, a := range d.Appearances {
			state, note := model.Willing, "Bersedia, lewat telepon"
			if n == last && (i == 3 || i == 5) {
				state, note = model.Unable, "Dinas luar pada hari siaran"
			}
			if err := o.Answer(d.ID, a.ID, state, "", note); err != nil {
				return err
			}
		}
		return nil
	}
}

// fileSigned notes where the signed prints of a dialogue's letters are.
func (st *story) fileSigned(d model.Dialogue) func(*model.Office) error {
	return func(o *model.Office) error {
		facts, d, err := o.DialogueSituation(d.ID)
		if err != nil {
			return err
		}
		for _, l := range facts.Letters(d.ID) {
			if err := fileNewest(o, l.ID, "Map Undangan November 2026"); err != nil {
				return err
			}
		}
		return nil
	}
}

func fileNewest(o *model.Office, subject model.ID, place string) error {
	prints, err := o.Documents(subject)
	if err != nil || len(prints) == 0 {
		return err
	}
	return o.FileSignedPrint(subject, prints[0].ID, true, place)
}

// planReports freezes the report of each finished week on the third working day after it.
func (st *story) planReports() {
	weeks := []model.Week{"2026-W45", "2026-W46"}
	for i, w := range weeks {
		_, dates := model.WeekDeadline(st.facts.Procedure, st.facts.Calendar, w)
		st.plan(dates.Target, "14:00", "", func(o *model.Office) error {
			r, err := o.FreezeReport(w, fmt.Sprintf("%03d", reportNumbers+i+1), press{st.session.berkas})
			if err != nil {
				return err
			}
			st.reports++
			return fileNewest(o, r.ID, "Map Laporan Mingguan 2026")
		})
	}
}
