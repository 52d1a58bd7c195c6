package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/model/files"
	"kaltimprov.go.id/dialogpublik/model/sqlite"
)

const (
	backupDir   = "cadangan"
	asideMark   = "disisihkan-" // starts the name of what a restore set aside
	stagingMark = ".pulih-"     // starts the name of a restore's workplace
)

// folder is a data folder that was looked at and found usable. Looking makes nothing.
type folder struct {
	path   string
	office bool // it holds our database
	absent bool // the default folder before its first use
}

// database is the path of the folder's database.
func (f folder) database() string { return filepath.Join(f.path, files.DatabaseName) }

// findFolder judges the data folder of the call: --data, which must be an office or empty, or the
// default one, which may also be absent.
func (p *program) findFolder() (folder, error) {
	f, names, err := p.lookAtFolder()
	if err != nil {
		return f, err
	}
	if f.office {
		_, err := sqlite.Inspect(f.database())
		return f, f.pointToBackup(err)
	}
	for _, name := range names {
		switch {
		case isOurData(name):
			return f, model.Errorf(model.Damaged, "Folder data %s tidak punya %s, padahal ada %s di dalamnya. Kembalikan berkasnya, atau jalankan: dialogpublik pulihkan NAMA-CADANGAN", f.path, files.DatabaseName, name)
		case !isLeftover(name):
			return f, notOurs(f.path, name)
		}
	}
	return f, nil
}

// findFolderToRestore judges a folder that a backup is to go into: it may also have lost its
// database, or hold one that cannot be opened.
func (p *program) findFolderToRestore() (folder, error) {
	f, names, err := p.lookAtFolder()
	if err != nil || f.office {
		return f, err
	}
	ours := false
	stranger := ""
	for _, name := range names {
		ours = ours || isOurData(name)
		if !isOurData(name) && !isLeftover(name) && stranger == "" {
			stranger = name
		}
	}
	if stranger != "" && !ours {
		return f, notOurs(f.path, stranger)
	}
	return f, nil
}

// lookAtFolder returns the folder and the names in it.
func (p *program) lookAtFolder() (folder, []string, error) {
	path, given := p.flags["data"]
	if !given {
		var err error
		if path, err = defaultFolder(); err != nil {
			return folder{}, nil, err
		}
	}
	full, err := filepath.Abs(path)
	if err != nil {
		return folder{}, nil, model.Wrap(model.Invalid, err, "Folder data %s tidak dapat dipakai.", path)
	}
	f := folder{path: full}
	entries, err := os.ReadDir(full)
	switch {
	case errors.Is(err, fs.ErrNotExist) && !given:
		f.absent = true
		return f, nil, nil
	case errors.Is(err, fs.ErrNotExist):
		return f, nil, model.Wrap(model.NotFound, err, "Folder data %s tidak ada. Buat foldernya dahulu, atau periksa letaknya.", full)
	case err != nil && isPlainFile(full):
		return f, nil, model.Wrap(model.Invalid, err, "%s bukan folder. Sebut folder data, bukan berkas.", full)
	case err != nil:
		return f, nil, model.Wrap(model.Invalid, err, "Folder data %s tidak dapat dibaca. Periksa izinnya.", full)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
		f.office = f.office || e.Name() == files.DatabaseName
	}
	return f, names, nil
}

func isPlainFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && !info.IsDir()
}

func notOurs(path, name string) error {
	return model.Errorf(model.Refused, "Folder %s berisi hal lain (%s) dan bukan folder data Dialog Publik. Pakai folder kosong atau folder data yang sudah ada.", path, name)
}

// isOurData reports whether a name in the folder holds data of an office.
func isOurData(name string) bool {
	return name == files.StoreDir || name == backupDir || name == draftDir || strings.HasPrefix(name, asideMark)
}

// isLeftover reports whether a name in the folder is what a call that was killed at the wrong
// moment leaves behind: it holds no data.
func isLeftover(name string) bool {
	return name == files.LogDir || strings.HasPrefix(name, "dialogpublik.") || strings.HasPrefix(name, stagingMark) || files.Unfinished(name)
}

// defaultFolder is the data folder of the user's own application data.
func defaultFolder() (string, error) {
	base, err := dataHome()
	if err != nil {
		return "", model.Wrap(model.NotFound, err, "Folder data bawaan tidak diketahui pada komputer ini. Sebut foldernya dengan --data FOLDER.")
	}
	return filepath.Join(base, "dialogpublik"), nil
}

// dataHome is where programs of this user keep data that stay on this computer.
func dataHome() (string, error) {
	switch runtime.GOOS {
	case "windows":
		if dir := os.Getenv("LOCALAPPDATA"); dir != "" {
			return dir, nil
		}
		return os.UserConfigDir()
	case "darwin":
		return os.UserConfigDir()
	}
	if dir := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) {
		return dir, nil
	}
	home, err := os.UserHomeDir()
	return filepath.Join(home, ".local", "share"), err
}

// protect refuses a target of --ke that would replace what an office consists of.
func (f folder) protect(target string) error {
	full, err := filepath.Abs(target)
	if err != nil {
		return model.Wrap(model.Invalid, err, "Berkas tujuan %s tidak dapat dipakai.", target)
	}
	if real, err := filepath.EvalSymlinks(filepath.Dir(full)); err == nil {
		full = filepath.Join(real, filepath.Base(full))
	}
	home := f.path
	if real, err := filepath.EvalSymlinks(home); err == nil {
		home = real
	}
	inside, err := filepath.Rel(home, full)
	if err != nil || !filepath.IsLocal(inside) {
		return f.protectLinked(target)
	}
	first, _, _ := strings.Cut(filepath.ToSlash(inside), "/")
	if isOurData(first) || first == files.LogDir || strings.HasPrefix(strings.ToLower(first), "dialogpublik.") {
		return model.Errorf(model.Refused, "%s adalah bagian folder data. Pilih tempat atau nama lain untuk berkas tujuan.", target)
	}
	return nil
}

// protectLinked refuses another name of the database itself.
func (f folder) protectLinked(target string) error {
	there, err := os.Stat(target)
	if err != nil {
		return nil // not there, so nothing can be lost
	}
	if own, err := os.Stat(f.database()); err == nil && os.SameFile(own, there) {
		return model.Errorf(model.Refused, "%s adalah berkas data itu sendiri. Pilih nama lain untuk berkas tujuan.", target)
	}
	return nil
}
