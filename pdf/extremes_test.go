package pdf

import (
	"fmt"
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

const longName = "Prof. Dr. Ir. Hj. Andini Permata Contohsari Rekaanwati Umpamaningtyas Misalkusumawardhani, S.Psi., M.Si., M.A.P., Ph.D."

// longTheme is a theme of 300 characters.
func longTheme() string {
	return strings.Repeat("Sinergi Keluarga, Sekolah, dan Dunia Usaha dalam Pencegahan Kekerasan ", 5)[:300]
}

// extremeLetters are letters with the longest, shortest and strangest data.
func extremeLetters() map[string]model.LetterContent {
	all := map[string]model.LetterContent{"empty": {}, "usual": sampleLetter(), "long": longLetter(), "two pages": twoPageLetter()}

	c := longLetter()
	c.Block[4].Value = longTheme()
	names := make([]string, 8)
	for i := range names {
		names[i] = fmt.Sprintf("%s (Kepala Bidang Perlindungan Hak Perempuan dan Anak %d)", longName, i+1)
	}
	c.Block[5] = model.LabelValue{Label: "narasumber utama", Value: strings.Join(names, "; ")}
	c.Addressee = []string{longName, "Ketua " + longTheme()[:120], "di Samarinda"}
	c.Signature.Name, c.Signature.Rank = longName, longTheme()[:90]
	c.Signature.Lines = []string{"a.n. Kepala Dinas", "Sekretaris", "u.b.", "Kepala Bidang Informasi dan Komunikasi Publik,"}
	c.Opening = strings.Repeat(c.Opening+" ", 8)
	all["eight speakers"] = c

	c = sampleLetter()
	c.Block[4].Value = strings.Repeat("A", 300)
	c.Subject = strings.Repeat("https://contoh.go.id/dialog-publik/", 6)
	c.Number = model.LetterNumber{Before: strings.Repeat("500.12.11/", 9), After: strings.Repeat("/Diskominfo-IKP", 9)}
	c.Head.Office, c.Head.Government = strings.Repeat("DINAS KOMUNIKASI ", 6), strings.Repeat("PEMERINTAH ", 12)
	c.Head.Address = longTheme()
	c.Signature.Name = strings.Repeat("Contohpanjang", 12)
	c.CopyTo = strings.Split(strings.Repeat("Sekretaris Daerah Provinsi Kalimantan Timur (sebagai laporan);\n", 80), "\n")
	all["no spaces"] = c

	c = sampleLetter()
	c.Block[4].Value = "Rapat 😀 **penting** __sekali__ 👨‍👩‍👧\x00\x07 中文 \xff\xfe e\u0301 𝐃𝐢𝐚𝐥𝐨𝐠\r\nbaris dua\ttab"
	c.Opening = "**Bukan tebal**\r\n\r\n" + c.Opening + "\n__Bukan miring__ \u202e terbalik"
	c.Subject = "Undangan\nNarasumber\u00a0\u2028Dialog"
	c.Signature = model.Signature{}
	c.CopyTo = nil
	all["strange signs"] = c

	c = sampleLetter()
	c.Confirm = strings.Repeat(strings.Repeat("Mohon konfirmasi kehadiran. ", 12)+"\n", 30)
	c.Closing = strings.Repeat(c.Closing+" ", 30)
	all["many pages"] = c
	return all
}

// extremeReports are reports with the most, the least and the strangest data.
func extremeReports() map[string]model.ReportContent {
	all := map[string]model.ReportContent{"usual": sampleReport(), "empty": {Week: "2026-W48"}}

	c := sampleReport()
	c.Dialogues, c.Compliance, c.NextWeek = nil, nil, nil
	c.NilReason = "Pada pekan 23 s.d. 29 November 2026 tidak ada dialog publik yang dijadwalkan (nihil)."
	c.Author.Name, c.Author.Rank, c.Author.NIP = "", "", ""
	all["nihil"] = c

	c = sampleReport()
	for i := range 10 {
		d := sampleDialogues()[i%2]
		d.Theme = fmt.Sprintf("Dialog %d: %s", i+1, longTheme())
		d.Companions = []string{longName, longName, longName, longName, longName, longName, longName, longName}
		d.Host, d.Status = strings.Repeat("Tirta", 20), "Belum dicatat"
		if i%3 == 0 {
			d.Summary = nil
		}
		if i >= 2 {
			c.Dialogues = append(c.Dialogues, d)
		} else {
			c.Dialogues[i] = d
		}
	}
	for i := range c.Compliance {
		cells := c.Compliance[i].Cells
		for len(cells) < 10 {
			cells = append(cells, model.ComplianceCell{Text: "belum", Limit: "H-5", Late: len(cells)%2 == 0, Remark: "terlambat 3 hari kerja"})
		}
		c.Compliance[i].Cells = cells
	}
	c.NextWeek = c.Dialogues
	c.Obstacles = append(c.Obstacles, strings.Repeat("kendala panjang ", 120))
	all["ten dialogues"] = c

	c = sampleReport()
	c.Dialogues[0].Theme = strings.Repeat("X", 300) + " 😀 **"
	c.Dialogues[0].Summary = []string{"", strings.Repeat("Ringkasan yang sangat panjang. ", 400), "\x00中文"}
	c.Dialogues[1].Companions = []string{strings.Repeat(longName+" ", 60)}
	c.FileName = strings.Repeat("nama-berkas", 20)
	c.Totals[2].Held = 400
	c.Author.Name, c.Seen.Name = longName, longName
	c.Town = strings.Repeat("Samarinda ", 12)
	all["strange signs"] = c
	return all
}
