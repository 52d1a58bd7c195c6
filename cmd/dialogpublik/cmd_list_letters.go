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
	Dialogue  text     `json:"dialog"`
	State     string   `json:"status"`
	IssuedAt  moment   `json:"diterbitkan_pada"`
	SHA256    text     `json:"sha256"`
	Paper     text     `json:"kertas"`
	SentAt    moment   `json:"terkirim_pada"`
	Way       text     `json:"cara_kirim"`
	Received  moment   `json:"diterima_pada"`
	Receiver  text     `json:"penerima"`

	Wrong []string `json:"perlu_ralat"` // what it tells otherwise than the dialogue

	to []string // all lines of the addressee, for the table
}

func (p *program) listLetters() error {
	return p.readingDialogues(func(s *session, facts model.Situation, dialogues []model.Dialogue) error {
		var letters []model.Letter
		for _, d := range dialogues {
			letters = append(letters, facts.Letters(d.ID)...)
		}
		if !p.has("dialog") {
			letters = append(letters, facts.Letters("")...)
		}
		items, err := s.letterItems(facts, letters)
		if err != nil {
			return err
		}
		if p.has("json") {
			return writeJSON(p.stdout, items)
		}
		return letterTable(items).write(p.stdout, "Belum ada surat.")
	})
}

// letterItems lists letters, with the hash of the newest print of each.
func (s *session) letterItems(facts model.Situation, letters []model.Letter) ([]letterItem, error) {
	if len(letters) == 0 {
		return []letterItem{}, nil
	}
	ids := make([]model.ID, len(letters))
	for i, l := range letters {
		ids[i] = l.ID
	}
	prints, err := s.office.Documents(ids...)
	if err != nil {
		return nil, err
	}
	newest := map[model.ID]model.Document{}
	for _, d := range prints {
		if _, ok := newest[d.SubjectID]; !ok && !d.Kind.Scan() {
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
		ID: l.ID, Kind: string(l.Kind), Number: text(l.Number), Dialogue: text(l.DialogueID), State: string(l.State),
		IssuedAt: moment(l.IssuedAt), SHA256: text(print.SHA256), Wrong: []string{},
	}
	if l.Valid() {
		item.Wrong = list(facts.LetterDifferences(l))
	}
	item.to = l.Content.Addressee
	if l.Issued() {
		item.Date, item.Subject, item.Paper = text(l.Content.Date), text(l.Content.Subject), text(l.Content.Paper)
	} else {
		c, _ := facts.LetterContent(l, facts.Today(), "")
		item.to = c.Addressee
	}
	sent, _ := l.Mark(model.LetterSent)
	received, _ := l.Mark(model.LetterReceived)
	item.SentAt, item.Received = moment(sent.At), moment(received.At)
	item.Way, item.Receiver = text(l.Way), text(l.Receiver)
	for _, o := range l.Content.Officers {
		item.to = append(item.to, o.Name)
	}
	if len(item.to) > 0 {
		item.Addressee = text(item.to[0])
	}
	return item
}

func letterTable(items []letterItem) *table {
	t := &table{header: []string{"Tanggal", "Nomor", "Jenis", "Kepada", "Status", "ID"}}
	for _, i := range items {
		state := i.State
		if len(i.Wrong) > 0 {
			state += ", perlu ralat"
		}
		t.add(orDash(model.ShortDate(model.Date(i.Date))), orDash(string(i.Number)), model.KindWords(model.LetterKind(i.Kind)), orDash(strings.Join(i.to, ", ")), state, string(i.ID))
	}
	return t
}
