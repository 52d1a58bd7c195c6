package model

import (
	"strings"
	"testing"
)

func TestNormalizePhone(t *testing.T) {
	for raw, want := range map[string]string{
		"081234567890": "+6281234567890", "0812-3456-7890": "+6281234567890",
		"+62 812 3456 7890": "+6281234567890", "6281234567890": "+6281234567890",
		"(+62) 812.3456.7890": "+6281234567890", "+62 (0)812 3456 7890": "+6281234567890",
		"0062 812 3456 7890": "+6281234567890", "'081234567890": "+6281234567890",
		"0812–3456–7890": "+6281234567890", "0812\u00a03456\u00a07890": "+6281234567890",
		"81200000001": "+6281200000001", "81200000001.0": "+6281200000001",
		"(0541) 731963": "+62541731963", "0541-731963": "+62541731963", "021 1234567": "+62211234567",
		"+60 12-345 6789": "+60123456789",
		"081234567":       "", "08123456789012345": "", "731963": "", "541731963": "", "": "", " ": "",
		"0812 tanya ajudan": "", "0812-3456-7890 / 0813-3456-7890": "", "+": "", "(": "", "-": "",
		"0112345678": "", "+0812345678": "", "٠٨١٢٣٤٥٦٧٨٩٠": "", "0812\x0034567890x": "",
	} {
		got, err := NormalizePhone(raw)
		if got != want || (err == nil) != (want != "") {
			t.Errorf("NormalizePhone(%q) = %q, %v; want %q", raw, got, err, want)
		}
		if err != nil && ErrorCode(err) != Invalid {
			t.Errorf("NormalizePhone(%q): code %q", raw, ErrorCode(err))
		}
	}
}

func TestNormalizePhoneNamesTheValue(t *testing.T) {
	for raw, part := range map[string]string{
		"8.12E+10": "dipotong Excel", "8,12E+10": "dipotong Excel", "6.2812e+11": "tanda petik di depannya",
		"8E10": "dipotong Excel", "abc": "bukan angka", "0812": "terlalu pendek",
		"081234567890 081234567890": "terlalu panjang", "541731963": "kode wilayah",
	} {
		_, err := NormalizePhone(raw)
		if !strings.Contains(Message(err), part) || !strings.Contains(Message(err), raw) {
			t.Errorf("NormalizePhone(%q): %v; want it to say %q", raw, err, part)
		}
		if eaten := strings.ContainsAny(raw, "Ee") && raw != "abc"; PhoneEatenByExcel(raw) != eaten {
			t.Errorf("PhoneEatenByExcel(%q) = %v", raw, !eaten)
		}
	}
}

func TestFormatPhone(t *testing.T) {
	for e164, want := range map[string]string{
		"+6281234567890": "0812-3456-7890", "+62812345678": "0812-3456-78", "+62812345678901": "0812-3456-78901",
		"+62541731963": "(0541) 731963", "+62211234567": "(021) 1234567",
		"+60123456789": "+60123456789", "": "", "08": "08", "+62": "+62", "+628x": "+628x",
	} {
		if got := FormatPhone(e164); got != want {
			t.Errorf("FormatPhone(%q) = %q, want %q", e164, got, want)
		}
	}
}

func FuzzNormalizePhone(f *testing.F) {
	for _, s := range []string{"0812-3456-7890", "+62 812", "8.12E+10", "(0541) 731963", "81200000001", "+60123456789"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		e164, err := NormalizePhone(raw)
		if err != nil {
			if e164 != "" {
				t.Fatalf("NormalizePhone(%q) = %q with %v", raw, e164, err)
			}
			return
		}
		for _, text := range []string{e164, FormatPhone(e164)} {
			if again, err := NormalizePhone(text); err != nil || again != e164 {
				t.Fatalf("NormalizePhone(%q) = %q, but %q gives %q, %v", raw, e164, text, again, err)
			}
		}
	})
}
