package main_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The main job in the real window: bring in speakers and schedule, see them in the calendar, move
// one and take it back, issue and print December's invitations, finish a step, freeze and print
// the week's report.

// sheets puts the two sample sheets where the file question starts.
func (d *desktop) sheets() {
	d.Helper()
	for _, name := range []string{"jadwal-2026-11-12.xlsx", "narasumber.csv"} {
		data, err := os.ReadFile(filepath.Join("..", "..", "assets", "contoh", name))
		d.must(err)
		d.must(os.WriteFile(filepath.Join(d.home, name), data, 0o600))
	}
}

func (d *desktop) waitRows(n int, what ...string) {
	d.Helper()
	d.wait(strings.Join(what, " "), func() bool { return len(d.list(what...)) == n })
}

// stunting is the dialogue of 26 November.
func (d *desktop) stunting() map[string]any {
	d.Helper()
	for _, row := range d.list("dialog", "--bulan", "2026-11") {
		if strings.Contains(row["tema"].(string), "Stunting") {
			return row
		}
	}
	d.Fatal("the dialogue about stunting is missing")
	return nil
}

func (d *desktop) waitDay(day string) {
	d.Helper()
	d.wait("the dialogue on "+day, func() bool { return d.stunting()["tanggal"] == day })
}

func (d *desktop) waitIssued(n int) {
	d.Helper()
	d.wait("issued letters", func() bool {
		count := 0
		for _, row := range d.list("surat", "--bulan", "2026-12") {
			if row["diterbitkan_pada"] != nil {
				count++
			}
		}
		return count == n
	})
}

func (d *desktop) waitStep(number int, status string) {
	d.Helper()
	first := d.list("dialog", "--bulan", "2026-11")[6]["id"].(string)
	d.wait("step "+status, func() bool {
		return d.list("langkah", "--dialog", first)[number-1]["status"] == status
	})
}

func TestJendelaTetikus(t *testing.T) {
	d := openDesktop(t)
	d.sheets()
	d.open()

	d.click(85, 196)   // Narasumber
	d.click(995, 74)   // Impor dari Excel
	d.click(1060, 108) // Narasumber dari Excel atau CSV
	d.click(840, 221)  // narasumber.csv
	d.click(1304, 734) // Pilih
	d.click(1290, 734) // Impor 40 baris
	d.waitRows(40, "narasumber")
	d.click(995, 74)
	d.click(1060, 144) // Jadwal dialog
	d.click(840, 189)  // jadwal-2026-11-12.xlsx
	d.click(1304, 734)
	d.click(1290, 734)
	d.waitRows(18, "dialog")

	d.click(85, 160) // Kalender
	d.drag(667, 535, 787, 560)
	d.waitDay("2026-11-27")
	d.click(866, 638) // Urungkan
	d.waitDay("2026-11-26")

	d.click(85, 268)   // Surat
	d.click(938, 74)   // Desember
	d.click(234, 200)  // semua
	d.click(396, 695)  // Terbitkan (22)
	d.click(1280, 735) // Terbitkan
	d.waitIssued(22)
	d.click(234, 200)
	d.click(770, 695) // Cetak
	d.click(787, 626) // Cetak surat
	if text := d.printed(1); strings.Count(text, "Undangan Narasumber Dialog Publik") != 22 {
		t.Errorf("the printed bundle holds %d invitations, want 22", strings.Count(text, "Undangan Narasumber Dialog Publik"))
	}

	d.click(85, 232)   // Checklist
	d.click(1237, 497) // Tandai selesai… of step 5
	d.typing("dihubungi 20 November")
	d.click(836, 441) // Tandai selesai
	d.waitStep(5, "selesai_terlambat")

	d.click(85, 304)   // Laporan
	d.click(1246, 74)  // Bekukan dan cetak…
	d.click(1302, 735) // Bekukan dan cetak
	d.waitStep(9, "selesai_tepat")
	if text := d.printed(2); !strings.Contains(text, "LAPORAN PELAKSANAAN DIALOG PUBLIK") {
		t.Errorf("the second paper is no report:\n%.300s", text)
	}
	if out := d.run("periksa"); !strings.Contains(out, "baik") {
		t.Errorf("periksa: %s", out)
	}
}

func TestJendelaPapanKetik(t *testing.T) {
	d := openDesktop(t)
	d.sheets()
	d.open()

	d.keys("alt+3", "Tab", "Return")   // Narasumber, Impor dari Excel…
	d.keys("Down", "Return", "Return") // narasumber.csv, Impor 40 baris
	d.waitRows(40, "narasumber")
	d.keys("alt+3", "shift+Tab*3", "Return", "Down*2", "Return") // Jadwal dialog dari Excel…
	d.keys("Return", "Return")                                   // jadwal-2026-11-12.xlsx, Impor 18 baris
	d.waitRows(18, "dialog")

	d.keys("alt+2", "Right*3", "Return", "ctrl+Right")
	d.waitDay("2026-11-27")
	d.keys("ctrl+z")
	d.waitDay("2026-11-26")

	d.keys("alt+5", "shift+Tab*9", "Return")   // Surat, Desember
	d.keys("Tab*9", "ctrl+a", "Tab", "Return") // semua, Terbitkan (22)
	d.typing("301")
	d.keys("Tab", "Return", "ctrl+Return") // Isi urut, Terbitkan
	d.waitIssued(22)
	d.keys("ctrl+p")
	if text := d.printed(1); !strings.Contains(text, "500.12.11/301/Diskominfo-IKP/2026") {
		t.Errorf("the printed letter lacks its number:\n%.600s", text)
	}

	d.keys("alt+4", "space") // Checklist, tick by hand
	d.typing("rapat 26 Oktober")
	d.keys("Tab*2", "Return")
	d.waitStep(1, "selesai_terlambat")

	d.keys("alt+6", "Tab*4", "Return", "ctrl+Return") // Laporan, Bekukan dan cetak
	d.waitStep(9, "selesai_tepat")
	if text := d.printed(2); !strings.Contains(text, "LAPORAN PELAKSANAAN DIALOG PUBLIK") {
		t.Errorf("the second paper is no report:\n%.300s", text)
	}
}
