package model

import (
	"fmt"
	"slices"
	"strings"
)

// maxTheme bounds a theme, in runes; a longer one would not fit any paper.
const maxTheme = 2000

// SaveDialogue writes a new or edited dialogue. A new one (ID "") becomes terjadwal and gets its
// ID; state, reason and trash of an existing one are left to their own commands. newcomers are
// speakers the directory does not have yet, with their new IDs: they are written by the same
// command. It returns the ID.
func (o *Office) SaveDialogue(d Dialogue, newcomers ...Speaker) (ID, error) {
	d.Theme, d.Venue, d.Host = oneLine(d.Theme), oneLine(d.Venue), oneLine(d.Host)
	if err := d.Validate(); err != nil {
		return "", err
	}
	cmd := Command{Name: "dialog.ubah", Title: fmt.Sprintf("Mengubah dialog \"%s\"", short(d.Theme))}
	isNew := d.ID == ""
	if isNew {
		cmd = Command{Name: "dialog.buat", Title: fmt.Sprintf("Menambah dialog \"%s\"", short(d.Theme))}
		d.ID, d.State = NewID(), Scheduled
	}
	err := o.Do(cmd, func(tx Tx) error {
		var s Situation
		var old Dialogue
		if !isNew {
			var err error
			if s, old, err = situationOf(tx, d.ID); err != nil {
				return err
			}
			if err := lockedWhenHeld(old, d); err != nil {
				return err
			}
			d.State, d.Reason, d.Trashed, d.TrashedAt = old.State, old.Reason, old.Trashed, old.TrashedAt
			if err := rememberPlace(tx, old, &d, ""); err != nil {
				return err
			}
		}
		if err := keepsProgramme(tx, old, d); err != nil {
			return err
		}
		d.Appearances = s.ownStates(old, d.Appearances)
		if err := putNewcomers(tx, newcomers); err != nil {
			return err
		}
		if err := tx.PutDialogue(withAppearanceIDs(d)); err != nil {
			return err
		}
		if isNew {
			return nil
		}
		if err := renameInBank(tx, d); err != nil {
			return err
		}
		return o.settleLetters(tx, d.ID)
	})
	return d.ID, err
}

// keepsProgramme refuses a programme of another station where station or programme changed.
func keepsProgramme(tx Tx, old, d Dialogue) error {
	if old.StationID == d.StationID && old.ProgrammeID == d.ProgrammeID {
		return nil
	}
	return checkProgramme(tx, d.StationID, d.ProgrammeID)
}

func putNewcomers(tx Tx, newcomers []Speaker) error {
	for _, p := range newcomers {
		p, err := cleanSpeaker(p)
		if err != nil {
			return err
		}
		if p.Organization, err = organization(tx, p.Organization); err != nil {
			return err
		}
		if err := tx.PutSpeaker(p); err != nil {
			return err
		}
	}
	return nil
}

// Validate refuses what cannot be; what is merely doubtful is a warning elsewhere.
func (d Dialogue) Validate() error {
	switch {
	case d.StationID == "":
		return FieldError("stasiun", "Stasiun belum dipilih.")
	case !d.Date.Valid():
		return FieldError("tanggal", "Tanggal belum diisi. Tulis seperti 24-11-2026.")
	case d.Start < 0:
		return FieldError("mulai", "Pukul mulai belum diisi. Tulis seperti 09.00.")
	case d.End >= 0 && d.End <= d.Start:
		return FieldError("selesai", "Selesai %s tidak sesudah mulai %s.", ClockText(d.End), ClockText(d.Start))
	case strings.TrimSpace(d.Theme) == "":
		return FieldError("tema", "Tema masih kosong.")
	case len([]rune(d.Theme)) > maxTheme:
		return FieldError("tema", "Tema terlalu panjang: %d huruf, paling banyak %d.", len([]rune(d.Theme)), maxTheme)
	}
	seen := map[ID]bool{}
	for _, a := range d.Appearances {
		if seen[a.SpeakerID] {
			return FieldError("narasumber", "Narasumber yang sama tercantum dua kali dalam dialog ini.")
		}
		seen[a.SpeakerID] = true
	}
	return nil
}

