package files

import (
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

// tempPrefix starts the name of every file that is not complete yet.
const tempPrefix = ".sementara-"

// Unfinished reports whether a file's name is that of one that a killed process did not complete.
func Unfinished(name string) bool { return strings.HasPrefix(name, tempPrefix) }

// WriteAtomic puts data at path, replacing a file that is there only when the new one is complete
// and on the disk. perm is the mode of the new file.
func WriteAtomic(path string, data []byte, perm fs.FileMode) error {
	p, err := createPending(path, perm)
	if err != nil {
		return err
	}
	defer p.Discard()
	return p.Commit(data)
}

// Pending is a file on its way to a target: it lies in the target's folder under a temporary name
// until Commit or Finish gives it the target's. Use it from one goroutine.
type Pending struct {
	target string
	file   *os.File // nil once finished or discarded
}

// CreatePending makes the temporary file for target at once, so that a target that cannot be
// written is known before anything else happens. Call Discard (defer it) in every case. A file
// already at target must be a plain, writable one; its mode is kept.
func CreatePending(target string) (*Pending, error) {
	return createPending(target, 0o666)
}

func createPending(target string, perm fs.FileMode) (*Pending, error) {
	what := "Berkas " + target + " tidak dapat ditulis"
	path, old, err := resolve(target)
	if err != nil {
		return nil, explain(err, what)
	}
	if old != nil {
		if err := checkReplaceable(path, old); err != nil {
			return nil, explain(err, what)
		}
		perm = old.Mode().Perm()
	}
	temp := filepath.Join(filepath.Dir(path), tempPrefix+rand.Text())
	f, err := os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, perm)
	if err != nil {
		return nil, explain(err, what)
	}
	return &Pending{target: path, file: f}, nil
}

// resolve follows a link at target and returns what is there; nil when nothing is.
func resolve(target string) (path string, old fs.FileInfo, err error) {
	if target == "" {
		return "", nil, model.Errorf(model.Invalid, "Nama berkas tujuan kosong. Tulis letak dan nama berkasnya.")
	}
	path = filepath.Clean(target)
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	old, err = os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return path, nil, nil
	}
	return path, old, err
}

// checkReplaceable tells early what a rename would only tell late, and on Windows that another
// program has the file open.
func checkReplaceable(path string, old fs.FileInfo) error {
	if old.IsDir() {
		return model.Errorf(model.Invalid, "%s adalah folder. Tambahkan nama berkasnya.", path)
	}
	if !old.Mode().IsRegular() {
		return model.Errorf(model.Invalid, "%s bukan berkas biasa. Pilih nama lain.", path)
	}
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return f.Close()
}

// Write adds to the file that is not complete yet.
func (p *Pending) Write(b []byte) (int, error) {
	if p.file == nil {
		return 0, fs.ErrClosed
	}
	n, err := p.file.Write(b)
	return n, explain(err, p.what())
}

// Commit writes data and finishes. On any error the old file stays and the temporary one is gone.
func (p *Pending) Commit(data []byte) error {
	if _, err := p.Write(data); err != nil {
		p.Discard()
		return err
	}
	return p.Finish()
}

// Finish syncs what was written and gives it the target's name. On any error the old file stays
// and the temporary one is gone.
func (p *Pending) Finish() error {
	if p.file == nil {
		return fs.ErrClosed
	}
	temp := p.file.Name()
	err := errors.Join(p.file.Sync(), p.file.Close())
	p.file = nil
	if err == nil {
		err = os.Rename(temp, p.target)
	}
	if err != nil {
		return explain(errors.Join(err, ignoreMissing(os.Remove(temp))), p.what())
	}
	return explain(syncDir(filepath.Dir(p.target)), p.what())
}

// Discard removes the temporary file. After Commit or Finish it does nothing.
func (p *Pending) Discard() {
	if p.file == nil {
		return
	}
	temp := p.file.Name()
	_ = p.file.Close()
	_ = os.Remove(temp)
	p.file = nil
}

func (p *Pending) what() string { return "Berkas " + p.target + " tidak dapat ditulis" }

func ignoreMissing(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}
