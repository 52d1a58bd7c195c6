package ui

import (
	"encoding/json"
	"slices"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/assets"
	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// themeForm is the sheet of a new or edited theme.
type themeForm struct {
	s     *agendaScreen
	form  *setupForm[model.Theme]
	title *kit.Field
	days  []knownDay
	day   *kit.SelectField
	own   *fyne.Container // name and date of a day that is not in the list
	name  *kit.Field
	date  *kit.Field
	save  *kit.Button
	sheet *kit.Sheet
}

// knownDay is a day of remembrance that themes are linked to.
type knownDay struct {
	Day  string `json:"hari"` // 02-09
	Name string `json:"nama"`
}

// knownDays are the shipped days by date; a damaged list is logged and leaves none.
func (sh *shell) knownDays() []knownDay {
	var out []knownDay
	if err := json.Unmarshal(assets.MemorialDays(), &out); err != nil {
		sh.svc.Log(err)
	}
	return out
}

// openTheme opens the sheet of a theme, a new one without ID.
func (s *agendaScreen) openTheme(t model.Theme) *themeForm {
	if t.ID == "" {
		t.Priority = model.PriorityNormal
	}
	f := &themeForm{s: s, form: newDraftForm(s.sh, t), days: s.sh.knownDays()}
	word := "Tema baru"
	if t.ID != "" {
		word = "Ubah tema"
	}
	body := f.fields()
	f.save = kit.Primary("check", "Simpan tema", f.onSave)
	f.sheet = kit.NewSheet(word, body, kit.Normal("", "Batal", func() { f.sheet.Close() }), f.save)
	f.sheet.OnSubmit = f.onSave
	f.sheet.First = f.title.Entry
	f.form.scroll = f.sheet.Scroll
	f.form.show(t)
	f.sheet.ShowIn(s.sh.win)
	return f
}

func (f *themeForm) fields() fyne.CanvasObject {
	f.title = f.form.area("Tema", 3, func(t *model.Theme) *string { return &t.Title })
	field := f.form.text("Bidang", func(t *model.Theme) *string { return &t.Field }).Note("boleh kosong").Hint("kesehatan")
	proposer := f.form.text("Pengusul", func(t *model.Theme) *string { return &t.Proposer }).Note("boleh kosong")
	priority := setupChoice(f.form, "Prioritas", priorityOptions, func(t *model.Theme) *model.Priority { return &t.Priority })
	note := f.form.area("Catatan", 3, func(t *model.Theme) *string { return &t.Note }).Note("boleh kosong")
	f.form.key("tema", f.title)
	f.dayFields()
	fields := suggested(field, "bidang narasumber", f.s.speakerFields)
	return setupFields(f.title, fields, kit.Cols(16, []float32{2, 1}, proposer, priority), f.day, f.own, note)
}

// dayFields choose a known day, or one by name and date.
func (f *themeForm) dayFields() {
	words := []string{"Tidak ada"}
	for _, d := range f.days {
		words = append(words, monthDayWords(d.Day)+": "+d.Name)
	}
	f.day = kit.NewSelectField("Hari terkait", append(words, "Hari lain…"))
	f.name = f.form.text("Nama hari", func(t *model.Theme) *string { return &t.DayName }).Hint("Hari Krida Pertanian")
	f.date = f.form.bind(kit.NewField("Tanggal").Hint("21 Juni"), func(t model.Theme) string { return monthDayWords(t.Day) }, f.readDay)
	f.form.key("hari", f.date)
	f.own = kit.Cols(16, []float32{2, 1}, f.name, f.date)
	f.day.OnCommit = f.onDay
	f.form.shows = append(f.form.shows, f.showDay)
}

// readDay reads a month and day; a year that is typed with it does not matter.
func (f *themeForm) readDay(text string) (func(*model.Theme), error) {
	day := ""
	if trimmed(text) != "" {
		d, err := model.ParseDate(text, "2024-07-01") // the middle of a year with 29 February
		if err != nil {
			return nil, err
		}
		day = string(d)[5:]
	}
	return func(t *model.Theme) { t.Day = day }, nil
}

// showDay shows which day is linked.
func (f *themeForm) showDay(t model.Theme) {
	known := slices.Index(f.days, knownDay{t.Day, t.DayName})
	none := t.Day == "" && t.DayName == ""
	switch {
	case known >= 0:
		f.day.Drop.SetChosen(known + 1)
	case none && f.day.Drop.Chosen() != len(f.days)+1:
		f.day.Drop.SetChosen(0)
	default:
		f.day.Drop.SetChosen(len(f.days) + 1)
	}
	showIf(f.day.Drop.Chosen() == len(f.days)+1, f.own)
}

func (f *themeForm) onDay(i int) error {
	link := knownDay{}
	if i > 0 && i <= len(f.days) {
		link = f.days[i-1]
	}
	f.form.value.Day, f.form.value.DayName = link.Day, link.Name
	f.form.show(f.form.value)
	return nil
}

func (f *themeForm) onSave() {
	if bad := f.form.flush(); bad != nil {
		kit.Focus(bad.Entry)
		return
	}
	id, err := f.s.sh.office.SaveTheme(f.form.value)
	if err != nil {
		f.form.fail(err)
		return
	}
	f.sheet.Close()
	f.s.panel.openThemes()
	f.s.panel.themes.chosen = id
	f.s.panel.themes.show()
	f.s.sh.toastUndo("Tema tersimpan.")
}

func priorityOptions() []setupOption[model.Priority] {
	var out []setupOption[model.Priority]
	for _, p := range model.Priorities {
		out = append(out, setupOption[model.Priority]{p, priorityLooks[p].word})
	}
	return out
}

// speakerFields are the fields that the speakers know about, each once, by name.
func (s *agendaScreen) speakerFields() []string {
	dir, err := s.sh.office.Directory()
	if !s.sh.check(err) {
		return nil
	}
	var out []string
	for _, p := range dir.Speakers {
		out = append(out, p.Themes...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// suggested puts a menu beside a field: choosing a word writes it there.
func suggested(field *kit.Field, hint string, words func() []string) fyne.CanvasObject {
	menu := kit.NewMenuButton("chevron-down", "", hint, func() []kit.MenuItem {
		var items []kit.MenuItem
		for _, w := range words() {
			items = append(items, kit.MenuItem{Text: w, Run: func() {
				field.Entry.SetText(w)
				field.Flush()
			}})
		}
		return items
	})
	return kit.HTop(6, kit.Grow(field), kit.Pad(menu, 20, 0, 0, 0))
}
