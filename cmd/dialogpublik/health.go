package main

import (
	"errors"
	"os"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/model/files"
	"kaltimprov.go.id/dialogpublik/model/sqlite"
)

// checkDatabase is the check at every start, before the database is opened: header, pages and
// references. What a killed writer left half done is rolled back first, unless somebody holds the
// folder: then the journal is his.
func (f folder) checkDatabase() error {
	if f.hasJournal() {
		if lock, err := files.LockFolder(f.path); err == nil {
			err = f.rollBack()
			if err := errors.Join(err, lock.Unlock()); err != nil {
				return f.pointToBackup(err)
			}
		}
	}
	return f.pointToBackup(sqlite.CheckFile(f.database()))
}

// checkLocked is checkDatabase for the one who holds the folder.
func (f folder) checkLocked() error {
	if f.hasJournal() {
		if err := f.rollBack(); err != nil {
			return f.pointToBackup(err)
		}
	}
	return f.pointToBackup(sqlite.CheckFile(f.database()))
}

func (f folder) hasJournal() bool {
	info, err := os.Stat(f.database() + "-journal")
	return err == nil && info.Size() > 0
}

// rollBack lets SQLite undo an unfinished write, which it does when the file is opened to write.
func (f folder) rollBack() error {
	store, err := sqlite.Open(f.database(), sqlite.Options{})
	if err != nil {
		return err
	}
	return store.Close()
}

// pointToBackup adds to the message of a damaged database which backup is the newest.
func (f folder) pointToBackup(err error) error {
	if model.ErrorCode(err) != model.Damaged {
		return err
	}
	newest, ok := f.newestBackup()
	if !ok {
		return err
	}
	return model.Wrap(model.Damaged, err, "%s\nCadangan terbaru: dialogpublik pulihkan %s", model.Message(err), newest.path)
}
