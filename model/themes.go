package model

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// SaveTheme writes a new (ID "") or edited theme of the bank and returns its ID. Its dialogue and the
// trash are left to their own commands.
func (o *Office) SaveTheme(t Theme) (ID, error) {
	t.Title, t.Field, t.Proposer, t.DayName = oneLine(t.Title), oneLine(t.Field), oneLine(t.Proposer), oneLine(t.DayName)
	t.Note = strings.TrimSpace(t.Note)
	if t.Priority == 0 {
		t.Priority = PriorityNormal
	}
	if err := t.Validate(); err != nil {
		return "", err
	}
	if t.ID == "" {
		t.ID, t.DialogueID, t.Trashed = NewID(), "", false
		return t.ID, o.save(saveTheme, fmt.Sprintf("Menambah tema \"%s\"", short(t.Title)), func(tx Tx) error { return tx.PutTheme(t) })
	}
	return t.ID, o.changeTheme(t.ID, saveTheme, fmt.Sprintf("Mengubah tema \"%s\"", short(t.Title)), func(_ Tx, old *Theme) error {
		t.DialogueID, t.Trashed = old.DialogueID, old.Trashed
		*old = t
		return nil
	})
}

// saveTheme is the name of the command that writes a theme.
const saveTheme = "tema.simpan"

// Validate refuses a theme that cannot be.
func (t Theme) Validate() error {
	switch {
	case t.Title == "":
		return FieldError("tema", "Tema masih kosong.")
	case len([]rune(t.Title)) > maxTheme:
		return FieldError("tema", "Tema terlalu panjang: %d huruf, paling banyak %d.", len([]rune(t.Title)), maxTheme)
	case !slices.Contains(Priorities, t.Priority):
		return FieldError("prioritas", "Prioritas: tinggi, biasa atau rendah.")
	case t.Day != "" && !validDay(t.Day):
		return FieldError("hari", "Hari peringatan ditulis seperti 9 Februari.")
	}
	return nil
}

// validDay reports whether a month and day, "02-29" included, come in some year.
func validDay(monthDay string) bool {
	_, err := time.Parse("2006-01-02", "2024-"+monthDay)
	return err == nil
}

// TrashTheme puts a theme into the trash.
func (o *Office) TrashTheme(id ID) error {
	return o.changeTheme(id, "tema.hapus", "Memindahkan tema ke keranjang", func(_ Tx, t *Theme) error { t.Trashed = true; return nil })
}

// RestoreTheme takes a theme out of the trash.
func (o *Office) RestoreTheme(id ID) error {
	return o.changeTheme(id, "tema.pulihkan", "Memulihkan tema", func(_ Tx, t *Theme) error { t.Trashed = false; return nil })
}

func (o *Office) changeTheme(id ID, name, title string, change func(Tx, *Theme) error) error {
	return o.save(name, title, func(tx Tx) error {
		t, err := themeByID(tx, id)
		if err != nil {
			return err
		}
		if err := change(tx, &t); err != nil {
			return err
		}
		return tx.PutTheme(t)
	})
}

func themeByID(tx Tx, id ID) (Theme, error) {
	all, err := tx.Themes()
	if err != nil {
		return Theme{}, err
	}
	i := slices.IndexFunc(all, func(t Theme) bool { return t.ID == id })
	if i < 0 {
		return Theme{}, Errorf(NotFound, "Tema itu tidak ada (lagi).")
	}
	return all[i], nil
}

// BankTheme is a theme with the dialogue made of it.
type BankTheme struct {
	Theme
	Dialogue Dialogue // zero when none was made
}

// Free reports whether the theme waits for a slot: no dialogue stands for it, or only one that is
// back in the bank, was cancelled or thrown away.
func (b BankTheme) Free() bool {
	d := b.Dialogue
	return !b.Trashed && (d.ID == "" || d.Trashed || d.State == Proposed || d.State == Cancelled)
}

// Themes lists the theme bank without the trash, by priority, then title.
func (o *Office) Themes() ([]BankTheme, error) {
	return o.themes(false)
}

// TrashedThemes lists the themes in the trash.
func (o *Office) TrashedThemes() ([]BankTheme, error) { return o.themes(true) }

func (o *Office) themes(trashed bool) ([]BankTheme, error) {
	var out []BankTheme
	err := o.Read(func(tx Tx) error {
		all, err := bank(tx)
		out = slices.DeleteFunc(all, func(b BankTheme) bool { return b.Trashed != trashed })
		return err
	})
	return out, err
}

