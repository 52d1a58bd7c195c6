package ui

import (
	"fmt"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// trashSheet shows what was deleted and gives it back.
type trashSheet struct {
	sh       *shell
	entries  []trashEntry
	restores []*kit.Button
	list     *fyne.Container
	all      *kit.Button
	sheet    *kit.Sheet
}

// trashEntry is one deleted record.
type trashEntry struct {
	badge, icon string // the mark of a station, else a sign
	title, sub  string
	restore     func() error
	done        string
}

// openTrash opens the trash.
func (sh *shell) openTrash() { sh.trashSheet() }

func (sh *shell) trashSheet() *trashSheet {
	t := &trashSheet{sh: sh, list: kit.V(0)}
	t.all = kit.Normal("undo", "Pulihkan semua", t.onAll)
	t.sheet = kit.NewSheet("Keranjang", t.list, t.all, kit.Normal("", "Tutup", func() { t.sheet.Close() }))
	t.reload()
	t.sheet.ShowIn(sh.win)
	return t
}

func (t *trashSheet) reload() {
	t.entries = nil
	t.readDialogues()
	t.readSpeakers()
	t.readThemes()
	t.list.Objects, t.restores = nil, nil
	for i, e := range t.entries {
		restore := kit.Normal("undo", "Pulihkan", func() { t.onRestore(i) }).Row()
		t.restores = append(t.restores, restore)
		words := kit.V(2, kit.NewPara(e.title, 13, kit.Medium, kit.Ink, 3), kit.NewPara(e.sub, 11, kit.Regular, kit.Ink3, 2))
		row := kit.H(12, kit.Fix(44, 0, kit.Place(0, 0.5, entryMark(e))), kit.Grow(words), restore)
		t.list.Add(kit.Pad(row, 10, 0, 10, 0))
		t.list.Add(kit.Rule())
	}
	if len(t.entries) == 0 {
		t.list.Add(kit.Pad(kit.NewEmptySmall("trash", "Keranjang kosong."), 40, 0, 0, 0))
	}
	t.all.SetEnabled(len(t.entries) > 0)
	t.list.Refresh()
	t.sheet.Scroll.Refresh()
}

func entryMark(e trashEntry) fyne.CanvasObject {
	if e.badge == "" {
		return kit.Icon(e.icon, 18, kit.Ink3)
	}
	return kit.NewBadge(e.badge)
}

func (t *trashSheet) readDialogues() {
	list, err := t.sh.office.Trash()
	if !t.sh.check(err) {
		return
	}
	setup, err := t.sh.office.Setup()
	if !t.sh.check(err) {
		return
	}
	marks := map[model.ID]string{}
	for _, st := range setup.Stations {
		marks[st.ID] = st.Mark
	}
	for _, d := range list {
		t.entries = append(t.entries, trashEntry{
			badge: marks[d.StationID], title: d.Theme,
			sub:     model.LongDate(d.Date) + ", dihapus " + model.Moment(d.TrashedAt),
			restore: func() error { return t.sh.office.RestoreDialogue(d.ID) },
			done:    "Dialog dipulihkan: " + model.LongDate(d.Date) + ".",
		})
	}
}

func (t *trashSheet) readSpeakers() {
	list, err := t.sh.office.TrashedSpeakers()
	if !t.sh.check(err) {
		return
	}
	for _, p := range list {
		t.entries = append(t.entries, trashEntry{
			icon: "user", title: p.Name.Full(), sub: "narasumber, " + p.Title(),
			restore: func() error { return t.sh.office.RestoreSpeaker(p.ID) },
			done:    "Narasumber dipulihkan: " + p.Name.Full() + ".",
		})
	}
}

func (t *trashSheet) readThemes() {
	list, err := t.sh.office.TrashedThemes()
	if !t.sh.check(err) {
		return
	}
	for _, b := range list {
		t.entries = append(t.entries, trashEntry{
			icon: "star", title: b.Title, sub: "tema",
			restore: func() error { return t.sh.office.RestoreTheme(b.ID) },
			done:    "Tema dipulihkan.",
		})
	}
}

func (t *trashSheet) onRestore(i int) {
	e := t.entries[i]
	t.sh.told(e.restore(), e.done)
	t.reload()
	if len(t.restores) > 0 {
		kit.Focus(t.restores[min(i, len(t.restores)-1)])
	}
}

func (t *trashSheet) onAll() {
	n := len(t.entries)
	err := t.sh.office.RestoreAllDialogues()
	for _, e := range t.entries {
		if err == nil && e.badge == "" { // dialogues are back already
			err = e.restore()
		}
	}
	if t.sh.check(err) {
		t.sh.toast(fmt.Sprintf("%d data dipulihkan.", n))
	}
	t.reload()
}
