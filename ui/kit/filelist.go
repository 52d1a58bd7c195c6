package kit

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"
)

// fileEntry is one line of a folder.
type fileEntry struct {
	name   string
	folder bool
	size   int64
	time   time.Time
}

// readFolder lists a folder: folders first, then files of the wanted endings, by name. Hidden names are left out.
func readFolder(dir string, exts []string, foldersOnly bool) ([]fileEntry, error) {
	found, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var out []fileEntry
	for _, f := range found {
		e := fileEntry{name: f.Name(), folder: f.IsDir()}
		if strings.HasPrefix(e.name, ".") || !e.folder && (foldersOnly || !wanted(e.name, exts)) {
			continue
		}
		info, err := os.Stat(filepath.Join(dir, e.name)) // follows links
		if err != nil {
			continue
		}
		e.folder, e.size, e.time = info.IsDir(), info.Size(), info.ModTime()
		out = append(out, e)
	}
	slices.SortStableFunc(out, func(a, b fileEntry) int {
		if a.folder != b.folder {
			if a.folder {
				return -1
			}
			return 1
		}
		return strings.Compare(strings.ToLower(a.name), strings.ToLower(b.name))
	})
	return out, nil
}

// FilesIn returns the paths of a folder's files of the wanted endings, by name; hidden ones and those in folders below
// are left out.
func FilesIn(dir string, exts []string) ([]string, error) {
	entries, err := readFolder(dir, exts, false)
	var out []string
	for _, e := range entries {
		if !e.folder {
			out = append(out, filepath.Join(dir, e.name))
		}
	}
	return out, err
}

// IsFolder tells whether a path is a folder.
func IsFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

func wanted(name string, exts []string) bool {
	return len(exts) == 0 || slices.ContainsFunc(exts, func(e string) bool { return strings.EqualFold(filepath.Ext(name), e) })
}

// sizeWords writes a number of bytes as people read it.
func sizeWords(n int64) string {
	switch {
	case n < 1000:
		return fmt.Sprintf("%d B", n)
	case n < 1000*1000:
		return fmt.Sprintf("%d KB", n/1000)
	}
	return strings.Replace(fmt.Sprintf("%.1f MB", float64(n)/1e6), ".", ",", 1)
}

// filePlace is a folder one starts from.
type filePlace struct{ name, dir string }

// places lists the usual folders that exist here, and the drives.
func places() []filePlace {
	var out []filePlace
	add := func(name, dir string) {
		if fileExists(dir) && !slices.ContainsFunc(out, func(p filePlace) bool { return p.name == name }) {
			out = append(out, filePlace{name, dir})
		}
	}
	if home, err := os.UserHomeDir(); err == nil {
		for _, p := range [][2]string{{"Dokumen", "Documents"}, {"Dokumen", "Dokumen"}, {"Unduhan", "Downloads"}, {"Unduhan", "Unduhan"}, {"Gambar", "Pictures"}, {"Gambar", "Gambar"}, {"Desktop", "Desktop"}} {
			add(p[0], filepath.Join(home, p[1]))
		}
		add("Folder saya", home)
	}
	if runtime.GOOS != "windows" {
		add("Media", "/media")
		add("Seluruh komputer", "/")
		return out
	}
	for d := 'C'; d <= 'Z'; d++ {
		add("Diska "+string(d)+":", string(d)+`:\`)
	}
	return out
}
