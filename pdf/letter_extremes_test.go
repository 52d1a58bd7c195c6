package pdf

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

// extremeKinds are letters of every kind with the most, the least and the
// strangest data, and every extreme letter in the older shape.
func extremeKinds() map[string]model.LetterContent {
	all := kindSamples()
	for name, c := range extremeLetters() {
		c.Layout = model.LayoutRight
		all["right "+name] = c
	}
	for _, kind := range model.LetterKinds {
		all["empty "+string(kind)] = model.LetterContent{Kind: kind}
	}
	for _, kind := range []model.LetterKind{model.JointInvitation, model.DutyLetter, model.MemoLetter} { // one a shape
		c := extremeLetters()["no spaces"]
		c.Kind, c.From = kind, strings.Repeat("Kepala", 60)
		fillParts(&c, strings.Repeat("Contohpanjang", 8))
		all["no spaces "+string(kind)] = c
		c = extremeLetters()["strange signs"]
		c.Kind = kind
		fillParts(&c, c.Block[4].Value)
		all["strange "+string(kind)] = c
		c = extremeLetters()["many pages"]
		c.Kind = kind
		fillParts(&c, strings.Repeat("Kalimat yang sangat panjang. ", 40))
		all["many pages "+string(kind)] = c
	}
	for _, layout := range []model.LetterLayout{model.LayoutLeft, model.LayoutRight} {
		c := sampleLetter()
		c.Layout, c.Addressee = layout, nil
		all["no addressee "+string(layout)] = c
		for range 40 {
			c.Addressee = append(c.Addressee, "Kepala Dinas Pemberdayaan Perempuan dan Perlindungan Anak")
		}
		all["long address "+string(layout)] = c
	}
	all["officers"] = manyOfficers(30)
	all["invitees"] = manyInvitees(60)
	all["schedule"] = longNotice(40)
	return all
}

// fillParts gives one entry of a text to every part that a kind may have.
func fillParts(c *model.LetterContent, text string) {
	c.AttachedTo, c.Basis, c.Orders, c.Points = text, []string{text, text}, []string{text}, []string{text}
	c.Corrections = []model.Correction{{Label: text, Was: text, Now: text}}
	c.Schedule = []model.NoticeRow{{Date: "2026-12-03", Hours: text, Show: text, Theme: text, Speakers: text, Host: text}}
	c.Officers = []model.DutyOfficer{{Name: text, Rank: text, NIP: text, Post: text}, {}}
	c.Invitees = []model.Invitee{{Name: text, Post: text, Organization: text, Role: text}, {}}
	c.Rundown = []model.RundownRow{{At: 960, What: text, Who: text}, {At: model.NoClock}}
}

func manyOfficers(n int) model.LetterContent {
	c := dutySample()
	c.Officers = nil
	for i := range n {
		c.Officers = append(c.Officers, model.DutyOfficer{
			Name: fmt.Sprintf("Petugas-%d %s", i+1, longName), Rank: "Penata Tingkat I, III/d", NIP: "198505052010012999",
			Post: fmt.Sprintf("Pranata Humas Nomor-%d", i+1),
		})
	}
	return c
}

func manyInvitees(n int) model.LetterContent {
	c := jointLetter()
	c.Invitees = nil
	for i := range n {
		c.Invitees = append(c.Invitees, model.Invitee{
			Name: fmt.Sprintf("Narasumber-%d Contohsari, S.Psi., M.Si.", i+1), Post: "Kepala Bidang Perlindungan",
			Organization: "Dinas Pemberdayaan Perempuan dan Perlindungan Anak", Role: fmt.Sprintf("narasumber pendamping-%d", i+1),
		})
	}
	return c
}

func longNotice(n int) model.LetterContent {
	c := noticeLetter()
	row := c.Schedule[0]
	c.Schedule = nil
	for i := range n {
		row.Theme = fmt.Sprintf("Tema-%d %s", i+1, longTheme()[:150])
		row.Host = fmt.Sprintf("Pemandu-%d", i+1)
		c.Schedule = append(c.Schedule, row)
	}
	return c
}

// TestLetterKinds_StayInTheirMargins draws every extreme on every paper: within
// the margins, nothing on anything else, as many pages as LetterFit says.
func TestLetterKinds_StayInTheirMargins(t *testing.T) {
	all := extremeKinds()
	for _, paper := range papers {
		t.Run(string(paper), func(t *testing.T) {
			var letters []model.LetterContent
			var names []string // of the letter a page is of
			for _, name := range slices.Sorted(maps.Keys(all)) {
				c := all[name]
				c.Paper = paper
				letters = append(letters, c)
				for range LetterFit(c).Pages {
					names = append(names, name)
				}
			}
			data, err := Letters(letters, Options{Created: created})
			if err != nil {
				t.Fatal(err)
			}
			pages := checkFile(t, data, letterMargins, false)
			checkNoOverlap(t, pages)
			if len(pages) != len(names) {
				t.Errorf("LetterFit tells %d pages, the file has %d", len(names), len(pages))
			}
			if t.Failed() {
				t.Logf("the letters of the pages, from page 1 on: %q", names)
			}
		})
	}
}
