package ui

import (
	"fmt"
	"slices"
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// airTimeSheet edits one air time of a programme, or makes a new one.
type airTimeSheet struct {
	of    *airTimes
	at    int // in the programme's list, -1 for a new one
	form  *setupForm[model.AirTime]
	weeks [5]*kit.Check
	days  [2]*kit.DateField // the first and the last one
	next  *kit.Para
	save  *kit.Button
	panel *kit.Sheet
}

func (a *airTimes) open(at int) {
	value, title := model.AirTime{Weekday: time.Tuesday, Start: 9 * 60, Every: 1}, "Jam siaran baru"
	if at >= 0 {
		value, title = a.form.value.AirTimes[at], "Ubah jam siaran"
	}
	s := &airTimeSheet{of: a, at: at, form: newDraftForm(a.form.sh, value), next: kit.NewPara("", 12, kit.Medium, kit.Ink, 0)}
	s.form.preview = s.preview
	s.save = kit.Primary("check", "Simpan", s.onSave)
	s.panel = kit.NewSheet(title, s.fields(), kit.Normal("", "Batal", func() { s.panel.Close() }), s.save)
	s.form.scroll = s.panel.Scroll
	s.panel.OnSubmit = s.onSave
	s.form.show(value)
	s.panel.ShowIn(a.form.sh.win)
}

func (s *airTimeSheet) fields() fyne.CanvasObject {
	f, today := s.form, s.form.sh.office.Today()
	day := setupChoice(f, "Hari", weekdayOptions, func(a *model.AirTime) *time.Weekday { return &a.Weekday })
	start := f.clock("Mulai (WITA)", func(a *model.AirTime) *model.Clock { return &a.Start }).Hint("09.00")
	length := f.bind(kit.NewField("Lama (menit)"), airTimeLength, readLength).Note("kosong = lama acara")
	every := f.number("Setiap … pekan", 1, model.MaxEvery, func(a model.AirTime) int { return a.Every }, func(a *model.AirTime, n int) { a.Every = n }).Note("1 = setiap pekan")
	from := f.date("Mulai tanggal", today, true, func(a *model.AirTime) *model.Date { return &a.From })
	until := f.date("Sampai tanggal", today, true, func(a *model.AirTime) *model.Date { return &a.Until })
	s.days = [2]*kit.DateField{from, until}
	for _, field := range s.days {
		field.Note("boleh kosong").Hint("mis. 8 Feb 2027")
	}
	for name, field := range map[string]faulty{"mulai": start, "lama": length, "setiap": every, "dari": from, "sampai": until} {
		f.key(name, field)
	}
	return kit.V(16, kit.Cols(16, nil, day, start), kit.Cols(16, nil, length, every), s.monthWeeks(), setupPair(from, until),
		kit.NewPara("Contoh: siaran sahur pukul 03.00 hanya selama Ramadan. Isi Mulai 03.00, lalu Mulai tanggal dan Sampai tanggal.", 12, kit.Regular, kit.Ink3, 0),
		kit.SunkBox(s.next, 10))
}

// airTimeLength shows an own length, "" for the programme's.
func airTimeLength(a model.AirTime) string {
	if a.Minutes == 0 {
		return ""
	}
	return strconv.Itoa(a.Minutes)
}

func readLength(text string) (func(*model.AirTime), error) {
	n := 0
	if trimmed(text) != "" {
		var err error
		if n, err = strconv.Atoi(trimmed(text)); err != nil || n < 1 || n > 24*60 {
			return nil, model.FieldError("lama", "Tulis angka bulat dari 1 sampai 1.440, atau kosongkan.")
		}
	}
	return func(a *model.AirTime) { a.Minutes = n }, nil
}

// monthWeeks are the ticks of the weeks of a month; none is all of them.
func (s *airTimeSheet) monthWeeks() fyne.CanvasObject {
	var boxes []fyne.CanvasObject
	for i := range s.weeks {
		n := i + 1
		s.weeks[i] = kit.NewCheck(fmt.Sprintf("ke-%d", n), func(on bool) error {
			return s.form.commit("pekan dalam bulan", func(a *model.AirTime) { a.MonthWeeks = tickedWeeks(a.MonthWeeks, n, on) })
		})
		boxes = append(boxes, s.weeks[i])
	}
	s.form.shows = append(s.form.shows, func(a model.AirTime) {
		for i, box := range s.weeks {
			box.SetOn(slices.Contains(a.MonthWeeks, i+1))
		}
	})
	which := kit.NewLabelled("Pekan dalam bulan", kit.H(16, append(boxes, kit.Spacer())...))
	which.SetNote("tanpa centang = semua")
	s.form.key("pekan", which)
	return which
}

// tickedWeeks adds or takes one week out, in order.
func tickedWeeks(weeks []int, n int, on bool) []int {
	var out []int
	for i := 1; i <= 5; i++ {
		if i == n && on || i != n && slices.Contains(weeks, i) {
			out = append(out, i)
		}
	}
	return out
}

// preview tells the coming broadcasts of what is typed, and takes back what was wrong with the days.
func (s *airTimeSheet) preview(a model.AirTime) {
	if a.Validate() != nil {
		s.next.SetText("Berikutnya: belum dapat dihitung.")
		return
	}
	for _, field := range s.days {
		if !field.Dirty() {
			field.SetError("")
		}
	}
	s.next.SetText(nextWords(model.Programme{AirTimes: []model.AirTime{a}}, s.form.sh.office.Today()))
}

func (s *airTimeSheet) onSave() {
	if bad := s.form.flush(); bad != nil {
		s.form.sh.win.Canvas().Focus(bad.Entry)
		return
	}
	if err := s.form.value.Validate(); err != nil {
		s.form.fail(err)
		return
	}
	list := slices.Clone(s.of.form.value.AirTimes)
	if s.at < 0 {
		list = append(list, s.form.value)
	} else {
		list[s.at] = s.form.value
	}
	if err := s.of.put(list); err != nil {
		s.form.fail(err)
		return
	}
	s.panel.Close()
	kit.Focus(s.of.add)
}

// weekdayOptions are the days from Monday on.
func weekdayOptions() []setupOption[time.Weekday] {
	var out []setupOption[time.Weekday]
	for i := range 7 {
		day := time.Weekday((i + 1) % 7)
		out = append(out, setupOption[time.Weekday]{day, model.WeekdayWord(day)})
	}
	return out
}
