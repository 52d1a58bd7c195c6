package model

import (
	"strings"
	"testing"
)

func TestNIPShapes(t *testing.T) {
	digits := NormalizeNIP("NIP. 19700101 199503 1 999")
	if digits != "197001011995031999" {
		t.Fatalf("digits %q", digits)
	}
	if got := FormatNIP(digits); got != "19700101 199503 1 999" {
		t.Errorf("FormatNIP = %q", got)
	}
	for _, s := range []string{"", "1234", "19700101199503199x"} {
		if got := FormatNIP(s); got != s {
			t.Errorf("FormatNIP(%q) = %q", s, got)
		}
	}
}

func TestCheckNIPWarns(t *testing.T) {
	for digits, want := range map[string]string{
		"":                   "",
		"197001011995031999": "",
		"198005052025212001": "", // PPPK
		"12345":              "yang ini 5",
		"197013011995031999": "bukan tanggal lahir",
		"197002301995031999": "bukan tanggal lahir",
		"197001011995131999": "Bulan pengangkatan dalam NIP (13)",
		"197001011995033999": "yang ini 3",
		"197001011980031999": "usia saat pengangkatan 10 tahun",
		"194001011955031999": "Tahun pengangkatan dalam NIP (1955)",
	} {
		got := strings.Join(CheckNIP(digits), " ")
		if (want == "") != (got == "") || !strings.Contains(got, want) {
			t.Errorf("CheckNIP(%q) = %q, want %q", digits, got, want)
		}
	}
	if got := CheckNIP("199913991999139999"); len(got) != 4 {
		t.Errorf("want all four warnings at once, got %q", got)
	}
}
