package files

import (
	"encoding/json"
	"errors"
	"os"
	"os/user"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"

	"kaltimprov.go.id/dialogpublik/model"
)

const (
	lockName   = "dialogpublik.kunci"
	holderName = "dialogpublik.pemakai"
)

// Lock is the right to write in a data folder. The system takes it back when the process ends,
// however it ends, so nobody ever has to delete a file by hand.
type Lock struct {
	flock  *flock.Flock
	holder string // path of the file that says who
}

// Holder is who has a data folder, for the message to the next one.
type Holder struct {
	User  string    `json:"pengguna"`
	Host  string    `json:"komputer"`
	PID   int       `json:"proses"`
	Since time.Time `json:"sejak"` // the machine's clock
}

// LockFolder takes the data folder dir, which must exist. A folder that is taken gives a
// model.Conflict naming who has it and since when; the folder is then unchanged.
func LockFolder(dir string) (*Lock, error) {
	fl := flock.New(filepath.Join(dir, lockName), flock.SetPermissions(0o600))
	got, err := fl.TryLock()
	if err != nil {
		return nil, explain(errors.Join(err, fl.Close()), "Folder data "+dir+" tidak dapat dikunci")
	}
	holder := filepath.Join(dir, holderName)
	if !got {
		return nil, errors.Join(taken(dir, holder), fl.Close())
	}
	l := &Lock{flock: fl, holder: holder}
	data, err := json.Marshal(thisProcess())
	if err == nil {
		err = WriteAtomic(holder, data, 0o600)
	}
	if err != nil {
		err = model.Wrap(model.ErrorCode(err), err, "Folder data %s tidak dapat ditulis. %s", dir, model.Message(err))
		return nil, errors.Join(err, l.Unlock())
	}
	return l, nil
}

// Unlock gives the folder back. The lock file itself stays: removing it could free a lock that
// another process has just taken.
func (l *Lock) Unlock() error {
	return errors.Join(ignoreMissing(os.Remove(l.holder)), l.flock.Close())
}

func thisProcess() Holder {
	h := Holder{PID: os.Getpid(), Since: time.Now()}
	if u, err := user.Current(); err == nil {
		h.User = u.Username
	}
	if name, err := os.Hostname(); err == nil {
		h.Host = name
	}
	return h
}

func taken(dir, holder string) error {
	var h Holder
	data, err := os.ReadFile(holder)
	if err == nil {
		err = json.Unmarshal(data, &h)
	}
	if err != nil { // the other one is just starting, or its file cannot be read
		return model.Wrap(model.Conflict, err, "Folder data %s sedang dipakai program Dialog Publik yang lain. Tutup yang itu dahulu, lalu ulangi.", dir)
	}
	return model.Errorf(model.Conflict,
		"Folder data %s sedang dipakai oleh %s di komputer %s (proses %d) sejak %s WITA. Tutup yang itu dahulu, lalu ulangi.",
		dir, orDash(h.User), orDash(h.Host), h.PID, h.Since.In(model.WITA).Format("02-01-2006 15.04"))
}

func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}
