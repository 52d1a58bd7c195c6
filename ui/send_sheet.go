package ui

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// sendSheet notes that letters went out: how, when, by whom and to which number.
type sendSheet struct {
	sh      *shell
	sit     model.Situation
	letters []model.Letter
	people  []model.Officer

	way   *kit.Segmented
	to    []*kit.Field // a letter each
	toCap *kit.Text    // caption over several
	when  *momentFields
	who   *kit.SelectField
	note  *kit.Field
	no    *kit.Button
	do    *kit.Button
	sheet *kit.Sheet
}

// openSendSheet opens the sheet "Catat pengiriman" for issued letters.
func openSendSheet(sh *shell, letters []model.Letter) *sendSheet {
	if len(letters) == 0 {
		sh.toast("Pilih surat yang dikirim.")
		return nil
	}
	sit, err := lettersSituation(sh.office, letters)
	if !sh.check(err) {
		return nil
	}
	s := &sendSheet{sh: sh, sit: sit, letters: letters, people: activeOfficers(sit)}
	s.build()
	s.way.SetChosen(s.firstWay())
	s.onWay(s.way.Chosen())
	s.sheet.ShowIn(sh.win)
	return s
}

// choose changes the way, and where a single letter goes.
func (s *sendSheet) choose(way model.SendWay, to string) {
	s.way.SetChosen(slices.Index(model.SendWays, way))
	s.onWay(s.way.Chosen())
	if len(s.to) == 1 && strings.TrimSpace(to) != "" {
		s.to[0].SetText(to)
		s.to[0].SetWarning("")
	}
}

// lettersSituation reads the facts around letters of any days.
func lettersSituation(o *model.Office, letters []model.Letter) (model.Situation, error) {
	from, until := o.Today(), o.Today()
	for _, l := range letters {
		day := l.Content.Facts.Date
		if l.Month != "" {
			day = l.Month.First()
		}
		if l.DialogueID != "" {
			_, d, err := o.DialogueSituation(l.DialogueID)
			if err != nil {
				return model.Situation{}, err
			}
			day = d.Date
		}
		from, until = min(from, day), max(until, day)
	}
	return o.Situation(from, until)
}

func (s *sendSheet) build() {
	words := make([]string, len(model.SendWays))
	for i, w := range model.SendWays {
		words[i] = wayWords[w]
	}
	s.way = kit.NewSegmented(words, s.onWay)
	s.when = newMomentFields(s.sh.office, "Tanggal kirim")
	names := make([]string, len(s.people))
	for i, p := range s.people {
		names[i] = bareName(p.Name) + ", " + model.RoleWord(p.Role)
	}
	s.who = kit.NewSelectField("Petugas yang mengirim", names)
	if actor, err := s.sh.office.Actor(); err == nil {
		s.who.Drop.SetChosen(slices.IndexFunc(s.people, func(p model.Officer) bool { return p.ID == actor.ID }))
	}
	s.note = kit.NewField("Catatan").Note("boleh kosong")
	s.no = kit.Normal("", "Batal", func() { s.sheet.Close() })
	s.do = kit.Primary("send", "Catat terkirim", s.onDo)
	body := kit.V(16)
	if text := unsignedWords(s.letters); text != "" {
		body.Add(kit.Note(kit.Amber, "warning", text, "Boleh dicatat terkirim; periksa dahulu suratnya."))
	}
	body.Add(kit.NewLabelled("Cara", kit.H(0, s.way, kit.Spacer())))
	body.Add(s.targets())
	body.Add(s.when.box)
	body.Add(s.who)
	body.Add(s.note)
	s.sheet = kit.NewSheet(sheetTitle("Catat pengiriman", s.letters), body, s.no, s.do)
	s.sheet.OnSubmit, s.sheet.First = s.onDo, s.way
}

// unsignedWords says that letters carry no signature yet.
func unsignedWords(letters []model.Letter) string {
	n := 0
	for _, l := range letters {
		if !l.Is(model.LetterSigned) {
			n++
		}
	}
	switch {
	case n == 0:
		return ""
	case len(letters) == 1:
		return "Surat ini belum ditandatangani."
	case n == len(letters):
		return "Semua surat ini belum ditandatangani."
	}
	return fmt.Sprintf("%d dari %d surat belum ditandatangani.", n, len(letters))
}

