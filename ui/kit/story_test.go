package kit

import (
	"testing"

	"fyne.io/fyne/v2"
)

func storyButtons() fyne.CanvasObject {
	focus := Primary("", "Fokus", nil)
	focus.FocusGained()
	off := Primary("", "Mati", nil)
	off.Disable()
	hover := Normal("", "Disorot", nil)
	hover.MouseIn(nil)
	seg := NewSegmented([]string{"Bulan", "Pekan", "Daftar"}, nil)
	return Card(V(10, Fit("Tombol (32, baris tabel 28, jari-jari 6)", 12, SemiBold, Ink),
		H(8, Fix(78, 0, Caption("utama")), Primary("plus", "Dialog baru", nil), focus, off, Danger("", "Hapus 12 data", nil)),
		H(8, Fix(78, 0, Caption("biasa")), Normal("printer", "Cetak", nil), hover, IconButton("more", "lainnya", nil)),
		H(8, Fix(78, 0, Caption("ringan")), Light("report", "Laporan pekan 47", nil), Light("", "Lihat bukti", nil), Normal("", "Baris 28", nil).Row()),
		H(8, Fix(78, 0, Caption("pilihan")), seg, NewChip("Semua", "23", true, nil), NewChip("Jarang tampil", "9", false, nil)),
	), 14)
}

func storyPills() fyne.CanvasObject {
	return Card(V(8, Fit("Pil keadaan: warna, ikon, dan kata", 12, SemiBold, Ink),
		Wrap(6, 6, NewPill(Gray, "pencil", "Usulan"), NewPill(Blue, "calendar", "Terjadwal"), NewPill(Green, "check", "Terkonfirmasi"),
			NewPill(Amber, "clock", "Ditunda"), NewPill(Red, "close", "Batal"), NewPill(Red, "warning", "Terlambat"),
			NewPill(Violet, "people", "Diwakili"), NewPill(Violet, "info", "Tanpa bukti"), NewPill(Teal, "star", "utama"), NewPill(Gray, "", "Otomatis")),
		H(8, NewBadge("RRI"), NewBadge("TVRI"), NewBadge("Lain"), NewBadgeLarge("RRI"), NewBadgeLarge("TVRI"), Avatar("dr. Cahaya Dummyani, Sp.A.", 32), Count("4"), Key("F1"), IconTile("mail", Amber, 32)),
	), 14)
}

func storySegs() fyne.CanvasObject {
	return Card(V(10, Fit("Sembilan langkah: tipis di petak, bernomor di kartu", 12, SemiBold, Ink),
		NewSegs("SSSSJW-T-", 5), NewSegsNum("SSSSJWLT-"), NewMeter(6, 8), NewMeter(81, 96),
		Note(Amber, "clock", "Berikutnya: hubungi narasumber", "Staf, paling lambat Selasa 24 November"),
		NewPara("Paragraf panjang yang dibungkus sesuai lebar tempatnya sehingga terbaca seluruhnya tanpa terpotong di tepi kartu ini.", 12, Regular, Ink2, 0),
	), 14)
}

func storyIcons() fyne.CanvasObject {
	big, small := Wrap(8, 8), Wrap(8, 8)
	for _, n := range IconNames() {
		big.Add(Icon(n, 20, Ink2))
		small.Add(Icon(n, 13, Accent))
	}
	return Card(V(12, big, small), 14)
}

func TestStory_basics(t *testing.T) {
	setup(t)
	page := V(0, Pad(PageHead("Komponen", "jarak 4, 8, 12, 16, 24", nil, Normal("printer", "Cetak", nil), Primary("plus", "Dialog baru", nil)), 0, 24, 0, 24),
		Pad(Cols(12, nil, V(12, storyButtons(), storyPills()), V(12, storySegs(), storyIcons())), 0, 24, 0, 24))
	win := window(t, page, 1366, 768)
	shoot(t, win, "basics")
}
