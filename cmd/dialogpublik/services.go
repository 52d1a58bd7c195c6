package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/model/files"
	"kaltimprov.go.id/dialogpublik/pdf"
	"kaltimprov.go.id/dialogpublik/ui"
	"kaltimprov.go.id/dialogpublik/ui/system"
)

// services are what the window gets of the world outside it.
func (p *program) services(s *session, pictures pages) ui.Services {
	r := press{s.berkas}
	return ui.Services{
		Office: s.office, History: model.NewHistory(s.office), Press: r,
		DataDir: s.folder.path, Version: version,
		Letters: r.letters, Report: r.report, OfficerSheet: r.officerSheet, Plan: r.planPapers(),
		Post: r.postPapers(), Pages: pictures, QR: qrPicture, ReadFile: readPersonsFile,
		ReadScan: func(name string, data []byte) (model.ScanFile, error) {
			return readScan(context.Background(), scanPages{pictures}, name, data)
		},
		Stored: s.berkas.Get, Save: savePrint,
		Import: func(what, path string, checkOnly bool) (model.ImportResult, error) {
			return p.importForWindow(s, what, path, checkOnly)
		},
		ExportSpeakers: func(target string) error {
			_, err := s.exportSpeakersTo(target)
			return err
		},
		ExportSchedule: func(target string, from, to model.Date) error {
			_, _, err := s.exportScheduleTo(target, from, to)
			return err
		},
		KeepPicture: r.keepPicture,
		LastBackup:  s.lastBackup,
		BackUp:      func(target string) error { return p.backUpForWindow(s, target) },
		Open:        throughSystem(system.Open), Print: throughSystem(system.Print), ShowFolder: throughSystem(system.ShowFolder),
		SaveDraft: s.saveDraft, LoadDraft: s.loadDraft,
		Log: func(err error) { p.log.fault("jendela", err) },
	}
}

// importForWindow reads a sheet; unknown columns come among the notes.
func (p *program) importForWindow(s *session, what, path string, checkOnly bool) (model.ImportResult, error) {
	job, err := readSheet(what, path)
	if err != nil {
		return model.ImportResult{}, err
	}
	var res model.ImportResult
	if checkOnly {
		res, err = job.run(s.office, true)
	} else {
		res, err = p.importInto(s, job)
	}
	for _, column := range job.unknown {
		res.Notes = append(res.Notes, model.RowFault{Row: job.headerRow, Column: column, Reason: "kolom tidak dikenal dan diabaikan"})
	}
	return res, err
}

// backUpForWindow writes a complete backup. What was damaged already goes to the log, and
// "periksa" names it.
func (p *program) backUpForWindow(s *session, target string) error {
	out, err := p.backUpTo(s, target)
	for _, notice := range out.Notices {
		p.log.note("cadangan: %s", notice)
	}
	return err
}

func (s *session) lastBackup() time.Time {
	newest, ok := s.folder.newestBackup()
	if !ok {
		return time.Time{}
	}
	return newest.at
}

// throughSystem makes the system's refusals errors for people.
func throughSystem(do func(string) error) func(string) error {
	return func(path string) error {
		err := do(path)
		var known *system.Error
		if errors.As(err, &known) {
			return model.Wrap(model.NotFound, known, "%s", known.Error())
		}
		return err
	}
}

// officerSheet draws an officer's list of steps.
func (r press) officerSheet(c model.OfficerSheet) ([]byte, error) {
	return drawn(r, &c.Head, func() ([]byte, error) { return pdf.OfficerSheet(c, pdf.Options{Created: c.Date.Time()}) })
}

// maxPicture bounds an emblem's file, in bytes.
const maxPicture = 20 << 20

// keepPicture checks and stores a picture for the letterhead.
func (r press) keepPicture(path string) (string, error) {
	info, err := os.Stat(path)
	if err != nil {
		return "", model.Wrap(model.NotFound, err, "Gambar %s tidak dapat dibaca.", path)
	}
	if !info.Mode().IsRegular() || info.Size() > maxPicture {
		return "", model.Errorf(model.Invalid, "Gambar %s terlalu besar: paling besar %d MB.", path, maxPicture>>20)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return "", model.Wrap(model.NotFound, err, "Gambar %s tidak dapat dibaca.", path)
	}
	if err := pdf.CheckImage(data); err != nil {
		return "", model.Wrap(model.Invalid, err, "Gambar %s tidak dapat dipakai: pilih PNG atau JPEG yang utuh.", path)
	}
	return r.Keep(data)
}

// draftDir holds what is typed in unsaved forms.
const draftDir = "draf"

// saveDraft keeps the text of an unsaved form; nil deletes it.
func (s *session) saveDraft(name string, data []byte) error {
	path := filepath.Join(s.folder.path, draftDir, fileName(name))
	if data == nil {
		err := os.Remove(path)
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	return files.WriteAtomic(path, data, 0o600)
}

// loadDraft returns what saveDraft kept, nil when there is none.
func (s *session) loadDraft(name string) ([]byte, error) {
	data, err := os.ReadFile(filepath.Join(s.folder.path, draftDir, fileName(name)))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return data, err
}
