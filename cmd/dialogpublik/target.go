package main

import (
	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/model/files"
)

// target makes the temporary file of --ke, so that a place that cannot be written is known before
// anything is issued. The caller discards it.
func (p *program) target(f folder) (*files.Pending, error) {
	path := p.flags["ke"]
	if err := f.protect(path); err != nil {
		return nil, err
	}
	return files.CreatePending(path)
}

// deliver gives the file its content. kept says in a sentence what stays although writing failed,
// "" when nothing was made.
func deliver(file *files.Pending, data []byte, kept string) error {
	err := file.Commit(data)
	if err == nil || kept == "" {
		return err
	}
	return model.Wrap(model.ErrorCode(err), err, "%s %s", model.Message(err), kept)
}

// writePaper draws a paper and writes the file of --ke; nothing is issued by it.
func (p *program) writePaper(s *session, draw func() ([]byte, error)) error {
	file, err := p.target(s.folder)
	if err != nil {
		return err
	}
	defer file.Discard()
	data, err := draw()
	if err != nil {
		return err
	}
	return deliver(file, data, "")
}

// printAnswer is the result of a print as JSON.
type printAnswer struct {
	File    string   `json:"berkas"`
	Draft   bool     `json:"konsep"`
	Week    text     `json:"pekan"` // of a report
	Count   int      `json:"dokumen"`
	Issued  int      `json:"baru_terbit"`
	Notices []string `json:"peringatan"`
	Numbers []string `json:"nomor,omitempty"` // given by this call
}
