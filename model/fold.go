package model

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// plainLetters lists the accented Latin letters people meet in names, after lower-casing.
var plainLetters = spell(map[string]string{
	"a": "àáâãäåāăąǎạảấầẩẫậắằẳẵặ", "ae": "æ", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęěẹẻẽếềểễệ",
	"g": "ĝğġģ", "h": "ĥħ", "i": "ìíîïĩīĭįıǐỉị", "j": "ĵ", "k": "ķ", "l": "ĺļľŀł", "n": "ñńņňŋ",
	"o": "òóôõöøōŏőǒọỏốồổỗộơớờởỡợ", "oe": "œ", "r": "ŕŗř", "s": "śŝşšș", "ss": "ß", "t": "ţťŧț",
	"th": "þ", "u": "ùúûüũūŭůűųǔụủưứừửữự", "w": "ŵ", "y": "ýÿŷỳỵỷỹ", "z": "źżž",
	"'": "‘’ʼ`´", "-": "‐‑–—", `"`: "“”„",
})

func spell(table map[string]string) map[rune]string {
	out := map[rune]string{}
	for plain, letters := range table {
		for _, r := range letters {
			out[r] = plain
		}
	}
	return out
}

// Fold brings text to the form in which it is searched and matched: lower case, without accents,
// plain quotes and dashes, single spaces, none at the ends.
func Fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		r = unicode.ToLower(r)
		switch {
		case unicode.IsSpace(r) || unicode.IsControl(r):
			space = b.Len() > 0
			continue
		case r < utf8.RuneSelf && r != '`': // needs no table
			if space {
				b.WriteByte(' ')
				space = false
			}
			b.WriteByte(byte(r))
			continue
		case unicode.Is(unicode.Mn, r), unicode.Is(unicode.Cf, r):
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		if plain, ok := plainLetters[r]; ok {
			b.WriteString(plain)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}
