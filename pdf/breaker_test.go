package pdf

import (
	"strings"
	"testing"
)

// texts gives the lines of a paragraph as text.
func texts(p para) []string {
	var out []string
	for _, l := range p.lines() {
		out = append(out, l.plain())
	}
	return out
}

func TestGlue(t *testing.T) {
	for _, tc := range []struct{ in, want string }{
		{"pada Kamis, 26 November 2026 di", "pada Kamis, 26~November~2026 di"},
		{"Nomor 14 Tahun 2008", "Nomor~14 Tahun~2008"},
		{"kepada Sdr. Bungas Misalandi", "kepada Sdr.~Bungas Misalandi"},
		{"pukul 15.30 WITA)", "pukul~15.30~WITA)"},
		{"Rekaanwati, S.Psi., M.Si., Ph.D. (Ketua", "Rekaanwati, S.Psi.,~M.Si.,~Ph.D. (Ketua"},
		{"97,6 FM – Halo", "97,6 FM~– Halo"},
		{"Prof. Dr. Ir. Hj. Andini", "Prof. Dr. Ir. Hj.~Andini"},
		{"bulan November ini", "bulan November ini"},
	} {
		if got := strings.ReplaceAll(glue(tc.in), nbspText, "~"); got != tc.want {
			t.Errorf("glue(%q) = %q, want %q", tc.in, got, tc.want)
		}
	}
}

func TestBreaker_DoubledWords(t *testing.T) {
	for word, want := range map[string]bool{
		"sekurang-kurangnya": true, "Undang-Undang": true, "tolong-menolong": true,
		"H-7": false, "Diskominfo-IKP": false, "0812-0000": false, "e-mail": false,
	} {
		if got := isDoubled(word, strings.Index(word, "-")); got != want {
			t.Errorf("isDoubled(%q) = %v", word, got)
		}
	}
	p := para{text: "enam belas sekurang-kurangnya kali", size: 12, width: measure(regular, 12, "enam belas sekurang-") + 1}
	if got := texts(p); len(got) != 2 || got[0] != "enam belas sekurang-" || got[1] != "kurangnya kali" {
		t.Errorf("lines %q", got)
	}
}

func TestBreaker_LongWords(t *testing.T) {
	link := "https://diskominfo.kaltimprov.go.id/contoh/stok-pangan?id=12"
	got := texts(para{text: link, size: 9, width: 40})
	if strings.Join(got, "") != link || len(got) < 2 {
		t.Fatalf("lines %q", got)
	}
	for _, l := range got[:len(got)-1] {
		if !strings.ContainsAny(l[len(l)-1:], "/-._?=") {
			t.Errorf("line %q does not end after a sign", l)
		}
	}
	if got := texts(para{text: strings.Repeat("W", 90), size: 12, width: 30}); strings.Join(got, "") != strings.Repeat("W", 90) {
		t.Errorf("letters were lost: %q", got)
	}
}

func TestBreaker_Markup(t *testing.T) {
	p := para{text: "biasa **tebal** __miring__ **ta**utan", size: 12, width: 200}
	var faces []face
	for _, w := range p.lines()[0].words {
		for _, part := range w.parts {
			faces = append(faces, part.face)
		}
	}
	if len(faces) != 5 || faces[0] != regular || faces[1] != bold || faces[2] != italic || faces[3] != bold || faces[4] != regular {
		t.Errorf("faces %v", faces)
	}
	p.text = esc("apa **ini** dan __itu__\tdengan * dan _")
	l := p.lines()
	if len(l) != 1 || l[0].tag != "" || l[0].plain() != "apa **ini** dan __itu__ dengan * dan _" {
		t.Errorf("text of people was read as markup: %q %q", l[0].tag, l[0].plain())
	}
}

func TestBreaker_Balance(t *testing.T) {
	p := para{text: "Studio TVRI Kalimantan Timur, Jalan Ery Suparjan, Samarinda", size: 12, width: 117.7, balance: true}
	if got := texts(p); len(got) != 2 || got[1] != "Jalan Ery Suparjan, Samarinda" {
		t.Errorf("lines %q", got)
	}
}

func TestBreaker_JustifiedLinesEndAtTheEdge(t *testing.T) {
	s := newSheet(paperSize{210, 297}, letterMargins)
	s.addPage()
	p := para{text: esc(sampleLetter().Opening), size: 12, width: 160, indent: 12.5, align: justify}
	s.para(30, 20, p)
	ends := map[float64]float64{}
	for _, o := range s.pages[0].ops {
		ends[o.y] = max(ends[o.y], o.x+measure(o.face, o.size, o.text))
	}
	short := 0
	for _, end := range ends {
		if end > 190.01 {
			t.Errorf("a line ends at %.2f", end)
		}
		if end < 189.99 {
			short++
		}
	}
	if short != 1 {
		t.Errorf("%d ragged lines, want the last one only", short)
	}
}

func FuzzBreaker_NeverLeavesTheBox(f *testing.F) {
	for _, seed := range []string{"", " ", "a b", longName, longTheme(), strings.Repeat("x", 200), "a\tb\nc", "**_\u00a0-**", "26 November 2026 \n\n –", "é😀中\x00"} {
		f.Add(seed, 30.0, 12.5)
	}
	f.Fuzz(func(t *testing.T, text string, width, indent float64) {
		if !(width >= 10 && width <= 300 && indent >= 0 && indent <= width-6) {
			t.Skip()
		}
		for _, markup := range []string{escText(text), clean(text)} {
			p := para{text: markup, size: 12, width: width, indent: indent, balance: true}
			for _, l := range p.lines() {
				room := l.box
				if p.hanging() > width-6 && l.tag != "" {
					continue
				}
				if l.width > room+0.01 && len(l.words) > 0 && room >= 6 {
					t.Fatalf("%q: line %q is %.2f wide in %.2f", text, l.plain(), l.width, room)
				}
			}
		}
	})
}

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"Rapat 😀 penting 🎉": "Rapat penting", "e\u0301": "é", "𝐃𝐢𝐚𝐥𝐨𝐠": "Dialog", "a\x00b\x07": "ab",
		"中文": "□□", "a\xffb": "a?b", "a\u200bb\ufeff": "ab", "a\u2011b": "a-b", "\uE001\uE002": "",
		"baris\r\nbaru": "baris\nbaru", "Ŵ ệ": "Ŵ ệ",
	} {
		if got := clean(in); got != want {
			t.Errorf("clean(%q) = %q, want %q", in, got, want)
		}
	}
	if got := cleanLine(" a \n b\tc "); got != "a b c" {
		t.Errorf("cleanLine = %q", got)
	}
}

func FuzzClean(f *testing.F) {
	f.Add("e\u0301 \x00 😀 \xff")
	f.Fuzz(func(t *testing.T, s string) {
		for _, r := range clean(s) {
			if r != '\n' && (r < ' ' || !hasGlyph(r)) {
				t.Fatalf("clean(%q) keeps %U", s, r)
			}
		}
	})
}
