package files

import (
	"archive/zip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"time"
)

// Contents counts what a bundle holds.
type Contents struct {
	Files  int     // files of the store, without the database
	Bytes  int64   // of all files, unpacked
	Faults []Fault // files of the store that were damaged already and are in the bundle as they were
}

// WriteBundle writes the whole office as one uncompressed zip into p and finishes it: the database
// at dbPath (a copy at rest, never the live file), every file of the store, and the list of their
// SHA-256. modified is the time written for every entry. A file of the store that is damaged is
// taken along and named in Faults: a backup with one bad photo is better than none.
func WriteBundle(p *Pending, dbPath string, store *Store, modified time.Time) (Contents, error) {
	defer p.Discard()
	b := bundleWriter{zip: zip.NewWriter(p), sums: manifest{}, modified: modified}
	if err := b.add(DatabaseName, dbPath); err != nil {
		return Contents{}, explain(err, "Berkas "+dbPath+" tidak dapat dicadangkan")
	}
	if err := b.addStore(store); err != nil {
		return Contents{}, err
	}
	if err := b.addManifest(); err != nil {
		return Contents{}, explain(err, p.what())
	}
	return b.contents, p.Finish()
}

type bundleWriter struct {
	zip      *zip.Writer
	sums     manifest
	modified time.Time
	contents Contents
}

func (b *bundleWriter) addStore(store *Store) error {
	return store.walk(func(name, path string, d fs.DirEntry) error {
		sum, ok := sumOfName(name)
		if !ok || !d.Type().IsRegular() {
			b.contents.Faults = append(b.contents.Faults, Fault{Name: name, Reason: "bukan berkas program ini, tidak dicadangkan"})
			return nil
		}
		entry := StoreDir + "/" + name
		if err := b.add(entry, path); err != nil {
			return explain(err, "Berkas "+path+" tidak dapat dicadangkan")
		}
		if b.sums[entry] != sum {
			b.contents.Faults = append(b.contents.Faults, Fault{Name: name, Reason: "isinya berubah sejak disimpan"})
		}
		b.contents.Files++
		return nil
	})
}

// add copies the file at path as it is and notes its hash.
func (b *bundleWriter) add(entry, path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	w, err := b.create(entry)
	if err != nil {
		return errors.Join(err, f.Close())
	}
	h := sha256.New()
	n, err := io.Copy(io.MultiWriter(w, h), f)
	b.sums[entry] = hex.EncodeToString(h.Sum(nil))
	b.contents.Bytes += n
	return errors.Join(err, f.Close())
}

func (b *bundleWriter) addManifest() error {
	w, err := b.create(manifestName)
	if err != nil {
		return err
	}
	if _, err := io.WriteString(w, b.sums.String()); err != nil {
		return err
	}
	return b.zip.Close()
}

func (b *bundleWriter) create(entry string) (io.Writer, error) {
	header := zip.FileHeader{Name: entry, Method: zip.Store, Modified: b.modified}
	header.SetMode(0o600)
	return b.zip.CreateHeader(&header)
}
