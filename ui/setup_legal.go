package ui

import (
	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
)

// legalSection lists the legal bases.
type legalSection struct {
	*setupRecords[model.LegalBasis]
	set *settingsScreen
}

func newLegalSection(set *settingsScreen) *legalSection {
	s := &legalSection{set: set}
	s.setupRecords = newSetupRecords(set.sh, setupKind[model.LegalBasis]{
		title: "Dasar hukum", caption: "Yang masih berlaku tercetak di laporan mingguan bagian A.2", one: "dasar hukum", icon: "layers",
		none: "Belum ada dasar hukum.", height: 82, lines: 4, heads: []string{"Dasar hukum", "Keadaan"}, widths: []float32{-1, 96},
		kind: model.KindLegalBasis, rows: func(f model.Setup) []model.LegalBasis { return f.LegalBases },
		line: legalLine, id: func(b model.LegalBasis) model.ID { return b.ID }, name: func(b model.LegalBasis) string { return "\"" + firstWords(b.Title) + "\"" },
		fresh: s.fresh, save: set.sh.office.SaveLegalBasis, fields: s.fields,
	})
	return s
}

// namedLetters is how much of a long title a question names.
const namedLetters = 60

func firstWords(s string) string {
	if r := []rune(s); len(r) > namedLetters {
		return string(r[:namedLetters]) + "…"
	}
	return s
}

func legalLine(b model.LegalBasis) setupLine {
	state := "berlaku"
	if !b.InForce {
		state = "tidak berlaku"
	}
	return setupLine{title: b.Title, rest: []string{state}}
}

func (s *legalSection) fresh() model.LegalBasis {
	order := 0
	for _, b := range s.set.facts.LegalBases {
		order = max(order, b.Order)
	}
	return model.LegalBasis{Order: order + 1, InForce: true}
}

func (s *legalSection) fields(f *setupForm[model.LegalBasis]) fyne.CanvasObject {
	title := f.area("Judul lengkap", 5, func(b *model.LegalBasis) *string { return &b.Title })
	order := f.number("Urutan", 1, 999, func(b model.LegalBasis) int { return b.Order }, func(b *model.LegalBasis, n int) { b.Order = n })
	force := f.check("Masih berlaku, dicetak di laporan", func(b *model.LegalBasis) *bool { return &b.InForce })
	note := f.area("Catatan", 5, func(b *model.LegalBasis) *string { return &b.Note }).Note("tidak pernah tercetak")
	f.key("judul", title)
	return setupFields(title, order, force, note)
}
