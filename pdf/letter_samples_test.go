package pdf

import (
	"fmt"
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

// kindSamples are usual letters of every kind and both shapes.
func kindSamples() map[string]model.LetterContent {
	return map[string]model.LetterContent{
		"undangan": sampleLetter(), "undangan kanan": rightLetter(), "undangan bersama": jointLetter(), "surat stasiun": noticeLetter(),
		"ralat": erratumLetter(), "surat tugas": dutySample(), "nota dinas": memoSample(), "terima kasih": thanksLetter(),
		"permohonan": requestLetter(), "susunan acara": programmeLetter(),
	}
}

// rightLetter is the letter of picture 02: at 12 pt x 1.15 it ends at 296.5 of
// 305.
func rightLetter() model.LetterContent {
	c := longLetter()
	c.Kind, c.Layout, c.Paper, c.Attachment = model.Invitation, model.LayoutRight, model.F4, "1 (satu) lembar"
	return c
}

// programmeLetter is sample A with its attached page.
func programmeLetter() model.LetterContent {
	c := sampleLetter()
	c.AttachedTo = "Lampiran Surat Kepala Dinas Komunikasi dan Informatika"
	c.Rundown = []model.RundownRow{
		{At: 930, What: "Registrasi dan tata rias", Who: "Staf"}, {At: 960, What: "Pembukaan", Who: "Pemandu acara"},
		{At: 965, What: "Paparan narasumber utama", Who: "Narasumber utama"},
		{At: 980, What: "Tanggapan narasumber pendamping", Who: "Narasumber pendamping"},
		{At: 990, What: "Dialog interaktif dengan pemirsa melalui telepon", Who: "Pemandu acara"},
		{At: 1015, What: "Kesimpulan dan penutup", Who: "Pemandu acara"},
	}
	c.Points = []string{
		"Gambaran prevalensi stunting di Kalimantan Timur dan kabupaten/kota yang menjadi prioritas tahun 2026.",
		"Peran keluarga pada seribu hari pertama kehidupan: gizi ibu hamil, air susu ibu, dan makanan pendamping.",
		"Layanan posyandu dan puskesmas yang dapat dimanfaatkan masyarakat tanpa biaya.",
		"Kerja sama perangkat daerah, dunia usaha, dan organisasi masyarakat dalam pendampingan keluarga berisiko.",
	}
	return c
}

func jointLetter() model.LetterContent {
	c := programmeLetter()
	c.Kind = model.JointInvitation
	c.Addressee = []string{"(Daftar Undangan terlampir)"}
	c.Attachment = "2 (dua) lembar"
	c.Block = c.Block[:5]
	c.Purpose, c.RoleWords = "Sehubungan dengan hal tersebut, kami mengundang Bapak/Ibu sebagai narasumber pada:", ""
	c.Invitees = []model.Invitee{
		{Name: "dr. Cahaya Dummyani, Sp.A.", Post: "Kepala Dinas Kesehatan", Organization: "Dinas Kesehatan Provinsi Kalimantan Timur", Role: "narasumber utama"},
		{Name: "Rina Permisalan, S.K.M., M.Kes.", Post: "Kepala Bidang Kesehatan Masyarakat", Organization: "Dinas Kesehatan Provinsi Kalimantan Timur", Role: "narasumber pendamping"},
		{Name: "Kepala Badan Kependudukan dan Keluarga Berencana", Organization: "BKKBN Perwakilan Kalimantan Timur", Role: "narasumber pendamping"},
	}
	return c
}

func noticeLetter() model.LetterContent {
	c := sampleLetter()
	c.Kind, c.Subject, c.Attachment, c.Block, c.RoleWords = model.StationNotice, "Pemberitahuan Jadwal Dialog Publik Bulan Desember 2026", "-", nil, ""
	c.Addressee = []string{"Kepala LPP TVRI Stasiun Kalimantan Timur", "di Samarinda"}
	c.Opening = "Dalam rangka penyebarluasan informasi program pembangunan daerah, bersama ini kami sampaikan jadwal dialog publik bulan Desember 2026 yang disiarkan oleh LPP TVRI Kalimantan Timur."
	c.Purpose = "Jadwal tersebut adalah sebagai berikut:"
	c.Confirm = "Mohon konfirmasi kesiapan siaran paling lambat Senin, 30 November 2026 kepada narahubung kami, Sdr. Bungas Misalandi, telepon/WhatsApp 0812-0000-0000."
	c.Closing = "Demikian disampaikan. Atas perhatian dan kerja samanya diucapkan terima kasih."
	c.CopyTo = nil
	for _, row := range sampleRows() {
		if row.StationID != "tvri" {
			continue
		}
		c.Schedule = append(c.Schedule, model.NoticeRow{
			Date: row.Date, Hours: model.TimeRange(row.Start, row.End), Show: row.Programme, Theme: row.Theme, Host: row.Host,
			Speakers: fmt.Sprintf("1. %s (%s), narasumber utama;\n2. %s (%s), pendamping.", row.Mains[0].Name, row.Mains[0].Post, row.Companions[0].Name, row.Companions[0].Post),
		})
	}
	return c
}

func erratumLetter() model.LetterContent {
	c := sampleLetter()
	c.Kind, c.Subject, c.Attachment = model.Erratum, "Ralat Undangan Narasumber Dialog Publik", "-"
	c.Opening = "Menunjuk surat kami Nomor 500.12.11/0187/Diskominfo-IKP/2026 tanggal 17 November 2026 hal Undangan Narasumber Dialog Publik, dengan ini kami sampaikan ralat."
	c.Purpose, c.RoleWords = "Hal yang diralat adalah sebagai berikut:", ""
	c.Block, c.Confirm = nil, "Hal lain dalam surat tersebut tetap berlaku."
	c.Closing = "Demikian ralat ini disampaikan. Kami mohon maaf atas perubahan ini dan atas perhatian Bapak/Ibu diucapkan terima kasih."
	c.Corrections = []model.Correction{
		{Label: "hari/tanggal", Was: "Kamis, 26 November 2026", Now: "Jumat, 27 November 2026"},
		{Label: "pukul", Was: "16.00 s.d. 17.00 WITA", Now: "15.00 s.d. 16.00 WITA"},
		{Label: "tempat", Was: "Studio TVRI Kalimantan Timur, Jalan Ery Suparjan, Samarinda", Now: "Ruang Rapat Tepian I, Kantor Gubernur Kalimantan Timur, Jalan Gajah Mada Nomor 2 Samarinda"},
	}
	return c
}

func dutySample() model.LetterContent {
	c := sampleLetter()
	c.Kind, c.Subject = model.DutyLetter, "Surat Tugas"
	c.Number = model.LetterNumber{Before: "800.1.11.1/", After: "/Diskominfo-IKP/2026"}
	c.Addressee, c.Block, c.Opening, c.Purpose, c.RoleWords, c.Confirm = nil, nil, "", "", "", ""
	c.Basis = []string{
		"Keputusan Kepala Dinas Komunikasi dan Informatika tentang SOP Pengelolaan Dialog Publik;",
		"Jadwal dialog publik bulan November 2026.",
	}
	c.Officers = []model.DutyOfficer{
		{Name: "Bungas Misalandi, S.I.Kom.", Rank: "Penata Muda, III/a", NIP: "199201012019031999", Post: "Pranata Hubungan Masyarakat Ahli Pertama"},
		{Name: "Laras Rekaan, A.Md.", Post: "Staf Seksi Pengelolaan Opini dan Komunikasi Publik"},
	}
	c.Orders = []string{
		"Meliput dialog publik \"Pencegahan Stunting Dimulai dari Rumah\" pada Kamis, 26 November 2026 pukul 16.00 s.d. 17.00 WITA di Studio TVRI Kalimantan Timur, Jalan Ery Suparjan, Samarinda;",
		"Membuat berita dan foto serta mengunggahnya pada hari yang sama;",
		"Melaporkan hasil pelaksanaan tugas kepada Kepala Bidang Informasi dan Komunikasi Publik.",
	}
	c.Closing = "Demikian surat tugas ini dibuat untuk dilaksanakan dengan penuh tanggung jawab."
	c.CopyTo = c.CopyTo[:1]
	return c
}

func memoSample() model.LetterContent {
	c := sampleLetter()
	c.Kind, c.Subject, c.From = model.MemoLetter, "Usulan Tema Dialog Publik Bulan Desember 2026", "Kepala Seksi Pengelolaan Opini dan Komunikasi Publik"
	c.Addressee = []string{"Kepala Dinas Komunikasi dan Informatika", "Kepala Bidang Informasi dan Komunikasi Publik"}
	c.Urgency, c.Attachment, c.CopyTo = "Biasa", "1 (satu) berkas", []string{"Sekretaris Dinas;", "Kepala Subbagian Umum."}
	c.Opening, c.Purpose, c.RoleWords = "Bersama ini disampaikan usulan tema dialog publik bulan Desember 2026 hasil rapat tanggal 17 November 2026.", "Pokok usulan adalah sebagai berikut:", ""
	c.Block = []model.LabelValue{{Label: "jumlah dialog", Value: "9 (sembilan)"}, {Label: "stasiun", Value: "RRI Samarinda dan TVRI Kaltim"}}
	c.Confirm, c.Closing = "Rincian tema terlampir.", "Mohon arahan lebih lanjut."
	c.Signature = sampleReport().Author
	return c
}

func thanksLetter() model.LetterContent {
	c := sampleLetter()
	c.Kind, c.Subject, c.Attachment = model.Thanks, "Ucapan Terima Kasih", "-"
	c.Opening = "Kami mengucapkan terima kasih atas kesediaan Bapak/Ibu menjadi narasumber utama dialog publik \"Pencegahan Stunting Dimulai dari Rumah\" pada Kamis, 26 November 2026 di TVRI Kalimantan Timur."
	c.Purpose, c.Block, c.Confirm, c.CopyTo = "", nil, "", nil
	c.Closing = "Atas kerja sama yang baik ini kami sampaikan penghargaan."
	return c
}

func requestLetter() model.LetterContent {
	c := programmeLetter()
	c.Kind, c.Layout, c.Paper, c.Subject = model.Request, model.LayoutRight, model.F4Narrow, "Permohonan Narasumber Dialog Publik"
	c.Addressee = []string{"Bapak Gubernur Kalimantan Timur", "u.p. Kepala Biro Administrasi Pimpinan", "di Samarinda"}
	c.Purpose = strings.Replace(c.Purpose, "kami mengundang Bapak/Ibu", "kami mohon perkenan Bapak", 1)
	return c
}
