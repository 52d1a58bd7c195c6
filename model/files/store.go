package files

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

// StoreDir is the name of the store inside a data folder.
const StoreDir = "berkas"

// Store keeps issued papers, scans and photos under the SHA-256 of what they contain:
// berkas/ab/cdef…. A file in it never changes; the same bytes are kept once. It makes its folders
// when the first file comes.
type Store struct {
	dir string
}

// Fault is a file of the store that is not what its name promises.
type Fault struct {
	Name   string // below the store, with slashes: "ab/cdef…"
	Reason string // Indonesian
}

// OpenStore returns the store of the data folder dataDir. It touches no disk.
func OpenStore(dataDir string) *Store {
	return &Store{dir: filepath.Join(dataDir, StoreDir)}
}

// Put keeps data and returns its SHA-256 in hex. When it returns, the bytes are on the disk. A
// damaged file of that name is replaced by the good bytes.
func (s *Store) Put(data []byte) (string, error) {
	sum := sumOf(data)
	if _, err := s.Get(sum); err == nil {
		return sum, nil
	}
	path := s.Path(sum)
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return "", explain(err, "Berkas tidak dapat disimpan di "+s.dir)
	}
	if err := WriteAtomic(path, data, 0o600); err != nil {
		return "", err
	}
	return sum, nil
}

// Get returns the bytes with that SHA-256. A missing file is model.NotFound, one whose bytes
// changed model.Damaged.
func (s *Store) Get(sum string) ([]byte, error) {
	if !isSum(sum) {
		return nil, model.Errorf(model.NotFound, "Berkas dengan sidik %q tidak ada.", sum)
	}
	data, err := os.ReadFile(s.Path(sum))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, model.Wrap(model.NotFound, err, "Berkas %s tidak ada lagi. Pulihkan dari cadangan.", s.Path(sum))
	}
	if err != nil {
		return nil, explain(err, "Berkas "+s.Path(sum)+" tidak dapat dibaca")
	}
	if sumOf(data) != sum {
		return nil, model.Errorf(model.Damaged, "Berkas %s rusak: isinya berubah sejak disimpan. Pulihkan dari cadangan.", s.Path(sum))
	}
	return data, nil
}

// Has reports whether a file of that name is there, without reading it.
func (s *Store) Has(sum string) bool {
	if !isSum(sum) {
		return false
	}
	info, err := os.Stat(s.Path(sum))
	return err == nil && info.Mode().IsRegular()
}

// Path returns where the file with that SHA-256 (64 hex digits) lies or would lie.
func (s *Store) Path(sum string) string {
	if len(sum) < 3 {
		return filepath.Join(s.dir, sum)
	}
	return filepath.Join(s.dir, sum[:2], sum[2:])
}

// Verify reads every file and returns how many are good and which are not. No store yet is no
// fault. Unfinished files of a killed process are passed over.
func (s *Store) Verify() (good int, faults []Fault, err error) {
	err = s.walk(func(name, path string, d fs.DirEntry) error {
		reason := faultOf(name, path, d)
		if reason == "" {
			good++
			return nil
		}
		faults = append(faults, Fault{Name: name, Reason: reason})
		return nil
	})
	return good, faults, err
}

// walk calls fn for everything in the store that is no folder and no unfinished file, in the order
// of names.
func (s *Store) walk(fn func(name, path string, d fs.DirEntry) error) error {
	err := filepath.WalkDir(s.dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || Unfinished(d.Name()) {
			return err
		}
		rel, err := filepath.Rel(s.dir, path)
		if err != nil {
			return err
		}
		return fn(filepath.ToSlash(rel), path, d)
	})
	return explain(ignoreMissing(err), "Folder "+s.dir+" tidak dapat dibaca")
}

// faultOf returns "" for a good file, else the reason in Indonesian.
func faultOf(name, path string, d fs.DirEntry) string {
	sum, ok := sumOfName(name)
	if !ok || !d.Type().IsRegular() {
		return "bukan berkas program ini"
	}
	got, err := sumOfFile(path)
	if err != nil {
		return "tidak dapat dibaca"
	}
	if got != sum {
		return "isinya berubah sejak disimpan"
	}
	return ""
}

// sumOfName reads "ab/cdef…".
func sumOfName(name string) (string, bool) {
	head, tail, ok := strings.Cut(name, "/")
	return head + tail, ok && len(head) == 2 && isSum(head+tail)
}

func isSum(s string) bool {
	if len(s) != 2*sha256.Size {
		return false
	}
	for _, c := range s {
		if (c < '0' || c > '9') && (c < 'a' || c > 'f') {
			return false
		}
	}
	return true
}

func sumOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

func sumOfFile(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	h := sha256.New()
	_, err = io.Copy(h, f)
	if err := errors.Join(err, f.Close()); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}
