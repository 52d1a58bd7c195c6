package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/model/sqlite"
)

// keptBackups is how many of the newest backups stay, and of how many of the newest days the
// newest one stays.
const keptBackups = 10

// backupName is a backup's file name: the machine's day and time, and a counter that gives the
// order even when the clock goes back.
var backupName = regexp.MustCompile(`^dialogpublik-(\d{8}-\d{6})-(\d{4,})\.db$`)

// backup is one file of the folder cadangan.
type backup struct {
	path   string
	at     time.Time // by the machine's clock when it was made, WITA
	number int
}

// backups lists the folder's backups, newest first. Other files are not ours to touch.
func (f folder) backups() []backup {
	entries, err := os.ReadDir(filepath.Join(f.path, backupDir))
	if err != nil {
		return nil
	}
	var out []backup
	for _, e := range entries {
		parts := backupName.FindStringSubmatch(e.Name())
		if parts == nil || !e.Type().IsRegular() {
			continue
		}
		at, err := time.ParseInLocation("20060102-150405", parts[1], model.WITA)
		number, numberErr := strconv.Atoi(parts[2])
		if err == nil && numberErr == nil {
			out = append(out, backup{filepath.Join(f.path, backupDir, e.Name()), at, number})
		}
	}
	slices.SortFunc(out, func(a, b backup) int { return cmp.Compare(b.number, a.number) })
	return out
}

// newestBackup returns the backup made last.
func (f folder) newestBackup() (backup, bool) {
	all := f.backups()
	if len(all) == 0 {
		return backup{}, false
	}
	return all[0], true
}

// backUpInto adds a verified backup of the store to the folder cadangan and takes away those that
// are not kept.
func (p *program) backUpInto(f folder, store *sqlite.Store) error {
	dir := filepath.Join(f.path, backupDir)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return model.Wrap(model.NoSpace, err, "Folder cadangan %s tidak dapat dibuat.", dir)
	}
	clearHalf(dir, "", ".db.sementara")
	all := f.backups()
	number := 1
	if len(all) > 0 {
		number = all[0].number + 1
	}
	at := p.machine().In(model.WITA)
	path := filepath.Join(dir, fmt.Sprintf("dialogpublik-%s-%04d.db", at.Format("20060102-150405"), number))
	if err := store.Backup(path); err != nil {
		return err
	}
	all = append([]backup{{path, at, number}}, all...)
	for _, old := range superfluous(all) {
		if err := os.Remove(old.path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			p.log.note("cadangan lama tidak dapat dihapus: %v", err)
		}
	}
	return nil
}

// superfluous returns what is neither among the newest backups nor the newest of one of the newest
// days; all are given newest first.
func superfluous(all []backup) []backup {
	var out []backup
	days := map[string]bool{}
	for i, b := range all {
		day := b.at.Format("20060102")
		firstOfDay := !days[day]
		days[day] = true
		if i >= keptBackups && (!firstOfDay || len(days) > keptBackups) {
			out = append(out, b)
		}
	}
	return out
}

// changedSinceBackup reports whether the store has commands that the newest backup lacks.
func (f folder) changedSinceBackup(store *sqlite.Store) (bool, error) {
	newest, ok := f.newestBackup()
	if !ok {
		return true, nil
	}
	now, err := store.CommandCount()
	if err != nil {
		return false, err
	}
	copied, err := sqlite.Open(newest.path, sqlite.Options{ReadOnly: true})
	if err != nil {
		return true, nil // damaged or of an older version: time for a new one
	}
	then, err := copied.CommandCount()
	return err != nil || then != now, errors.Join(err, copied.Close())
}

// clearHalf takes away what a call killed in the middle of a backup or restore left in a folder
// that this call holds: what has a name of that beginning and ending. What cannot go only takes
// room until the next call.
func clearHalf(dir, beginning, ending string) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), beginning) && strings.HasSuffix(e.Name(), ending) {
			_ = os.RemoveAll(filepath.Join(dir, e.Name()))
		}
	}
}
