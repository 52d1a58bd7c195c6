package kit

import (
	"errors"
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
)

func storyDate(label string) *DateField {
	parse := func(s string) (y, m, d int, err error) {
		if n, _ := fmt.Sscanf(s, "%d-%d-%d", &d, &m, &y); n == 3 {
			return y, m, d, nil
		}
		return 0, 0, 0, errors.New("Tanggal tidak terbaca")
	}
	f := NewDateField(label, parse, func(y, m, d int) string { return fmt.Sprintf("%d-%d-%d", d, m, y) })
	f.Today = func() (y, m, d int) { return 2026, 11, 22 }
	return f
}

func storyFields() fyne.CanvasObject {
	plain := NewField("Biasa").Note("boleh kosong")
	plain.SetText("Studio TVRI Kaltim")
	date := storyDate("Fokus")
	date.SetDate(2026, 12, 24)
	date.focus(true)
	bad, warn := NewField("Keliru"), NewField("Diperingatkan")
	bad.SetText("31 November")
	bad.SetError("November hanya sampai tanggal 30.")
	warn.SetText("24 Desember")
	warn.SetWarning("Cuti bersama, boleh dilanjutkan, tetapi hari ini tidak dihitung sebagai hari kerja SOP.")
	area := NewArea("Butir pernyataan kunci", 3)
	area.SetText("Posko siaga dibuka di sepuluh kabupaten/kota mulai 1 Desember 2026.\nNomor aduan 112.")
	sel := NewSelectField("Acara", []string{"Dialog Publika", "Halo Kaltim"})
	sel.Drop.SetChosen(0)
	radio := NewRadioCards([]string{"RRI Samarinda", "TVRI Kaltim"}, []string{"radio", "tv"}, nil)
	radio.SetChosen(1)
	check := NewCheck("Dicentang", nil)
	check.SetOn(true)
	pick := NewPickField("Narasumber utama", "cari nama…", storyFind)
	pick.OnClear = func() error { return nil }
	pick.SetChosen(Option{ID: "1", Title: "Drs. Arif Samaran, M.Si.", Sub: "Kepala Badan Kesatuan Bangsa dan Politik"})
	empty := NewPickField("Pemandu", "nama pemandu dari stasiun", storyFind)
	return Card(V(10, Cols(12, nil, plain, date), Cols(12, nil, bad, warn), area, Cols(12, nil, sel, NewField("Kosong").Hint("kantor@contoh.go.id")),
		NewLabelled("Stasiun", radio), H(16, check, NewCheck("Kosong", nil), NewDrop("Stasiun", []string{"Semua", "RRI"}, nil)), pick, empty), 14)
}

func storyFind(query string) []Option {
	var out []Option
	for i := range 30 {
		out = append(out, Option{ID: fmt.Sprint(i), Title: fmt.Sprintf("Contoh %s %d", query, i), Sub: "Dinas Rekaan"})
	}
	return out
}

type storyRow struct {
	name, post *Text
	box        *fyne.Container
}

var storyCols = NewColumns(12, -3, -2, 70)

func newStoryRow() *storyRow {
	r := &storyRow{name: Fit("", 13, Medium, Ink), post: Fit("", 12, Regular, Ink2)}
	r.box = Pad(storyCols.Row(r.name, V(0, r.post, Caption("Dinas Kesehatan")), NewPill(Gray, "pencil", "Konsep")), 0, 16, 0, 16)
	return r
}

func (r *storyRow) Object() fyne.CanvasObject { return r.box }

func (r *storyRow) Set(i int) {
	r.name.SetText(fmt.Sprintf("dr. Bintang Rekaya nomor %d, Sp.OG.", i))
	r.post.SetText("Kepala Puskesmas")
}

func storyList(ticks bool) (*RowList, fyne.CanvasObject) {
	l := NewRowList(45, func() int { return 10000 }, func() Row { return newStoryRow() })
	l.Ticks = ticks
	l.Select(2)
	if ticks {
		l.SetTicked([]int{0, 1})
	}
	return l, Fix(0, 300, Stack(Panel(White, Line, 8), l))
}

func TestStory_fields(t *testing.T) {
	setup(t)
	_, plain := storyList(false)
	_, ticks := storyList(true)
	page := Inset(Cols(16, nil, storyFields(), V(12, plain, ticks)), 24)
	win := window(t, page, 1366, 768)
	shoot(t, win, "fields")
}
