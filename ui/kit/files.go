package kit

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
)

// FileFolder is where the next file question begins; the questions set it to the folder last used. Empty for the
// documents of the person.
var FileFolder string

// FileSheet asks for files or a folder. It is our own because Fyne's file dialog is small, keeps English words and
// has no keys. Enter opens a folder or takes a file, Backspace goes up, typing in the search narrows the list.
type FileSheet struct {
	// Sheet is the open panel.
	Sheet *Sheet
	// List shows the folder; tests tap its rows.
	List *RowList
	// Search narrows the list.
	Search *Search
	// Take takes what is chosen, Up goes to the folder above.
	Take, Up *Button

	dir     string
	exts    []string
	folders bool
	all     []fileEntry
	shown   []fileEntry
	path    *Text
	fault   *Para
	done    func(paths []string)
}

// OpenFile asks for a file to read and gives its path; it reads nothing. exts such as ".xlsx" narrow the list, none
// for all files. done does not run when the person leaves.
func OpenFile(win fyne.Window, title string, exts []string, done func(path string)) *FileSheet {
	return askFiles(win, title, exts, false, false, func(p []string) { done(p[0]) })
}

// OpenFiles asks for one or more files and gives their paths.
func OpenFiles(win fyne.Window, title string, exts []string, done func(paths []string)) *FileSheet {
	return askFiles(win, title, exts, true, false, done)
}

// OpenFolder asks for a folder and gives its path.
func OpenFolder(win fyne.Window, title string, done func(path string)) *FileSheet {
	return askFiles(win, title, nil, false, true, func(p []string) { done(p[0]) })
}

func askFiles(win fyne.Window, title string, exts []string, many, folders bool, done func([]string)) *FileSheet {
	f := &FileSheet{exts: exts, folders: folders, done: done}
	f.List = NewRowList(32, func() int { return len(f.shown) }, func() Row { return newFileRow(f) })
	f.List.Ticks = many
	f.List.OnOpen = f.open
	f.List.OnKey = f.key
	f.List.OnSelect = func(int) { f.enable() }
	f.List.OnTicks = f.enable
	f.List.SetEmpty(NewEmptySmall("folder", "Tidak ada berkas yang cocok di folder ini."))
	f.Search = NewSearch("Cari nama di folder ini", "", func(string) { f.filter() })
	f.Search.OnDown = func() { Focus(f.List) }
	f.path, f.fault = Fit("", 12, Regular, Ink2), NewPara("", 12, Medium, RedF, 2)
	f.fault.Hide()
	f.Up = IconButton("arrow-up", "folder di atasnya", func() { f.enter(filepath.Dir(f.dir)) })
	f.Take = Primary("check", f.verb(), f.take)
	body := V(10, H(8, f.Up, f.placeDrop(), Grow(f.Search)), f.path, f.fault, Grow(Stack(Panel(White, Line, 8), Inset(f.List, 1))))
	f.Sheet = NewSheet(title, body, Normal("", "Batal", func() { f.Sheet.Close() }), f.Take)
	f.Sheet.Width = 640
	f.enter(startFolder())
	f.Sheet.First = f.List
	f.Sheet.ShowIn(win)
	return f
}

func (f *FileSheet) verb() string {
	if f.folders {
		return "Pakai folder ini"
	}
	return "Pilih"
}

func (f *FileSheet) placeDrop() *Drop {
	known := places()
	names := make([]string, len(known))
	for i, p := range known {
		names[i] = p.name
	}
	d := NewDrop("", names, nil)
	d.Hint = "Ke folder…"
	d.OnChanged = func(i int) {
		f.enter(known[i].dir)
		d.SetChosen(-1)
	}
	return d
}

// enter shows another folder; one that cannot be read is said so and the former stays.
func (f *FileSheet) enter(dir string) {
	all, err := readFolder(dir, f.exts, f.folders)
	if f.fault.Hidden = err == nil; err != nil {
		f.fault.SetText("Folder tidak dapat dibuka: " + dir)
		return
	}
	f.dir, f.all = dir, all
	f.path.SetText(dir)
	f.Search.Entry.SetText("")
	f.filter()
}

func (f *FileSheet) filter() {
	f.shown = nil
	query := strings.ToLower(f.Search.Entry.Text)
	for _, e := range f.all {
		if strings.Contains(strings.ToLower(e.name), query) {
			f.shown = append(f.shown, e)
		}
	}
	f.List.SetTicked(nil)
	f.List.Select(min(0, len(f.shown)-1))
	f.List.Reload()
	f.enable()
}

func (f *FileSheet) enable() { f.Take.SetEnabled(len(f.chosen()) > 0) }

// chosen returns the paths that would be taken now.
func (f *FileSheet) chosen() []string {
	if f.folders {
		return []string{f.dir}
	}
	rows := f.List.Ticked()
	if len(rows) == 0 && f.List.Selected() >= 0 {
		rows = []int{f.List.Selected()}
	}
	var out []string
	for _, i := range rows {
		if !f.shown[i].folder {
			out = append(out, filepath.Join(f.dir, f.shown[i].name))
		}
	}
	return out
}

func (f *FileSheet) open(i int) {
	if f.shown[i].folder {
		f.enter(filepath.Join(f.dir, f.shown[i].name))
		return
	}
	f.take()
}

func (f *FileSheet) take() {
	paths := f.chosen()
	if len(paths) == 0 {
		return
	}
	FileFolder = f.dir
	f.Sheet.Close()
	f.done(paths)
}

func (f *FileSheet) key(e *fyne.KeyEvent) bool {
	if e.Name != fyne.KeyBackspace {
		return false
	}
	f.enter(filepath.Dir(f.dir))
	return true
}
