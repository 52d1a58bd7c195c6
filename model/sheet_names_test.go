package model

import (
	"slices"
	"strings"
	"testing"
)

func TestSheetName_readByHand(t *testing.T) {
	for text, want := range map[string]sheetName{
		"Andi Contoh":                            {full: "Andi Contoh"},
		"Andi Contoh ()":                         {full: "Andi Contoh"},
		"Andi Contoh (Bapenda)":                  {"Andi Contoh", "Bapenda", true},
		"Andi Contoh (Tanpa  Instansi)":          {"Andi Contoh", "", true},
		"dr. Andi Contoh, Sp.OG(K)":              {full: "dr. Andi Contoh, Sp.OG(K)"},
		"dr. Andi Contoh, Sp.OG (K)":             {full: "dr. Andi Contoh, Sp.OG (K)"},
		"dr. Andi Contoh, Sp.OG(K) (RSUD)":       {"dr. Andi Contoh, Sp.OG(K)", "RSUD", true},
		"Andi (Ani) Contoh (BPS (Pusat) Kaltim)": {"Andi (Ani) Contoh", "BPS (Pusat) Kaltim", true},
		"Andi Contoh (Badan Pusat (BPS))":        {"Andi Contoh", "Badan Pusat (BPS)", true},
		"Andi Contoh (Dinas":                     {full: "Andi Contoh (Dinas"},
		"Andi Contoh (Dinas))":                   {full: "Andi Contoh (Dinas))"},
		"(Dinas)":                                {full: "(Dinas)"},
		`Andi Contoh (A\|B)`:                     {"Andi Contoh", "A|B", true},
	} {
		if got := readSheetName(text); got != want {
			t.Errorf("%s: got %+v, want %+v", text, got, want)
		}
	}
}

// TestSheetName_written holds that every name written is read back, alone and among others.
func TestSheetName_written(t *testing.T) {
	names := []Name{
		{Bare: "Andi Contoh"}, {Bare: "Andi | Contoh"}, {Bare: "Andi Contoh (Ani)"}, {Bare: "Andi Contoh) (Ani"}, {Bare: `Andi \ Contoh`},
		{Front: "Kolonel Laut (P) (Purn.)", Bare: "Andi Contoh", Back: "S.E., M.M."}, {Front: "dr.", Bare: "Andi Contoh", Back: "Sp.OG(K)"},
		{Bare: "utama: Andi Contoh"}, {Bare: `Andi\(Contoh`},
	}
	organizations := []string{"", "Bapenda", "Badan Pusat Statistik (BPS)", "BPS (Pusat) Kaltim", "Dinas (A", "Dinas A) B", "Dinas A) (B", "A|B", "|", `A\|B`, `A\(B)`, "Dinas; \"A\""}
	var cell []string
	for _, n := range names {
		for _, o := range organizations {
			p := Speaker{Name: n, Organization: Organization{Name: o}}
			text := writeSheetName(p)
			cell = append(cell, text)
			got := readSheetName(text)
			if got != (sheetName{n.Full(), o, true}) {
				t.Errorf("%q of %q became %q: got %+v", n.Full(), o, text, got)
			}
			if fits := got.among([]Speaker{p}); len(fits) != 1 {
				t.Errorf("%q does not mean its own speaker", text)
			}
		}
	}
	if got := divideNames(strings.Join(cell, " | ")); !slices.Equal(got, cell) {
		t.Errorf("the cell is divided into %d names, want %d: %q", len(got), len(cell), got)
	}
}
