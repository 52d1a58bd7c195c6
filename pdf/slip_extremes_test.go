package pdf

import (
	"slices"
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

// extremeSlipLetters are letters whose papers have the longest, the shortest and
// the strangest to say, in a fixed order.
func extremeSlipLetters() []model.LetterContent {
	all := extremeLetters()
	var names []string
	for name := range all {
		names = append(names, name)
	}
	slices.Sort(names)
	var out []model.LetterContent
	for _, name := range names {
		out = append(out, all[name])
	}
	usual := slipLetters()[1]

	c := usual
	c.Addressee = []string{longName, "Ketua " + longTheme()[:120], longTheme(), "di Samarinda"}
	c.Subject, c.Facts.Station = longTheme(), longTheme()
	c.Number = model.LetterNumber{Before: strings.Repeat("500.12.11/", 9), After: strings.Repeat("/Diskominfo-IKP", 9)}
	out = append(out, c)

	c = usual
	c.Addressee = slices.Repeat([]string{"Kepala Bidang Kesehatan Masyarakat"}, 40)
	c.Head.Address, c.Head.Email = strings.Repeat(longTheme(), 8), strings.Repeat("surat", 80)+"@contoh.go.id"
	c.Number.Running = strings.Repeat("0184", 40)
	c.Urgency = "sangat rahasia"
	out = append(out, c)

	c = usual
	c.Addressee = []string{"😀", "\x00\x07", "**bukan tebal** __x__\ttab\r\nbaris", "\u202e 中文", strings.Repeat("W", 400)}
	c.Facts = model.DialogueFacts{Role: "\n", Station: "**\x00", Date: "2026-02-30", Start: model.NoClock}
	c.Invitees = []model.Invitee{{}, {Name: longName, Post: longTheme(), Organization: longTheme(), Role: strings.Repeat("peran ", 60)}, {Name: "\u200b"}}
	out = append(out, c)

	c = usual
	c.Addressee, c.Urgency = []string{"", " "}, ""
	c.Officers = []model.DutyOfficer{{Name: "Laras Rekaan, A.Md.", Post: "Staf"}, {}}
	return append(out, c, model.LetterContent{Kind: "lain"})
}

// longRegister is a book of many pages.
func longRegister() model.RegisterBookContent {
	c := sampleRegister()
	rows := c.Rows
	for i := range 90 {
		r := rows[i%len(rows)]
		if i%9 == 0 {
			r.Addressee, r.Note, r.Subject = longName+"\n"+longTheme(), longTheme(), longTheme()
		}
		c.Rows = append(c.Rows, r)
		c.Holes = append(c.Holes, itoa(200+i))
	}
	c.Rows = append(c.Rows, model.RegisterRow{}, model.RegisterRow{
		Number: strings.Repeat("5", 300), Addressee: strings.Repeat("baris\n", 200), Subject: "**x** __y__\x00\t😀", State: strings.Repeat("keadaan", 30),
	})
	c.Register = longTheme()
	return c
}
