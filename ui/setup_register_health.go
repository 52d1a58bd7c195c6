package ui

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// healthNote is how the numbers of a register's year stand: how many are given, what comes next,
// which are missing and which are there twice. Numbers given elsewhere go to other offices too:
// nothing is missing then and nothing comes next.
func healthNote(b model.RegisterBook, current bool) fyne.CanvasObject {
	if b.Register.Mode == model.SrikandiNumbers {
		current, b.Holes = false, nil
	}
	title := fmt.Sprintf("%d: %s", b.Year, givenWords(len(b.Entries)))
	switch {
	case current && b.Next == 0:
		title += ", blok laptop ini habis"
	case current:
		title += fmt.Sprintf(", berikutnya %d", b.Next)
	}
	tone, icon := kit.Green, "check"
	var faults []string
	if holes := holeWords(b.Holes); holes != "" {
		tone, icon = kit.Amber, "warning"
		faults = append(faults, "Terlewat: "+holes+".")
	}
	if len(b.Doubles) > 0 {
		tone, icon = kit.Red, "warning"
		faults = append(faults, "Ganda: "+listed(numberTexts(b.Doubles))+".")
	}
	if current && b.Next == 0 && tone == kit.Green {
		tone, icon = kit.Amber, "warning"
	}
	if len(faults) == 0 {
		faults = []string{"Tidak ada nomor yang terlewat atau ganda."}
	}
	return kit.Note(tone, icon, title, strings.Join(faults, " "))
}

func givenWords(n int) string {
	if n == 0 {
		return "belum ada nomor"
	}
	return model.Thousands(n) + " nomor terpakai"
}

func holeWords(holes []model.NumberRange) string {
	texts := make([]string, len(holes))
	for i, h := range holes {
		texts[i] = h.Words()
	}
	return listed(texts)
}

func numberTexts(numbers []int) []string {
	texts := make([]string, len(numbers))
	for i, n := range numbers {
		texts[i] = fmt.Sprint(n)
	}
	return texts
}

// mostListed is how many numbers a line names before it only counts the rest.
const mostListed = 12

// listed joins numbers, the many shortened.
func listed(texts []string) string {
	if more := len(texts) - mostListed; more > 0 {
		return strings.Join(texts[:mostListed], ", ") + fmt.Sprintf(" dan %d lagi", more)
	}
	return strings.Join(texts, ", ")
}
