package main

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/model/files"
	"kaltimprov.go.id/dialogpublik/model/sheet"
)

// exportAnswer is the result of an export as JSON.
type exportAnswer struct {
	File    string `json:"berkas"`
	Records int    `json:"data"`
}

// exportSpeakers writes the directory as .xlsx or .csv.
func (p *program) exportSpeakers() error {
	if err := needEnding(p.flags["ke"], ".xlsx", ".csv"); err != nil {
		return err
	}
	return p.reading(func(s *session) error {
		count, err := s.exportSpeakersTo(p.flags["ke"])
		if err != nil {
			return err
		}
		return p.answer(exportAnswer{p.flags["ke"], count}, "%d narasumber ditulis ke %s.\n", count, p.flags["ke"])
	})
}

// exportSpeakersTo writes the directory to a file, by its ending, and counts the speakers.
func (s *session) exportSpeakersTo(target string) (int, error) {
	if err := s.folder.protect(target); err != nil {
		return 0, err
	}
	file, err := files.CreatePending(target)
	if err != nil {
		return 0, err
	}
	defer file.Discard()
	directory, err := s.office.Directory()
	if err != nil {
		return 0, err
	}
	rows := speakerRows(directory.Speakers)
	data := []byte(nil)
	if hasEnding(target, ".csv") {
		data = sheet.SpeakersCSV(rows)
	} else if data, err = sheet.SpeakersXLSX(rows); err != nil {
		return 0, err
	}
	return len(rows), file.Commit(data)
}

// speakerRows writes speakers as a sheet that importing reads back. The internal note stays here.
func speakerRows(speakers []model.Speaker) []model.SpeakerRow {
	rows := make([]model.SpeakerRow, 0, len(speakers))
	for _, sp := range speakers {
		row := model.SpeakerRow{
			Front: sp.Name.Front, Name: sp.Name.Bare, Back: sp.Name.Back, Post: sp.Post, Organization: sp.Organization.Name,
			Email: sp.Email, Themes: strings.Join(sp.Themes, "|"),
		}
		for _, f := range sp.Phones {
			if f.Preferred || row.Phone == "" {
				row.Phone = f.Number
			}
		}
		rows = append(rows, row)
	}
	return rows
}

// needEnding refuses a target whose ending says no format that there is.
func needEnding(target string, endings ...string) error {
	for _, e := range endings {
		if hasEnding(target, e) {
			return nil
		}
	}
	return usagef("Nama berkas --ke harus berakhiran %s.", strings.Join(endings, " atau "))
}

func hasEnding(target, ending string) bool {
	return strings.EqualFold(filepath.Ext(target), ending)
}

// exportAll writes every record as JSON, by kind of record.
func (p *program) exportAll() error {
	if err := needEnding(p.flags["ke"], ".json"); err != nil {
		return err
	}
	return p.reading(func(s *session) error {
		file, err := p.target(s.folder)
		if err != nil {
			return err
		}
		defer file.Discard()
		tables, err := s.store.ExportAll()
		if err != nil {
			return err
		}
		count := 0
		for _, rows := range tables {
			count += len(rows)
		}
		var b bytes.Buffer
		err = writeJSON(&b, struct {
			Format  string                       `json:"format"`
			Version string                       `json:"versi"`
			Made    moment                       `json:"dibuat_pada"`
			Tables  map[string][]json.RawMessage `json:"data"`
		}{"dialogpublik", version, moment(p.now()), tables})
		if err != nil {
			return err
		}
		if err := file.Commit(b.Bytes()); err != nil {
			return err
		}
		return p.answer(exportAnswer{p.flags["ke"], count}, "%d data ditulis ke %s.\n", count, p.flags["ke"])
	})
}
