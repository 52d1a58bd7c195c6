package model

import (
	"regexp"
	"strings"
)

var (
	eatenPhone  = regexp.MustCompile(`^\+?[0-9]+([.,][0-9]+)?[eE]\+?[0-9]+$`)
	floatPhone  = regexp.MustCompile(`^([0-9]{9,})[.,]0$`)
	typedPhone  = regexp.MustCompile(`^\(?\+?[0-9(][0-9 ().-]*$`)
	notADigit   = regexp.MustCompile(`[^0-9]`)
	shortAreas  = regexp.MustCompile(`^(21|22|24|31|61)`)
	homeNumber  = regexp.MustCompile(`^(8[0-9]{8,11}|[2-79][0-9]{7,10})$`)
	otherNumber = regexp.MustCompile(`^[1-9][0-9]{7,14}$`)
)

// PhoneEatenByExcel reports whether raw is a number that a spreadsheet shortened to the form
// 8.12E+10, so that digits are lost.
func PhoneEatenByExcel(raw string) bool { return eatenPhone.MatchString(phoneText(raw)) }

// phoneText brings dashes and spaces to plain ones and drops a spreadsheet's leading apostrophe.
func phoneText(raw string) string { return strings.TrimLeft(strings.ToUpper(Fold(raw)), "' ") }

// NormalizePhone brings an Indonesian number, typed as 08..., 62..., +62..., (0541) 731963 or
// without its 0 as 812..., to E.164, "+62812...". A number of another country needs its +.
// Errors are Indonesian *Error values of the field "telepon" that name the value.
func NormalizePhone(raw string) (e164 string, err error) {
	text := phoneText(raw)
	if text == "" {
		return "", FieldError("telepon", "Nomor telepon belum diisi.")
	}
	if PhoneEatenByExcel(text) {
		return "", FieldError("telepon", "Nomor telepon %q sudah dipotong Excel sehingga sebagian angkanya hilang. Ketik ulang dengan tanda petik di depannya, seperti '081200000001.", raw)
	}
	if m := floatPhone.FindStringSubmatch(text); m != nil {
		text = m[1]
	}
	if !typedPhone.MatchString(text) {
		return "", FieldError("telepon", "Nomor telepon %q memuat tanda yang bukan angka. Tulis satu nomor seperti 0812-3456-7890 atau (0541) 731963.", raw)
	}
	digits := notADigit.ReplaceAllString(text, "")
	if strings.Contains(text, "+") && !strings.HasPrefix(digits, "62") {
		if otherNumber.MatchString(digits) {
			return "+" + digits, nil
		}
	} else if home := homeDigits(digits); homeNumber.MatchString(home) {
		return "+62" + home, nil
	}
	return "", phoneShape(raw, digits)
}

// homeDigits strips the ways to begin an Indonesian number: 62, 0062, 0, 62(0) and none before 8.
// It returns "" for any other beginning.
func homeDigits(digits string) string {
	digits = strings.TrimPrefix(digits, "00")
	switch {
	case strings.HasPrefix(digits, "620"):
		return digits[3:]
	case strings.HasPrefix(digits, "62"):
		return digits[2:]
	case strings.HasPrefix(digits, "0"):
		return digits[1:]
	case strings.HasPrefix(digits, "8"):
		return digits
	}
	return ""
}

func phoneShape(raw, digits string) error {
	switch {
	case len(digits) < 9:
		return FieldError("telepon", "Nomor telepon %q terlalu pendek. Tulis lengkap dengan kode wilayah, seperti (0541) 731963.", raw)
	case len(digits) > 14:
		return FieldError("telepon", "Nomor telepon %q terlalu panjang. Tulis satu nomor saja.", raw)
	}
	return FieldError("telepon", "Nomor telepon %q tidak dikenal. Tulis diawali 08, +62, atau kode wilayah seperti 0541.", raw)
}

// FormatPhone writes an E.164 number of Indonesia the way people do, "0812-3456-7890" or
// "(0541) 731963"; any other text stays as it is.
func FormatPhone(e164 string) string {
	home, indonesian := strings.CutPrefix(e164, "+62")
	if !indonesian || !homeNumber.MatchString(home) {
		return e164
	}
	if home[0] == '8' {
		return "0" + home[:3] + "-" + home[3:7] + "-" + home[7:]
	}
	area := 3
	if shortAreas.MatchString(home) {
		area = 2
	}
	return "(0" + home[:area] + ") " + home[area:]
}
