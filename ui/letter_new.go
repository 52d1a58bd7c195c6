package ui

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// freshKinds are the kinds of letters made by hand, in the order of the menu. Invitations to one
// speaker come from the dialogue by themselves, a ralat from the letter it corrects.
var freshKinds = []struct {
	kind       model.LetterKind
	icon, word string
}{
	{model.JointInvitation, "people", "Undangan bersama…"},
	{model.DutyLetter, "user", "Surat tugas liputan…"},
	{model.MemoLetter, "report", "Nota dinas…"},
	{model.StationNotice, "calendar", "Pemberitahuan jadwal ke stasiun…"},
	{model.Thanks, "star", "Ucapan terima kasih…"},
}

func (s *lettersScreen) freshItems() []kit.MenuItem {
	var items []kit.MenuItem
	for _, f := range freshKinds {
		item := kit.MenuItem{Text: f.word, Icon: f.icon, Run: func() { s.openFresh(f.kind) }}
		if f.kind == model.JointInvitation && slices.ContainsFunc(s.dialoguesFor(f.kind), func(d model.Dialogue) bool { return len(s.withoutLetter(d)) >= manySpeakers }) {
			item.Text += " (disarankan)"
		}
		if f.kind != model.StationNotice && len(s.dialoguesFor(f.kind)) == 0 {
			item = offFor(noDialogueWords(f.kind), item)
		}
		items = append(items, item)
	}
	return items
}

func noDialogueWords(k model.LetterKind) string {
	switch k {
	case model.JointInvitation:
		return "tidak ada dialog dengan dua narasumber tanpa surat"
	case model.Thanks:
		return "belum ada dialog terlaksana"
	}
	return "tidak ada dialog bulan ini"
}

// dialoguesFor are the dialogues of the month that a letter of the kind can be about.
func (s *lettersScreen) dialoguesFor(k model.LetterKind) []model.Dialogue {
	all := s.sit.Between(s.month.First(), s.month.Last())
	return slices.DeleteFunc(slices.Clone(all), func(d model.Dialogue) bool {
		switch k {
		case model.JointInvitation:
			return !d.Active() || len(s.withoutLetter(d)) < 2
		case model.Thanks:
			return d.State != model.Held || len(s.sit.Invitations(d)) == 0
		}
		return !d.Active()
	})
}

// withoutLetter are the invitations of a dialogue that no valid letter covers yet.
func (s *lettersScreen) withoutLetter(d model.Dialogue) []model.InvitationSlot {
	return slices.DeleteFunc(s.sit.Invitations(d), func(slot model.InvitationSlot) bool { return slot.Letter.Issued() })
}

// manySpeakers is from how many on one joint invitation is less work than single ones.
const manySpeakers = 4

// saveFresh stores a new draft and chooses it.
func (s *lettersScreen) saveFresh(letters ...model.Letter) bool {
	if !s.sh.check(s.sh.office.SaveDrafts(letters...)) {
		return false
	}
	s.chooseLetter(letters[0])
	return !s.chosen.none()
}

// freshLetter is the sheet that asks what a new letter needs to know.
type freshLetter struct {
	s         *lettersScreen
	kind      model.LetterKind
	dialogues []model.Dialogue
	stations  []model.Station
	people    []model.ID // one for each tick

	about  *kit.SelectField // the dialogue, or the station
	ticks  []*kit.Check
	choice *fyne.Container // holds the ticks
	hint   *kit.Para
	fault  *kit.Para
	no, do *kit.Button
	sheet  *kit.Sheet
}

func (s *lettersScreen) openFresh(k model.LetterKind) {
	f := &freshLetter{s: s, kind: k, choice: kit.V(4), hint: kit.NewPara("", 12, kit.Regular, kit.Ink2, 0), fault: kit.NewPara("", 12, kit.Medium, kit.RedF, 0)}
	f.fault.Hide()
	names, at := f.subjects()
	label := "Dialog"
	if k == model.StationNotice {
		label = "Stasiun"
	}
	f.about = kit.NewSelectField(label, names)
	f.about.OnCommit = func(int) error {
		f.show()
		return nil
	}
	f.about.Drop.SetChosen(at)
	f.no = kit.Normal("", "Batal", func() { f.sheet.Close() })
	f.do = kit.Primary("check", "Buat konsep", f.onDo)
	f.sheet = kit.NewSheet(model.Capital(model.KindWords(k))+" baru", kit.V(16, f.about, f.choice, f.hint, f.fault), f.no, f.do)
	f.sheet.First = f.about.Drop
	f.sheet.OnSubmit = f.onDo
	f.show()
	s.sheets.fresh = f
	f.sheet.ShowIn(s.sh.win)
}

// subjects are what the letter can be about, and which of it to begin with: the dialogue of the
// chosen letter, else the next one.
func (f *freshLetter) subjects() (names []string, at int) {
	s := f.s
	if f.kind == model.StationNotice {
		f.stations = orderedStations(s.sit.Stations)
		for _, st := range f.stations {
			names = append(names, st.Name)
		}
		return names, 0
	}
	f.dialogues = s.dialoguesFor(f.kind)
	next := -1
	for i, d := range f.dialogues {
		names = append(names, fmt.Sprintf("%s, %s, %s", model.DayMonth(d.Date), s.sit.Stations[d.StationID].Mark, clip(d.Theme, 60)))
		if next < 0 && !d.Begun(s.sit.Now) {
			next = i
		}
	}
	if i := slices.IndexFunc(f.dialogues, func(d model.Dialogue) bool { return d.ID == s.chosen.dialogue.ID }); i >= 0 {
		return names, i
	}
	return names, max(0, next)
}

