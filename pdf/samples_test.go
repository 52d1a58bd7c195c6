package pdf

import (
	"strings"
	"time"

	"kaltimprov.go.id/dialogpublik/model"
)

// created is the fixed creation date of the tests' files.
var created = time.Date(2026, 11, 24, 8, 0, 0, 0, model.WITA)

func sampleHead() model.Letterhead {
	return model.Letterhead{
		Government: "PEMERINTAH PROVINSI KALIMANTAN TIMUR",
		Office:     "DINAS KOMUNIKASI DAN INFORMATIKA",
		Address:    "Jalan Basuki Rahmat Nomor 41 Samarinda, Kalimantan Timur 75112",
		Phone:      "(0541) 731963", Fax: "(0541) 731963",
		Website: "diskominfo.kaltimprov.go.id", Email: "surat@contoh.go.id",
	}
}

// sampleLetter is the letter of picture 01: page 1 of it ends at 270.0 on A4.
func sampleLetter() model.LetterContent {
	return model.LetterContent{
		Head: sampleHead(), Paper: model.A4, Town: "Samarinda", Date: "2026-11-17",
		Number:  model.LetterNumber{Before: "500.12.11/", After: "/Diskominfo-IKP/2026"},
		Urgency: "Penting", Attachment: "1 (satu) lembar", Subject: "Undangan Narasumber Dialog Publik",
		Addressee: []string{"Kepala Dinas Kesehatan", "Provinsi Kalimantan Timur", "di Samarinda"},
		Opening: "Dalam rangka penyebarluasan informasi program pembangunan daerah, Dinas Komunikasi dan Informatika " +
			"Provinsi Kalimantan Timur bersama LPP TVRI Kalimantan Timur menyelenggarakan dialog publik interaktif " +
			"sesuai agenda bulan November 2026.",
		Purpose:   "Sehubungan dengan hal tersebut, kami mengundang Bapak/Ibu sebagai narasumber utama pada:",
		RoleWords: "narasumber utama",
		Block: []model.LabelValue{
			{Label: "hari/tanggal", Value: "Kamis, 26 November 2026"},
			{Label: "pukul", Value: "16.00 s.d. 17.00 WITA (hadir pukul 15.30 WITA)"},
			{Label: "tempat", Value: "Studio TVRI Kalimantan Timur, Jalan Ery Suparjan, Samarinda"},
			{Label: "acara", Value: "Dialog Publik (siaran langsung, interaktif melalui telepon)"},
			{Label: "tema", Value: "Pencegahan Stunting Dimulai dari Rumah"},
			{Label: "pendamping", Value: "Kepala Bidang Kesehatan Masyarakat (mohon ditugaskan)"},
		},
		Confirm: "Mohon konfirmasi kehadiran paling lambat Senin, 23 November 2026 kepada narahubung kami, " +
			"Sdr. Bungas Misalandi, telepon/WhatsApp 0812-0000-0000.",
		Closing: "Demikian undangan ini disampaikan. Atas perhatian dan kesediaan Bapak/Ibu diucapkan terima kasih.",
		Signature: model.Signature{
			Lines: []string{"Kepala Dinas,"}, Name: "Dr. Rimba Contohwijaya, S.Sos., M.Si.",
			Rank: "Pembina Utama Muda", NIP: "197001011995031999",
		},
		CopyTo: []string{
			"Sekretaris Daerah Provinsi Kalimantan Timur (sebagai laporan);",
			"Kepala LPP TVRI Stasiun Kalimantan Timur.",
		},
	}
}

// longLetter is the letter of picture 08: it needs stage 7 and ends at 264.7.
func longLetter() model.LetterContent {
	c := sampleLetter()
	c.Date = "2026-11-24"
	c.Number.Running = "0187"
	c.Addressee = []string{"Kepala Dinas Pemberdayaan Perempuan dan Perlindungan Anak", "Provinsi Kalimantan Timur", "di Samarinda"}
	c.Opening = strings.Replace(c.Opening, "November", "Desember", 1)
	c.Block[0].Value = "Kamis, 3 Desember 2026"
	c.Block[4].Value = "Sinergi Keluarga, Sekolah, Dunia Usaha, dan Pemerintah Daerah dalam Pencegahan Kekerasan terhadap " +
		"Perempuan dan Anak serta Perlindungan Pekerja Perempuan di Kawasan Perkebunan dan Pertambangan Kalimantan Timur"
	c.Block[5].Value = "Prof. Dr. Ir. Hj. Andini Permata Contohsari Rekaanwati, S.Psi., M.Si., Ph.D.\n" +
		"(Ketua Pusat Studi Gender dan Anak Universitas Rekaan)"
	c.Confirm = strings.Replace(c.Confirm, "23 November", "30 November", 1)
	c.Signature = model.Signature{
		Lines: []string{"a.n. Kepala Dinas", "Sekretaris,"}, Name: "Drs. H. Muhammad Andaikata Contohprawira, M.Si., M.A.P.",
		Rank: "Pembina Tingkat I", NIP: "197202021998031999",
	}
	c.CopyTo[0] = "Kepala Dinas Komunikasi dan Informatika (sebagai laporan);"
	return c
}

