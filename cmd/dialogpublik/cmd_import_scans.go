package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"kaltimprov.go.id/dialogpublik/model"
)

// scanEndings are the files that may be scans.
var scanEndings = []string{".pdf", ".jpg", ".jpeg", ".png"}

// engineWait bounds the wait for the engine that shows pages of PDF.
const engineWait = 2 * time.Minute

// scanItem is one file of the folder.
type scanItem struct {
	File    string   `json:"berkas"`
	State   string   `json:"status"` // terpasang, menunggu, ditolak
	Letters []string `json:"surat"`
	Reason  text     `json:"alasan"`
}

// importScans files the scans of a folder with their letters. What is no scan or cannot be read is
// named, and the others go on.
func (p *program) importScans() error {
	files, others, err := scanFiles(p.values[0])
	if err != nil {
		return err
	}
	if len(others) > 0 {
		p.warn("%d berkas atau folder lain dilewati: %s.", len(others), strings.Join(others, ", "))
	}
	var engine pages // pictures need none
	if slices.ContainsFunc(files, func(f string) bool { return strings.EqualFold(filepath.Ext(f), ".pdf") }) {
		engine = startPages()
		defer engine.engine.Close()
		p.waitForPages(engine)
	}
	items := []scanItem{}
	err = p.writing(func(s *session) error {
		for _, file := range files {
			item, err := p.importScan(s, engine, file)
			if err != nil {
				return err
			}
			items = append(items, item)
		}
		return nil
	})
	if err != nil {
		return err
	}
	return p.tellScans(items)
}

// waitForPages gives the engine for pages of PDF its time to start.
func (p *program) waitForPages(engine pages) {
	ctx, cancel := context.WithTimeout(context.Background(), engineWait)
	defer cancel()
	if err := engine.engine.Wait(ctx); err != nil {
		p.warn("%s PDF menunggu di \"Belum dikenali\".", model.Message(err))
	}
}

// scanFiles lists the scans of a folder by name, and what else there is.
func scanFiles(dir string) (scans, others []string, err error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, nil, model.Wrap(model.NotFound, err, "Folder %s tidak dapat dibaca.", dir)
	}
	for _, e := range entries {
		if e.Type().IsRegular() && slices.Contains(scanEndings, strings.ToLower(filepath.Ext(e.Name()))) {
			scans = append(scans, filepath.Join(dir, e.Name()))
		} else {
			others = append(others, e.Name())
		}
	}
	if len(scans) == 0 {
		return nil, nil, model.Errorf(model.Refused, "Tidak ada pindaian (PDF, JPEG, PNG) dalam folder %s.", dir)
	}
	return scans, others, nil
}

// importScan takes one file. Only an error of the data folder is returned; what is wrong with the
// file is told in the item.
func (p *program) importScan(s *session, engine pages, path string) (scanItem, error) {
	item := scanItem{File: filepath.Base(path), State: "ditolak", Letters: []string{}}
	data, err := readPersonsFile(path)
	if err != nil {
		item.Reason = text(model.Message(err))
		return item, nil
	}
	f, err := readScan(context.Background(), scanPages{engine}, item.File, data)
	if err != nil {
		item.Reason = text(model.Message(err))
		return item, nil
	}
	taken, err := s.office.TakeScan(f, press{s.berkas})
	if err != nil {
		return item, err
	}
	item.State, item.Reason = string(taken.State), text(taken.Reason)
	if taken.State != model.ScanFiled {
		return item, nil
	}
	for _, id := range f.Letters {
		l, err := s.office.Letter(id)
		if model.ErrorCode(err) == model.NotFound {
			continue
		}
		if err != nil {
			return item, err
		}
		name := l.Number
		if name == "" {
			name = addressee(l)
		}
		item.Letters = append(item.Letters, name)
	}
	return item, nil
}

// tellScans prints what became of each file.
func (p *program) tellScans(items []scanItem) error {
	if p.has("json") {
		return writeJSON(p.stdout, items)
	}
	counts := map[string]int{}
	t := &table{header: []string{"Berkas", "Keadaan", "Surat"}}
	for _, i := range items {
		counts[i.State]++
		t.add(i.File, i.State, orDash(strings.Join(i.Letters, ", ")+string(i.Reason)))
	}
	if err := t.write(p.stdout, ""); err != nil {
		return err
	}
	_, err := fmt.Fprintf(p.stdout, "%d terpasang, %d menunggu dikenali, %d ditolak.\n",
		counts[string(model.ScanFiled)], counts[string(model.ScanWaiting)], counts["ditolak"])
	return err
}
