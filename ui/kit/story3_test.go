package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func storyFrame(page fyne.CanvasObject) *PageFrame {
	nav := NewNavBar("Dialog Publik", "Diskominfo Kaltim", []NavItem{
		{Icon: "home", Text: "Beranda"}, {Icon: "calendar", Text: "Kalender"}, {Icon: "people", Text: "Narasumber"},
		{Icon: "checklist", Text: "Checklist"}, {Icon: "mail", Text: "Surat"}, {Icon: "camera", Text: "Liputan"},
		{Icon: "report", Text: "Laporan"}, {Icon: "archive", Text: "Arsip"}, {Icon: "settings", Text: "Pengaturan", Foot: true},
	}, nil)
	nav.SetChosen(1)
	nav.SetCount(3, "4")
	nav.SetUser("Bungas Misalandi", "Staf")
	status := NewStatusBar()
	status.SetLeft(StatusPiece{Icon: "folder", Text: `D:\Data\DialogPublik`}, StatusPiece{Icon: "check", Text: "Tersimpan 10.42", Tone: Teal, Strong: true}, StatusPiece{Icon: "shield", Text: "Cadangan baik, 6 jam lalu", Tone: Green})
	status.SetRight(StatusPiece{Text: "Minggu, 22 November 2026"}, StatusPiece{Text: "Pekan 47"})
	f := NewPageFrame(nav, status)
	f.SetPage(page)
	return f
}

func TestStory_frame(t *testing.T) {
	setup(t)
	list := NewRowList(45, func() int { return 0 }, func() Row { return newStoryRow() })
	list.SetEmpty(NewEmpty("plus", "Belum ada narasumber; ambil dari daftar Excel yang sudah ada.", Primary("download", "Impor dari Excel atau CSV", nil)))
	full, _ := storyList(true)
	search := NewSearch("Nama, jabatan, instansi, tema", "/", nil)
	tabs := NewTabs([]string{"Riwayat", "Kontak", "Surat", "Catatan dalam"}, nil)
	bar := BulkBar(T("3 surat dipilih", 12, SemiBold, White), Normal("hash", "Beri nomor 217–219", nil), NewButton(LookBar, "printer", "Cetak", nil), Spacer(), NewButton(LookBar, "close", "", nil))
	body := Cols(16, []float32{3, 2}, V(12, H(8, search, NewDrop("Instansi", []string{"Semua"}, nil)), Grow(ListCard(TickHead(full, storyCols.Head("Nama", "Jabatan, instansi", "Keadaan")), full, Caption("23 dari 184"))), bar),
		V(12, Card(V(8, Title("Judul kartu"), tabs, Note(Red, "warning", "Diska penuh, perubahan belum tersimpan", "Kosongkan ruang, lalu coba lagi.", Normal("", "Coba lagi", nil).Row())), 16), Grow(Card(list, 0))))
	f := storyFrame(Page(PageHead("Narasumber", "184 orang", nil, Normal("printer", "Cetak daftar", nil)), body))
	win := window(t, f.Box, 1366, 768)
	f.Toasts.Show(Toast{Text: "Dipindah ke Kamis 3 Desember", Action: "Urungkan"})
	shoot(t, win, "frame")

	form := V(12, NewField("Tema"), Cols(12, []float32{2, 1}, NewField("Acara"), NewField("Mulai")), storyDate("Tanggal"))
	NewSheet("Dialog baru", form, Note(Amber, "warning", "3 peringatan", ""), Normal("", "Batal", nil), Primary("", "Simpan dialog", nil)).ShowIn(win)
	shoot(t, win, "sheet")
	Ask(win, Question{Title: "Hapus tetap 12 data dari keranjang?", Text: "Data tidak dapat dikembalikan.", Verb: "Hapus 12 data", Danger: true, Reason: "Alasan"})
	shoot(t, win, "ask")
	for CloseTop(win.Canvas()) {
	}
	if got := len(win.Canvas().Overlays().List()); got != 0 {
		t.Errorf("%d layers stay after closing all", got)
	}
	test.Tap(f.Toasts.Button)
	if f.Toasts.Current() != nil {
		t.Error("toast stays after its button")
	}
}
