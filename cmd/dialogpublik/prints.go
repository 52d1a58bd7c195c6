package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/model/files"
)

// tries is how many names are tried for a print whose file a viewer holds open.
const tries = 9

// savePrint writes a finished paper into the user's folder for prints and returns its path. A
// paper of the same name is replaced or, while a viewer holds it open, kept beside the new one.
func savePrint(name string, data []byte) (string, error) {
	dir, err := printsFolder()
	if err != nil {
		return "", err
	}
	name = fileName(name)
	ending := filepath.Ext(name)
	base := filepath.Join(dir, strings.TrimSuffix(name, ending))
	path := base + ending
	for n := 2; ; n++ {
		err := files.WriteAtomic(path, data, 0o600)
		_, missing := os.Lstat(path)
		if err == nil || missing != nil || n > tries {
			return path, err
		}
		path = fmt.Sprintf("%s (%d)%s", base, n, ending)
	}
}

// printsFolder makes "Dialog Publik" in the user's documents, else in his home.
func printsFolder() (string, error) {
	home, err := os.UserHomeDir()
	if err != nil {
		return "", model.Wrap(model.NotFound, err, "Folder dokumen pengguna ini tidak ditemukan.")
	}
	for _, documents := range []string{"Documents", "Dokumen"} {
		if info, err := os.Stat(filepath.Join(home, documents)); err == nil && info.IsDir() {
			home = filepath.Join(home, documents)
			break
		}
	}
	dir := filepath.Join(home, "Dialog Publik")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", model.Wrap(model.NoSpace, err, "Folder %s tidak dapat dibuat.", dir)
	}
	return dir, nil
}

// fileName makes of a name one that every system takes.
func fileName(name string) string {
	name = strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`<>:"/\|?*`, r) {
			return '-'
		}
		return r
	}, name)
	return strings.Trim(name, ". ")
}