// twoPageLetter is the letter of picture 09: stage 10, page 1 ends at 266.3.
func twoPageLetter() model.LetterContent {
	c := longLetter()
	c.Block[5].Value = "1. Prof. Dr. Ir. Hj. Andini Permata Contohsari Rekaanwati, S.Psi., M.Si., Ph.D. " +
		"(Ketua Pusat Studi Gender dan Anak Universitas Rekaan);\n" +
		"2. Kepala Dinas Tenaga Kerja dan Transmigrasi Provinsi Kalimantan Timur;\n" +
		"3. Kepala Bidang Perlindungan Hak Perempuan dan Perlindungan Khusus Anak (mohon ditugaskan);\n" +
		"4. Ketua Forum Anak Daerah Provinsi Kalimantan Timur."
	c.Confirm = "Pokok bahasan dan susunan acara terlampir. Bahan paparan, paling banyak sepuluh lembar tayang, mohon " +
		"disampaikan kepada kami satu hari kerja sebelum siaran agar dapat disiapkan oleh bagian produksi.\n" + c.Confirm
	return c
}

func sampleReport() model.ReportContent {
	kasi := model.Signature{
		Lines: []string{"Kepala Seksi Pengelolaan Opini dan Komunikasi Publik,"},
		Name:  "Melati Fiktifani, S.Sos.", Rank: "Penata Tingkat I", NIP: "198505052010012999",
	}
	kabid := model.Signature{
		Lines: []string{"Mengetahui,", "Kepala Bidang Informasi dan Komunikasi Publik,"},
		Name:  "H. Awang Contohrasa, S.E., M.A.P.", Rank: "Pembina", NIP: "197802022002121999",
	}
	return model.ReportContent{
		Week: "2026-W48", Head: sampleHead(), Paper: model.A4, Town: "Samarinda", Date: "2026-11-30",
		PrintedAt: time.Date(2026, 11, 30, 8, 15, 0, 0, model.WITA), FileName: "laporan-mingguan-2026-W48.pdf",
		Memo: model.Memo{
			To:   []string{"Kepala Dinas Komunikasi dan Informatika", "Kepala Bidang Informasi dan Komunikasi Publik"},
			From: "Kepala Seksi Pengelolaan Opini dan Komunikasi Publik", CopyTo: []string{"Sekretaris Dinas"},
			Number: model.LetterNumber{Before: "500.12.11/", After: "/IKP/2026"}, Urgency: "Biasa", Attachment: "1 (satu) berkas",
			Subject: "Laporan Mingguan Dialog Publik, 23 s.d. 29 November 2026",
			Body: []string{
				"Bersama ini disampaikan laporan pelaksanaan dialog publik minggu keempat November 2026 sebanyak 2 (dua) dialog dari target 2 (dua) dialog. Rincian terlampir.",
				"Mohon arahan lebih lanjut.",
			},
		},
		General: "Pengelolaan dialog publik merupakan kegiatan rutin dua kali seminggu yang dilaksanakan Bidang Informasi dan Komunikasi Publik bersama RRI Samarinda dan TVRI Kaltim.",
		Basis: "SOP Pengelolaan Dialog Publik; Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik; " +
			"Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik; Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah.",
		Purpose:    "Melaporkan pelaksanaan, hasil, dan kendala dialog publik sebagai bahan arahan pimpinan.",
		Dialogues:  sampleDialogues(),
		Compliance: sampleCompliance(),
		Conclusion: []string{"Realisasi minggu ini 2 dari 2 dialog (100%); kumulatif November 2026 8 dari 8 dialog."},
		Totals: []model.ReportTotal{
			{Label: "Pekan ini", Held: 2, Target: 2}, {Label: "November 2026", Held: 8, Target: 8}, {Label: "Tahun 2026", Held: 81, Target: 96},
		},
		Obstacles: []string{"narasumber pendamping dialog 1 diganti pada H-1; berita dialog 2 terlambat satu hari kerja karena petugas bertugas di luar daerah."},
		Advice:    []string{"undangan dikirim paling lambat H-7 dan nama pengganti diminta sejak awal; berita diunggah pada hari siaran."},
		NextWeek: []model.ReportDialogue{
			{Date: "2026-12-01", Start: 540, End: 600, Mark: "RRI", Media: "RRI Pro 1 97,6 FM – Halo Kaltim", Theme: "Siaga Banjir dan Longsor di Musim Hujan", Mains: []string{"Kepala Pelaksana BPBD Provinsi (bersedia)"}},
			{Date: "2026-12-03", Start: 960, End: 1020, Mark: "TVRI", Media: "TVRI Kaltim – Dialog Publika", Theme: "Perlindungan Perempuan dan Anak di Tempat Kerja", Mains: []string{"Kepala DP3A Provinsi (menunggu jawaban)"}},
		},
		Closing: "Demikian laporan ini disampaikan sebagai bahan arahan pimpinan.",
		Author:  kasi, Seen: kabid,
	}
}

