package ui

import (
	"fmt"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// usualBlock is how many numbers a new block reserves.
const usualBlock = 50

func blockName(b model.NumberBlock) string {
	return model.NumberRange{First: b.First, Last: b.Last}.Words()
}

func (s *registerSection) blockLine(b model.NumberBlock) setupLine {
	whose := b.Label
	if b.Laptop == s.laptop {
		whose = "laptop ini"
	}
	return setupLine{title: fmt.Sprintf("%s tahun %d", blockName(b), b.Year), sub: s.registerName(b.RegisterID), rest: []string{whose}}
}

func (s *registerSection) registerName(id model.ID) string {
	for _, r := range s.set.facts.Registers {
		if r.ID == id {
			return r.Name
		}
	}
	return ""
}

// freshBlock begins after everything given and reserved in the first register.
func (s *registerSection) freshBlock() model.NumberBlock {
	b := model.NumberBlock{Year: s.set.sh.office.Today().Year(), First: 1, Laptop: s.laptop}
	if len(s.set.facts.Registers) == 0 {
		b.Last = usualBlock
		return b
	}
	b.RegisterID = s.set.facts.Registers[0].ID
	if book, err := s.set.sh.office.RegisterBook(b.RegisterID, b.Year); err == nil {
		b.First = max(b.First, book.Next)
	}
	for _, other := range s.set.facts.Blocks {
		if other.RegisterID == b.RegisterID && other.Year == b.Year {
			b.First = max(b.First, other.Last+1)
		}
	}
	b.Last = b.First + usualBlock - 1
	return b
}

// saveBlock writes a block; this laptop needs no name.
func (s *registerSection) saveBlock(b model.NumberBlock) (model.ID, error) {
	if b.Laptop == s.laptop && trimmed(b.Label) == "" {
		b.Label = "Laptop ini"
	}
	return s.set.sh.office.SaveBlock(b)
}

func (s *registerSection) blockFields(f *setupForm[model.NumberBlock]) fyne.CanvasObject {
	register := setupChoice(f, "Buku register", s.registerOptions, func(b *model.NumberBlock) *model.ID { return &b.RegisterID })
	year := f.number("Tahun", 2000, 9999, func(b model.NumberBlock) int { return b.Year }, func(b *model.NumberBlock, n int) { b.Year = n })
	first := f.number("Dari nomor", 1, mostRunning, func(b model.NumberBlock) int { return b.First }, func(b *model.NumberBlock, n int) { b.First = n })
	last := f.number("Sampai nomor", 1, mostRunning, func(b model.NumberBlock) int { return b.Last }, func(b *model.NumberBlock, n int) { b.Last = n })
	laptop := setupChoice(f, "Untuk", func() []setupOption[string] { return s.laptops(f.value) }, func(b *model.NumberBlock) *string { return &b.Laptop })
	label := f.text("Nama laptop", func(b *model.NumberBlock) *string { return &b.Label }).Hint("Laptop Rina")
	f.key("blok", first)
	f.key("laptop", label)
	f.preview = func(b model.NumberBlock) { showIf(b.Laptop != s.laptop, label) }
	return setupFields(kit.Cols(12, []float32{2, 1}, register, year), setupPair(first, last), laptop, label)
}

func (s *registerSection) registerOptions() []setupOption[model.ID] {
	var out []setupOption[model.ID]
	for _, r := range s.set.facts.Registers {
		out = append(out, setupOption[model.ID]{r.ID, r.Name})
	}
	return out
}

// laptops are whom a block may be for: this laptop, another one, and the one it is for already.
func (s *registerSection) laptops(b model.NumberBlock) []setupOption[string] {
	out := []setupOption[string]{{s.laptop, "laptop ini"}, {"", "laptop lain"}}
	if b.Laptop != "" && b.Laptop != s.laptop {
		out = append(out, setupOption[string]{b.Laptop, "laptop lain, sudah dikenal"})
	}
	return out
}
