package model

import (
	"strings"
	"unicode"
)

// Name is a person's name with the titles kept apart: Front "Dr. H.", Bare "Rimba Contohwijaya",
// Back "S.Sos., M.Si.". Lists sort and search by Bare.
type Name struct {
	Front, Bare, Back string
}

// Full writes the name with its titles, "Dr. H. Rimba Contohwijaya, S.Sos., M.Si.".
func (n Name) Full() string {
	full := strings.TrimSpace(n.Front + " " + n.Bare)
	switch {
	case n.Back == "":
		return full
	case n.Bare == "":
		return strings.TrimSpace(full + " " + n.Back)
	}
	return full + ", " + n.Back
}

// SplitName takes a name with titles typed into it apart: titles and ranks it knows at the front;
// at the back everything after the first comma, and before it the degrees it knows. Both come out
// normalised; words it does not know stay in Bare. Splitting what Full wrote gives the same name.
func SplitName(raw string) Name {
	head, tail, comma := strings.Cut(cleanLine(raw), ",")
	head = strings.TrimSpace(head)
	front, rest := takeTitles(head)
	if comma && (rest == "" || onlyTitle(rest)) { // the comma stands after a front title
		return SplitName(head + " " + tail)
	}
	bare, back := takeDegrees(rest)
	return Name{Front: joinTitles(front), Bare: bare, Back: NormalizeDegrees(back + "," + tail)}
}

var nameMarks = strings.NewReplacer("'", "", `"`, "", ".", " ", ",", " ")

// SortKey returns the form by which bare names are put in order: folded, without quotes and dots.
func SortKey(bare string) string {
	return strings.Join(strings.Fields(nameMarks.Replace(Fold(bare))), " ")
}

// cleanLine makes one line of text with single spaces and no invisible letters.
func cleanLine(s string) string {
	return strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		switch {
		case unicode.IsControl(r):
			return ' '
		case unicode.Is(unicode.Cf, r):
			return -1
		}
		return r
	}, s)), " ")
}