func bank(tx Tx) ([]BankTheme, error) {
	all, err := tx.Themes()
	if err != nil {
		return nil, err
	}
	var ids []ID
	for _, t := range all {
		if t.DialogueID != "" {
			ids = append(ids, t.DialogueID)
		}
	}
	made := map[ID]Dialogue{}
	if len(ids) > 0 {
		dialogues, err := tx.Dialogues(DialogueQuery{IDs: ids, WithTrash: true})
		if err != nil {
			return nil, err
		}
		for _, d := range dialogues {
			made[d.ID] = d
		}
	}
	out := make([]BankTheme, 0, len(all))
	for _, t := range all {
		out = append(out, BankTheme{t, made[t.DialogueID]})
	}
	return out, nil
}

// ScheduleTheme puts a theme of the bank on an air time: the dialogue it once was with all that was
// typed for it, or a new one. It returns the dialogue's ID.
func (o *Office) ScheduleTheme(theme ID, at Slot) (ID, error) {
	var id ID
	err := o.changeTheme(theme, "tema.jadwalkan", "Menjadwalkan tema pada "+LongDate(at.Date), func(tx Tx, t *Theme) error {
		b := BankTheme{Theme: *t}
		if t.DialogueID != "" {
			var err error
			if b.Dialogue, err = tx.Dialogue(t.DialogueID); err != nil {
				return err
			}
		}
		switch {
		case t.Trashed:
			return Errorf(Refused, "Tema \"%s\" ada di keranjang. Pulihkan dahulu.", short(t.Title))
		case !b.Free():
			return Errorf(Refused, "Tema \"%s\" sudah dijadwalkan pada %s.", short(t.Title), LongDate(b.Dialogue.Date))
		}
		d, err := b.dialogueAt(tx, at)
		if err != nil {
			return err
		}
		if err := tx.PutDialogue(withAppearanceIDs(d)); err != nil {
			return err
		}
		t.DialogueID, id = d.ID, d.ID
		return o.settleLetters(tx, d.ID)
	})
	return id, err
}

// dialogueAt is the theme's dialogue on an air time.
func (b BankTheme) dialogueAt(tx Tx, at Slot) (Dialogue, error) {
	d := Dialogue{ID: NewID()}
	again := b.Dialogue.State == Proposed
	if again {
		d = b.Dialogue
	}
	old := d
	d.Theme, d.State, d.Reason = b.Title, Scheduled, ""
	d.StationID, d.ProgrammeID, d.Date, d.Start, d.End = at.StationID, at.ProgrammeID, at.Date, at.Start, at.End
	if err := d.Validate(); err != nil {
		return d, err
	}
	if err := checkProgramme(tx, d.StationID, d.ProgrammeID); err != nil {
		return d, err
	}
	if !again {
		return d, nil
	}
	return d, rememberPlace(tx, old, &d, "")
}

// renameInBank gives the theme of a dialogue back in the bank the words that its dialogue has now.
func renameInBank(tx Tx, d Dialogue) error {
	if d.State != Proposed {
		return nil
	}
	t, err := themeOf(tx, d.ID)
	if err != nil || t.ID == "" {
		return err
	}
	t.Title = d.Theme
	return tx.PutTheme(t)
}

// themeOf finds the theme of which a dialogue was made, the zero one when there is none.
func themeOf(tx Tx, dialogue ID) (Theme, error) {
	all, err := tx.Themes()
	i := slices.IndexFunc(all, func(t Theme) bool { return t.DialogueID == dialogue })
	if i < 0 {
		return Theme{}, err
	}
	return all[i], err
}

// UnscheduleDialogue takes a dialogue off the plan and puts its theme back into the bank. All that
// was typed for it waits there.
func (o *Office) UnscheduleDialogue(id ID) error {
	return o.changeDialogue(id, "dialog.lepas", "Mengembalikan ke bank tema", func(tx Tx, d *Dialogue) error {
		if err := locked(*d); err != nil {
			return err
		}
		t, err := themeOf(tx, d.ID)
		if err != nil {
			return err
		}
		if t.ID == "" {
			t = Theme{ID: NewID(), Priority: PriorityNormal, DialogueID: d.ID}
		}
		t.Title, t.Trashed = d.Theme, false
		d.State, d.Reason = Proposed, ""
		return tx.PutTheme(t)
	})
}
