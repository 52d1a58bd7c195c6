package ui

import (
	"fmt"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// monthSummary is what the side panel shows while no dialogue is chosen.
type monthSummary struct {
	s      *calendarScreen
	title  *kit.Text
	text   *kit.Para
	states *fyne.Container
	quota  *kit.Text
	meter  *kit.Meter
	add    *kit.Button
	box    *fyne.Container
}

func newMonthSummary(s *calendarScreen) *monthSummary {
	m := &monthSummary{
		s: s, title: kit.T("", 16, kit.SemiBold, kit.Ink), text: kit.NewPara("", 13, kit.Regular, kit.Ink2, 0),
		states: kit.V(8), quota: kit.T("", 13, kit.Medium, kit.Ink), meter: kit.NewMeter(0, 0),
		add: kit.Normal("plus", "Dialog baru", s.New),
	}
	m.box = kit.Inset(kit.V(14, m.title, m.text, kit.Rule(), m.quota, m.meter, m.states, kit.H(0, m.add)), 16)
	return m
}

func (m *monthSummary) reload() {
	s := m.s
	list := s.shown(s.month.First(), s.month.Last())
	m.title.SetText(model.MonthName(s.month))
	m.text.SetText("Pilih dialog di kalender untuk melihat rinciannya. Klik dua kali sebuah hari, atau tekan Ctrl+N, untuk menambah dialog.")
	if len(list) == 0 {
		m.text.SetText("Belum ada dialog di bulan ini. Klik dua kali sebuah hari, atau tekan Ctrl+N, untuk menambahkannya.")
	}
	counts := map[model.DialogueState]int{}
	for _, d := range list {
		counts[s.sit.ShownState(d)]++
	}
	target := s.sit.Settings.MonthTarget
	m.quota.SetText(fmt.Sprintf("%d terlaksana, sasaran %d", counts[model.Held], target))
	m.meter.Set(counts[model.Held], target)
	m.states.Objects = nil
	for _, state := range model.DialogueStates {
		if n := counts[state]; n > 0 {
			m.states.Add(kit.H(8, dialogueLooks[state].pill(), kit.Spacer(), kit.T(fmt.Sprintf("%d dialog", n), 13, kit.Regular, kit.Ink)))
		}
	}
	m.states.Hidden = len(m.states.Objects) == 0
	m.box.Refresh()
}
