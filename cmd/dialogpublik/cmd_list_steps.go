package main

import (
	"strconv"

	"kaltimprov.go.id/dialogpublik/model"
)

// stepItem is a row of a dialogue's checklist.
type stepItem struct {
	Number   int      `json:"nomor"`
	Text     string   `json:"uraian"`
	Scope    string   `json:"lingkup"`
	Actors   []string `json:"pelaksana"`
	Officer  text     `json:"petugas"`
	Start    text     `json:"mulai_paling_lambat"`
	Target   text     `json:"target"`
	Latest   text     `json:"paling_lambat"`
	State    string   `json:"status"`
	DoneAt   moment   `json:"selesai_pada"`
	Evidence text     `json:"bukti"`

	short, shown string // for the table
}

func (p *program) listSteps() error {
	return p.readingDialogues(func(_ *session, facts model.Situation, dialogues []model.Dialogue) error {
		items := []stepItem{}
		for _, d := range dialogues {
			if year := facts.UnknownYear(d); year != 0 {
				p.warn("tanggal sementara, libur %d belum ditetapkan.", year)
			}
			for _, row := range facts.Checklist(d) {
				items = append(items, newStepItem(row))
			}
		}
		if p.has("json") {
			return writeJSON(p.stdout, items)
		}
		return stepTable(items).write(p.stdout, "Tidak ada langkah.")
	})
}

func newStepItem(row model.StepRow) stepItem {
	item := stepItem{
		Number: row.Step.Number, Text: row.Step.Text, Scope: string(row.Step.Scope), Actors: []string{}, Officer: text(row.Officer.Name),
		Start: text(row.Dates.Start), Target: text(row.Dates.Target), Latest: text(row.Dates.Latest), State: string(row.State),
		Evidence: text(row.Evidence), short: row.Step.Short, shown: model.StepWord(row.State),
	}
	if row.State.Done() {
		item.DoneAt = moment(row.Run.DoneAt)
	}
	for _, role := range row.Step.Actors {
		item.Actors = append(item.Actors, model.RoleWord(role))
	}
	if row.Bare {
		item.shown += ", tanpa bukti"
	}
	return item
}

func stepTable(items []stepItem) *table {
	t := &table{header: []string{"No", "Langkah", "Petugas", "Mulai", "Target", "Paling lambat", "Status", "Bukti"}}
	for _, i := range items {
		t.add(strconv.Itoa(i.Number), i.short, orDash(string(i.Officer)), orDash(model.DayMonth(model.Date(i.Start))),
			orDash(model.DayMonth(model.Date(i.Target))), orDash(model.DayMonth(model.Date(i.Latest))), i.shown, orDash(string(i.Evidence)))
	}
	return t
}
