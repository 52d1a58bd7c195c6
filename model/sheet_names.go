package model

import (
	"strings"
	"unicode"
)

// A schedule sheet names a speaker "Nama lengkap (Instansi)", several of them with | between. A
// backslash before | ( ) makes the sign a letter of the name. noOrganization tells a speaker without
// organization from a namesake who has one; alsoMain begins a speaker utama beside the first, who
// stands among the companions because the sheet has one cell for one speaker utama.
const (
	noOrganization = "tanpa instansi"
	alsoMain       = "utama:"
)

// sheetName is a speaker as a schedule sheet names him.
type sheetName struct {
	full         string // with titles
	organization string
	told         bool // the sheet tells the organization, or that there is none
}

// writeSheetName names a speaker so that readSheetName finds the same one.
func writeSheetName(p Speaker) string {
	organization := noOrganization
	if p.Organization.Name != "" {
		organization = escapeName(p.Organization.Name)
	}
	return escapeName(p.Name.Full()) + " (" + organization + ")"
}

// readSheetName takes a name apart; what stands in the last brackets is the organization, unless it
// is a consultant's (K).
func readSheetName(text string) sheetName {
	open := lastBracket(text)
	if open < 0 || strings.HasSuffix(text, " (K)") {
		return sheetName{full: unescapeName(text)}
	}
	n := sheetName{full: unescapeName(strings.TrimSpace(text[:open]))}
	n.organization = unescapeName(strings.TrimSpace(text[open+1 : len(text)-1]))
	n.told = n.organization != ""
	if Fold(n.organization) == noOrganization {
		n.organization = ""
	}
	return n
}

// among returns the speakers the name fits. Where several do and the organization is told, the one
// with the very titles is meant.
func (n sheetName) among(speakers []Speaker) []Speaker {
	bare := Fold(SplitName(n.full).Bare)
	var fits, exact []Speaker
	for _, p := range speakers {
		same := Fold(p.Name.Full()) == Fold(n.full)
		switch {
		case n.told && Fold(p.Organization.Name) != Fold(n.organization):
		case same:
			fits, exact = append(fits, p), append(exact, p)
		case Fold(p.Name.Bare) == bare:
			fits = append(fits, p)
		}
	}
	if n.told && len(fits) > 1 && len(exact) > 0 {
		return exact
	}
	return fits
}

// readRole takes the mark of a further speaker utama off a name in the cell of the companions.
func readRole(cell AppearanceRole, text string) (AppearanceRole, string) {
	if n := len(alsoMain); cell == Companion && len(text) > n && strings.EqualFold(text[:n], alsoMain) {
		return Main, strings.TrimSpace(text[n:])
	}
	return cell, text
}

// divideNames takes a cell of several names apart.
func divideNames(cell string) []string {
	var out []string
	from := 0
	for i := range len(cell) + 1 {
		if i < len(cell) && (cell[i] != '|' || escaped(cell, i)) {
			continue
		}
		if name := oneLine(cell[from:i]); name != "" {
			out = append(out, name)
		}
		from = i + 1
	}
	return out
}

// lastBracket returns where the bracket opens that text ends with, -1 when text does not end with
// one after a space.
func lastBracket(text string) int {
	depth := 0
	for i := len(text) - 1; i > 0; i-- {
		if depth == 0 && i < len(text)-1 {
			break
		}
		if escaped(text, i) {
			continue
		}
		switch text[i] {
		case ')':
			depth++
		case '(':
			depth--
			if depth == 0 && text[i-1] == ' ' {
				return i
			}
		}
	}
	return -1
}

func escaped(text string, i int) bool { return i > 0 && text[i-1] == '\\' }

// escapeName marks the signs of a name that would divide it. Brackets in pairs need no mark.
func escapeName(name string) string {
	name = strings.ReplaceAll(name, "|", `\|`)
	if inPairs(name) {
		return name
	}
	return strings.NewReplacer("(", `\(`, ")", `\)`).Replace(name)
}

var plainSigns = strings.NewReplacer(`\|`, "|", `\(`, "(", `\)`, ")")

func unescapeName(text string) string { return plainSigns.Replace(text) }

// inPairs reports whether every bracket of a name has its fellow and none a backslash before it.
func inPairs(name string) bool {
	depth := 0
	for i := range len(name) {
		switch name[i] {
		case '(':
			depth++
		case ')':
			depth--
		default:
			continue
		}
		if depth < 0 || escaped(name, i) {
			return false
		}
	}
	return depth == 0
}

// cellText makes one line of a text, as cells hold it: without what no spreadsheet keeps.
func cellText(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, s)
	return oneLine(strings.TrimFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) }))
}
