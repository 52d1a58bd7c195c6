package pdf

import (
	"math"
	"slices"
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

// recipient is one of those a letter goes to.
type recipient struct {
	letter *model.LetterContent
	lines  []string // cleaned, without "Yth."
	role   string   // "narasumber utama", "" when the letter gives none
	part   string   // behind the number of one of several slips, "/2"
}

// recipients gives those a letter goes to: each of an attached list of invitees
// or of the officers of a surat tugas, else its one addressee.
func recipients(c *model.LetterContent) []recipient {
	var all []recipient
	for _, i := range c.Invitees {
		all = append(all, recipient{letter: c, lines: personLines(i.Name, i.Post, i.Organization), role: i.Role})
	}
	if len(all) == 0 && len(filled(c.Addressee)) == 0 {
		for _, o := range c.Officers {
			all = append(all, recipient{letter: c, lines: personLines(o.Name, o.Post)})
		}
	}
	if len(all) == 0 {
		all = []recipient{{letter: c, lines: filled(c.Addressee)}}
	}
	for i := range all {
		r := &all[i]
		if r.role = cleanLine(r.role); r.role == "" {
			r.role = letterRole(c)
		}
		if len(all) > 1 {
			r.part = "/" + itoa(i+1)
		}
	}
	return all
}

// personLines gives the lines that say something new: one addressed by post has
// the post for a name.
func personLines(texts ...string) []string {
	var out []string
	for _, text := range filled(texts) {
		if len(out) == 0 || !strings.EqualFold(out[len(out)-1], text) {
			out = append(out, text)
		}
	}
	return out
}

// letterRole gives the part in the dialogue a letter asks for.
func letterRole(c *model.LetterContent) string {
	if role := cleanLine(c.Facts.Role); role != "" {
		return "narasumber " + role
	}
	return cleanLine(c.RoleWords)
}

// regionWords begin a line that goes on with the name of an office.
var regionWords = words("Provinsi Kabupaten Kota")

// inOneLine writes the addressee as running text, without the town.
func (r recipient) inOneLine() string {
	lines := r.lines
	if n := len(lines); n > 1 && strings.HasPrefix(lines[n-1], townWord) {
		lines = lines[:n-1]
	}
	var b strings.Builder
	for i, l := range lines {
		first, _, _ := strings.Cut(l, " ")
		switch {
		case i > 0 && regionWords[first]:
			b.WriteByte(' ')
		case i > 0:
			b.WriteString(", ")
		}
		b.WriteString(strings.TrimRight(l, ","))
	}
	return b.String()
}

const (
	townWord     = "di "
	addressBlank = 12 // signs of dots for a line of an unknown addressee
)

// addressMarkup sets the lines of an addressee hanging behind "Yth."; in bold
// capitals prints a town on the last line when asked. One who is not known
// leaves room to write.
func (r recipient) addressMarkup(boldTown bool) string {
	if len(r.lines) == 0 {
		return addressCall + "\t" + strings.Repeat(cutDots, addressBlank) + "\n\t" + strings.Repeat(cutDots, addressBlank)
	}
	known := shortAddress(r.lines)
	lines := make([]string, len(known))
	for i, l := range known {
		lines[i] = escMarks(l)
	}
	last := len(lines) - 1
	if town, ok := strings.CutPrefix(known[last], townWord); ok && boldTown && last > 0 {
		lines[last] = townWord + "**" + escMarks(strings.ToUpper(town)) + "**"
	}
	return addressCall + "\t" + strings.Join(lines, "\n\t")
}

// postLines is how many lines of an address the post needs.
const postLines = 8

// shortAddress leaves out the middle of an address that is too long: its end is the town.
func shortAddress(lines []string) []string {
	if len(lines) <= postLines {
		return lines
	}
	return slices.Concat(lines[:postLines-2], []string{"…", lines[len(lines)-1]})
}

const addressCall = "Yth."

// addressPara is the paragraph of an addressee at a size.
func addressPara(markup string, size, width float64) para {
	return para{text: markup, size: size, width: width, hang: measure(regular, size, addressCall+" "), balance: true}
}

// emSpace is drawn as a word, so that a gap neither closes nor breaks.
const emSpace = "\u2003"

// numberMarkup writes the number of a letter, with its gap where the running
// number is missing, "" when nothing of it is known.
func numberMarkup(n model.LetterNumber, size float64) string {
	if n.Running != "" {
		return esc(n.Text())
	}
	before, after := esc(n.Before), esc(n.After)
	if before+after == "" {
		return ""
	}
	return before + strings.Repeat(emSpace, int(math.Round(numberGap/(size*pointMM)))) + after
}

// orBlank gives markup, or dots to write on in its place.
func orBlank(markup string, width, size float64) string {
	if markup == "" {
		return dotted(width, size)
	}
	return markup
}

// urgentWords are the kinds of sifat that stand in capitals outside a letter.
var urgentWords = map[string]bool{"segera": true, "sangat segera": true, "rahasia": true, "sangat rahasia": true}

// urgency gives the sifat of a letter and whether it is urgent or secret, then
// in capitals.
func urgency(c *model.LetterContent) (word string, urgent bool) {
	word = cleanLine(c.Urgency)
	if urgentWords[strings.ToLower(word)] {
		return strings.ToUpper(word), true
	}
	return word, false
}

// urgencyMarkup writes the sifat of a letter, bold where it is urgent or secret.
func urgencyMarkup(c *model.LetterContent) string {
	word, urgent := urgency(c)
	if urgent {
		return "**" + word + "**"
	}
	return escMarks(word)
}

// letterPapers draws what goes along with letters: set gives the sheets, marks
// included, once the fonts are known to be at hand.
func letterPapers(name string, letters []model.LetterContent, opt Options, set func() []*sheet) ([]byte, error) {
	if len(letters) == 0 {
		return nil, model.Errorf(model.Invalid, "%s tidak dapat dicetak karena belum ada surat yang dipilih. Pilih sedikitnya satu surat.", name)
	}
	if _, err := metrics(); err != nil {
		return nil, err
	}
	head := letters[0].Head
	title := name + ", " + itoa(len(letters)) + " surat"
	if len(letters) == 1 {
		title = strings.TrimSuffix(name+", "+letters[0].Number.Text(), ", ")
	}
	return render(&document{
		title: title, author: head.Office + ", " + head.Government, subject: letters[0].Subject,
		created: opt.Created, sheets: set(),
	})
}