func withAppearanceIDs(d Dialogue) Dialogue {
	d.Appearances = append([]Appearance(nil), d.Appearances...)
	for i := range d.Appearances {
		a := &d.Appearances[i]
		a.Order = i
		if a.ID == "" {
			a.ID = NewID()
		}
	}
	return d
}

// ownStates gives every appearance of a dialogue the state that the commands on its speaker left,
// and a newcomer the one before any answer.
func (s Situation) ownStates(old Dialogue, now []Appearance) []Appearance {
	out := append([]Appearance(nil), now...)
	for i := range out {
		a := &out[i]
		a.State, a.Representative = s.unanswered(old.ID, a.SpeakerID), ""
		for _, was := range old.Appearances {
			if was.SpeakerID == a.SpeakerID {
				a.State, a.Representative = was.State, was.Representative
			}
		}
	}
	return out
}

// unanswered is the state of a speaker who has not answered: diundang once his letter is out.
func (s Situation) unanswered(dialogue, speaker ID) AppearanceState {
	if _, ok := s.ValidLetter(dialogue, speaker); ok {
		return Invited
	}
	return Suggested
}

// oneLine folds white space and line ends, so that what was pasted prints in one paragraph.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// short cuts a theme for a command's title.
func short(theme string) string {
	if r := []rune(theme); len(r) > 60 {
		return string(r[:59]) + "…"
	}
	return theme
}

// MarkHeld sets terlaksana, from terjadwal once the air time has come.
func (o *Office) MarkHeld(id ID) error {
	return o.changeDialogue(id, "dialog.terlaksana", "Menandai terlaksana", func(tx Tx, d *Dialogue) error {
		switch {
		case d.State == Held:
			return nil
		case d.State != Scheduled:
			return Errorf(Refused, "Dialog \"%s\" berstatus %s; hanya dialog terjadwal yang dapat ditandai terlaksana.", short(d.Theme), d.State)
		case !d.Begun(tx.Now()):
			return Errorf(Refused, "Dialog \"%s\" baru mulai %s pukul %s; tandai terlaksana setelah mulai.", short(d.Theme), LongDate(d.Date), ClockText(d.Start))
		}
		d.State, d.Reason = Held, ""
		return nil
	})
}

// PostponeDialogue sets ditunda, with a reason.
func (o *Office) PostponeDialogue(id ID, reason string) error {
	return o.stopDialogue(id, Postponed, "dialog.tunda", "Menunda", reason)
}

// CancelDialogue sets batal, with a reason.
func (o *Office) CancelDialogue(id ID, reason string) error {
	return o.stopDialogue(id, Cancelled, "dialog.batalkan", "Membatalkan", reason)
}

func (o *Office) stopDialogue(id ID, to DialogueState, name, title, reason string) error {
	reason = strings.TrimSpace(reason)
	if reason == "" {
		return FieldError("alasan", "Alasan masih kosong. Tulis mengapa dialog ini %s.", to)
	}
	return o.changeDialogue(id, name, title, func(_ Tx, d *Dialogue) error {
		if err := locked(*d); err != nil {
			return err
		}
		d.State, d.Reason = to, reason
		return nil
	})
}

// ScheduleAgain brings a dialogue batal or ditunda back to terjadwal.
func (o *Office) ScheduleAgain(id ID) error {
	return o.changeDialogue(id, "dialog.jadwalkan", "Menjadwalkan lagi", func(_ Tx, d *Dialogue) error {
		if err := locked(*d); err != nil {
			return err
		}
		d.State, d.Reason = Scheduled, ""
		return nil
	})
}

// TrashDialogue puts a dialogue into the trash; letters and steps hide with it.
func (o *Office) TrashDialogue(id ID) error {
	return o.changeDialogue(id, "dialog.hapus", "Memindahkan ke keranjang", func(tx Tx, d *Dialogue) error {
		if err := locked(*d); err != nil {
			return err
		}
		if d.State == Proposed {
			return Errorf(Refused, "Dialog \"%s\" ada di bank tema. Hapus temanya di sana.", short(d.Theme))
		}
		d.Trashed, d.TrashedAt = true, tx.Now()
		return nil
	})
}

