package main

import (
	"os"
	"path/filepath"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/model/files"
)

// backupAnswer is the result of a backup or restore as JSON.
type backupAnswer struct {
	File    string   `json:"berkas"`
	Papers  int      `json:"isi_berkas"` // files of the store
	Bytes   int64    `json:"bita"`
	Aside   text     `json:"disisihkan"` // folder with what was there before a restore
	Notices []string `json:"peringatan"`
}

// backUp writes the whole office into one file. It works beside a window.
func (p *program) backUp() error {
	return p.reading(func(s *session) error {
		if s.fresh {
			return model.Errorf(model.Refused, "Belum ada yang dicadangkan: folder data %s masih kosong.", s.folder.path)
		}
		out, err := p.backUpTo(s, p.flags["ke"])
		if err != nil {
			return err
		}
		p.warnAll(out.Notices)
		return p.answer(out, "Cadangan lengkap ditulis ke %s: basis data dan %d berkas, %s.\n", out.File, out.Papers, megabytes(out.Bytes))
	})
}

// backUpTo writes a complete backup of an open office to target.
func (p *program) backUpTo(s *session, target string) (backupAnswer, error) {
	out := backupAnswer{File: target, Notices: []string{}}
	if err := s.folder.protect(target); err != nil {
		return out, err
	}
	file, err := files.CreatePending(target)
	if err != nil {
		return out, err
	}
	defer file.Discard()
	temp, err := os.MkdirTemp("", "dialogpublik-")
	if err != nil {
		return out, model.Wrap(model.NoSpace, err, "Folder sementara tidak dapat dibuat. Periksa ruang diska.")
	}
	defer os.RemoveAll(temp)
	copied := filepath.Join(temp, files.DatabaseName)
	if err := s.store.Backup(copied); err != nil {
		return out, err
	}
	if out.Notices, err = s.missingPrints(); err != nil {
		return out, err
	}
	contents, err := files.WriteBundle(file, copied, s.berkas, p.machine())
	out.Papers, out.Bytes = contents.Files, contents.Bytes
	for _, f := range contents.Faults {
		out.Notices = append(out.Notices, faultSentence(f))
	}
	return out, err
}

// missingPrints names the prints that records refer to and the store does not have.
func (s *session) missingPrints() ([]string, error) {
	prints, err := s.office.Documents()
	if err != nil {
		return nil, err
	}
	out := []string{}
	wanted := map[string]bool{}
	for _, d := range prints {
		wanted[d.SHA256] = true
	}
	err = s.office.Read(func(tx model.Tx) error {
		set, err := tx.Settings()
		if set.Emblem != "" {
			wanted[set.Emblem] = true
		}
		return err
	})
	for _, d := range sortedKeys(wanted) {
		if !s.berkas.Has(d) {
			out = append(out, "Berkas "+s.berkas.Path(d)+" tidak ada lagi.")
		}
	}
	return out, err
}

func faultSentence(f files.Fault) string {
	return "Berkas " + files.StoreDir + "/" + f.Name + ": " + f.Reason + "."
}
