package pdf

import (
	"time"

	"kaltimprov.go.id/dialogpublik/model"
)

// sampleSchedule is the schedule of picture 05: on A4 its nine rows end at
// 143.6 and all of it at 185.8.
func sampleSchedule() model.ScheduleContent {
	return model.ScheduleContent{
		Head: sampleHead(), Paper: model.A4, Town: "Samarinda", Month: "2026-12",
		Version: 2, Date: "2026-11-24", Replaces: 1, Replaced: "2026-11-19",
		Counts: "9 dialog: 5 RRI Samarinda, 4 TVRI Kaltim; target 8", Holidays: "Libur: 24 Desember cuti bersama, 25 Desember Natal",
		Rows: sampleRows(),
		Changes: []model.ScheduleChange{
			{Dialogue: "d4", Row: 4, Field: model.FieldTime, Before: "pukul 16.00–17.00", After: "pukul 15.00–16.00", Reason: "Penyesuaian acara TVRI Kaltim"},
			{
				Dialogue: "d6", Row: 6, Field: model.FieldMains, Before: "Drs. Bahar Contohjaya, M.Si.\n(Kepala Disperindagkop)",
				After: "Hj. Mawar Umpamadewi, S.E., M.Si.\n(Sekretaris)", Reason: "Kepala Dinas berhalangan; diwakili Sekretaris",
			},
			{Dialogue: "d9", Row: 9, Field: model.FieldDate, Before: "Kamis, 24 Desember 2026", After: "Kamis, 31 Desember 2026", Reason: "24 Desember cuti bersama"},
		},
		Signature: model.Signature{
			Lines: []string{"Kepala Bidang Informasi dan Komunikasi Publik,"},
			Name:  "H. Awang Contohrasa, S.E., M.A.P.", Rank: "Pembina", NIP: "197802022002121999",
		},
		FileName: "jadwal-2026-12-v2.pdf", PrintedAt: time.Date(2026, 11, 24, 8, 15, 0, 0, model.WITA),
	}
}

func sampleRows() []model.ScheduleRow {
	name := func(name, post string) []model.ScheduledName { return []model.ScheduledName{{Name: name, Post: post}} }
	radio := func(id model.ID, date model.Date, theme string, mains, companions []model.ScheduledName) model.ScheduleRow {
		return model.ScheduleRow{
			Dialogue: id, StationID: "rri", Date: date, Start: 540, End: 600, Station: "RRI Samarinda", Channel: "RRI Pro 1 97,6 FM",
			Programme: "Halo Kaltim", Venue: "Studio RRI Samarinda, Jalan M. Yamin", Theme: theme, Mains: mains, Companions: companions,
			Host: "Tirta Andaian", Crew: []string{"Bungas Misalandi", "Seno Umpamanto"},
		}
	}
	screen := func(id model.ID, date model.Date, theme string, mains, companions []model.ScheduledName) model.ScheduleRow {
		return model.ScheduleRow{
			Dialogue: id, StationID: "tvri", Date: date, Start: 960, End: 1020, Station: "TVRI Kaltim", Channel: "TVRI Kaltim",
			Programme: "Dialog Publika", Venue: "Studio TVRI Kalimantan Timur, Jalan Ery Suparjan", Theme: theme, Mains: mains, Companions: companions,
			Host: "Bayu Fiktifanto", Crew: []string{"Laras Rekaan, A.Md."},
		}
	}
	rows := []model.ScheduleRow{
		radio("d1", "2026-12-01", "Siaga Banjir dan Longsor di Musim Hujan", name("Drs. Buana Contohpratama, M.Si.", "Kepala Pelaksana BPBD"), name("Gita Umpamasari, S.T.", "BMKG Samarinda")),
		screen("d2", "2026-12-03", "Perlindungan Perempuan dan Anak di Tempat Kerja", name("Dr. Wening Rekaanti, M.Si.", "Kepala DP3A"), name("Prof. Andini Contohsari, Ph.D.", "Universitas Rekaan")),
		radio("d3", "2026-12-08", "Layanan Publik tanpa Pungutan", name("Ir. Sutan Permisalan, M.M.", "Inspektur Provinsi"), name("Dewi Andairini, S.H.", "Ombudsman Perwakilan")),
		screen("d4", "2026-12-10", "Sungai Bersih, Kota Sehat", name("Hj. Lestari Misalwati, S.T., M.T.", "Kepala Dinas Lingkungan Hidup"), name("Arif Rekapratama, S.Hut.", "Forum DAS")),
		radio("d5", "2026-12-15", "Bayar Pajak Kendaraan dari Rumah", name("Dr. Hamdan Contohnegara, S.E.", "Kepala Bapenda"), name("Nur Fiktifiani, S.Kom.", "Kabid Pajak Daerah")),
		screen("d6", "2026-12-17", "UMKM Naik Kelas Lewat Pasar Digital", name("Hj. Mawar Umpamadewi, S.E., M.Si.", "Sekretaris Disperindagkop"), name("Rudi Andaisyah", "pelaku usaha")),
		radio("d7", "2026-12-22", "Angkutan Natal dan Tahun Baru yang Selamat", name("H. Gunawan Permisalan, A.Td., M.T.", "Kepala Dinas Perhubungan"), name("AKBP Surya Rekawijaya", "Ditlantas Polda")),
		radio("d8", "2026-12-29", "Belanja Bijak Menyambut Tahun Baru", name("Dra. Hj. Sari Umpamawati, M.M.", "Kepala Dinas Perdagangan"), name("Ir. Joko Rekaanto, M.P.", "Kabid Pangan")),
		screen("d9", "2026-12-31", "Catatan Akhir Tahun Pembangunan Daerah", name("Dr. Ir. Pratama Contohlaga, M.Sc.", "Kepala Bappeda"), name("Intan Fiktifalia, S.Si.", "BPS Provinsi")),
	}
	rows[3].Start, rows[3].End = 900, 960
	return rows
}
