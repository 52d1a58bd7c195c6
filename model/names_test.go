package model

import (
	"math/rand/v2"
	"strings"
	"testing"
)

var splitNames = map[string]Name{
	"Dr. H. Rimba Contohwijaya, S.Sos., M.Si.": {"Dr. H.", "Rimba Contohwijaya", "S.Sos., M.Si."},
	"dr Cahaya Dummyani SpA":                   {"dr.", "Cahaya Dummyani", "Sp.A."},
	"dr. Cahaya Dummyani, Sp.A (K)":            {"dr.", "Cahaya Dummyani", "Sp.A(K)"},
	"dr. Cahaya Dummyani SpOG (K)":             {"dr.", "Cahaya Dummyani", "Sp.OG(K)"},
	"DRS.H.ARIF SAMARAN,M.SI":                  {"Drs. H.", "ARIF SAMARAN", "M.Si."},
	"ARIF SAMARAN SE MM":                       {"", "ARIF SAMARAN", "S.E., M.M."},
	"ARIF MAP":                                 {"", "ARIF MAP", ""},
	"ARIF MAP, SH":                             {"", "ARIF MAP", "S.H."},
	"Hj.Sari Umpamawati":                       {"Hj.", "Sari Umpamawati", ""},
	"Prof.Dr.Ir.Rekaan Misalnya,M.Sc,Ph.D":     {"Prof. Dr. Ir.", "Rekaan Misalnya", "M.Sc., Ph.D."},
	"Rimba Contoh S. Sos M. Si":                {"", "Rimba Contoh", "S.Sos., M.Si."},
	"Rimba Contoh S.Sos, M.Si":                 {"", "Rimba Contoh", "S.Sos., M.Si."},
	"Rimba Contoh,S.SOS.M.SI":                  {"", "Rimba Contoh", "S.Sos., M.Si."},
	"rimba contoh s.sos":                       {"", "rimba contoh", "S.Sos."},
	"Rimba Contoh, S.I.P., M.A.P":              {"", "Rimba Contoh", "S.I.P., M.A.P."},
	"Rimba Contoh, M.Ars":                      {"", "Rimba Contoh", "M.Ars."},
	"Rimba Contoh, S.E., Ak., CA":              {"", "Rimba Contoh", "S.E., Ak., CA"},
	"Rimba Contoh, S.H. CHRM":                  {"", "Rimba Contoh", "S.H. CHRM"},
	"Rimba Contoh, S.Xyz":                      {"", "Rimba Contoh", "S.Xyz."},
	"Brigjen TNI Andai Fiktif":                 {"Brigjen TNI", "Andai Fiktif", ""},
	"brigjen pol drs andai fiktif, sh":         {"Brigjen Pol. Drs.", "andai fiktif", "S.H."},
	"Kombes Pol. Andai Fiktif, S.I.K.":         {"Kombes Pol.", "Andai Fiktif", "S.I.K."},
	"AKBP Andai Fiktif, SIK":                   {"AKBP", "Andai Fiktif", "S.I.K."},
	"KOMPOL ANDAI FIKTIF":                      {"Kompol", "ANDAI FIKTIF", ""},
	"Letkol Inf Misal Rekaan":                  {"Letkol Inf", "Misal Rekaan", ""},
	"Letkol Inf. Misal Rekaan":                 {"Letkol Inf", "Misal Rekaan", ""},
	"Kolonel Laut (P) Misal Rekaan":            {"Kolonel Laut (P)", "Misal Rekaan", ""},
	"Mayjen TNI (Purn) H. Misal Rekaan":        {"Mayjen TNI (Purn.) H.", "Misal Rekaan", ""},
	"Kolonel Purnomo Contoh":                   {"Kolonel", "Purnomo Contoh", ""},
	"Dr. (HC) Misal Rekaan":                    {"Dr. (H.C.)", "Misal Rekaan", ""},
	"K.H. Misal Rekaan":                        {"KH.", "Misal Rekaan", ""},
	"KH Misal Rekaan":                          {"KH.", "Misal Rekaan", ""},
	"H. M. Misal Rekaan":                       {"H.", "M. Misal Rekaan", ""},
	"H.M.Misal Rekaan":                         {"H.", "M.Misal Rekaan", ""},
	"R. Misal Rekaan":                          {"R.", "Misal Rekaan", ""},
	"apt. Misal Rekaan, S.Farm":                {"apt.", "Misal Rekaan", "S.Farm."},
	"Ns Misal Rekaan, S.Kep.":                  {"Ns.", "Misal Rekaan", "S.Kep."},
	"drg. Misal Rekaan M.Kes":                  {"drg.", "Misal Rekaan", "M.Kes."},
	"DR. Misal Rekaan":                         {"DR.", "Misal Rekaan", ""},
	"H. Prof. Misal Rekaan":                    {"Prof. H.", "Misal Rekaan", ""},
	"Dr., H., Misal Rekaan, S.H.":              {"Dr. H.", "Misal Rekaan", "S.H."},
	"Irfan Contoh":                             {"", "Irfan Contoh", ""},
	"Drupadi Contoh":                           {"", "Drupadi Contoh", ""},
	"Hana Contoh":                              {"", "Hana Contoh", ""},
	"Bapak Misal Rekaan":                       {"", "Bapak Misal Rekaan", ""},
	"Nu'man Contoh":                            {"", "Nu'man Contoh", ""},
	"  Misal \u00a0 Rekaan ,":                  {"", "Misal Rekaan", ""},
	"Misal\tRekaan\x00, S.H.":                  {"", "Misal Rekaan", "S.H."},
	", S.H.":                                   {"", "S.H.", ""},
	"H.":                                       {"", "H.", ""},
	"SH":                                       {"", "SH", ""},
	"":                                         {},
}

