package model

import (
	"fmt"
	"strconv"
)

const nipDigits = 18

// NormalizeNIP keeps only the digits of a civil servant's number.
func NormalizeNIP(raw string) string { return notADigit.ReplaceAllString(raw, "") }

// FormatNIP writes 18 digits in their groups, "19700101 199503 1 999"; any other text stays as it
// is.
func FormatNIP(digits string) string {
	if len(digits) != nipDigits || !isDigits(digits) {
		return digits
	}
	return digits[:8] + " " + digits[8:14] + " " + digits[14:15] + " " + digits[15:]
}

// CheckNIP returns what looks wrong in a NIP, in Indonesian; none for "" and for a regular number.
// These are warnings: old and irregular numbers exist and may be kept.
func CheckNIP(digits string) []string {
	if digits == "" {
		return nil
	}
	if len(digits) != nipDigits || !isDigits(digits) {
		return []string{fmt.Sprintf("NIP biasanya %d angka, yang ini %d.", nipDigits, len(NormalizeNIP(digits)))}
	}
	var out []string
	birth := digits[:4] + "-" + digits[4:6] + "-" + digits[6:8]
	if !Date(birth).Valid() {
		out = append(out, fmt.Sprintf("Delapan angka pertama NIP (%s) bukan tanggal lahir.", digits[:8]))
	}
	out = append(out, checkAppointment(digits)...)
	if sex := digits[14]; sex != '1' && sex != '2' {
		out = append(out, fmt.Sprintf("Angka ke-15 NIP biasanya 1 (laki-laki) atau 2 (perempuan), yang ini %c.", sex))
	}
	return out
}

// checkAppointment looks at digits 9 to 14: year and month, 21 in the place of the month for PPPK.
func checkAppointment(digits string) []string {
	var out []string
	born, _ := strconv.Atoi(digits[:4])
	year, _ := strconv.Atoi(digits[8:12])
	month, _ := strconv.Atoi(digits[12:14])
	if year < 1960 || year > lastYear {
		out = append(out, fmt.Sprintf("Tahun pengangkatan dalam NIP (%04d) tidak wajar.", year))
	} else if age := year - born; age < 16 || age > 65 {
		out = append(out, fmt.Sprintf("Menurut NIP, usia saat pengangkatan %d tahun.", age))
	}
	if (month < 1 || month > 12) && month != 21 {
		out = append(out, fmt.Sprintf("Bulan pengangkatan dalam NIP (%02d) tidak ada.", month))
	}
	return out
}