func (f *freshLetter) dialogue() model.Dialogue {
	if i := f.about.Drop.Chosen(); i >= 0 && i < len(f.dialogues) {
		return f.dialogues[i]
	}
	return model.Dialogue{}
}

// show offers the people of the dialogue chosen, and says what is there already.
func (f *freshLetter) show() {
	f.people, f.ticks, f.choice.Objects = nil, nil, nil
	switch f.kind {
	case model.JointInvitation:
		f.offerSpeakers("Yang diundang", f.s.withoutLetter(f.dialogue()))
	case model.Thanks:
		f.offerSpeakers("Kepada", f.s.sit.Invitations(f.dialogue()))
	case model.DutyLetter:
		f.offerOfficers()
	}
	f.hint.SetText(f.already())
	f.hint.Hidden = f.hint.Text() == ""
	f.choice.Refresh()
	if f.sheet != nil {
		f.sheet.Scroll.Refresh()
	}
}

func (f *freshLetter) offer(id model.ID, words string, on bool) {
	tick := kit.NewCheck(words, nil)
	tick.SetOn(on)
	f.people, f.ticks = append(f.people, id), append(f.ticks, tick)
	f.choice.Add(tick)
}

func (f *freshLetter) offerSpeakers(label string, slots []model.InvitationSlot) {
	f.choice.Add(kit.T(label, 12, kit.Regular, kit.Ink2))
	for _, slot := range slots {
		words := fmt.Sprintf("%s (%s)", slot.Speaker.Name.Full(), slot.Appearance.Role)
		f.offer(slot.Speaker.ID, words, true)
	}
}

func (f *freshLetter) offerOfficers() {
	usual := f.s.sit.NewDuty(f.dialogue()).People
	f.choice.Add(kit.T("Petugas", 12, kit.Regular, kit.Ink2))
	for _, o := range activeOfficers(f.s.sit) {
		f.offer(o.ID, o.Name+" ("+model.RoleWord(o.Role)+")", slices.Contains(usual, o.ID))
	}
}

// already says what there is of the kind, "" for nothing.
func (f *freshLetter) already() string {
	d := f.dialogue()
	same := filterLetters(f.s.all, func(r letterRow) bool {
		return r.letter.Kind == f.kind && r.letter.State != model.LetterVoid && r.dialogue.ID == d.ID && (d.ID != "" || r.letter.StationID == f.station())
	})
	switch {
	case len(same) > 0 && same[0].issued():
		return fmt.Sprintf("Sudah ada %s bulan ini yang terbit, nomor %s.", model.KindWords(f.kind), same[0].number())
	case len(same) > 0:
		return fmt.Sprintf("Sudah ada konsep %s.", model.KindWords(f.kind))
	case f.kind == model.JointInvitation && len(f.people) >= manySpeakers:
		return fmt.Sprintf("Disarankan: %d narasumber dalam satu surat, dengan daftar undangan terlampir.", len(f.people))
	}
	return ""
}

func (f *freshLetter) station() model.ID {
	if i := f.about.Drop.Chosen(); i >= 0 && i < len(f.stations) {
		return f.stations[i].ID
	}
	return ""
}

// ticked are the people chosen.
func (f *freshLetter) ticked() []model.ID {
	var out []model.ID
	for i, t := range f.ticks {
		if t.On {
			out = append(out, f.people[i])
		}
	}
	return out
}

func (f *freshLetter) onDo() {
	letters, why := f.letters()
	f.fault.SetText(why)
	if f.fault.Hidden = why == ""; why != "" {
		f.sheet.Scroll.Refresh()
		return
	}
	f.sheet.Close()
	if f.s.saveFresh(letters...) {
		f.s.sh.toastUndo(fmt.Sprintf("%d konsep %s dibuat.", len(letters), model.KindWords(f.kind)))
	}
}

// letters are the drafts asked for, or why there are none.
func (f *freshLetter) letters() (out []model.Letter, why string) {
	d := f.dialogue()
	l := model.Letter{ID: model.NewID(), Kind: f.kind, DialogueID: d.ID, State: model.LetterDraft}
	people := f.ticked()
	switch f.kind {
	case model.StationNotice:
		l.StationID, l.Month = f.station(), f.s.month
	case model.JointInvitation:
		if l.People = people; len(people) < 2 {
			return nil, "Pilih paling sedikit dua narasumber. Satu orang mendapat undangannya sendiri."
		}
	case model.DutyLetter:
		if l.People = people; len(people) == 0 {
			return nil, "Pilih paling sedikit satu petugas."
		}
	case model.Thanks:
		for _, slot := range f.s.sit.Invitations(d) {
			if slices.Contains(people, slot.Speaker.ID) {
				l.ID, l.SpeakerID, l.Role = model.NewID(), slot.Speaker.ID, slot.Appearance.Role
				out = append(out, l)
			}
		}
		if len(out) == 0 {
			return nil, "Pilih paling sedikit satu narasumber."
		}
		return out, ""
	}
	return []model.Letter{l}, ""
}