// targets are the fields of where each letter goes.
func (s *sendSheet) targets() fyne.CanvasObject {
	out := kit.V(8)
	s.toCap = kit.T("", 12, kit.Regular, kit.Ink2)
	if len(s.letters) > 1 {
		out.Add(s.toCap)
	}
	for _, l := range s.letters {
		if len(s.letters) == 1 {
			s.to = append(s.to, kit.NewField("Tujuan"))
			out.Add(kit.V(10, letterLines(l), s.to[0]))
			continue
		}
		f := kit.NewField("")
		s.to = append(s.to, f)
		out.Add(kit.H(12, kit.Grow(letterLines(l)), kit.Fix(180, 0, f)))
	}
	return out
}

// firstWay is the way noted on the first letter, else WhatsApp where there is a number for all.
func (s *sendSheet) firstWay() int {
	if i := slices.Index(model.SendWays, s.letters[0].Way); i >= 0 {
		return i
	}
	for _, l := range s.letters {
		if s.sit.SendTo(l, model.ByWhatsApp) == "" {
			return 0
		}
	}
	return slices.Index(model.SendWays, model.ByWhatsApp)
}

// onWay proposes where each letter usually goes by the way.
func (s *sendSheet) onWay(i int) {
	way := model.SendWays[i]
	s.toCap.SetText(toWords[way])
	for k, f := range s.to {
		to := sendTarget(s.sit, s.letters[k], way)
		f.SetText(to)
		f.Entry.SetText(to)
		f.Hint(lowerFirst(toWords[way]))
		f.SetWarning("")
		if to == "" && (way == model.ByWhatsApp || way == model.ByEmail) && len(s.to) == 1 {
			f.SetWarning("Belum ada di data narasumber. Boleh diketik di sini.")
		}
	}
	if s.sheet != nil {
		s.sheet.Scroll.Refresh()
	}
}

func (s *sendSheet) onDo() {
	at, ok := s.when.read()
	if !ok {
		return
	}
	sending := model.Sending{Way: model.SendWays[s.way.Chosen()], At: at, Note: s.note.Text(), Each: map[model.ID]string{}}
	if i := s.who.Drop.Chosen(); i >= 0 {
		sending.By = s.people[i].ID
	}
	for k, f := range s.to {
		sending.Each[s.letters[k].ID] = f.Text()
	}
	if err := s.sh.office.SendLetters(letterIDs(s.letters), sending); err != nil {
		s.when.refuse(s.sh, err)
		return
	}
	s.sheet.Close()
	s.sh.toastUndo(fmt.Sprintf("%d surat dicatat %s.", len(s.letters), sentWords[sending.Way]))
}

// momentFields are a day and a time beside each other, now at first.
type momentFields struct {
	date *kit.DateField
	time *kit.Field
	box  fyne.CanvasObject
}

func newMomentFields(o *model.Office, label string) *momentFields {
	now := o.Now()
	m := &momentFields{date: todayField(label, model.DateOf(now)), time: kit.NewField("Pukul").Hint("09.00")}
	m.time.SetText(now.Format("15.04"))
	m.box = kit.Cols(12, []float32{2.6, 1}, m.date, m.time)
	return m
}

// todayField is a day that is today at first.
func todayField(label string, today model.Date) *kit.DateField {
	f := kit.NewDateField(label, parseDate(today), formatDate)
	f.Today = func() (int, int, int) { return ymd(today) }
	f.SetDate(ymd(today))
	return f
}

// read reads the moment; what cannot be one is said beside its field.
func (m *momentFields) read() (time.Time, bool) {
	m.date.SetError("")
	m.time.SetError("")
	y, mo, d, err := m.date.Parse(m.date.Text())
	if err != nil {
		fault(&m.date.Field, err)
		return time.Time{}, false
	}
	at, err := model.ParseClock(m.time.Text())
	if err != nil {
		fault(m.time, err)
		return time.Time{}, false
	}
	return model.MakeDate(y, mo, d).At(at), true
}

// refuse says an error beside the day when it is about it, else over the page.
func (m *momentFields) refuse(sh *shell, err error) {
	if !sayBeside(map[string]faulty{"tanggal": m.date}, err) {
		sh.fail(err)
	}
}
