package scan

import (
	"strings"
	"testing"
)

// pdfWith gives a PDF that has an object between others.
func pdfWith(object string) []byte {
	return []byte("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n" +
		"2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n" + object +
		"\n9 0 obj\n<</Type/Annot/Contents <" + strings.Repeat("41", 200) + ">>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n")
}

func TestSigned(t *testing.T) {
	filled := "<" + strings.Repeat("3082a1F0", 500) + strings.Repeat("0", 2000) + ">"
	room := "<" + strings.Repeat("0", 6000) + ">"
	for name, c := range map[string]struct {
		object string
		want   bool
	}{
		"usual":               {"5 0 obj\n<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/ByteRange[0 840 6842 900]/Contents" + filled + ">>\nendobj", true},
		"padded range":        {"5 0 obj <</Type /Sig /ByteRange [0 840 6842 900            ] /Contents " + filled + ">> endobj", true},
		"signature first":     {"5 0 obj\n<< /Contents " + filled + "\n/ByteRange [ 0\n840\r\n6842 900 ]\n/SubFilter /ETSI.CAdES.detached >>\nendobj", true},
		"cut off":             {"5 0 obj\n<</Type/Sig/Contents" + filled + "/ByteRange[0 840 6842 900]", true},
		"not filled in":       {"5 0 obj\n<</Type/Sig/ByteRange[0 840 6842 900]/Contents" + room + ">>\nendobj", false},
		"range not written":   {"5 0 obj\n<</Type/Sig/ByteRange[0 /********** /********** /**********]/Contents" + filled + ">>\nendobj", false},
		"time stamp":          {"5 0 obj\n<</Type/DocTimeStamp/SubFilter/ETSI.RFC3161/ByteRange[0 840 6842 900]/Contents" + filled + ">>\nendobj", false},
		"permit of a program": {"5 0 obj\n<</Type/Sig/Reference[<</TransformMethod/UR3>>]/ByteRange[0 840 6842 900]/Contents" + filled + ">>\nendobj", false},
		"a time stamp, then a signature": {"5 0 obj\n<</Type/DocTimeStamp/ByteRange[0 840 6842 900]/Contents" + filled + ">>\nendobj\n" +
			"6 0 obj\n<</Type/Sig/ByteRange[0 940 6942 900]/Contents" + filled + ">>\nendobj", true},
		"no contents":      {"5 0 obj\n<</Type/Sig/ByteRange[0 840 6842 900]>>\nendobj", false},
		"contents of text": {"5 0 obj\n<</ByteRange[0 840 6842 900]/Contents(" + strings.Repeat("catatan ", 90) + ")>>\nendobj", false},
		"empty field":      {"5 0 obj\n<</FT/Sig/T(Tanda tangan)/Type/Annot/Subtype/Widget>>\nendobj", false},
		"spoken of":        {"5 0 obj\n<</Length 40>>stream\n(/ByteRange dan /Contents) Tj\nendstream\nendobj", false},
		"nothing":          {"", false},
	} {
		if got := signed(pdfWith(c.object)); got != c.want {
			t.Errorf("%s: signed = %v, want %v", name, got, c.want)
		}
	}
}

// TestSigned_hostile: a file made to be slow, which a search that begins anew at every place would
// not finish within a test's patience, has no signature.
func TestSigned_hostile(t *testing.T) {
	if signed([]byte("%PDF-1.7" + strings.Repeat("/ByteRange[0 1 2 3]/Contents<00", 1_000_000))) {
		t.Error("signed")
	}
}

func FuzzSigned(f *testing.F) {
	f.Add(pdfWith("5 0 obj\n<</ByteRange[0 1 2 3]/Contents<" + strings.Repeat("30", 100) + ">>>\nendobj"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if signed(data) && !strings.Contains(string(data), "/Contents") {
			t.Error("signed without a signature")
		}
	})
}
