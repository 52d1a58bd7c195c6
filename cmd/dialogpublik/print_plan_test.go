package main

import (
	"bytes"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

// TestPrintPlan_meeting holds that the papers of a month's meeting say what was typed of it.
func TestPrintPlan_meeting(t *testing.T) {
	d := newOffice(t)
	d.touchOffice(func(o *model.Office) error {
		if _, err := o.SaveTheme(model.Theme{Title: "Tema yang Menunggu"}); err != nil {
			return err
		}
		return o.EditAgenda("2026-12", "uji", func(a *model.Agenda) {
			a.Date, a.Start, a.End, a.Place, a.Chair, a.MinuteTaker = "2026-11-20", 540, 570, "Ruang Rapat Contoh", "Pimpinan Contoh", "Notulis Contoh"
			a.Attendees = []model.Attendee{{Name: "Peserta Contoh", Post: "Analis"}}
			a.Discussion, a.Decisions = "Pembahasan pertama.", []model.Decision{{What: "Undang narasumber", Who: "Staf Contoh", Until: "2026-11-25"}}
		})
	})
	before := tree(t, d.dir)
	for verb, want := range map[string]struct {
		said  string
		parts []string
	}{
		"agenda":         {"Agenda", []string{"20 November 2026", "Ruang Rapat Contoh", "Tema yang Menunggu", "Kesiapan Mudik", "agenda-rapat-2026-12.pdf"}},
		"notula":         {"Notula", []string{"Pembahasan pertama.", "Undang narasumber", "Staf Contoh", "Notulis Contoh", "Pimpinan Contoh", "notula-2026-12.pdf"}},
		"hadir":          {"Daftar hadir", []string{"Peserta Contoh", "Analis", "20 November 2026", "daftar-hadir-2026-12.pdf"}},
		"jadwal-liputan": {"Jadwal liputan", []string{"Kesiapan Mudik", "Pelindungan Pekerja", "jadwal-liputan-2026-12.pdf"}},
	} {
		file, again := target(t, "a.pdf"), target(t, "b.pdf")
		if out := d.do("cetak", verb, "--bulan", "2026-12", "--ke", file); out != want.said+" Desember 2026 ditulis ke "+file+".\n" {
			t.Errorf("%s: %s", verb, out)
		}
		text := spaced(t, file)
		for _, part := range want.parts {
			if !strings.Contains(text, part) {
				t.Errorf("%s lacks %q:\n%s", verb, part, text)
			}
		}
		got := d.planned("cetak", verb, "--bulan", "2026-12", "--ke", again)
		if got.File != again || got.Month != "2026-12" || got.Version != nil || got.Draft || got.Released != 0 || len(got.Notices) != 0 {
			t.Errorf("%s: %+v", verb, got)
		}
		if !bytes.Equal(bytesOf(t, file), bytesOf(t, again)) {
			t.Errorf("%s printed twice on one day differs", verb)
		}
		// A month without anything prints room to write.
		d.do("cetak", verb, "--bulan", "2027-05", "--ke", file)
	}
	unchanged(t, d.dir, before)
}

// TestPrintPlan_json holds the form of the result, null for what a paper has none of.
func TestPrintPlan_json(t *testing.T) {
	d := newOffice(t)
	file := target(t, "a.pdf")
	for args, want := range map[string]string{
		"jadwal --tahun 2026":             `"konsep": false, "bulan": null, "versi": null, "baru_terbit": 0, "peringatan": []`,
		"notula --bulan 2027-05":          `"konsep": false, "bulan": "2027-05", "versi": null, "baru_terbit": 0, "peringatan": []`,
		"jadwal --bulan 2026-11 --konsep": `"konsep": true, "bulan": "2026-11", "versi": null, "baru_terbit": 0, "peringatan": []`,
	} {
		out := d.do(append(append([]string{"cetak"}, strings.Fields(args)...), "--ke", file, "--json")...)
		if got := strings.Join(strings.Fields(out), " "); got != `{ "berkas": "`+file+`", `+want+` }` {
			t.Errorf("%s:\n%s", args, got)
		}
	}
}

func TestPrintPlan_year(t *testing.T) {
	d := newSample(t)
	file, again := target(t, "a.pdf"), target(t, "b.pdf")
	if out := d.do("cetak", "jadwal", "--tahun", "2026", "--ke", file); out != "Rencana tahun 2026 ditulis ke "+file+".\n" {
		t.Error(out)
	}
	text := spaced(t, file)
	for _, part := range []string{"2026", "Januari", "Desember", "96", "RRI", "CONTOH"} {
		if !strings.Contains(text, part) {
			t.Errorf("year lacks %q:\n%s", part, text)
		}
	}
	d.do("cetak", "jadwal", "--tahun", "2026", "--ke", again)
	if !bytes.Equal(bytesOf(t, file), bytesOf(t, again)) {
		t.Error("the year printed twice on one day differs")
	}
	for _, year := range []string{"2000", "2031", "2199"} {
		d.do("cetak", "jadwal", "--tahun", year, "--ke", file)
	}
}

// TestExportAll_holds_the_plan holds that an export carries plans and released schedules.
func TestExportAll_holds_the_plan(t *testing.T) {
	d := newOffice(t)
	d.do("cetak", "jadwal", "--bulan", "2026-12", "--ke", target(t, "a.pdf"))
	out := everything(d)
	for _, part := range []string{`"schedule_version"`, `"programme_slot"`, `"slot"`, `"theme"`, `"agenda"`, `"speaker_absence"`, `\"nama_berkas\":\"jadwal-2026-12-v1.pdf\"`} {
		if !strings.Contains(out, part) {
			t.Errorf("the export lacks %s", part)
		}
	}
}