func TestSplitName(t *testing.T) {
	for raw, want := range splitNames {
		if got := SplitName(raw); got != want {
			t.Errorf("SplitName(%q) = %q, want %q", raw, got, want)
		}
	}
}

func TestSplitNameReadsWhatFullWrites(t *testing.T) {
	fronts := []string{"", "Dr.", "dr.", "Prof. Dr. Ir. H.", "Drs. H.", "Hj.", "KH.", "Brigjen TNI", "Kombes Pol. Dr.",
		"Letkol Inf", "Kolonel Laut (P) (Purn.)", "AKBP", "Dr. (H.C.)", "Ir.", "drg. Hj.", "apt.", "Ns."}
	bares := []string{"Contohwijaya", "Rimba Contohwijaya", "M. Rekaan Misal", "Nu'man Fiktif bin Andai", "SARI DUMMY",
		"Sap Umpama", "Ma Andai Sri-Dummy", "Andé Fiktif"}
	backs := []string{"", "S.H.", "S.Sos., M.Si.", "Sp.A.", "Sp.OG(K)", "S.E., Ak., CA", "Ph.D.", "S.Xyz.", "S.I.P.", "A.Md.Keb."}
	for _, front := range fronts {
		for _, bare := range bares {
			for _, back := range backs {
				n := Name{front, bare, back}
				if got := SplitName(n.Full()); got != n {
					t.Errorf("SplitName(%q) = %q", n.Full(), got)
				}
			}
		}
	}
}

func TestFullLeavesOutWhatIsMissing(t *testing.T) {
	for want, n := range map[string]Name{
		"Dr. H. Rimba Contoh, S.Sos., M.Si.": {"Dr. H.", "Rimba Contoh", "S.Sos., M.Si."},
		"Rimba Contoh":                       {"", "Rimba Contoh", ""},
		"Rimba Contoh, S.H.":                 {"", "Rimba Contoh", "S.H."},
		"dr. Rimba":                          {"dr.", "Rimba", ""},
		"S.H.":                               {"", "", "S.H."},
		"":                                   {},
	} {
		if got := n.Full(); got != want {
			t.Errorf("Full of %q = %q", n, got)
		}
	}
}

