package model

import "fmt"

// Move says where a dialogue goes. Start or End NoClock and an empty station keep what there is;
// without End the length stays.
type Move struct {
	Date        Date
	Start, End  Clock
	StationID   ID
	ProgrammeID ID     // of the station, "" for none, or for the same one when the station stays
	Reason      string // why, "" when nobody said
}

// MoveTo is a move to another day at the same time.
func MoveTo(d Date) Move { return Move{Date: d, Start: NoClock, End: NoClock} }

// MoveDialogue moves a dialogue to another day, time or station. It remembers from where.
func (o *Office) MoveDialogue(id ID, m Move) error {
	return o.changeDialogue(id, "dialog.pindah", "Memindahkan ke "+LongDate(m.Date), func(tx Tx, d *Dialogue) error {
		old := *d
		m.apply(d)
		if d.End >= 24*60 {
			return FieldError("mulai", "Dialog berlangsung %d menit, jadi mulai pukul %s melewati tengah malam. Pilih waktu yang lebih awal.", int(old.End-old.Start), ClockText(d.Start))
		}
		if err := d.Validate(); err != nil {
			return err
		}
		if err := lockedWhenHeld(old, *d); err != nil {
			return err
		}
		if err := keepsProgramme(tx, old, *d); err != nil {
			return err
		}
		return rememberPlace(tx, old, d, m.Reason)
	})
}

func (m Move) apply(d *Dialogue) {
	d.Date = m.Date
	if m.Start >= 0 {
		if d.End >= 0 {
			d.End += m.Start - d.Start
		}
		d.Start = m.Start
	}
	if m.End >= 0 {
		d.End = m.End
	}
	if m.StationID != "" && (m.StationID != d.StationID || m.ProgrammeID != "") {
		d.StationID, d.ProgrammeID = m.StationID, m.ProgrammeID
	}
}

// rememberPlace notes where a dialogue stood before a move: the place people were told last by a
// released schedule, else the first one. Back there, it was not moved.
func rememberPlace(tx Tx, old Dialogue, d *Dialogue, reason string) error {
	d.MovedFrom, d.MoveReason = old.MovedFrom, old.MoveReason
	if old.Place() == d.Place() {
		return nil
	}
	v, err := newestVersion(tx, old.Date.Month())
	if err != nil {
		return err
	}
	if told, ok := v.row(d.ID); d.MovedFrom == (Place{}) || ok && told.place() == old.Place() {
		d.MovedFrom, d.MoveReason = old.Place(), ""
	}
	if reason != "" {
		d.MoveReason = oneLine(reason)
	}
	if d.MovedFrom == d.Place() {
		d.MovedFrom, d.MoveReason = Place{}, ""
	}
	return nil
}

// MovedWords says from where a dialogue was moved and why: "Dipindah dari Kamis, 24 Desember 2026,
// 16.00: cuti bersama"; "" when it was not.
func (s Situation) MovedWords(d Dialogue) string {
	from := d.MovedFrom
	if from == (Place{}) {
		return ""
	}
	words := fmt.Sprintf("Dipindah dari %s, %s", LongDate(from.Date), ClockText(from.Start))
	if from.StationID != d.StationID {
		words += " di " + s.Stations[from.StationID].Name
	}
	if d.MoveReason != "" {
		words += ": " + d.MoveReason
	}
	return words
}

// CopyDialogue makes a new dialogue like another on a day: everything planned, nothing that came
// of it. start NoClock keeps the time of day. It returns the new one's ID.
func (o *Office) CopyDialogue(id ID, to Date, start Clock) (ID, error) {
	var d Dialogue
	if err := o.Read(func(tx Tx) (err error) {
		d, err = tx.Dialogue(id)
		return err
	}); err != nil {
		return "", err
	}
	twin := Dialogue{
		StationID: d.StationID, ProgrammeID: d.ProgrammeID, Date: d.Date, Start: d.Start, End: d.End,
		Venue: d.Venue, Theme: d.Theme, Points: d.Points, Host: d.Host,
	}
	for _, a := range d.Appearances {
		twin.Appearances = append(twin.Appearances, Appearance{SpeakerID: a.SpeakerID, Role: a.Role})
	}
	Move{Date: to, Start: start, End: NoClock}.apply(&twin)
	if twin.End >= 24*60 {
		twin.End = NoClock
	}
	return o.SaveDialogue(twin)
}
