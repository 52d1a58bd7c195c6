package main

import (
	"slices"
	"strconv"

	"kaltimprov.go.id/dialogpublik/model"
)

// speakerItem is a speaker of the directory. Phones are E.164, the preferred one first.
type speakerItem struct {
	ID           model.ID `json:"id"`
	Name         string   `json:"nama"`
	Bare         string   `json:"nama_polos"`
	Front        text     `json:"gelar_depan"`
	Back         text     `json:"gelar_belakang"`
	Post         text     `json:"jabatan"`
	Organization text     `json:"instansi"`
	Phones       []string `json:"telepon"`
	Themes       []string `json:"bidang"`
	Held         int      `json:"tampil"`
	Last         text     `json:"terakhir"`
}

func (p *program) listSpeakers() error {
	f, err := p.filter()
	if err != nil {
		return err
	}
	return p.reading(func(s *session) error {
		directory, err := s.office.Directory()
		if err != nil {
			return err
		}
		chosen, err := s.chooseSpeakers(directory.Speakers, f)
		if err != nil {
			return err
		}
		items := make([]speakerItem, 0, len(chosen))
		for _, sp := range chosen {
			items = append(items, newSpeakerItem(sp, directory.Stats[sp.ID]))
		}
		if p.has("json") {
			return writeJSON(p.stdout, items)
		}
		return speakerTable(items).write(p.stdout, "Belum ada narasumber.")
	})
}

// chooseSpeakers leaves those who appear, or are represented, in the filter's dialogues.
func (s *session) chooseSpeakers(all []model.Speaker, f filter) ([]model.Speaker, error) {
	if f.open() {
		return all, nil
	}
	_, dialogues, err := s.dialogues(f)
	if err != nil {
		return nil, err
	}
	in := map[model.ID]bool{}
	for _, d := range dialogues {
		for _, a := range d.Appearances {
			in[a.SpeakerID], in[a.Addressee()] = true, true
		}
	}
	return slices.DeleteFunc(slices.Clone(all), func(sp model.Speaker) bool { return !in[sp.ID] }), nil
}

func newSpeakerItem(sp model.Speaker, stats model.SpeakerStats) speakerItem {
	item := speakerItem{
		ID: sp.ID, Name: sp.Name.Full(), Bare: sp.Name.Bare, Front: text(sp.Name.Front), Back: text(sp.Name.Back), Post: text(sp.Post),
		Organization: text(sp.Organization.Name), Phones: []string{}, Themes: list(sp.Themes), Held: stats.Held, Last: text(stats.Last),
	}
	for _, f := range sp.Phones {
		if f.Preferred {
			item.Phones = append([]string{f.Number}, item.Phones...)
		} else {
			item.Phones = append(item.Phones, f.Number)
		}
	}
	return item
}

func speakerTable(items []speakerItem) *table {
	t := &table{header: []string{"Nama", "Jabatan", "Instansi", "Telepon", "Tampil", "Terakhir"}}
	for _, i := range items {
		phone := ""
		if len(i.Phones) > 0 {
			phone = model.FormatPhone(i.Phones[0])
		}
		t.add(i.Name, orDash(string(i.Post)), orDash(string(i.Organization)), orDash(phone), strconv.Itoa(i.Held), orDash(model.ShortDate(model.Date(i.Last))))
	}
	return t
}
