package kit

import (
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
)

// SaveQuestion asks where to write a file: a name and a folder. It is a layer of its own because Fyne's dialog empties
// an existing file before it is written anew, and asks about that in English.
type SaveQuestion struct {
	// Sheet is the open panel.
	Sheet *Sheet
	// Name is the field of the file name.
	Name *Field
	// Save writes, Folder changes the folder.
	Save, Folder *Button

	win    fyne.Window
	dir    string
	ext    string
	place  *Para
	done   func(path string)
	exists func(path string) bool
}

// SaveFile asks where to write a file and gives the path; name is proposed and its extension is kept. The caller
// writes the file. An existing file is asked about.
func SaveFile(win fyne.Window, title, name string, done func(path string)) *SaveQuestion {
	q := &SaveQuestion{win: win, dir: startFolder(), ext: filepath.Ext(name), done: done, exists: fileExists}
	q.Name = NewField("Nama berkas")
	q.Name.SetText(name)
	q.place = NewPara(q.dir, 13, Regular, Ink, 3)
	q.Folder = Normal("folder", "Ganti folder…", q.change)
	q.Save = Primary("download", "Simpan", q.save)
	q.Name.OnEnter = q.save
	body := V(14, q.Name, NewLabelled("Folder", V(8, q.place, Place(0, 0, q.Folder))))
	q.Sheet = NewSheet(title, body, Normal("", "Batal", func() { q.Sheet.Close() }), q.Save)
	q.Sheet.OnSubmit = q.save
	q.Sheet.First = q.Name.Entry
	q.Sheet.ShowIn(win)
	return q
}

func startFolder() string {
	if FileFolder != "" {
		return FileFolder
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "."
	}
	for _, name := range []string{"Documents", "Dokumen"} {
		if docs := filepath.Join(home, name); fileExists(docs) {
			return docs
		}
	}
	return home
}

func fileExists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

func (q *SaveQuestion) change() {
	FileFolder = q.dir
	OpenFolder(q.win, "Pilih folder", func(path string) {
		q.dir = path
		q.place.SetText(path)
	})
}

func (q *SaveQuestion) save() {
	name := strings.TrimSpace(q.Name.Text())
	switch {
	case strings.TrimSuffix(name, q.ext) == "":
		q.Name.SetError("Isi nama berkas.")
		return
	case strings.ContainsAny(name, `/\:*?"<>|`):
		q.Name.SetError(`Nama berkas tidak boleh memuat / \ : * ? " < > |`)
		return
	case !strings.EqualFold(filepath.Ext(name), q.ext):
		name += q.ext
	}
	path := filepath.Join(q.dir, name)
	if !q.exists(path) {
		q.give(path)
		return
	}
	Ask(q.win, Question{Title: "Ganti berkas yang sudah ada?", Text: name + " sudah ada di folder itu; isinya akan diganti.", Verb: "Ganti berkas", Danger: true, OnYes: func(string) { q.give(path) }})
}

func (q *SaveQuestion) give(path string) {
	q.Sheet.Close()
	FileFolder = q.dir
	q.done(path)
}
