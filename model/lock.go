package model

import (
	"slices"
	"strings"
)

// UnlockDialogue takes the mark of a dialogue terlaksana back, with a reason; it is terjadwal again
// and can be changed.
func (o *Office) UnlockDialogue(id ID, reason string) error {
	reason = strings.TrimSpace(reason)
	if reason == "" {
		return FieldError("alasan", "Alasan membuka kunci masih kosong.")
	}
	return o.changeDialogue(id, "dialog.buka_kunci", "Membuka kunci dialog terlaksana", func(_ Tx, d *Dialogue) error {
		if d.State != Held {
			return Errorf(Refused, "Dialog \"%s\" tidak bertanda terlaksana, jadi tidak terkunci.", short(d.Theme))
		}
		d.State, d.Reason = Scheduled, reason
		return nil
	})
}

// locked refuses a change of a dialogue terlaksana. What the report tells of it stays open, and so
// does who came: that is often known only after the broadcast (Answer).
func locked(old Dialogue) error {
	if old.State != Held {
		return nil
	}
	return Errorf(Refused, "Dialog \"%s\" sudah terlaksana dan terkunci. Buka kuncinya dahulu, dengan alasan.", short(old.Theme))
}

// lockedWhenHeld keeps what was broadcast of a dialogue terlaksana as it was.
func lockedWhenHeld(old, d Dialogue) error {
	same := old.Place() == d.Place() && old.End == d.End && old.ProgrammeID == d.ProgrammeID && old.Venue == d.Venue &&
		old.Theme == d.Theme && old.Host == d.Host && slices.EqualFunc(old.Appearances, d.Appearances, sameAppearance)
	if same {
		return nil
	}
	return locked(old)
}

func sameAppearance(a, b Appearance) bool { return a.SpeakerID == b.SpeakerID && a.Role == b.Role }
