package model

import (
	"fmt"
	"strings"
)

// romanMonths are the months of a letter number.
var romanMonths = []string{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"}

// NumberParts are what a number tells besides its running number.
type NumberParts struct {
	Security string // B, T, R or SR; see SecurityLetter
	Code     string // classification
	Unit     string
	Day      Date
}

// SecurityLetter is the letter of a Sifat in a number (domain.md 1.6).
func SecurityLetter(urgency string) string {
	switch Fold(urgency) {
	case "terbatas":
		return "T"
	case "rahasia":
		return "R"
	case "sangat rahasia":
		return "SR"
	}
	return "B"
}

// ComposeNumber fills a number pattern: {keamanan} {kode} {unit} {bulan} {romawi} {tahun} from parts
// and {urut} or {urut3} from running. A running number "" leaves the gap; one with a slash is a
// whole number copied from elsewhere and replaces the pattern.
func ComposeNumber(pattern string, parts NumberParts, running string) LetterNumber {
	running = oneLine(running)
	if strings.Contains(running, "/") {
		return LetterNumber{Running: running}
	}
	month := parts.Day.MonthNumber()
	filled := strings.NewReplacer("{keamanan}", parts.Security, "{kode}", parts.Code, "{unit}", parts.Unit,
		"{tahun}", fmt.Sprint(parts.Day.Year()), "{bulan}", fmt.Sprintf("%02d", month), "{romawi}", romanMonths[month]).Replace(pattern)
	before, after, found := strings.Cut(filled, "{urut}")
	if !found {
		before, after, found = strings.Cut(filled, "{urut3}")
		if found && isDigits(running) {
			running = strings.Repeat("0", max(0, 3-len(running))) + running
		}
	}
	if !found {
		before, after = filled+"/", ""
	}
	return LetterNumber{Before: before, Running: running, After: after}
}

// numberTokens are the tokens a pattern may hold.
var numberTokens = []string{"{keamanan}", "{kode}", "{urut}", "{urut3}", "{unit}", "{bulan}", "{romawi}", "{tahun}"}

// CheckNumberPattern refuses a pattern without a running number, with an unclosed brace or with an
// unknown token.
func CheckNumberPattern(pattern string) error {
	rest := pattern
	for _, t := range numberTokens {
		rest = strings.ReplaceAll(rest, t, "")
	}
	switch count := strings.Count(pattern, "{urut}") + strings.Count(pattern, "{urut3}"); {
	case count == 0:
		return FieldError("pola_nomor", "Pola nomor harus memuat {urut} atau {urut3}, tempat nomor urut ditulis.")
	case count > 1:
		return FieldError("pola_nomor", "Pola nomor memuat nomor urut lebih dari sekali. Sisakan satu {urut} atau {urut3}.")
	case strings.ContainsAny(rest, "{}"):
		return FieldError("pola_nomor", "Pola nomor memuat tanda yang tidak dikenal atau kurung yang belum ditutup. Yang boleh: %s.", strings.Join(numberTokens, " "))
	case strings.ContainsAny(rest, "\n\r\t\x00"):
		return FieldError("pola_nomor", "Pola nomor harus satu baris.")
	}
	return nil
}

// maxNumberLength bounds what fits on the number's line, in runes.
const maxNumberLength = 60

func checkNumber(running string) error {
	switch {
	case strings.TrimSpace(running) == "":
		return FieldError("nomor", "Nomor masih kosong. Ketik nomor urut atau nomor lengkap.")
	case len([]rune(running)) > maxNumberLength:
		return FieldError("nomor", "Nomor terlalu panjang, paling banyak %d huruf.", maxNumberLength)
	case strings.ContainsAny(running, "\n\r\t\x00"):
		return FieldError("nomor", "Nomor harus satu baris.")
	}
	return nil
}
