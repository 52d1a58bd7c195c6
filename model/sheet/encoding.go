package sheet

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// decode returns the text of a CSV file: UTF-8 with or without BOM, UTF-16 with BOM, and anything
// else as Windows-1252, which is what Excel on Windows writes.
func decode(data []byte) string {
	text := string(data)
	switch {
	case strings.HasPrefix(text, "\xef\xbb\xbf"):
		text = text[3:]
	case strings.HasPrefix(text, "\xff\xfe"):
		return decode16(data[2:], 0, 1)
	case strings.HasPrefix(text, "\xfe\xff"):
		return decode16(data[2:], 1, 0)
	}
	if utf8.ValidString(text) {
		return text
	}
	return decode1252(data)
}

// decode16 reads UTF-16 whose units have their low byte at lo and their high byte at hi.
func decode16(data []byte, lo, hi int) string {
	units := make([]uint16, 0, len(data)/2)
	for i := 0; i+1 < len(data); i += 2 {
		units = append(units, uint16(data[i+lo])|uint16(data[i+hi])<<8)
	}
	return string(utf16.Decode(units))
}

// high1252 is what Windows-1252 has at 0x80 to 0x9F; the rest equals Latin-1.
var high1252 = [32]rune{
	'€', '\ufffd', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\ufffd', 'Ž', '\ufffd',
	'\ufffd', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\ufffd', 'ž', 'Ÿ',
}

func decode1252(data []byte) string {
	var b strings.Builder
	b.Grow(len(data) + len(data)/16)
	for _, c := range data {
		switch {
		case c < 0x80:
			b.WriteByte(c)
		case c < 0xa0:
			b.WriteRune(high1252[c-0x80])
		default:
			b.WriteRune(rune(c))
		}
	}
	return b.String()
}
