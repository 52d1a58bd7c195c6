package files

import (
	"archive/zip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

// Unpack takes a backup under any name, a bundle or a bare database, into the folder staging,
// which must not exist yet or be empty: dialogpublik.db and, from a bundle, berkas/. Everything is
// checked on the way and on the disk when it returns; after an error staging is gone. It does not
// look into the database.
func Unpack(backup, staging string) (Contents, error) {
	kind, err := KindOf(backup)
	if err != nil {
		return Contents{}, err
	}
	if kind == KindUnknown {
		return Contents{}, model.Errorf(model.Damaged, "Berkas %s bukan cadangan Dialog Publik. Pilih berkas hasil 'cadangkan' atau salinan dari folder cadangan.", backup)
	}
	root, err := openStaging(staging)
	if err != nil {
		return Contents{}, explain(err, "Folder "+staging+" tidak dapat dipakai")
	}
	var c Contents
	if kind == KindZip {
		c, err = unpackBundle(backup, root)
	} else {
		c, err = unpackDatabase(backup, root)
	}
	if err = errors.Join(err, root.Close()); err != nil {
		return Contents{}, errors.Join(explain(err, "Cadangan "+backup+" tidak dapat dipulihkan"), os.RemoveAll(staging))
	}
	return c, nil
}

func openStaging(dir string) (*os.Root, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	if len(entries) > 0 {
		return nil, model.Errorf(model.Conflict, "Folder %s tidak kosong.", dir)
	}
	return os.OpenRoot(dir)
}

func unpackDatabase(backup string, root *os.Root) (Contents, error) {
	f, err := os.Open(backup)
	if err != nil {
		return Contents{}, err
	}
	n, err := extract(root, DatabaseName, f)
	return Contents{Bytes: n}, errors.Join(err, f.Close(), syncDir(root.Name()))
}

func unpackBundle(backup string, root *os.Root) (Contents, error) {
	z, err := zip.OpenReader(backup)
	if err != nil {
		return Contents{}, model.Wrap(model.Damaged, err, "Cadangan %s terpotong atau rusak. Pakai cadangan lain.", backup)
	}
	c, err := unpackEntries(&z.Reader, root, sizeOf(backup))
	return c, errors.Join(err, z.Close())
}

func unpackEntries(z *zip.Reader, root *os.Root, zipBytes int64) (Contents, error) {
	sums, entries, err := inspect(z, zipBytes)
	if err != nil {
		return Contents{}, err
	}
	dirs := map[string]bool{".": true}
	c := Contents{Files: len(entries) - 1}
	for _, f := range entries {
		if dir := path.Dir(f.Name); !dirs[dir] {
			if err := root.MkdirAll(filepath.FromSlash(dir), 0o700); err != nil {
				return c, err
			}
			dirs[dir], dirs[path.Dir(dir)] = true, true
		}
		n, err := extractEntry(root, f, sums[f.Name])
		if err != nil {
			return c, err
		}
		c.Bytes += n
		if rest, ok := strings.CutPrefix(f.Name, StoreDir+"/"); ok {
			if want, _ := sumOfName(rest); want != sums[f.Name] {
				c.Faults = append(c.Faults, Fault{Name: rest, Reason: "sudah rusak ketika dicadangkan"})
			}
		}
	}
	for dir := range dirs {
		if err := syncDir(filepath.Join(root.Name(), filepath.FromSlash(dir))); err != nil {
			return c, err
		}
	}
	return c, nil
}

// inspect checks names, numbers and sizes of a bundle before anything is written, and returns the
// list of hashes and the entries to unpack.
func inspect(z *zip.Reader, zipBytes int64) (manifest, []*zip.File, error) {
	if len(z.File) > maxBundleFiles {
		return nil, nil, damaged("lebih dari %d berkas", maxBundleFiles)
	}
	var list *zip.File
	var entries []*zip.File
	seen := map[string]bool{}
	var total uint64
	for _, f := range z.File {
		if seen[strings.ToLower(f.Name)] {
			return nil, nil, damaged("%q dua kali di dalamnya", f.Name)
		}
		seen[strings.ToLower(f.Name)] = true
		if !f.Mode().IsRegular() || f.UncompressedSize64 > 1<<62 {
			return nil, nil, damaged("%q bukan berkas biasa", f.Name)
		}
		total += f.UncompressedSize64
		if f.Name == manifestName {
			list = f
			continue
		}
		entries = append(entries, f)
	}
	if total > uint64(zipBytes)*maxRatio {
		return nil, nil, damaged("isinya jauh lebih besar daripada berkasnya")
	}
	sums, err := readManifest(list)
	if err != nil {
		return nil, nil, err
	}
	return sums, entries, matches(sums, entries)
}

func readManifest(f *zip.File) (manifest, error) {
	if f == nil {
		return nil, damaged("%s tidak ada", manifestName)
	}
	r, err := f.Open()
	if err != nil {
		return nil, unreadable(manifestName, err)
	}
	text, err := io.ReadAll(io.LimitReader(r, maxManifestBytes+1))
	if err := errors.Join(err, r.Close()); err != nil {
		return nil, unreadable(manifestName, err)
	}
	if len(text) > maxManifestBytes {
		return nil, damaged("%s terlalu besar", manifestName)
	}
	return parseManifest(string(text))
}

// matches holds that the zip has exactly the files its list names.
func matches(sums manifest, entries []*zip.File) error {
	for _, f := range entries {
		if sums[f.Name] == "" {
			return damaged("%q tidak ada di %s", f.Name, manifestName)
		}
	}
	if len(entries) != len(sums) {
		return damaged("%d berkas dari daftarnya hilang", len(sums)-len(entries))
	}
	return nil
}

// extractEntry writes one entry, counting its real bytes, and compares hash and size.
func extractEntry(root *os.Root, f *zip.File, want string) (int64, error) {
	r, err := f.Open()
	if err != nil {
		return 0, unreadable(f.Name, err)
	}
	h := sha256.New()
	limited := io.LimitReader(r, int64(f.UncompressedSize64)+1)
	n, err := extract(root, filepath.FromSlash(f.Name), io.TeeReader(limited, h))
	if err = errors.Join(err, r.Close()); err != nil {
		if errors.Is(err, zip.ErrChecksum) || errors.Is(err, zip.ErrFormat) || errors.Is(err, io.ErrUnexpectedEOF) {
			return n, unreadable(f.Name, err)
		}
		return n, err
	}
	if n != int64(f.UncompressedSize64) || hex.EncodeToString(h.Sum(nil)) != want {
		return n, damaged("isi %s berubah", f.Name)
	}
	return n, nil
}

// extract makes a new file below root and syncs it.
func extract(root *os.Root, name string, r io.Reader) (int64, error) {
	w, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return 0, err
	}
	n, err := io.Copy(w, r)
	if err == nil {
		err = w.Sync()
	}
	return n, errors.Join(err, w.Close())
}

func unreadable(name string, err error) error {
	return model.Wrap(model.Damaged, err, "Cadangan ini rusak: %s tidak dapat dibaca. Tidak ada yang dipulihkan; pakai cadangan lain.", name)
}

func sizeOf(path string) int64 {
	info, err := os.Stat(path)
	if err != nil {
		return 0
	}
	return info.Size()
}
