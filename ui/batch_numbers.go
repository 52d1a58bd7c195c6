package ui

import (
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// numbering is how the letters are numbered; ok is false while the number to begin with is none.
func (b *batchSheet) numbering() (n model.BatchNumbers, ok bool) {
	switch b.numbers.Chosen() {
	case numbersUsual:
		return model.BatchNumbers{Usual: true}, true
	case numbersGap:
		return model.BatchNumbers{}, true
	}
	from, err := strconv.Atoi(strings.TrimSpace(b.from.Text()))
	return model.BatchNumbers{From: from}, err == nil && from > 0
}

// showNumbers says which numbers the letters will get.
func (b *batchSheet) showNumbers() {
	b.from.Hidden = b.numbers.Chosen() != numbersFrom
	fresh := model.ToIssue(b.picked())
	n, ok := b.numbering()
	switch {
	case !ok:
		b.preview.SetText("Ketik nomor pertama, misalnya 217.")
	case n.Usual:
		b.preview.SetText(b.usualNumbers(fresh))
	case n.From > 0:
		b.preview.SetText("Nomor " + model.NumberRange{First: n.From, Last: n.From + max(0, len(fresh)-1)}.Words() + ", sesuai urutan.")
	default:
		b.preview.SetText("Tercetak dengan ruang untuk menulis nomor; dapat diisi kemudian.")
	}
	b.showSummary()
}

// usualNumbers tells the next numbers of each register that counts by itself.
func (b *batchSheet) usualNumbers(fresh []model.Letter) string {
	var books []model.Register
	count := map[model.ID]int{}
	for _, l := range fresh {
		r := b.sit.Register(l.Kind)
		if count[r.ID] == 0 {
			books = append(books, r)
		}
		count[r.ID]++
	}
	var lines []string
	for _, r := range books {
		lines = append(lines, b.bookNumbers(r, count[r.ID]))
	}
	return strings.Join(lines, "\n")
}

func (b *batchSheet) bookNumbers(r model.Register, n int) string {
	if r.Mode != model.OwnNumbers {
		return fmt.Sprintf("%s: nomor dikosongkan, ditulis atau diisi kemudian.", r.Name)
	}
	next, err := b.sh.office.NextNumbers(r.ID, n)
	switch {
	case err != nil:
		return r.Name + ": " + model.Message(err)
	case len(next) == 0:
		return fmt.Sprintf("%s: blok nomor laptop ini sudah habis. Cadangkan blok baru di Pengaturan.", r.Name)
	}
	var ranges []model.NumberRange
	for _, k := range next {
		if last := len(ranges) - 1; last >= 0 && ranges[last].Last == k-1 {
			ranges[last].Last = k
			continue
		}
		ranges = append(ranges, model.NumberRange{First: k, Last: k})
	}
	words := make([]string, len(ranges))
	for i, span := range ranges {
		words[i] = span.Words()
	}
	text := fmt.Sprintf("%s: nomor %s.", r.Name, strings.Join(words, ", "))
	if len(next) < n {
		text += fmt.Sprintf(" Hanya cukup untuk %d dari %d surat; cadangkan blok baru di Pengaturan.", len(next), n)
	}
	return text
}

// batchLine draws a letter to choose.
type batchLine struct {
	b       *batchSheet
	to, sub *kit.Text
	badge   *kit.Badge
	air     *kit.Text
	pill    *kit.Pill
	box     *fyne.Container
}

func newBatchLine(b *batchSheet) *batchLine {
	r := &batchLine{b: b, to: kit.Fit("", 13, kit.Medium, kit.Ink), sub: kit.Caption(""), badge: kit.NewBadge(""),
		air: kit.T("", 12, kit.Regular, kit.Ink2), pill: unissuedLook.pill()}
	r.box = kit.Pad(kit.H(8, kit.Grow(kit.V(0, r.to, r.sub)), kit.Fix(40, 0, kit.Place(0, 0.5, r.badge)), kit.Fix(46, 0, r.air), kit.Fix(108, 0, kit.Place(0, 0.5, r.pill))), 0, 14, 0, 8)
	return r
}

// Object implements kit.Row.
func (r *batchLine) Object() fyne.CanvasObject { return r.box }

// Set implements kit.Row.
func (r *batchLine) Set(i int) {
	l := r.b.list[i]
	lines := l.Letter.Content.Addressee
	if !l.Letter.Issued() {
		lines = model.AddresseeLines(r.b.sit.Speakers[l.Letter.SpeakerID])
	}
	to := l.Name
	if len(lines) > 0 {
		to = firstFilled(lines[0], l.Name)
	}
	r.to.SetText(to)
	sub := model.Capital(model.KindWords(l.Letter.Kind))
	if l.Organization != "" {
		sub += ", " + l.Organization
	}
	r.sub.SetText(sub)
	r.badge.Set(r.b.sit.Stations[l.Dialogue.StationID].Mark)
	r.air.SetText(dayOnly(l.Dialogue.Date))
	k, word := look{kit.Green, "lock", ""}, "Terbit"
	switch {
	case !l.Letter.Issued():
		k, word = unissuedLook, unissuedLook.word
	case l.Letter.Number != "":
		word = "Nomor " + l.Letter.Content.Number.Running
	}
	r.pill.Set(k.tone, k.icon, shortened(word, 13))
	r.box.Refresh()
}
