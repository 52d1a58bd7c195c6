package model

import (
	"fmt"
	"strings"
)

// romanMonths are the months of a letter number.
var romanMonths = []string{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"}

// ComposeNumber fills a number pattern: {kode} {unit} {bulan} {romawi} {tahun} from the arguments
// and {urut} or {urut3} from running. A running number "" leaves the gap; one with a slash is a
// whole number copied from elsewhere and replaces the pattern.
func ComposeNumber(pattern, code, unit string, day Date, running string) LetterNumber {
	running = oneLine(running)
	if strings.Contains(running, "/") {
		return LetterNumber{Running: running}
	}
	month := day.MonthNumber()
	filled := strings.NewReplacer("{kode}", code, "{unit}", unit, "{tahun}", fmt.Sprint(day.Year()),
		"{bulan}", fmt.Sprintf("%02d", month), "{romawi}", romanMonths[month]).Replace(pattern)
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

// CheckNumberPattern refuses a pattern without a running number or with an unknown token.
func CheckNumberPattern(pattern string) error {
	if !strings.Contains(pattern, "{urut}") && !strings.Contains(pattern, "{urut3}") {
		return FieldError("pola_nomor", "Pola nomor harus memuat {urut}, tempat nomor urut ditulis.")
	}
	rest := strings.NewReplacer("{kode}", "", "{unit}", "", "{tahun}", "", "{bulan}", "", "{romawi}", "", "{urut}", "", "{urut3}", "").Replace(pattern)
	if strings.ContainsAny(rest, "{}") {
		return FieldError("pola_nomor", "Pola nomor memuat tanda yang tidak dikenal. Yang boleh: {kode} {urut} {urut3} {unit} {bulan} {romawi} {tahun}.")
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

func checkFree(tx Tx, year int, number string) error {
	holder, err := tx.NumberTaken(year, number)
	if err != nil || holder == "" {
		return err
	}
	return &Error{Code: Conflict, Field: "nomor", Message: fmt.Sprintf("Nomor %s sudah terpakai tahun %d, juga bila suratnya batal. Pakai nomor lain.", number, year)}
}
