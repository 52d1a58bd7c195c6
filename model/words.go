package model

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

var digitWords = [...]string{"nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh",
	"delapan", "sembilan", "sepuluh", "sebelas"}

// Terbilang writes a number from 0 to 9999 in words, "sembilan puluh enam"; any other number
// stays in digits.
func Terbilang(n int) string {
	switch {
	case n < 0 || n > 9999:
		return Thousands(n)
	case n < 12:
		return digitWords[n]
	case n < 20:
		return digitWords[n-10] + " belas"
	case n < 100:
		return digitWords[n/10] + " puluh" + restWords(n%10)
	case n < 200:
		return "seratus" + restWords(n-100)
	case n < 1000:
		return digitWords[n/100] + " ratus" + restWords(n%100)
	case n < 2000:
		return "seribu" + restWords(n-1000)
	}
	return digitWords[n/1000] + " ribu" + restWords(n%1000)
}

func restWords(n int) string {
	if n == 0 {
		return ""
	}
	return " " + Terbilang(n)
}

// CountWords writes a number of things the way letters do, "2 (dua) lembar".
func CountWords(n int, unit string) string {
	return fmt.Sprintf("%s (%s) %s", Thousands(n), Terbilang(n), unit)
}

// Capital begins a sentence with a capital letter.
func Capital(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return strings.ToUpper(s[:n]) + s[n:]
}
