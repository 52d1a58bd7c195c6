package model

import (
	"fmt"
	"strings"
	"unicode/utf8"
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

// NumberTokens lists what a number pattern may hold in braces.
var NumberTokens = []Placeholder{
	{Name: "keamanan", Means: "huruf sifat surat: B, T, R atau SR"},
	{Name: "kode", Means: "kode klasifikasi"},
	{Name: "urut", Means: "nomor urut"},
	{Name: "urut3", Means: "nomor urut, paling sedikit tiga angka"},
	{Name: "unit", Means: "unit pembuat"},
	{Name: "bulan", Means: "bulan dengan angka"},
	{Name: "romawi", Means: "bulan dengan angka Romawi"},
	{Name: "tahun", Means: "tahun"},
}

// numberTokens are the tokens as a pattern writes them.
var numberTokens = braced(NumberTokens)

func braced(list []Placeholder) []string {
	out := make([]string, len(list))
	for i, p := range list {
		out[i] = "{" + p.Name + "}"
	}
	return out
}

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
	return checkNumberSigns(strings.TrimSpace(running))
}

// checkNumberSigns refuses what no register writes: other signs than letters, digits and those that
// join them, no count at all, a part left empty.
func checkNumberSigns(running string) error {
	if i := strings.IndexFunc(running, strangeInNumber); i >= 0 {
		r, _ := utf8.DecodeRuneInString(running[i:])
		return FieldError("nomor", "Nomor memuat tanda \"%c\". Pakai huruf, angka, dan / . - saja.", r)
	}
	switch digits := strings.ReplaceAll(running, " ", ""); {
	case !strings.ContainsAny(running, "123456789"):
		return FieldError("nomor", "Nomor \"%s\" tidak memuat angka. Ketik nomor urut, misalnya 214, atau nomor lengkap.", running)
	case strings.ContainsAny(running[:1], "/.-") || strings.HasSuffix(running, "/") || strings.Contains(running, "//"):
		return FieldError("nomor", "Nomor \"%s\" belum lengkap. Ketik nomor urut, misalnya 214, atau nomor lengkap.", running)
	case isDigits(digits) && (digits != running || smallNumber(digits) == 0):
		return FieldError("nomor", "Nomor urut \"%s\" tidak wajar. Tulis 1 sampai %d tanpa spasi.", running, maxRunning)
	}
	return nil
}

// strangeInNumber reports whether a sign stands in no letter's number.
func strangeInNumber(r rune) bool {
	plain := r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z'
	return !plain && !strings.ContainsRune("/.-() ", r)
}
