package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

func TestAgendaThemes_DaysOfTheMonthComeFirst(t *testing.T) {
	h, s := openPlan(t)
	rows := s.panel.themes.rows
	if len(rows) != 7 || rows[0].DayName != "Hari AIDS Sedunia" || rows[1].DayName != "Hari Antikorupsi Sedunia" {
		t.Fatalf("%d themes, first %q, %q", len(rows), rows[0].Title, rows[1].Title)
	}
	row := s.panel.themes.list.RowAt(2).(*themeRow)
	if got := row.sub.Text(); got != "9 Februari: Hari Pers Nasional · komunikasi · Kabid IKP" {
		t.Errorf("a theme tells %q", got)
	}
	if row.mark.Label() != "Tinggi" || row.mark.Hidden {
		t.Errorf("a pressing theme is marked %q", row.mark.Label())
	}
	back := h.themeRow(s, "Desa Bersih dari Narkotika")
	if got := s.panel.themes.list.RowAt(back).(*themeRow).sub.Text(); got != "pernah dijadwalkan Kam 17 Des" {
		t.Errorf("a theme that came back tells %q", got)
	}
	h.sh.openAgenda("2027-02")
	if first := s.panel.themes.rows[0]; first.DayName != "Hari Pers Nasional" {
		t.Errorf("February begins with %q", first.Title)
	}
}

func TestAgendaThemes_SearchFindsEveryWord(t *testing.T) {
	h, s := openPlan(t)
	themes := s.panel.themes
	kit.Focus(themes.search.Entry)
	test.Type(themes.search.Entry, "pers KABID")
	if len(themes.rows) != 1 || themes.rows[0].Title != "Pers Sehat di Tahun Politik" {
		t.Fatalf("found %d themes", len(themes.rows))
	}
	themes.search.Entry.TypedKey(key(fyne.KeyDown))
	if h.win.Canvas().Focused() != fyne.Focusable(themes.list) {
		t.Error("Down does not go to the list")
	}
	themes.search.Entry.SetText("tidak ada yang begini")
	h.shot("agenda-tema-tak-cocok")
	if len(themes.rows) != 0 || !themes.put.Disabled() || !strings.Contains(texts(themes.list), "Tidak ada tema yang cocok.") {
		t.Error("an empty find offers actions or does not say so")
	}
}

func TestAgendaThemes_NewOneWithAKnownDay(t *testing.T) {
	h, s := openPlan(t)
	test.Tap(s.panel.themes.add)
	f := s.openTheme(model.Theme{})
	test.Tap(f.save)
	if said(f.title) == "" || !f.sheet.Open() {
		t.Error("a theme without words is not refused beside its field")
	}
	enter(f.title, "Guru Hebat,  Kaltim Kuat")
	if !f.own.Hidden {
		t.Error("name and date are asked for before a day of one's own is chosen")
	}
	for i, d := range f.days {
		if d.Name == "Hari Guru Nasional" {
			f.day.Drop.Choose(i + 1)
		}
	}
	test.Tap(f.save)
	b := s.panel.themes.rows[s.panel.themes.list.Selected()]
	if b.Title != "Guru Hebat, Kaltim Kuat" || b.Day != "11-25" || b.DayName != "Hari Guru Nasional" || b.Priority != model.PriorityNormal {
		t.Errorf("stored: %+v", b.Theme)
	}
	if f.sheet.Open() || !strings.Contains(h.toastText(), "Tema tersimpan") {
		t.Error("the sheet stays open, or nothing is told")
	}
}

