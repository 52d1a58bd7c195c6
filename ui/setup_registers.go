package ui

import (
	"fmt"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// registerSection holds the registers of outgoing letters and, on a second tab, the numbers reserved
// for laptops.
type registerSection struct {
	*setupTabs
	registers *setupRecords[model.Register]
	blocks    *setupRecords[model.NumberBlock]
	laptop    string // identity of this installation
}

func newRegisterSection(set *settingsScreen) *registerSection {
	s := &registerSection{setupTabs: newSetupTabs(set)}
	var err error
	s.laptop, err = set.sh.office.Laptop()
	set.sh.check(err)
	s.registers = newSetupRecords(set.sh, setupKind[model.Register]{
		title: "Buku register", caption: "Surat yang jenisnya tidak memilih buku di Naskah masuk buku pertama", one: "buku register", icon: "hash",
		none: "Belum ada buku register.", height: 46, heads: []string{"Buku, cara penomoran", "Berikutnya"}, widths: []float32{-1, 90},
		kind: model.KindRegister, rows: func(f model.Setup) []model.Register { return f.Registers },
		line: s.registerLine, id: func(r model.Register) model.ID { return r.ID }, name: func(r model.Register) string { return r.Name },
		fresh: s.freshRegister, save: set.sh.office.SaveRegister, fields: s.registerFields,
	})
	s.blocks = newSetupRecords(set.sh, setupKind[model.NumberBlock]{
		title: "Blok nomor", caption: "Nomor yang hanya diberikan satu laptop, supaya dua laptop tidak memberi nomor yang sama", one: "blok nomor", icon: "layers",
		none: "Belum ada blok. Satu laptop yang memberi nomor tidak memerlukannya.", height: 46, heads: []string{"Nomor, buku", "Laptop"}, widths: []float32{-1, 150},
		kind: model.KindBlock, rows: func(f model.Setup) []model.NumberBlock { return f.Blocks },
		line: s.blockLine, id: func(b model.NumberBlock) model.ID { return b.ID }, name: blockName,
		fresh: s.freshBlock, save: s.saveBlock, fields: s.blockFields,
	})
	s.hold([]string{"Buku register", "Blok nomor"}, s.registers, s.blocks)
	return s
}

// registerModeWords say where the numbers of a register come from.
var registerModeWords = map[model.RegisterMode]string{
	model.WrittenNumbers: "ruang kosong untuk tulisan tangan", model.OwnNumbers: "nomor sendiri", model.SrikandiNumbers: "disalin dari SRIKANDI",
}

func registerModes() []setupOption[model.RegisterMode] {
	var out []setupOption[model.RegisterMode]
	for _, m := range model.RegisterModes {
		out = append(out, setupOption[model.RegisterMode]{m, registerModeWords[m]})
	}
	return out
}

func (s *registerSection) registerLine(r model.Register) setupLine {
	next := "blok habis"
	if r.Mode == model.SrikandiNumbers {
		next = "–"
	} else if n, err := s.set.sh.office.NextNumber(r.ID); err == nil {
		next = fmt.Sprint(n)
	}
	return setupLine{title: r.Name, sub: registerModeWords[r.Mode], rest: []string{next}}
}

func (s *registerSection) freshRegister() model.Register {
	r := model.Register{Mode: model.WrittenNumbers, Pattern: "{kode}/{urut}/{unit}/{tahun}", First: 1}
	for _, other := range s.set.facts.Registers {
		r.Order = max(r.Order, other.Order+1)
	}
	return r
}

func (s *registerSection) registerFields(f *setupForm[model.Register]) fyne.CanvasObject {
	name := f.text("Nama buku", func(r *model.Register) *string { return &r.Name }).Hint("Surat keluar")
	mode := setupChoice(f, "Nomor surat", registerModes, func(r *model.Register) *model.RegisterMode { return &r.Mode })
	first := f.number("Nomor awal tahun", 1, mostRunning, func(r model.Register) int { return r.First }, func(r *model.Register, n int) { r.First = n })
	pattern := f.text("Pola nomor", func(r *model.Register) *string { return &r.Pattern })
	example, health := kit.NewPara("", 13, kit.Medium, kit.Ink, 0), kit.V(8)
	f.key("nama", name)
	f.key("cara", mode)
	f.key("awal", first)
	f.key("pola_nomor", pattern)
	f.preview = func(r model.Register) { example.SetText(s.example(r)) }
	f.shows = append(f.shows, func(r model.Register) { health.Objects = s.health(r) })
	tokens := kit.SunkBox(kit.V(8, kit.V(2, kit.Caption("BEGINI TERTULIS"), example), numberTokenList()), 10)
	return setupFields(kit.Cols(12, []float32{2, 1}, name, first), mode, pattern, tokens, health)
}

// mostRunning is the highest running number that a field takes.
const mostRunning = 999_999

// numberTokenList explains what a pattern may hold.
func numberTokenList() fyne.CanvasObject {
	list := kit.V(1)
	for _, t := range model.NumberTokens {
		list.Add(kit.H(8, kit.Fix(82, 0, kit.Fit("{"+t.Name+"}", 12, kit.SemiBold, kit.AccentD)), kit.Grow(kit.Fit(t.Means, 12, kit.Regular, kit.Ink2))))
	}
	return list
}

// example is a number of the register as it would print.
func (s *registerSection) example(r model.Register) string {
	if err := model.CheckNumberPattern(r.Pattern); err != nil {
		return "–"
	}
	v := s.set.facts.Settings
	return exampleOf(r, v, v.LetterUnit, s.set.sh.office.Today())
}

// health tells, for this year and the last, how the numbers of a register stand.
func (s *registerSection) health(r model.Register) []fyne.CanvasObject {
	if r.ID == "" {
		return nil
	}
	year := s.set.sh.office.Today().Year()
	var out []fyne.CanvasObject
	for _, y := range []int{year, year - 1} {
		book, err := s.set.sh.office.RegisterBook(r.ID, y)
		if err != nil {
			s.set.sh.svc.Log(err)
			out = append(out, kit.Note(kit.Red, "warning", fmt.Sprintf("Nomor tahun %d tidak terbaca", y), model.Message(err)))
			continue
		}
		if y == year || len(book.Entries) > 0 {
			out = append(out, healthNote(book, y == year))
		}
	}
	return out
}
