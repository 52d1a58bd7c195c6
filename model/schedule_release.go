package model

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// releaseCommand is the name of the command that releases a schedule.
const releaseCommand = "jadwal.terbitkan"

// SchedulePlan is a month's next version before it is released.
type SchedulePlan struct {
	Content  ScheduleContent // with the number it would have
	Newest   ScheduleVersion // the version that stands, zero when there is none
	Warnings []Warning       // open ones of the month
	Signer   string          // says that no signatory's term covers today, "" else
	Letters  []WrongLetter   // issued letters that are wrong now
	Tell     []string        // whom to tell, and what of
}

// Changed reports whether the month says something that the standing version does not.
func (p SchedulePlan) Changed() bool {
	return p.Newest.ID == "" && len(p.Content.Rows) > 0 || len(p.Content.Changes) > 0
}

// WrongLetter is an issued letter that tells something else than the plan.
type WrongLetter struct {
	Letter      Letter
	Differences []string
}

// WarningWords names the dialogue of a warning: "26-11-2026, Stunting: Belum ada narasumber."
func (p SchedulePlan) WarningWords(w Warning) string {
	i := slices.IndexFunc(p.Content.Rows, func(r ScheduleRow) bool { return r.Dialogue == w.Dialogue })
	if i < 0 {
		return w.Message
	}
	r := p.Content.Rows[i]
	return fmt.Sprintf("%s, %s: %s", ShortDate(r.Date), short(r.Theme), w.Message)
}

// Words names the letter and what is wrong with it.
func (l WrongLetter) Words() string {
	name := "Surat"
	if l.Letter.Number != "" {
		name += " " + l.Letter.Number
	}
	return fmt.Sprintf("%s kepada %s perlu ralat: %s.", name, firstOf(append(l.Letter.Content.Addressee, "narasumber")...), strings.Join(l.Differences, ", "))
}

// LetterWords names the letters that are wrong, and in what.
func (p SchedulePlan) LetterWords() []string {
	var out []string
	for _, l := range p.Letters {
		out = append(out, l.Words())
	}
	return out
}

// SchedulePlan reads what a month's next version would be. Nothing is stored.
func (o *Office) SchedulePlan(m Month) (SchedulePlan, error) {
	var p SchedulePlan
	err := o.Read(func(tx Tx) (err error) {
		p, _, err = planSchedule(tx, m)
		return err
	})
	return p, err
}

func planSchedule(tx Tx, m Month) (SchedulePlan, Situation, error) {
	var p SchedulePlan
	s, err := loadSituation(tx, m.First(), m.Last())
	if err != nil {
		return p, s, err
	}
	versions, err := tx.Versions(m)
	if err != nil {
		return p, s, err
	}
	p.Newest = standing(versions)
	if err := s.addTold(tx, p.Newest); err != nil {
		return p, s, err
	}
	p.Content = s.scheduleContent(m, "")
	p.Content.Version = 1
	if n := len(versions); n > 0 {
		p.Content.Version = versions[n-1].Number + 1
	}
	if p.Newest.ID != "" {
		p.Content.Replaces, p.Content.Replaced = p.Newest.Number, DateOf(p.Newest.ReleasedAt)
		p.Content.Changes = s.changesSince(p.Newest, p.Content.Rows)
	}
	p.Content.FileName = fmt.Sprintf("jadwal-%s-v%d.pdf", m, p.Content.Version)
	p.Warnings = s.MonthWarnings(m)
	p.Signer = SignerWarning(s.signers, RoleKabid, s.Today())
	p.Letters = s.wrongLetters(m, p.Newest)
	p.Tell = s.tell(p)
	return p, s, nil
}

// addTold adds the dialogues of a version that have left the month, so that the reason and their
// letters are known.
func (s *Situation) addTold(tx Tx, v ScheduleVersion) error {
	var gone []ID
	for _, r := range v.Content.Rows {
		if _, ok := s.Dialogue(r.Dialogue); !ok {
			gone = append(gone, r.Dialogue)
		}
	}
	if len(gone) == 0 {
		return nil
	}
	found, err := tx.Dialogues(DialogueQuery{IDs: gone, WithTrash: true})
	if err != nil {
		return err
	}
	for _, d := range found {
		if err := s.addDialogue(tx, d); err != nil {
			return err
		}
		if d.State != Proposed && !d.Trashed {
			s.Dialogues = append(s.Dialogues, d)
		}
	}
	slices.SortStableFunc(s.Dialogues, func(a, b Dialogue) int {
		return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.Start, b.Start), cmp.Compare(a.ID, b.ID))
	})
	return nil
}

// wrongLetters lists the valid letters of the month's dialogues, and of those the version told,
// that say something else than the plan now.
func (s Situation) wrongLetters(m Month, told ScheduleVersion) []WrongLetter {
	var ids []ID
	for _, d := range s.Between(m.First(), m.Last()) {
		ids = append(ids, d.ID)
	}
	for _, r := range told.Content.Rows {
		if !slices.Contains(ids, r.Dialogue) {
			ids = append(ids, r.Dialogue)
		}
	}
	var out []WrongLetter
	for _, id := range ids {
		for _, l := range s.letters[id] {
			if diff := s.planDifferences(l); l.Valid() && len(diff) > 0 {
				out = append(out, WrongLetter{l, diff})
			}
		}
	}
	return out
}

