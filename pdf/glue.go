package pdf

import "strings"

var monthNames = words("Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember")

// numbered are the words whose number stays on their line.
var numbered = words("nomor no. pasal ayat tahun pukul tabel gambar halaman minggu")

// callings stay with the name that follows, of a person or a street.
var callings = words("Jalan Jl. Sdr. Sdri. Prof. Dr. dr. drg. Ir. Drs. Dra. H. Hj.")

func words(s string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		set[w] = true
	}
	return set
}

// glue turns the spaces of a line of markup that must not end a line into
// U+00A0: inside dates, before numbers, between degrees, before an en dash.
func glue(s string) string {
	if !strings.Contains(s, " ") {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + 8)
	prev, rest := "", s
	for {
		token, tail, more := strings.Cut(rest, " ")
		b.WriteString(token)
		if !more {
			return b.String()
		}
		next, _, _ := strings.Cut(tail, " ")
		if stays(bare(token), bare(next), bare(prev)) {
			b.WriteString(nbspText)
		} else {
			b.WriteByte(' ')
		}
		prev, rest = token, tail
	}
}

// bare takes the marks of the markup and opening brackets off a word.
func bare(token string) string {
	return strings.TrimLeft(strings.Trim(token, "*_"), "(“\"")
}

// stays says whether word b must stand on the line of word a; before is the
// word in front of a.
func stays(a, b, before string) bool {
	if a == "" || b == "" {
		return false
	}
	return inDate(a, b, before) || withNumber(a, b) || withName(a, b) || b == "–" || b == "—"
}

// inDate holds day, month and year together.
func inDate(a, b, before string) bool {
	if isNumber(a, 1, 2) && monthNames[trimPunct(b)] {
		return true
	}
	return monthNames[a] && isNumber(trimPunct(b), 4, 4) && isNumber(before, 1, 2)
}

// withNumber holds "Nomor 14" and "15.30 WITA" together.
func withNumber(a, b string) bool {
	if startsWithDigit(a) {
		return trimPunct(b) == "WITA"
	}
	return startsWithDigit(b) && numbered[strings.ToLower(a)]
}

// withName holds "Sdr. Nama" and degrees together.
func withName(a, b string) bool {
	if callings[a] {
		return !callings[b]
	}
	return isDegree(b) && strings.HasSuffix(a, ",") && isDegree(a)
}

func trimPunct(s string) string { return strings.TrimRight(s, ".,;:)*_”\"") }

func startsWithDigit(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

// isNumber says whether s is a number of lo to hi digits.
func isNumber(s string, lo, hi int) bool {
	if len(s) < lo || len(s) > hi {
		return false
	}
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// isDegree recognises academic degrees behind a name: "S.Sos.", "M.Si.,",
// "Ph.D.", "Sp.A.": parts of at most five letters, each closed by a dot.
func isDegree(s string) bool {
	s = strings.TrimRight(s, ",;)")
	if len(s) < 4 || s[len(s)-1] != '.' || s[0] < 'A' || s[0] > 'Z' {
		return false
	}
	dots, run := 0, 0
	for _, r := range s {
		switch {
		case r == '.' && run == 0:
			return false
		case r == '.':
			dots, run = dots+1, 0
		case isLetter(r) && run < 5:
			run++
		default:
			return false
		}
	}
	return dots >= 2
}

func isLetter(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= 0xC0
}

// firstDegree gives the index in a name at which its first degree begins, or
// -1: a long name may break there.
func firstDegree(name string) int {
	at := 0
	for {
		i := strings.Index(name[at:], ", ")
		if i < 0 {
			return -1
		}
		at += i + 2
		token, _, _ := strings.Cut(name[at:], " ")
		if isDegree(token) {
			return at
		}
	}
}
