package main

import (
	"strconv"

	"kaltimprov.go.id/dialogpublik/model"
)

// agendaItem is a month's plan in a list.
type agendaItem struct {
	Month    model.Month `json:"bulan"`
	Version  *int        `json:"versi"` // null before the first release
	Target   int         `json:"target"`
	Planned  int         `json:"dialog"`
	Held     int         `json:"terlaksana"`
	Warnings int         `json:"peringatan"`
}

// listAgendas lists the months' plans.
func (p *program) listAgendas() error {
	f, err := p.filter()
	if err != nil {
		return err
	}
	var asked model.Month
	if !f.open() {
		asked = f.from.Month()
	}
	return p.reading(func(s *session) error {
		months, err := s.office.AgendaList(asked)
		if err != nil {
			return err
		}
		items := make([]agendaItem, 0, len(months))
		for _, m := range months {
			item := agendaItem{Month: m.Month, Target: m.Target, Planned: m.Planned, Held: m.Held, Warnings: m.Warnings}
			if m.Version > 0 {
				item.Version = &m.Version
			}
			items = append(items, item)
		}
		if p.has("json") {
			return writeJSON(p.stdout, items)
		}
		return agendaTable(items).write(p.stdout, "Belum ada agenda.")
	})
}

func agendaTable(items []agendaItem) *table {
	t := &table{header: []string{"Bulan", "Versi", "Target", "Dialog", "Terlaksana", "Peringatan"}}
	for _, a := range items {
		version := "-"
		if a.Version != nil {
			version = "v" + strconv.Itoa(*a.Version)
		}
		t.add(model.MonthName(a.Month), version, strconv.Itoa(a.Target), strconv.Itoa(a.Planned), strconv.Itoa(a.Held), strconv.Itoa(a.Warnings))
	}
	return t
}

// warningItem is an open warning in a list.
type warningItem struct {
	Dialogue model.ID          `json:"dialog"`
	Kind     model.WarningKind `json:"jenis"`
	Message  string            `json:"pesan"`
}

// listWarnings lists the open warnings of the filter's dialogues.
func (p *program) listWarnings() error {
	return p.readingDialogues(func(_ *session, facts model.Situation, dialogues []model.Dialogue) error {
		items := []warningItem{}
		t := &table{header: []string{"Tanggal", "Tema", "Jenis", "Pesan"}}
		for _, d := range dialogues {
			for _, w := range facts.PlanWarnings(d) {
				items = append(items, warningItem{w.Dialogue, w.Kind, w.Message})
				t.add(model.ShortDate(d.Date), d.Theme, string(w.Kind), w.Message)
			}
		}
		if p.has("json") {
			return writeJSON(p.stdout, items)
		}
		return t.write(p.stdout, "Tidak ada peringatan.")
	})
}
