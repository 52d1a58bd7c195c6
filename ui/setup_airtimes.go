package ui

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// airTimes is the list of a programme's air times, with the next broadcasts that come of them.
type airTimes struct {
	form *setupForm[model.Programme]
	list *fyne.Container
	next *kit.Para
	add  *kit.Button
	box  *fyne.Container
}

func newAirTimes(f *setupForm[model.Programme]) *airTimes {
	a := &airTimes{form: f, list: kit.V(2), next: kit.NewPara("", 12, kit.Regular, kit.Ink2, 0)}
	a.add = kit.Normal("plus", "Tambah jam siaran", func() { a.open(-1) }).Row()
	a.box = kit.V(8, kit.H(8, kit.Grow(kit.T("Jam siaran", 13, kit.SemiBold, kit.Ink)), a.add), a.list, a.next)
	f.shows = append(f.shows, a.show)
	return a
}

func (a *airTimes) show(p model.Programme) {
	a.list.Objects = nil
	for i, t := range p.AirTimes {
		edit := kit.LightIcon("pencil", "ubah "+t.Words(), func() { a.open(i) }).Row()
		remove := kit.LightIcon("trash", "hapus "+t.Words(), func() { a.onRemove(i) }).Row()
		a.list.Add(kit.H(4, kit.Pad(kit.Icon("clock", 14, kit.Ink2), 0, 4, 0, 0), kit.Grow(kit.NewPara(airTimeLine(t), 13, kit.Regular, kit.Ink, 0)), edit, remove))
	}
	if len(p.AirTimes) == 0 {
		a.list.Add(kit.NewPara("Belum ada jam siaran. Dialog baru tidak mengambil jam dari acara ini.", 13, kit.Regular, kit.Ink2, 0))
	}
	a.next.SetText(nextWords(p, a.form.sh.office.Today()))
	a.next.Hidden = len(p.AirTimes) == 0
	a.box.Refresh()
}

// airTimeLine is an air time with a length of its own.
func airTimeLine(t model.AirTime) string {
	if t.Minutes > 0 {
		return fmt.Sprintf("%s, %d menit", t.Words(), t.Minutes)
	}
	return t.Words()
}

// nextShown is how many coming broadcasts are told.
const nextShown = 5

// nextWords tell the coming broadcasts: "Berikutnya: Sel 1 Des, Kam 3 Des."
func nextWords(p model.Programme, from model.Date) string {
	var words []string
	for _, d := range p.Next(from, nextShown) {
		word := model.DayMonth(d)
		if d.Year() != from.Year() {
			word += fmt.Sprintf(" %d", d.Year())
		}
		words = append(words, word)
	}
	if len(words) == 0 {
		return "Tidak ada siaran lagi menurut jam ini."
	}
	return "Berikutnya: " + strings.Join(words, ", ") + "."
}

// put stores a changed list.
func (a *airTimes) put(list []model.AirTime) error {
	err := a.form.commit("jam siaran", func(p *model.Programme) { p.AirTimes = list })
	if err == nil {
		a.form.show(a.form.value)
	}
	return err
}

func (a *airTimes) onRemove(i int) {
	gone := a.form.value.AirTimes[i]
	if err := a.put(slices.Delete(slices.Clone(a.form.value.AirTimes), i, i+1)); err != nil {
		a.form.fail(err)
		return
	}
	kit.Focus(a.add)
	if a.form.value.ID != "" {
		a.form.sh.toastUndo("Jam siaran dihapus: " + gone.Words() + ".")
	}
}
