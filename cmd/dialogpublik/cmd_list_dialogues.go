package main

import (
	"fmt"
	"strconv"

	"kaltimprov.go.id/dialogpublik/model"
)

// dialogueItem is a dialogue in a list.
type dialogueItem struct {
	ID        model.ID         `json:"id"`
	Date      model.Date       `json:"tanggal"`
	Start     model.Clock      `json:"mulai"`
	End       model.Clock      `json:"selesai"`
	Station   text             `json:"stasiun"`
	Programme text             `json:"acara"`
	Venue     text             `json:"tempat"`
	Theme     string           `json:"tema"`
	Host      text             `json:"pemandu"`
	State     string           `json:"status"`
	Speakers  []appearanceItem `json:"narasumber"`
	Steps     progressItem     `json:"langkah"`
}

// appearanceItem is a speaker in a dialogue; ID is the speaker's.
type appearanceItem struct {
	ID    model.ID `json:"id"`
	Name  string   `json:"nama"`
	Role  string   `json:"peran"`
	State string   `json:"status"`
}

// progressItem counts steps.
type progressItem struct {
	Done  int `json:"selesai"`
	Total int `json:"total"`
}

func (p *program) listDialogues() error {
	return p.readingDialogues(func(_ *session, facts model.Situation, dialogues []model.Dialogue) error {
		items := make([]dialogueItem, 0, len(dialogues))
		for _, d := range dialogues {
			items = append(items, newDialogueItem(facts, d))
		}
		if p.has("json") {
			return writeJSON(p.stdout, items)
		}
		return dialogueTable(items).write(p.stdout, "Belum ada dialog.")
	})
}

func newDialogueItem(facts model.Situation, d model.Dialogue) dialogueItem {
	done, total := model.Progress(facts.Checklist(d))
	item := dialogueItem{
		ID: d.ID, Date: d.Date, Start: d.Start, End: d.End, Station: text(facts.Stations[d.StationID].Name),
		Programme: text(facts.Programmes[d.ProgrammeID].Name), Venue: text(venueOf(facts, d)),
		Theme: d.Theme, Host: text(d.Host), State: string(facts.ShownState(d)),
		Speakers: []appearanceItem{}, Steps: progressItem{done, total},
	}
	for _, a := range d.Appearances {
		item.Speakers = append(item.Speakers, appearanceItem{a.SpeakerID, facts.Speakers[a.SpeakerID].Name.Full(), string(a.Role), string(a.State)})
	}
	return item
}

func dialogueTable(items []dialogueItem) *table {
	t := &table{header: []string{"Tanggal", "Pukul", "Stasiun", "Tema", "Status", "Langkah", "ID"}}
	for _, d := range items {
		t.add(model.DayMonth(d.Date)+" "+strconv.Itoa(d.Date.Year()), model.ClockText(d.Start), string(d.Station), d.Theme, d.State,
			fmt.Sprintf("%d/%d", d.Steps.Done, d.Steps.Total), string(d.ID))
	}
	return t
}

// venueOf is where a dialogue takes place: its own place, else the station's usual one.
func venueOf(facts model.Situation, d model.Dialogue) string {
	if d.Venue != "" {
		return d.Venue
	}
	return facts.Stations[d.StationID].Venue
}