func sampleDialogues() []model.ReportDialogue {
	return []model.ReportDialogue{
		{
			Date: "2026-11-24", Start: 540, End: 600, Mark: "RRI", Media: "RRI Pro 1 97,6 FM – Halo Kaltim",
			Theme: "Harga Pangan Jelang Akhir Tahun", Mains: []string{"Dra. Hj. Sari Umpamawati, M.M. (Kadis Perdagangan)"},
			Companions: []string{"Ir. Joko Rekaanto, M.P. (Kabid Pangan)"}, Host: "Tirta Andaian", Status: "Terlaksana",
			Summary: []string{
				"Stok beras, gula, dan minyak goreng di gudang distributor Samarinda dinyatakan cukup sampai dengan Januari 2027.",
				"Pasar murah digelar di 10 kabupaten/kota pada minggu pertama dan minggu kedua Desember 2026.",
				"Kenaikan harga cabai dan bawang dipengaruhi cuaca dan ongkos angkut; pasokan ditambah dari sentra dalam daerah.",
				"Masyarakat diimbau berbelanja sesuai kebutuhan dan melaporkan lonjakan harga kepada pos pengaduan.",
			},
		},
		{
			Date: "2026-11-26", Start: 960, End: 1020, Mark: "TVRI", Media: "TVRI Kaltim – Dialog Publika",
			Theme: "Pencegahan Stunting Dimulai dari Rumah", Mains: []string{"dr. Cahaya Dummyani, Sp.A. (Kadis Kesehatan)"},
			Companions: []string{"Rina Permisalan, S.K.M., M.Kes. (Kabid Kesmas)"}, Host: "Bayu Fiktifanto", Status: "Terlaksana",
			Summary: []string{
				"Seribu hari pertama kehidupan menjadi penentu; pemeriksaan kehamilan sekurang-kurangnya enam kali.",
				"Protein hewani setiap hari untuk anak di atas enam bulan dapat dipenuhi dari bahan pangan setempat.",
				"Timbang dan ukur balita setiap bulan di posyandu; hasil dicatat pada buku kesehatan ibu dan anak.",
			},
		},
	}
}

func sampleCompliance() []model.ComplianceRow {
	row := func(step, limit, first, second, remark string) model.ComplianceRow {
		return model.ComplianceRow{Step: step, Cells: []model.ComplianceCell{
			{Text: first, Limit: limit, Remark: "tepat"},
			{Text: second, Limit: limit, Remark: remark, Late: strings.HasPrefix(remark, "terlambat")},
		}}
	}
	return []model.ComplianceRow{
		row("4. Undangan terkirim", "H-5", "17-11-2026 (H-5)", "17-11-2026 (H-7)", "tepat"),
		row("5. Konfirmasi narasumber", "H-2", "19-11-2026 (H-3)", "20-11-2026 (H-4)", "tepat; pendamping 1 diganti H-1"),
		row("6. Konfirmasi stasiun", "H-1", "23-11-2026 (H-1)", "25-11-2026 (H-1)", "tepat"),
		row("7. Liputan (petugas)", "H", "Bungas Misalandi, Seno Umpamanto", "Bungas Misalandi, Laras Rekaan", "tepat"),
		row("8. Berita diunggah", "H+1", "24-11-2026, 14.20 WITA (H)", "30-11-2026, 07.50 WITA (H+2)", "terlambat 1 hari kerja"),
		row("9. Laporan mingguan", "5 hari kerja", "30-11-2026", "30-11-2026", "tepat"),
	}
}

func officerSample() model.OfficerSheet {
	return model.OfficerSheet{
		Head: sampleHead(), Paper: model.A4, Officer: "Laras Rekaan, A.Md.", Role: "Staf", Period: "November 2026", Date: "2026-11-23",
		Tasks: []model.OfficerTask{
			{When: "Bulan November 2026", About: "Jadwal dialog", Step: "2. Mengetik jadwal", Latest: "2026-10-26", State: "selesai tepat"},
			{When: "Kamis, 26 November 2026, 16.00", About: "TVRI, Pencegahan Stunting Dimulai dari Rumah", Step: "3. Mengetik surat undangan", Latest: "2026-11-19", State: "terlambat", Note: "menunggu nomor"},
			{When: "Kamis, 26 November 2026, 16.00", About: "TVRI, Pencegahan Stunting Dimulai dari Rumah", Step: "5. Menghubungi narasumber utama dan pendamping", Latest: "2026-11-24", State: "jatuh tempo"},
		},
	}
}