// RestoreDialogue takes a dialogue out of the trash.
func (o *Office) RestoreDialogue(id ID) error {
	return o.changeDialogue(id, "dialog.pulihkan", "Memulihkan dari keranjang", func(_ Tx, d *Dialogue) error {
		d.Trashed, d.TrashedAt = false, zeroTime
		return nil
	})
}

// RestoreAllDialogues empties the trash back into the calendar.
func (o *Office) RestoreAllDialogues() error {
	return o.Do(Command{Name: "dialog.pulihkan", Title: "Memulihkan semua dari keranjang"}, func(tx Tx) error {
		trash, err := tx.Dialogues(DialogueQuery{Trashed: true})
		if err != nil {
			return err
		}
		for _, d := range trash {
			d.Trashed, d.TrashedAt = false, zeroTime
			if err := tx.PutDialogue(d); err != nil {
				return err
			}
		}
		return nil
	})
}

func (o *Office) changeDialogue(id ID, name, title string, change func(Tx, *Dialogue) error) error {
	theme := ""
	_ = o.Read(func(tx Tx) error {
		d, err := tx.Dialogue(id)
		theme = d.Theme
		return err
	})
	return o.Do(Command{Name: name, Title: fmt.Sprintf("%s: %s", title, short(theme))}, func(tx Tx) error {
		d, err := tx.Dialogue(id)
		if err != nil {
			return err
		}
		wasTrashed := d.Trashed
		if err := change(tx, &d); err != nil {
			return err
		}
		if wasTrashed && d.Trashed {
			return inTrash(d)
		}
		return tx.PutDialogue(d)
	})
}

// inTrash refuses what cannot be done with a dialogue in the trash.
func inTrash(d Dialogue) error {
	return Errorf(Refused, "Dialog \"%s\" ada di keranjang. Pulihkan dahulu.", short(d.Theme))
}

// Answer records what a speaker said: bersedia, berhalangan, or diwakili by another speaker.
// Suggested takes the answer back.
func (o *Office) Answer(dialogue, appearance ID, state AppearanceState, representative ID, note string) error {
	return o.Do(Command{Name: "narasumber.jawaban", Title: "Mencatat jawaban narasumber: " + string(state)}, func(tx Tx) error {
		s, d, err := situationOf(tx, dialogue)
		if err != nil {
			return err
		}
		i := slices.IndexFunc(d.Appearances, func(a Appearance) bool { return a.ID == appearance })
		if i < 0 {
			return Errorf(NotFound, "Narasumber ini tidak lagi ada di dialog \"%s\".", short(d.Theme))
		}
		a := &d.Appearances[i]
		if err := answer(s, d, a, state, representative); err != nil {
			return err
		}
		a.Note = strings.TrimSpace(note)
		if err := tx.PutDialogue(d); err != nil {
			return err
		}
		return o.settleLetters(tx, dialogue)
	})
}

func answer(s Situation, d Dialogue, a *Appearance, state AppearanceState, representative ID) error {
	switch state {
	case Willing, Unable:
		a.State, a.Representative = state, ""
	case Represented:
		if representative == "" || representative == a.SpeakerID {
			return FieldError("wakil", "Pilih siapa yang mewakili.")
		}
		a.State, a.Representative = state, representative
	case Suggested:
		a.State, a.Representative = s.unanswered(d.ID, a.SpeakerID), ""
	default:
		return Errorf(Refused, "Keadaan %s tidak dicatat dengan tangan.", state)
	}
	return nil
}

// SaveOutcome writes what the weekly report tells of a dialogue: points, obstacles, suggestions.
func (o *Office) SaveOutcome(id ID, summary, obstacles, suggestions string) error {
	return o.changeDialogue(id, "dialog.hasil", "Menulis hasil dialog", func(_ Tx, d *Dialogue) error {
		d.Summary, d.Obstacles, d.Suggestions = strings.TrimSpace(summary), strings.TrimSpace(obstacles), strings.TrimSpace(suggestions)
		return nil
	})
}

// Trash lists the dialogues in the trash.
func (o *Office) Trash() ([]Dialogue, error) {
	var out []Dialogue
	err := o.Read(func(tx Tx) (err error) {
		out, err = tx.Dialogues(DialogueQuery{Trashed: true})
		return err
	})
	return out, err
}
