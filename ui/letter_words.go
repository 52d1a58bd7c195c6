package ui

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// wayWords names the ways letters go out.
var wayWords = map[model.SendWay]string{model.ByCourier: "Kurir", model.ByWhatsApp: "WhatsApp", model.ByEmail: "Surel", model.PickedUp: "Diambil"}

// sentWords tell that letters went out by a way.
var sentWords = map[model.SendWay]string{model.ByCourier: "terkirim lewat kurir", model.ByWhatsApp: "terkirim lewat WhatsApp",
	model.ByEmail: "terkirim lewat surel", model.PickedUp: "diambil penerimanya"}

// toWords names what a letter is sent to by a way.
var toWords = map[model.SendWay]string{model.ByCourier: "Diantar kepada atau ke", model.ByWhatsApp: "Nomor WhatsApp", model.ByEmail: "Alamat surel", model.PickedUp: "Diambil oleh"}

// sentAbout says by which way and where a letter went, "lewat WhatsApp ke 0812-0000-0034".
func sentAbout(l model.Letter) string {
	words, to := strings.TrimPrefix(sentWords[l.Way], "terkirim "), " ke "
	if l.Way == model.PickedUp {
		words, to = "diambil", " oleh "
	}
	if l.SentTo == "" {
		return words
	}
	return words + to + l.SentTo
}

// sendTarget is where a letter usually goes by a way, as it is read by people.
func sendTarget(sit model.Situation, l model.Letter, way model.SendWay) string {
	to := sit.SendTo(l, way)
	if way == model.ByWhatsApp && to != "" {
		return model.FormatPhone(to)
	}
	return to
}

// addressed names whom a letter is for in one line, "" for nobody: the first line of its address,
// or how many it invites or sends.
func addressed(c model.LetterContent) string {
	switch {
	case len(c.Officers) > 1:
		return fmt.Sprintf("%s dan %d petugas lain", c.Officers[0].Name, len(c.Officers)-1)
	case len(c.Officers) > 0:
		return c.Officers[0].Name
	case len(c.Invitees) > 0:
		return fmt.Sprintf("%d narasumber", len(c.Invitees))
	case len(c.Addressee) > 0:
		return c.Addressee[0]
	}
	return ""
}

// letterTo names whom an issued letter is for.
func letterTo(l model.Letter) string {
	return cmp.Or(addressed(l.Content), model.Capital(model.KindWords(l.Kind)))
}

// letterKind says what a letter is, "Undangan utama".
func letterKind(l model.Letter) string {
	word := model.Capital(model.KindWords(l.Kind))
	if l.SpeakerID != "" && l.Kind.Invites() && l.Role != "" {
		return word + " " + string(l.Role)
	}
	return word
}

// letterOffice is the second line of an address, "" for none; the last line is the town.
func letterOffice(c model.LetterContent) string {
	if len(c.Addressee) > 2 {
		return c.Addressee[1]
	}
	return ""
}

// letterAbout is an issued letter's kind, number and date.
func letterAbout(l model.Letter) string {
	about := model.Capital(model.KindWords(l.Kind))
	if l.Number != "" {
		about += ", nomor " + l.Content.Number.Running
	}
	return about + ", " + model.LetterDate(l.Content.Date)
}

// letterShort names an issued letter in one line.
func letterShort(l model.Letter) string {
	if n := l.Content.Number.Running; n != "" {
		return "Nomor " + n + ", " + letterTo(l)
	}
	return model.Capital(model.KindWords(l.Kind)) + " kepada " + letterTo(l)
}

// letterLines names a letter in two lines.
func letterLines(l model.Letter) fyne.CanvasObject {
	return kit.V(0, kit.Fit(letterTo(l), 13, kit.Medium, kit.Ink), kit.Caption(letterAbout(l)))
}

// letterList names letters below each other.
func letterList(letters []model.Letter) fyne.CanvasObject {
	out := kit.V(10)
	for _, l := range letters {
		out.Add(letterLines(l))
	}
	return out
}

// sheetTitle names a sheet and how many letters it is about.
func sheetTitle(what string, letters []model.Letter) string {
	if len(letters) == 1 {
		return what
	}
	return fmt.Sprintf("%s %d surat", what, len(letters))
}

func letterIDs(letters []model.Letter) []model.ID {
	out := make([]model.ID, len(letters))
	for i, l := range letters {
		out[i] = l.ID
	}
	return out
}

// scanEndings are the files that a signed copy or a slip comes in.
var scanEndings = []string{".pdf", ".jpg", ".jpeg", ".png"}

func isScan(path string) bool {
	return slices.Contains(scanEndings, strings.ToLower(filepath.Ext(path)))
}

// noFiles says why no file can be chosen or attached.
const noFiles = "Berkas belum dapat dibaca di komputer ini."