func TestAgendaThemes_EditedWithADayOfItsOwn(t *testing.T) {
	h, s := openPlan(t)
	i := h.themeRow(s, "Pers Sehat di Tahun Politik")
	f := s.openTheme(s.panel.themes.rows[i].Theme)
	if f.day.Drop.Value() != "9 Februari: Hari Pers Nasional" || f.title.Text() != "Pers Sehat di Tahun Politik" {
		t.Fatalf("the sheet shows day %q", f.day.Drop.Value())
	}
	f.day.Drop.Choose(len(f.days) + 1)
	if f.own.Hidden || f.name.Text() != "" {
		t.Fatal("another day does not ask for name and date")
	}
	enter(f.name, "Hari Krida Pertanian")
	enter(f.date, "31 Juni")
	if said(f.date) == "" {
		t.Error("a day that does not exist is taken")
	}
	enter(f.date, "29 Februari")
	if said(f.date) != "" || f.form.value.Day != "02-29" {
		t.Errorf("29 February is stored as %q: %s", f.form.value.Day, said(f.date))
	}
	enter(f.date, "21 juni")
	h.shot("agenda-tema-hari-lain")
	test.Tap(f.save)
	got := s.panel.themes.rows[h.themeRow(s, "Pers Sehat di Tahun Politik")]
	if got.Day != "06-21" || got.DayName != "Hari Krida Pertanian" || len(s.plan.Themes) != 7 {
		t.Errorf("stored: %+v, %d themes", got.Theme, len(s.plan.Themes))
	}
	f = s.openTheme(got.Theme)
	if f.own.Hidden || f.date.Text() != "21 Juni" {
		t.Errorf("opened again: date %q, hidden %v", f.date.Text(), f.own.Hidden)
	}
	f.day.Drop.Choose(0)
	test.Tap(f.save)
	if got = s.panel.themes.rows[h.themeRow(s, "Pers Sehat di Tahun Politik")]; got.Day+got.DayName != "" {
		t.Errorf("the day is not taken off: %+v", got.Theme)
	}
}

func TestAgendaThemes_FieldsOfTheSpeakersAreSuggested(t *testing.T) {
	h, s := openPlan(t)
	words := s.speakerFields()
	if len(words) < 5 {
		t.Fatalf("%d fields", len(words))
	}
	f := s.openTheme(model.Theme{})
	enter(f.title, "Air Bersih")
	var menu *kit.Button
	for _, b := range walkButtons(f.sheet) {
		if b.Hint == "bidang narasumber" {
			menu = b
		}
	}
	test.Tap(menu)
	h.win.Canvas().Focused().TypedKey(key(fyne.KeyDown))
	h.win.Canvas().Focused().TypedKey(key(fyne.KeyReturn))
	test.Tap(f.save)
	if got := s.panel.themes.rows[h.themeRow(s, "Air Bersih")]; got.Field != words[0] {
		t.Errorf("field %q, want %q", got.Field, words[0])
	}
}

func TestAgendaThemes_DraggedOntoASlot(t *testing.T) {
	h, s := openPlan(t)
	slot := h.slotOn(s, "2026-12-15")
	h.dragTheme(s, "Layanan Pengaduan Satu Pintu", h.tilePlace(s, slot.ID))
	d := h.on("2026-12-15")
	if d.Theme != "Layanan Pengaduan Satu Pintu" || d.StationID != slot.StationID || d.Start != slot.Start || d.ProgrammeID != slot.ProgrammeID {
		t.Fatalf("made: %+v", d)
	}
	if s.chosen != d.ID || len(s.panel.themes.rows) != 6 || len(s.emptyBetween("2026-12-15", "2026-12-15")) != 0 {
		t.Error("the dialogue is not chosen, the theme stays, or the slot still is empty")
	}
	if s.drag.Shown() != "" || !strings.Contains(h.toastText(), "Tema dijadwalkan pada Selasa, 15 Desember 2026, 09.00.") {
		t.Errorf("ghost %q, notice %q", s.drag.Shown(), h.toastText())
	}
	test.Tap(h.sh.frame.page.Toasts.Button)
	if len(s.panel.themes.rows) != 7 || len(s.emptyBetween("2026-12-15", "2026-12-15")) != 1 {
		t.Error("undo does not bring theme and slot back")
	}
}

func TestAgendaThemes_DraggedOntoADay(t *testing.T) {
	h, s := openPlan(t)
	h.dragTheme(s, "Layanan Pengaduan Satu Pintu", h.dayPlace(s, "2026-12-17"))
	if d := h.on("2026-12-17"); d.Theme != "Layanan Pengaduan Satu Pintu" || d.Start != 16*60 {
		t.Errorf("on a day with one slot: %+v", d)
	}
	h.dragTheme(s, "Kampung Ramah Perempuan", place(s.panel.box).AddXY(40, 500))
	if h.win.Canvas().Overlays().Top() != nil || len(s.panel.themes.rows) != 6 {
		t.Error("a theme dropped beside the month does something")
	}
	h.dragTheme(s, "Kampung Ramah Perempuan", h.dayPlace(s, "2026-12-18"))
	all := texts(h.sheet())
	if !strings.Contains(all, "Kampung Ramah Perempuan") || !strings.Contains(all, "Stasiun") {
		t.Fatalf("a day without slots does not ask for the time:\n%s", all)
	}
	h.sheet().Close()
	f := s.openSlotForm(slotRequest{day: "2026-12-15", verb: "Jadwalkan", take: func(model.Slot) error { return nil }})
	if f.start.Text() != "09.00" || f.chosenProgramme().Name != "Halo Kaltim" {
		t.Errorf("a Tuesday is filled with %q, %s", f.start.Text(), f.chosenProgramme().Name)
	}
}

