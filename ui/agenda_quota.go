package ui

import (
	"fmt"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// quotaStrip is the line below the head: how far the plan is, and every target of the month against
// what is planned.
type quotaStrip struct {
	state *kit.Pill
	row   *fyne.Container
	box   *fyne.Container
}

func newQuotaStrip() *quotaStrip {
	q := &quotaStrip{state: kit.NewPill(kit.Gray, "", ""), row: kit.H(18)}
	q.box = kit.Pad(kit.Fix(0, 22, kit.H(20, q.state, kit.Spacer(), q.row)), 0, 0, 10, 0)
	return q
}

func (q *quotaStrip) show(s *agendaScreen) {
	l := s.planLook()
	q.state.Set(l.tone, l.icon, l.word)
	q.row.Objects = nil
	quotas := s.plan.Quotas
	weeks := len(quotas) - 2
	for i, quota := range quotas {
		word, width := quota.Label, float32(64)
		if i < weeks {
			word, width = fmt.Sprintf("Pk %d", quota.From.Week().Number()), 34
		}
		q.row.Add(quotaMeter(word, width, quota))
	}
	q.box.Refresh()
}

// quotaMeter shows one target: what is planned of it in numbers, what is held and planned as a bar.
func quotaMeter(word string, width float32, quota model.Quota) fyne.CanvasObject {
	meter := kit.NewMeter(0, 0)
	meter.SetPlanned(quota.Held, quota.Planned, quota.Target)
	count := kit.T(fmt.Sprintf("%d/%d", quota.Planned, quota.Target), 12, kit.SemiBold, kit.Ink)
	bar := kit.Fix(width, 8, kit.Place(0, 0.5, kit.Fix(width, 8, meter)))
	return kit.H(6, kit.T(word, 11, kit.Regular, kit.Ink2), bar, count)
}

// planLegend explains the bars and the grid.
func planLegend() []fyne.CanvasObject {
	piece := func(sign fyne.CanvasObject, word string) fyne.CanvasObject {
		return kit.H(6, sign, kit.T(word, 11, kit.Regular, kit.Ink3))
	}
	return []fyne.CanvasObject{
		piece(kit.Fix(14, 5, kit.Panel(kit.Accent, nil, 2)), "terlaksana"),
		piece(kit.Fix(14, 5, kit.Panel(kit.AccentL, nil, 2)), "direncanakan"),
		piece(kit.Icon("warning", 14, kit.AmberF), "ada peringatan"),
	}
}

// tallyWords counts the month: "6 dialog, 3 slot kosong".
func (s *agendaScreen) tallyWords() string {
	if s.bare() {
		return "Belum ada slot dan dialog bulan ini"
	}
	words := fmt.Sprintf("%d dialog", s.active())
	if n := len(s.emptyBetween(s.month.First(), s.month.Last())); n > 0 {
		words += fmt.Sprintf(", %d slot kosong", n)
	}
	return words
}
