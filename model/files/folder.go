package files

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// LogDir is the name of the log's folder inside a data folder.
const LogDir = "catatan"

// Install puts what Unpack left in staging into the data folder dir, which the caller has locked
// and in which no database is open. The database that was there, with its journal, is first kept
// in a folder of dir whose path is returned ("" when there was none) and then replaced in one step;
// files of the store are only added, a damaged one of the same name is kept aside as well. After an
// error the old database is still in place. staging, on the same disk as dir, is gone on success.
func Install(staging, dir string, at time.Time) (aside string, err error) {
	i := install{staging: staging, dir: dir}
	if err := i.run(at); err != nil {
		return i.aside, explain(err, "Folder data "+dir+" tidak dapat dipulihkan")
	}
	return i.aside, nil
}

type install struct {
	staging, dir, aside string
}

func (i *install) run(at time.Time) error {
	if _, err := os.Stat(filepath.Join(i.staging, DatabaseName)); err != nil {
		return err
	}
	if err := i.addStore(at); err != nil {
		return err
	}
	for _, suffix := range []string{"", "-journal", "-wal"} {
		if err := i.keep(DatabaseName+suffix, at); err != nil {
			return err
		}
	}
	for _, suffix := range []string{"-journal", "-wal", "-shm"} { // else replayed into the new one
		if err := ignoreMissing(os.Remove(filepath.Join(i.dir, DatabaseName+suffix))); err != nil {
			return err
		}
	}
	if err := os.Rename(filepath.Join(i.staging, DatabaseName), filepath.Join(i.dir, DatabaseName)); err != nil {
		return err
	}
	if err := syncDir(i.dir); err != nil {
		return err
	}
	return os.RemoveAll(i.staging)
}

// addStore moves the files of the staged store to where none or only a damaged one is.
func (i *install) addStore(at time.Time) error {
	have := OpenStore(i.dir)
	touched := map[string]bool{}
	err := OpenStore(i.staging).walk(func(name, path string, _ fs.DirEntry) error {
		target := filepath.Join(have.dir, filepath.FromSlash(name))
		if same, err := sameFile(path, target); same || err != nil {
			return err
		}
		if err := i.keep(filepath.Join(StoreDir, filepath.FromSlash(name)), at); err != nil {
			return err
		}
		touched[filepath.Dir(target)] = true
		if err := os.MkdirAll(filepath.Dir(target), 0o700); err != nil {
			return err
		}
		return os.Rename(path, target)
	})
	for dir := range touched {
		err = errors.Join(err, syncDir(dir))
	}
	return err
}

// sameFile compares by hash; a missing target is not the same.
func sameFile(path, target string) (bool, error) {
	want, err := sumOfFile(path)
	if err != nil {
		return false, err
	}
	got, err := sumOfFile(target)
	return got == want, ignoreMissing(err)
}

// keep copies a file of the data folder into the folder set aside; a missing one is nothing to keep.
func (i *install) keep(name string, at time.Time) error {
	from := filepath.Join(i.dir, name)
	if !exists(from) {
		return nil
	}
	if err := i.makeAside(at); err != nil {
		return err
	}
	to := filepath.Join(i.aside, name)
	if err := os.MkdirAll(filepath.Dir(to), 0o700); err != nil {
		return err
	}
	p, err := createPending(to, 0o600)
	if err != nil {
		return err
	}
	defer p.Discard()
	f, err := os.Open(from)
	if err != nil {
		return err
	}
	_, err = io.Copy(p, f)
	if err := errors.Join(err, f.Close()); err != nil {
		return err
	}
	return p.Finish()
}

// makeAside makes disisihkan-20261123-104200 once, with a counter where that name is taken.
func (i *install) makeAside(at time.Time) error {
	if i.aside != "" {
		return nil
	}
	base := filepath.Join(i.dir, "disisihkan-"+at.Format("20060102-150405"))
	path := base
	for n := 2; ; n++ {
		err := os.Mkdir(path, 0o700)
		if err == nil {
			i.aside = path
			return nil
		}
		if !errors.Is(err, fs.ErrExist) {
			return err
		}
		path = fmt.Sprintf("%s-%d", base, n)
	}
}