func TestAgendaThemes_TimeOfItsOwn(t *testing.T) {
	h, s := openPlan(t)
	b := s.panel.themes.rows[h.themeRow(s, "Kampung Ramah Perempuan")]
	f := s.openSlotForm(slotRequest{title: "Jadwalkan tema", about: b.Title, verb: "Jadwalkan", day: "2026-12-18", take: func(at model.Slot) error { return s.scheduled(b, at) }})
	f.station.Choose(1)
	enter(f.start, "26")
	test.Tap(f.do)
	if said(f.start) == "" || !f.sheet.Open() {
		t.Fatal("a time that is none is taken")
	}
	enter(f.start, "03.00")
	enter(f.end, "02.00")
	test.Tap(f.do)
	if said(f.end) == "" || said(f.start) != "" {
		t.Errorf("start says %q, end says %q", said(f.start), said(f.end))
	}
	enter(f.end, "")
	test.Tap(f.do)
	d := h.on("2026-12-18")
	if d.Theme != b.Title || d.Start != 3*60 || d.End != model.NoClock || s.plan.Situation.Stations[d.StationID].Mark != "TVRI" {
		t.Errorf("made: %+v", d)
	}
}

func TestAgendaThemes_ByKeyboard(t *testing.T) {
	h, s := openPlan(t)
	list := s.panel.themes.list
	kit.Focus(list)
	list.Select(h.themeRow(s, "Kampung Ramah Perempuan"))
	s.panel.themes.chosen = s.panel.themes.rows[list.Selected()].ID
	typeKeys(list, fyne.KeySpace)
	h.sheet().Close()
	typeKeys(list, fyne.KeyReturn)
	pick := h.win.Canvas().Focused()
	pick.TypedKey(key(fyne.KeyDown))
	pick.TypedKey(key(fyne.KeyReturn))
	if d := h.on("2026-12-15"); d.Theme != "Kampung Ramah Perempuan" {
		t.Fatalf("the second slot holds %q", d.Theme)
	}
	if h.win.Canvas().Focused() != fyne.Focusable(list) {
		t.Errorf("afterwards the keyboard is on %T, not on the list", h.win.Canvas().Focused())
	}
	kit.Focus(s.grid)
	typeKeys(s.grid, fyne.KeyU)
	if got := s.panel.themes.rows[list.Selected()]; got.Title != "Kampung Ramah Perempuan" || got.Dialogue.ID == "" {
		t.Errorf("B brings back %q", got.Title)
	}
	kit.Focus(list)
	typeKeys(list, fyne.KeyDelete)
	if len(s.panel.themes.rows) != 6 {
		t.Error("Delete does not put the theme into the trash")
	}
	trash := h.sh.trashSheet()
	last := len(trash.entries) - 1
	if trash.entries[last].title != "Kampung Ramah Perempuan" {
		t.Fatalf("the trash ends with %q", trash.entries[last].title)
	}
	test.Tap(trash.restores[last])
	if len(s.panel.themes.rows) != 7 {
		t.Error("the theme does not come back")
	}
}

func TestAgendaThemes_ButtonsAndMenuOfARow(t *testing.T) {
	h, s := openPlan(t)
	themes := s.panel.themes
	for _, b := range []*kit.Button{themes.put, themes.edit} {
		test.Tap(b)
		h.sheet().Close()
	}
	themes.list.OnMenu(2, fyne.NewPos(1100, 300))
	h.shot("agenda-tema-menu")
	kit.CloseTop(h.win.Canvas())
	title := themes.rows[themes.list.Selected()].Title
	test.Tap(themes.remove)
	for _, b := range themes.rows {
		if b.Title == title {
			t.Errorf("%q is still in the bank", title)
		}
	}
}
