package ui

import (
	"fmt"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// calendarSummary is what the side panel shows while no dialogue is chosen: the targets and what
// there is of the days meant.
type calendarSummary struct {
	s      *calendarScreen
	title  *kit.Text
	text   *kit.Para
	quotas *quotaMeters
	counts *fyne.Container
	head   *kit.Text
	note   *kit.Para
	add    *kit.Button
	trash  *kit.Button
	box    *fyne.Container
}

func newCalendarSummary(s *calendarScreen) *calendarSummary {
	m := &calendarSummary{
		s: s, title: kit.T("", 16, kit.SemiBold, kit.Ink), text: kit.NewPara("", 13, kit.Regular, kit.Ink2, 0),
		quotas: newQuotaMeters(), counts: kit.V(8), head: kit.T("", 11, kit.Regular, kit.Ink3),
		note: kit.NewPara("Target adalah penunjuk, tidak ada yang dilarang karenanya. Saringan tidak mengubah angka target.", 11, kit.Regular, kit.Ink3, 0),
		add:  kit.Normal("plus", "Dialog baru", s.New), trash: kit.Light("trash", "Keranjang", s.sh.openTrash),
	}
	m.box = kit.Inset(kit.V(14, m.title, m.text, kit.Rule(), m.quotas.box, m.note, kit.Rule(), m.head, m.counts, kit.H(8, m.add, m.trash)), 16)
	return m
}

// reload tells about the days of the view that is up.
func (m *calendarSummary) reload() {
	s, v := m.s, m.s.view()
	list := s.between(v.Period())
	name, _ := v.Heading()
	m.title.SetText(name)
	m.text.SetText(summaryHint(v.Chooses(), len(list) == 0, s.filter.count() > 0))
	quotas, err := s.sh.office.Quotas(s.day)
	if s.sh.check(err) {
		m.quotas.show(quotas)
	}
	m.counts.Objects = nil
	if v.Chooses() {
		m.head.SetText("STATUS")
		m.countStates(list)
	} else {
		m.head.SetText("STASIUN")
		m.countStations(list)
	}
	m.head.Hidden = len(m.counts.Objects) == 0
	m.counts.Hidden = m.head.Hidden
	m.box.Refresh()
}

// summaryHint says what can be done here.
func summaryHint(chooses, empty, filtered bool) string {
	switch {
	case !chooses:
		return "Klik nama bulan untuk membukanya, atau sebuah hari untuk melihat pekannya."
	case empty && filtered:
		return "Tidak ada dialog di sini yang lolos saringan. Klik Hapus di baris saringan untuk melihat semua."
	case empty:
		return "Belum ada dialog di sini. Klik dua kali sebuah hari, atau tekan Ctrl+N, untuk menambahkannya."
	}
	return "Pilih dialog di kalender untuk melihat rinciannya. Klik dua kali sebuah hari, atau tekan Ctrl+N, untuk menambah dialog."
}

func (m *calendarSummary) countStates(list []model.Dialogue) {
	counts := map[model.DialogueState]int{}
	for _, d := range list {
		counts[m.s.sit.ShownState(d)]++
	}
	for _, state := range model.DialogueStates {
		if n := counts[state]; n > 0 {
			m.counts.Add(countLine(dialogueLooks[state].pill(), fmt.Sprintf("%d dialog", n)))
		}
	}
}

func (m *calendarSummary) countStations(list []model.Dialogue) {
	of := map[model.ID][]model.Dialogue{}
	for _, d := range list {
		of[d.StationID] = append(of[d.StationID], d)
	}
	for _, st := range orderedStations(m.s.sit.Stations) {
		if held, active := countHeld(of[st.ID]); active > 0 {
			m.counts.Add(countLine(kit.NewBadgeLarge(st.Mark), heldWords(held, active)))
		}
	}
}

func countLine(what fyne.CanvasObject, words string) fyne.CanvasObject {
	return kit.H(8, what, kit.Spacer(), kit.T(words, 13, kit.Regular, kit.Ink))
}

// heldWords counts what was held of what is planned: "6 dari 8 terlaksana".
func heldWords(held, active int) string {
	return fmt.Sprintf("%d dari %d terlaksana", held, active)
}

// quotaMeters shows week, month and year against their targets.
type quotaMeters struct {
	labels, words []*kit.Text
	meters        []*kit.Meter
	box           *fyne.Container
}

func newQuotaMeters() *quotaMeters {
	q := &quotaMeters{box: kit.V(12)}
	for range 3 {
		label, words, meter := kit.T("", 12, kit.Medium, kit.Ink), kit.T("", 12, kit.Regular, kit.Ink2), kit.NewMeter(0, 0)
		q.labels, q.words, q.meters = append(q.labels, label), append(q.words, words), append(q.meters, meter)
		q.box.Add(kit.V(5, kit.H(6, label, kit.Spacer(), words), meter))
	}
	return q
}

func (q *quotaMeters) show(quotas []model.Quota) {
	for i, quota := range quotas {
		q.labels[i].SetText(quota.Label)
		q.words[i].SetText(quotaWords(quota))
		q.meters[i].SetPlanned(quota.Held, quota.Planned, quota.Target)
	}
	q.box.Refresh()
}

// quotaWords tell held and target: "6 dari 8, 7 direncanakan".
func quotaWords(q model.Quota) string {
	words := fmt.Sprintf("%d dari %d", q.Held, q.Target)
	if q.Planned > q.Held {
		words += fmt.Sprintf(", %d direncanakan", q.Planned)
	}
	return words
}
