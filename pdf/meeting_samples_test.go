package pdf

import (
	"time"

	"kaltimprov.go.id/dialogpublik/model"
)

// sampleMeeting is the meeting that planned December 2026.
func sampleMeeting() model.MeetingContent {
	return model.MeetingContent{
		Head: sampleHead(), Paper: model.A4, Town: "Samarinda", Month: "2026-12", Date: "2026-11-17", Start: 540, End: 570,
		Place: "Ruang Rapat Bidang Informasi dan Komunikasi Publik", Chair: "H. Awang Contohrasa, S.E., M.A.P.", MinuteTaker: "Laras Rekaan, A.Md.",
		Attendees: []model.Attendee{
			{Name: "H. Awang Contohrasa, S.E., M.A.P.", Post: "Kepala Bidang Informasi dan Komunikasi Publik"},
			{Name: "Melati Fiktifani, S.Sos.", Post: "Kepala Seksi Pengelolaan Opini"},
			{Name: "Laras Rekaan, A.Md.", Post: "Staf"},
			{Name: "Bungas Misalandi", Post: "Staf"},
			{Name: "Tirta Andaian", Post: "RRI Samarinda"},
		},
		Discussion: []string{
			"Rapat dibuka oleh pimpinan rapat pukul 09.00 WITA. Pimpinan rapat menyampaikan bahwa bulan Desember memuat tanggal 24 dan 25 Desember yang merupakan cuti bersama dan hari libur, sehingga satu dialog dipindahkan ke tanggal 31 Desember 2026.",
			"RRI Samarinda mengusulkan tema kesiapsiagaan banjir ditempatkan pada minggu pertama karena curah hujan tertinggi diperkirakan terjadi pada awal bulan.",
		},
		Decisions: []model.Decision{
			{What: "Sembilan dialog bulan Desember 2026 ditetapkan sesuai rencana.", Who: "Kepala Seksi", Until: "2026-11-19"},
			{What: "Undangan narasumber dua dialog pertama disiapkan.", Who: "Laras Rekaan, A.Md.", Until: "2026-11-20"},
			{What: "Usulan tema pajak daerah disampaikan kepada Bapenda.", Who: "Bungas Misalandi"},
		},
		Plan: sampleRows(), Themes: []string{"Kesiapan Pengungsi di Tempat Penampungan", "Literasi Digital bagi Orang Tua"},
		Counts: "9 dialog: 5 RRI Samarinda, 4 TVRI Kaltim; target 8",
		ChairSign: model.Signature{
			Lines: []string{"Pimpinan Rapat,"}, Name: "H. Awang Contohrasa, S.E., M.A.P.", Rank: "Pembina", NIP: "197802022002121999",
		},
		MinuteSign: model.Signature{Lines: []string{"Notulis,"}, Name: "Laras Rekaan, A.Md.", Rank: "Pengatur", NIP: "199505052020122999"},
		FileName:   "rapat-2026-12.pdf", PrintedAt: time.Date(2026, 11, 17, 10, 5, 0, 0, model.WITA),
	}
}

// sampleYear is 2026 with a dialogue every Tuesday and Thursday, held until
// the end of October.
func sampleYear() model.YearContent {
	c := model.YearContent{
		Head: sampleHead(), Paper: model.A4, Year: 2026, Target: 96,
		FileName: "rencana-2026.pdf", PrintedAt: time.Date(2026, 11, 2, 8, 0, 0, 0, model.WITA),
	}
	holidays := map[model.Date]string{
		"2026-01-01": "Tahun Baru Masehi", "2026-01-16": "Isra Mikraj Nabi Muhammad saw.", "2026-02-17": "Tahun Baru Imlek",
		"2026-03-19": "Hari Suci Nyepi", "2026-03-20": "Cuti bersama Idulfitri", "2026-03-21": "Idulfitri", "2026-03-22": "Idulfitri",
		"2026-04-03": "Wafat Yesus Kristus", "2026-05-01": "Hari Buruh Internasional", "2026-05-14": "Kenaikan Yesus Kristus",
		"2026-05-27": "Iduladha", "2026-05-31": "Hari Raya Waisak", "2026-06-01": "Hari Lahir Pancasila", "2026-06-16": "Tahun Baru Islam",
		"2026-08-17": "Proklamasi Kemerdekaan", "2026-08-25": "Maulid Nabi Muhammad saw.", "2026-12-24": "Cuti bersama Natal", "2026-12-25": "Natal",
	}
	for i := range c.Months {
		m := &c.Months[i]
		m.Target = 8
		first := model.MakeDate(c.Year, i+1, 1)
		for d := first; d.Month() == first.Month(); d = d.AddDays(1) {
			day := model.YearDay{Date: d, Holiday: holidays[d]}
			mark := map[time.Weekday]string{time.Tuesday: "RRI", time.Thursday: "TVRI"}[d.Weekday()]
			if mark != "" && day.Holiday == "" {
				day.Dialogues = []model.YearDialogue{{Mark: mark, Held: d < "2026-11-01"}}
				m.Planned++
				if d < "2026-11-01" {
					m.Held++
				}
			}
			if day.Holiday != "" || day.Dialogues != nil {
				m.Days = append(m.Days, day)
			}
		}
		c.Planned, c.Held = c.Planned+m.Planned, c.Held+m.Held
	}
	return c
}
