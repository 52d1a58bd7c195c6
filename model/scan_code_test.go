package model

import (
	"strings"
	"testing"
)

func TestScanCode_FindsItsLetter(t *testing.T) {
	ids := []ID{"00000000-0000-7000-8000-000000000000", "ffffffff-ffff-7fff-bfff-ffffffffffff"}
	for range 200 {
		ids = append(ids, NewID())
	}
	for _, id := range ids {
		for _, page := range []int{1, 2, 9, 10, 35} {
			code := ScanCode(id, page)
			if len(code) != 29 || strings.ContainsFunc(code, notScanDigit) {
				t.Fatalf("ScanCode(%s, %d) = %q", id, page, code)
			}
			if letter, p, ok := ParseScanCode(code); !ok || letter != id || p != page {
				t.Fatalf("ParseScanCode(%q) = %s, %d, %v, want %s, %d", code, letter, p, ok, id, page)
			}
		}
	}
}

// TestScanCode_StaysAsPrinted: papers that lie in archives must be found by later versions too.
func TestScanCode_StaysAsPrinted(t *testing.T) {
	const id, want = ID("019347ac-1234-7abc-8def-0123456789ab"), "DP103CV8UZ9UQJDSQ82CVJP8SVCB2"
	if got := ScanCode(id, 2); got != want {
		t.Errorf("ScanCode = %q, want %q", got, want)
	}
}

func TestScanCode_NothingToName(t *testing.T) {
	minted := NewID()
	for _, c := range []struct {
		id   ID
		page int
	}{
		{"", 1}, {"surat-1", 1}, {minted, 0}, {minted, -1}, {minted, 36},
		{"019347ac-1234-4abc-8def-0123456789ab", 1}, {"019347ac-1234-7abc-cdef-0123456789ab", 1},
		{ID(strings.ToUpper("019347ac-1234-7abc-8def-0123456789ab")), 1},
		{ID(strings.ReplaceAll(string(minted), "-", "")), 1}, {minted + "0", 1},
	} {
		if got := ScanCode(c.id, c.page); got != "" {
			t.Errorf("ScanCode(%q, %d) = %q, want nothing", c.id, c.page, got)
		}
	}
}

func TestParseScanCode_NotOurs(t *testing.T) {
	good := ScanCode("019347ac-1234-7abc-8def-0123456789ab", 1)
	for _, text := range []string{
		"", "DP1", "https://tte.kominfo.go.id/verifyPDF", "00020101021126610014ID.CO.QRIS.WWW", "WIFI:S:kantor;T:WPA;P:rahasia;;",
		strings.ToLower(good), good[:28], good + "1", " " + good, good + "\n", "DP2" + good[3:], "QP1" + good[3:],
		good[:28] + "0",                       // no page
		"DP1" + strings.Repeat("Z", 26),       // more than 128 bits
		"DP1" + strings.Repeat("0", 25) + "1", // not a minted ID
		"DP1-" + good[4:], "DP1+" + good[4:], good[:10] + "é" + good[12:], good[:10] + "_" + good[11:],
	} {
		if letter, page, ok := ParseScanCode(text); ok {
			t.Errorf("ParseScanCode(%q) = %s, %d, ok", text, letter, page)
		}
	}
}

func FuzzParseScanCode(f *testing.F) {
	f.Add(ScanCode("019347ac-1234-7abc-8def-0123456789ab", 3))
	f.Add("DP1")
	f.Fuzz(func(t *testing.T, text string) {
		if letter, page, ok := ParseScanCode(text); ok && ScanCode(letter, page) != text {
			t.Errorf("%q reads as %s, %d, which is written %q", text, letter, page, ScanCode(letter, page))
		}
	})
}
