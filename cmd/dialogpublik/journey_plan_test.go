package main_test

import (
	"path/filepath"
	"strings"
	"testing"
)

// The month planned in one sitting, in the real window: from a list of speakers and eight themes to
// November's released and printed schedule.

// sittingThemes are written into the bank in this order; the list shows them by title.
var sittingThemes = []string{
	"Anak sehat tanpa stunting", "Bayar pajak dari rumah", "Cuaca dan panen padi", "Desa siaga banjir",
	"Harga pangan jelang akhir tahun", "Internet aman untuk anak", "Jalan sungai yang selamat", "Kerja layak penyandang disabilitas",
}

// sitting is a new office with the speakers of the sample, in October.
func sitting(t *testing.T) *desktop {
	d := openDesktop(t)
	d.now = "2026-10-20T08:00"
	d.run("impor", "narasumber", filepath.Join("..", "..", "assets", "contoh", "narasumber.csv"))
	d.open()
	return d
}

func (d *desktop) waitPlan(what string, want float64) {
	d.Helper()
	d.wait(what, func() bool { return d.list("agenda", "--bulan", "2026-11")[0][what] == want })
}

// released holds that November stands as released: every theme once, steps 1 and 2 done, the paper
// printed, what is open told and nothing blocked.
func (d *desktop) released() {
	d.Helper()
	d.waitPlan("versi", 1)
	agenda := d.list("agenda", "--bulan", "2026-11")[0]
	if agenda["dialog"] != 8.0 || agenda["target"] != 8.0 || agenda["peringatan"] != 7.0 {
		d.Errorf("agenda %v", agenda)
	}
	paper := strings.Join(strings.Fields(d.printed(1)), " ")
	for _, want := range []string{"JADWAL DIALOG PUBLIK", "BULAN NOVEMBER 2026", "Versi 1, tanggal 20 Oktober 2026", "8 dialog: 4 RRI Samarinda, 4 TVRI Kaltim; target 8"} {
		if !strings.Contains(paper, want) {
			d.Errorf("the schedule does not say %q", want)
		}
	}
	dialogues := d.list("dialog", "--bulan", "2026-11")
	themes, speakers := map[any]bool{}, 0
	for _, row := range dialogues {
		themes[row["tema"]] = true
		speakers += len(row["narasumber"].([]any))
	}
	if len(themes) != 8 || speakers != 1 {
		d.Errorf("%d themes on air with %d speakers", len(themes), speakers)
	}
	for n, row := range d.list("langkah", "--dialog", dialogues[0]["id"].(string))[:2] {
		if row["status"] != "selesai_tepat" || row["bukti"] == nil {
			d.Errorf("step %d is %v by %v", n+1, row["status"], row["bukti"])
		}
	}
	if out := d.run("periksa"); !strings.Contains(out, "baik") {
		d.Errorf("periksa: %s", out)
	}
}

func TestJendelaRapatTetikus(t *testing.T) {
	d := sitting(t)
	d.click(85, 160)   // Kalender
	d.click(490, 74)   // November
	d.click(1057, 74)  // Agenda
	d.click(1250, 74)  // Buat slot November…
	d.click(1280, 735) // Buat 8 slot
	for _, theme := range sittingThemes {
		d.click(1287, 203) // Tema
		d.typing(theme)
		d.click(1277, 735) // Simpan tema
	}
	days := [][2]int{{418, 280}, {660, 280}, {418, 385}, {660, 385}, {418, 490}, {660, 490}, {418, 595}, {660, 595}}
	for i, day := range days {
		row := 436 // below the card of what was scheduled before
		if i == 0 {
			row = 266
		}
		d.drag(1130, row, day[0], day[1])
		d.waitPlan("dialog", float64(i+1))
	}
	d.drag(660, 595, 1130, 560) // the last one back into the bank, and on its slot again
	d.waitPlan("dialog", 7)
	d.drag(1130, 266, 660, 595)
	d.waitPlan("dialog", 8)
	d.click(1051, 268) // Ubah…
	d.click(1288, 612) // Jadikan utama, the first suggestion
	d.click(1310, 735) // Tutup
	d.click(1263, 74)  // Putuskan agenda
	d.click(1250, 74)  // Terbitkan jadwal v1…
	d.click(1213, 735) // Terbitkan walau ada 7 peringatan
	d.released()
}

func TestJendelaRapatPapanKetik(t *testing.T) {
	d := sitting(t)
	d.keys("alt+2", "5", "Next", "shift+Tab", "Return") // Kalender, Agenda, November, Buat slot
	d.keys("ctrl+Return", "F6*2")                       // Buat 8 slot, to the themes
	for _, theme := range sittingThemes {
		d.keys("ctrl+n")
		d.typing(theme)
		d.keys("ctrl+Return")
	}
	for i := range sittingThemes {
		d.keys("Return*2") // Jadwalkan, on the first empty slot
		d.waitPlan("dialog", float64(i+1))
	}
	d.keys("F6", "u") // the last one back into the bank, and on its slot again
	d.waitPlan("dialog", 7)
	d.keys("F6", "Return*2")
	d.waitPlan("dialog", 8)
	d.keys("F6", "Return", "Tab*8", "Return", "Escape") // Ubah, Jadikan utama
	d.keys("shift+Tab", "Return")                       // Putuskan agenda
	d.keys("Return", "Return")                          // Terbitkan jadwal v1
	d.released()
}
