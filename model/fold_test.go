package model

import "testing"

func TestFold(t *testing.T) {
	for s, want := range map[string]string{
		"  Rimba \t Contohwijaya\u00a0": "rimba contohwijaya",
		"André ÇÉLINE Müller":           "andre celine muller",
		"Andre\u0301":                   "andre",
		"Nu’man Dummy":                  "nu'man dummy",
		"STRAẞE Łódź":                   "strasse lodz",
		"a\x00b\r\nc":                   "a b c",
		"zero\u200bwidth":               "zerowidth",
		"2026–2027":                     "2026-2027",
		"":                              "",
		" ":                             "",
	} {
		if got := Fold(s); got != want {
			t.Errorf("Fold(%q) = %q, want %q", s, got, want)
		}
	}
}

func FuzzFold(f *testing.F) {
	f.Add("André  ÇÉLINE")
	f.Add("\u0130\u0301 x")
	f.Fuzz(func(t *testing.T, s string) {
		once := Fold(s)
		if twice := Fold(once); twice != once {
			t.Fatalf("Fold(%q) = %q, folded again %q", s, once, twice)
		}
	})
}