func TestNormalizeDegrees(t *testing.T) {
	for back, want := range map[string]string{
		"S.Sos,M.Si": "S.Sos., M.Si.", "SSOS MSI": "S.Sos., M.Si.", "s.sos., m.si.": "S.Sos., M.Si.",
		" S.H ,, M.H. ,": "S.H., M.H.", "S.E.M.M": "S.E., M.M.", "PhD": "Ph.D.", "MBA": "MBA",
		"M.B.A": "M.B.A.", "SSTP, MAP": "S.STP., M.AP.", "Sp.THT-KL": "Sp.THT-KL.", "MARS": "M.A.R.S.",
		"Psikolog": "Psikolog", "": "", ",": "",
	} {
		if got := NormalizeDegrees(back); got != want {
			t.Errorf("NormalizeDegrees(%q) = %q, want %q", back, got, want)
		}
	}
}

func TestEveryKnownDegreeKeepsItsSpelling(t *testing.T) {
	for _, d := range degrees {
		if got := NormalizeDegrees(d); got != d {
			t.Errorf("NormalizeDegrees(%q) = %q", d, got)
		}
	}
}

func TestNormalizeFront(t *testing.T) {
	for front, want := range map[string]string{
		"prof DR.H": "Prof. DR. H.", "Dr,H": "Dr. H.", "dr.": "dr.", "Dr": "Dr.", "DRG": "drg.", "HJ": "Hj.",
		"H. Dr. Kombes Pol": "Kombes Pol. Dr. H.", "Letkol inf": "Letkol Inf", "Yang Mulia Dr": "Yang Mulia Dr.",
		"": "", " , ": "",
	} {
		if got := NormalizeFront(front); got != want {
			t.Errorf("NormalizeFront(%q) = %q, want %q", front, got, want)
		}
	}
}

func TestSortKeyIgnoresCaseAccentsAndDots(t *testing.T) {
	for bare, want := range map[string]string{
		"Rimba  CONTOH": "rimba contoh", "M.Misal": "m misal", "M. Misal": "m misal", "Nu’man": "numan", "Andé": "ande",
	} {
		if got := SortKey(bare); got != want {
			t.Errorf("SortKey(%q) = %q, want %q", bare, got, want)
		}
	}
}

// TestSplitNameOfAnyMixtureIsStable mixes titles, degrees and scraps in every order: what came out
// once comes out again, and the name is never lost.
func TestSplitNameOfAnyMixtureIsStable(t *testing.T) {
	words := strings.Fields("Dr dr. DR H. h K. KH. R. Prof. Kolonel Mayor Inf Laut (P) (Purn.) Purn. Pol TNI (HC) Drs.H. " +
		"M. S. Sos Si M.Si S.Sos SE SH S.H.M.H MAP SIP SpA (K) Sp.OG(K) A. Md. Keb U Contoh CONTOH M.Contoh .x . - S.E I. Apt Ns T P. SD")
	gaps := []string{" ", " ", " ", ",", ", ", ".", "", ". "}
	dice := rand.New(rand.NewPCG(11, 24))
	for range 20000 {
		raw := ""
		for range 1 + dice.IntN(7) {
			raw += words[dice.IntN(len(words))] + gaps[dice.IntN(len(gaps))]
		}
		checkSplit(t, raw)
	}
}

func checkSplit(t *testing.T, raw string) {
	n := SplitName(raw)
	if again := SplitName(n.Full()); again != n {
		t.Errorf("SplitName(%q) = %q, split again %q", raw, n, again)
	}
	if n.Bare == "" && strings.Trim(cleanLine(raw), ", ") != "" {
		t.Errorf("SplitName(%q) = %q lost the name", raw, n)
	}
	if once := NormalizeFront(raw); NormalizeFront(once) != once {
		t.Errorf("front of %q: %q, again %q", raw, once, NormalizeFront(once))
	}
	if once := NormalizeDegrees(raw); NormalizeDegrees(once) != once {
		t.Errorf("back of %q: %q, again %q", raw, once, NormalizeDegrees(once))
	}
}

func FuzzSplitName(f *testing.F) {
	for _, s := range []string{"Dr. H. Rimba Contoh, S.Sos., M.Si.", "DRS.H.ARIF SAMARAN,M.SI", "dr Cahaya Dummyani SpA",
		"Kolonel Laut (P) Purn. X", "H., S.H., M.H", "K. H. A. Md. Keb", "A S. H.M.H S.SOS.M.SI CHRM", "Prof", ",,."} {
		f.Add(s)
	}
	f.Fuzz(checkSplit)
}
