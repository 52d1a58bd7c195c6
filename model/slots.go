package model

import (
	"cmp"
	"fmt"
	"slices"
)

// SlotProposal is an air time that a month offers.
type SlotProposal struct {
	Slot
	Holiday string // name of the holiday it falls on, "" for none
	MakeUp  Date   // a working day free at the station to make up for it, "" without
	Taken   bool   // a slot, its make-up or an active dialogue stands there already
}

// AsMakeUp is the slot on its make-up day, with the reason.
func (p SlotProposal) AsMakeUp() Slot {
	s := p.Slot
	s.Date, s.Note = p.MakeUp, p.makeUpNote()
	return s
}

func (p SlotProposal) makeUpNote() string {
	return fmt.Sprintf("pengganti %s (%s)", LetterDate(p.Date), p.Holiday)
}

// madeUp reports whether a slot makes up for the proposed one.
func (p SlotProposal) madeUp(a Slot) bool {
	return a.StationID == p.StationID && a.Start == p.Start && a.Note == p.makeUpNote()
}

// ProposeSlots lists the air times of the stations' programmes in a month, by date and time.
func (o *Office) ProposeSlots(m Month) ([]SlotProposal, error) {
	var out []SlotProposal
	err := o.Read(func(tx Tx) error {
		s, err := loadSituation(tx, m.First(), m.Last())
		if err != nil {
			return err
		}
		slots, err := tx.Slots(m.First(), m.Last())
		out = s.proposals(m, slots)
		return err
	})
	return out, err
}

func (s Situation) proposals(m Month, have []Slot) []SlotProposal {
	var out []SlotProposal
	for d := m.First(); d <= m.Last(); d = d.AddDays(1) {
		for _, p := range s.Programmes {
			for _, a := range p.AirTimes {
				if a.On(d) {
					out = append(out, s.proposal(p, a, d, have))
				}
			}
		}
	}
	slices.SortFunc(out, func(a, b SlotProposal) int {
		return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.Start, b.Start), cmp.Compare(s.Stations[a.StationID].Order, s.Stations[b.StationID].Order),
			cmp.Compare(a.ProgrammeID, b.ProgrammeID))
	})
	used := have
	for i := range out {
		if p := &out[i]; p.Holiday != "" && !p.Taken {
			if p.MakeUp = s.makeUpDay(p.Slot, out, used); p.MakeUp != "" {
				used = append(used, p.AsMakeUp())
			}
		}
	}
	return out
}

func (s Situation) proposal(p Programme, a AirTime, d Date, have []Slot) SlotProposal {
	slot := Slot{StationID: p.StationID, ProgrammeID: p.ID, Date: d, Start: a.Start, End: p.End(a.Start, a)}
	out := SlotProposal{Slot: slot, Taken: s.fills(slot) != "" || slices.ContainsFunc(have, slot.same)}
	if h, ok := s.Calendar.Holiday(d); ok {
		out.Holiday = h.Name
		out.Taken = out.Taken || slices.ContainsFunc(have, out.madeUp)
	}
	return out
}

// same reports whether two slots are the same time of one station.
func (a Slot) same(b Slot) bool {
	return a.StationID == b.StationID && a.Date == b.Date && a.Start == b.Start
}

// makeUpDay is the working day nearest to a slot on a holiday, in its month, on which the station
// has nothing else; the later one of two. "" when there is none.
func (s Situation) makeUpDay(slot Slot, proposed []SlotProposal, have []Slot) Date {
	free := func(d Date) bool {
		busy := func(o Slot) bool { return o.StationID == slot.StationID && o.Date == d }
		return s.Calendar.IsWorkday(d) && d.Month() == slot.Date.Month() && !slices.ContainsFunc(have, busy) &&
			!slices.ContainsFunc(proposed, func(p SlotProposal) bool { return busy(p.Slot) }) &&
			!slices.ContainsFunc(s.Between(d, d), func(o Dialogue) bool { return o.Active() && o.StationID == slot.StationID })
	}
	for n := 1; n <= 31; n++ {
		for _, d := range []Date{slot.Date.AddDays(n), slot.Date.AddDays(-n)} {
			if free(d) {
				return d
			}
		}
	}
	return ""
}

// MakeSlots keeps air times free in a month's plan, as one command; those that are there already
// stay as they are. It returns how many are new.
func (o *Office) MakeSlots(m Month, want []Slot) (int, error) {
	made := 0
	err := o.save("agenda.slot", fmt.Sprintf("Membuat slot %s", MonthName(m)), func(tx Tx) error {
		made = 0
		have, err := tx.Slots(m.First(), m.Last())
		if err != nil {
			return err
		}
		for _, s := range want {
			if err := s.Validate(m); err != nil {
				return err
			}
			if err := checkProgramme(tx, s.StationID, s.ProgrammeID); err != nil {
				return err
			}
			if slices.ContainsFunc(have, s.same) {
				continue
			}
			s.ID = NewID()
			if err := tx.PutSlot(s); err != nil {
				return err
			}
			have, made = append(have, s), made+1
		}
		return nil
	})
	if err != nil {
		return 0, err
	}
	return made, nil
}

// Validate refuses a slot that cannot be in the month.
func (a Slot) Validate(m Month) error {
	switch {
	case a.StationID == "":
		return FieldError("stasiun", "Stasiun belum dipilih.")
	case !a.Date.Valid() || a.Date.Month() != m:
		return FieldError("tanggal", "Tanggal slot tidak di %s.", MonthName(m))
	case a.Start < 0:
		return FieldError("mulai", "Pukul mulai belum diisi. Tulis seperti 09.00.")
	case a.End >= 0 && a.End <= a.Start:
		return FieldError("selesai", "Selesai %s tidak sesudah mulai %s.", ClockText(a.End), ClockText(a.Start))
	}
	return nil
}

// RemoveSlot takes a slot out of the plan.
func (o *Office) RemoveSlot(id ID) error {
	return o.save("agenda.slot_hapus", "Menghapus slot", func(tx Tx) error { return tx.Delete(KindSlot, id) })
}

// fills returns the active dialogue that stands on a slot, "" when it is empty: one of the station
// that shares time with it.
func (s Situation) fills(slot Slot) ID {
	for _, d := range s.Dialogues {
		if d.Date == slot.Date && d.StationID == slot.StationID && d.Active() && spanOfSlot(s, slot).clash(s.span(d)) {
			return d.ID
		}
	}
	return ""
}

func spanOfSlot(s Situation, a Slot) airSpan {
	return s.airSpan(a.Date, a.Start, a.End, a.ProgrammeID)
}