// planDifferences is LetterDifferences, and that the dialogue is no longer held at all.
func (s Situation) planDifferences(l Letter) []string {
	d, ok := s.Dialogue(l.DialogueID)
	switch {
	case !ok:
		return []string{"dialog tidak lagi dijadwalkan"}
	case !d.Active():
		return []string{"dialog " + string(d.State)}
	}
	return s.LetterDifferences(l)
}

// tell says whom the next version concerns: the stations and speakers of what changed, those who
// are out included.
func (s Situation) tell(p SchedulePlan) []string {
	var order []string
	about := map[string][]string{}
	add := func(who, what string) {
		if _, known := about[who]; !known {
			order = append(order, who)
		}
		if !slices.Contains(about[who], what) {
			about[who] = append(about[who], what)
		}
	}
	for _, c := range p.Content.Changes {
		old, _ := p.Newest.row(c.Dialogue)
		rows := []ScheduleRow{old}
		if c.Row > 0 {
			rows = append(rows, p.Content.Rows[c.Row-1])
		}
		for _, r := range rows {
			if r.Dialogue == "" {
				continue
			}
			what := fmt.Sprintf("%s (%s)", short(r.Theme), fieldWords[c.Field])
			add(r.Station, what)
			for _, n := range append(slices.Clone(r.Mains), r.Companions...) {
				add(n.Name, what)
			}
		}
	}
	var out []string
	for _, who := range order {
		out = append(out, who+": "+strings.Join(about[who], "; "))
	}
	return out
}

var fieldWords = map[ScheduleField]string{
	FieldDate: "tanggal", FieldTime: "pukul", FieldStation: "stasiun", FieldVenue: "tempat", FieldTheme: "tema",
	FieldMains: "narasumber utama", FieldCompanions: "pendamping", FieldHost: "pemandu", FieldAdded: "dialog baru", FieldRemoved: "dicabut",
}

// ReleaseSchedule releases a month's schedule (Terbitkan jadwal): numbered snapshot, stored print,
// step 2's evidence. A version that would say nothing new is refused.
func (o *Office) ReleaseSchedule(m Month, press Press) (ScheduleVersion, error) {
	v := ScheduleVersion{ID: NewID(), Month: m, State: VersionReleased}
	cmd := Command{Name: releaseCommand, Title: "Menerbitkan jadwal " + MonthName(m), Subject: v.ID}
	err := o.Do(cmd, func(tx Tx) error {
		p, _, err := planSchedule(tx, m)
		switch {
		case err != nil:
			return err
		case len(p.Content.Rows) == 0 && p.Newest.ID != "":
			return Errorf(Refused, "%s tidak punya dialog lagi. Batalkan jadwal versi %d dengan alasannya.", MonthName(m), p.Newest.Number)
		case len(p.Content.Rows) == 0:
			return Errorf(Refused, "%s belum punya dialog yang terjadwal, jadi belum ada jadwal yang dapat diterbitkan.", MonthName(m))
		case !p.Changed():
			return Errorf(Refused, "Jadwal %s tidak berubah sejak versi %d terbit. Cetak versi itu saja.", MonthName(m), p.Newest.Number)
		}
		v.Number, v.ReleasedAt, v.Content = p.Content.Version, tx.Now(), p.Content
		v.Content.Tell, v.Content.Wrong = p.Tell, p.LetterWords()
		data, err := press.Schedule(v.Content)
		if err != nil {
			return err
		}
		if err := tx.PutVersion(v); err != nil {
			return err
		}
		if err := storePrint(tx, press, data, Document{Kind: SchedulePrint, SubjectID: v.ID, Paper: v.Content.Paper}); err != nil {
			return err
		}
		return o.settleMonth(tx, m)
	})
	return v, err
}

// VoidSchedule cancels a released version, with a reason; the one before it stands again. Its
// number is not given again.
func (o *Office) VoidSchedule(id ID, reason string) error {
	return o.voidVersion(Command{Name: "jadwal.batalkan", Title: "Membatalkan jadwal terbit"}, id, reason)
}

func (o *Office) voidVersion(cmd Command, id ID, reason string) error {
	reason = strings.TrimSpace(reason)
	if reason == "" {
		return FieldError("alasan", "Alasan pembatalan masih kosong.")
	}
	return o.Do(cmd, func(tx Tx) error {
		all, err := tx.Versions("")
		if err != nil {
			return err
		}
		i := slices.IndexFunc(all, func(v ScheduleVersion) bool { return v.ID == id })
		switch {
		case i < 0:
			return Errorf(NotFound, "Jadwal itu tidak ditemukan.")
		case all[i].State == VersionVoid:
			return nil
		}
		all[i].State, all[i].VoidReason = VersionVoid, reason
		if err := tx.PutVersion(all[i]); err != nil {
			return err
		}
		return o.settleMonth(tx, all[i].Month)
	})
}

// newestVersion is the released version of a month that stands, the zero one when there is none.
func newestVersion(tx Tx, m Month) (ScheduleVersion, error) {
	all, err := tx.Versions(m)
	return standing(all), err
}

// standing is the newest of a month's versions that was not cancelled.
func standing(all []ScheduleVersion) ScheduleVersion {
	for _, v := range slices.Backward(all) {
		if v.State == VersionReleased {
			return v
		}
	}
	return ScheduleVersion{}
}
