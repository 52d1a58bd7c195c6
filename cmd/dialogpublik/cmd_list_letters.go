package main

import (
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

// letterItem is a letter of the register; what only issuing decides is null before.
type letterItem struct {
	ID        model.ID `json:"id"`
	Kind      string   `json:"jenis"`
	Number    text     `json:"nomor"`
	Date      text     `json:"tanggal"`
	Subject   text     `json:"hal"`
	Addressee text     `json:"kepada"`
	Dialogue  model.ID `json:"dialog"`
	State     string   `json:"status"`
	IssuedAt  moment   `json:"diterbitkan_pada"`
	SHA256    text     `json:"sha256"`
	Paper     text     `json:"kertas"`

	to []string // all lines of the addressee, for the table
}

func (p *program) listLetters() error {
	return p.readingDialogues(func(s *session, facts model.Situation, dialogues []model.Dialogue) error {
		items, err := s.letterItems(facts, dialogues)
		if err != nil {
			return err
		}
		if p.has("json") {
			return writeJSON(p.stdout, items)
		}
		return letterTable(items).write(p.stdout, "Belum ada surat.")
	})
}

// letterItems lists the letters of dialogues, with the hash of the newest print of each.
func (s *session) letterItems(facts model.Situation, dialogues []model.Dialogue) ([]letterItem, error) {
	var letters []model.Letter
	var ids []model.ID
	for _, d := range dialogues {
		for _, l := range facts.Letters(d.ID) {
			letters = append(letters, l)
			ids = append(ids, l.ID)
		}
	}
	if len(letters) == 0 {
		return []letterItem{}, nil
	}
	prints, err := s.office.Documents(ids...)
	if err != nil {
		return nil, err
	}
	newest := map[model.ID]model.Document{}
	for _, d := range prints {
		if _, ok := newest[d.SubjectID]; !ok {
			newest[d.SubjectID] = d
		}
	}
	items := make([]letterItem, 0, len(letters))
	for _, l := range letters {
		items = append(items, newLetterItem(facts, l, newest[l.ID]))
	}
	return items, nil
}

func newLetterItem(facts model.Situation, l model.Letter, print model.Document) letterItem {
	item := letterItem{
		ID: l.ID, Kind: string(l.Kind), Number: text(l.Number), Dialogue: l.DialogueID, State: string(l.State),
		IssuedAt: moment(l.IssuedAt), SHA256: text(print.SHA256),
	}
	item.to = l.Content.Addressee
	if l.Issued() {
		item.Date, item.Subject, item.Paper = text(l.Content.Date), text(l.Content.Subject), text(l.Content.Paper)
	} else {
		item.to = model.AddresseeLines(facts.Speakers[l.SpeakerID])
	}
	if len(item.to) > 0 {
		item.Addressee = text(item.to[0])
	}
	return item
}

func letterTable(items []letterItem) *table {
	t := &table{header: []string{"Tanggal", "Nomor", "Kepada", "Status", "ID"}}
	for _, i := range items {
		t.add(orDash(model.ShortDate(model.Date(i.Date))), orDash(string(i.Number)), orDash(strings.Join(i.to, ", ")), i.State, string(i.ID))
	}
	return t
}
