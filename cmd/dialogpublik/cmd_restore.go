package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/model/files"
	"kaltimprov.go.id/dialogpublik/model/sqlite"
)

// restore puts a backup into the data folder. It is unpacked, migrated and checked beside its
// place first; what was in the folder is set aside in it.
func (p *program) restore() error {
	f, err := p.findFolderToRestore()
	if err != nil {
		return err
	}
	source := p.values[0]
	switch kind, err := files.KindOf(source); {
	case err != nil:
		return err
	case kind == files.KindUnknown:
		return notABackup(source)
	}
	if f.absent {
		if err := os.MkdirAll(f.path, 0o700); err != nil {
			return model.Wrap(model.NoSpace, err, "Folder data %s tidak dapat dibuat.", f.path)
		}
	}
	lock, err := files.LockFolder(f.path)
	if err != nil {
		return err
	}
	out, err := p.restoreInto(f, source)
	if err = errors.Join(err, lock.Unlock()); err != nil {
		if _, missing := os.Stat(f.database()); missing != nil {
			f.clear(func(name string) bool { return isLeftover(name) && name != files.LogDir })
		}
		return err
	}
	p.log.keepIn(f.path)
	p.log.note("dipulihkan dari cadangan, disisihkan ke %s", filepath.Base(string(out.Aside)))
	p.warnAll(out.Notices)
	if out.Aside == "" {
		return p.answer(out, "Data dipulihkan dari %s ke %s.\n", source, f.path)
	}
	return p.answer(out, "Data dipulihkan dari %s ke %s. Data yang ada sebelumnya disisihkan di %s.\n", source, f.path, string(out.Aside))
}

func notABackup(source string) error {
	return model.Errorf(model.Damaged, "Berkas %s bukan cadangan Dialog Publik. Pilih berkas hasil \"cadangkan\" atau salinan dari folder %s.", source, backupDir)
}

// restoreInto does the work in a locked folder.
func (p *program) restoreInto(f folder, source string) (backupAnswer, error) {
	out := backupAnswer{File: source, Notices: []string{}}
	clearHalf(f.path, stagingMark, "")
	staging, err := os.MkdirTemp(f.path, stagingMark)
	if err != nil {
		return out, model.Wrap(model.NoSpace, err, "Folder data %s tidak dapat ditulis.", f.path)
	}
	defer os.RemoveAll(staging)
	contents, err := files.Unpack(source, staging)
	if err != nil {
		return out, err
	}
	if err := p.adopt(filepath.Join(staging, files.DatabaseName), source); err != nil {
		return out, err
	}
	out.Papers, out.Bytes = contents.Files, contents.Bytes
	for _, fault := range contents.Faults {
		out.Notices = append(out.Notices, faultSentence(fault))
	}
	aside, err := files.Install(staging, f.path, p.machine().In(model.WITA))
	if err != nil {
		return out, err
	}
	out.Aside = text(aside)
	missing, err := p.verifyRestored(f)
	out.Notices = append(out.Notices, missing...)
	return out, err
}

// adopt checks an unpacked database and brings it to this version.
func (p *program) adopt(path, source string) error {
	if err := sqlite.CheckFile(path); err != nil {
		reason := strings.ReplaceAll(model.Message(err), path, source) // path is gone when this is read
		return model.Wrap(model.ErrorCode(err), err, "Cadangan %s tidak dapat dipulihkan, dan tidak ada yang diubah. %s", source, reason)
	}
	store, err := sqlite.Open(path, sqlite.Options{Now: p.now, Laptop: laptopID()})
	if err != nil {
		return err
	}
	return store.Close()
}

// verifyRestored opens the restored office as the next start will and names papers it lacks.
func (p *program) verifyRestored(f folder) ([]string, error) {
	if err := sqlite.CheckFile(f.database()); err != nil {
		return nil, err
	}
	store, err := sqlite.Open(f.database(), sqlite.Options{Now: p.now, ReadOnly: true})
	if err != nil {
		return nil, err
	}
	s := &session{folder: f, store: store, office: model.NewOffice(store, p.now), berkas: files.OpenStore(f.path)}
	missing, err := s.missingPrints()
	return missing, errors.Join(err, s.close())
}
