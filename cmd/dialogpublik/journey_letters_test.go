package main_test

import (
	"fmt"
	"testing"
)

// Letters on their way in the real window: December's invitations are issued with numbers, signed,
// sent and received, and step 4 finishes by itself.

// waitLetters waits until all 22 letters of December are in a state.
func (d *desktop) waitLetters(state string) {
	d.Helper()
	d.wait("22 letters "+state, func() bool {
		count := 0
		for _, row := range d.list("surat", "--bulan", "2026-12") {
			if row["status"] == state {
				count++
			}
		}
		return count == 22
	})
}

// arrived holds that every letter has its number in order, its receiver, and step 4 its evidence.
func (d *desktop) arrived(receiver string) {
	d.Helper()
	for i, row := range d.list("surat", "--bulan", "2026-12") {
		if want := fmt.Sprintf("500.12.11/%d/Diskominfo-IKP/2026", 301+i); row["nomor"] != want || row["penerima"] != receiver {
			d.Errorf("letter %d is %v, received by %v", i, row["nomor"], row["penerima"])
		}
	}
	first := d.list("dialog", "--bulan", "2026-12")[0]["id"].(string)
	if step := d.list("langkah", "--dialog", first)[3]; step["status"] != "selesai_tepat" || step["bukti"] == nil {
		d.Errorf("step 4 is %v by %v", step["status"], step["bukti"])
	}
}

func TestJendelaSuratTetikus(t *testing.T) {
	d := openDesktop(t)
	d.run("contoh")
	d.open()
	d.click(85, 268)       // Surat
	d.click(938, 74)       // Desember
	d.click(234, 200)      // semua
	d.click(396, 695)      // Terbitkan (22)
	d.typing("301")        // Urut mulai dari
	d.keys("Tab", "space") // Isi urut
	d.click(1280, 735)     // Terbitkan
	d.waitLetters("bernomor")
	d.click(234, 200) // semua; what is ticked stays
	mark := func(item int) {
		d.click(655, 695)  // Tandai
		d.click(700, item) // in its menu
	}
	mark(590) // ditandatangani
	d.click(1240, 735)
	d.waitLetters("ditandatangani")
	mark(626) // Catat pengiriman…
	d.click(1270, 735)
	d.waitLetters("terkirim")
	mark(662) // Catat penerimaan…
	d.typing("Nita Umpamasari")
	d.click(1270, 735)
	d.waitLetters("diterima")
	d.arrived("Nita Umpamasari")
}

func TestJendelaSuratPapanKetik(t *testing.T) {
	d := openDesktop(t)
	d.run("contoh")
	d.open()
	d.keys("alt+5", "shift+Tab*12", "Return")  // Surat, Desember
	d.keys("Tab*9", "ctrl+a", "Tab", "Return") // semua, Terbitkan (22)
	d.typing("301")
	d.keys("Tab", "Return", "ctrl+Return") // Isi urut, Terbitkan
	d.waitLetters("bernomor")
	d.keys("ctrl+a", "Tab", "Return", "Down*4", "Return", "ctrl+Return") // Tandai, ditandatangani
	d.waitLetters("ditandatangani")
	d.keys("Return", "Down*5", "Return", "ctrl+Return") // Tandai, Catat pengiriman
	d.waitLetters("terkirim")
	d.keys("Return", "Down*6", "Return") // Tandai, Catat penerimaan
	d.typing("Nita Umpamasari")
	d.keys("ctrl+Return")
	d.waitLetters("diterima")
	d.arrived("Nita Umpamasari")
}
