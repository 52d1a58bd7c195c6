package model_test

import (
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

// gap is an issued letter with its number still to come, in a register of the given mode.
func (d *desk) gap(mode model.RegisterMode) model.Letter {
	d.Helper()
	setup, err := d.Setup()
	d.must(err)
	r := setup.Registers[0]
	r.Mode = mode
	_, err = d.SaveRegister(r)
	d.must(err)
	return d.issueAll(d.dialogue("2026-12-10", "Tema", d.speaker("Orang "+string(model.NewID()), "Analis", "Bapenda")))[0]
}

func TestNumberLetter_refusesWhatIsNoNumber(t *testing.T) {
	d := newSampleDesk(t)
	l := d.gap(model.WrittenNumbers)
	for _, typed := range []string{"", "-5", "0", "000", "8 3 0", "830/", "abc", "+5", "12345678901234567890", "\U0001F98A", "5\n6", "//7", "500//7"} {
		d.faultAt(d.NumberLetter(l.ID, model.Numbering{Text: typed}, "", d.press), "nomor")
	}
	d.must(d.NumberLetter(l.ID, model.Numbering{Text: "830.a"}, "", d.press))
}

// A running number is given once, however its zeros are written, cancelled ones included; numbers
// copied from elsewhere are another office's count, and the register only lists them.
func TestNumberLetter_zerosMakeNoOtherNumber(t *testing.T) {
	d := newSampleDesk(t)
	first := d.gap(model.WrittenNumbers)
	d.must(d.NumberLetter(first.ID, model.Numbering{Text: "0828"}, "", d.press))
	d.must(d.VoidLetter(first.ID, "Salah"))
	for _, mode := range []model.RegisterMode{model.WrittenNumbers, model.OwnNumbers} {
		d.refused(d.NumberLetter(d.gap(mode).ID, model.Numbering{Text: "828"}, "", d.press), model.Conflict)
	}
	copied := d.gap(model.SrikandiNumbers)
	d.refused(d.NumberLetter(copied.ID, model.Numbering{Auto: true}, "", d.press), model.Refused)
	d.must(d.NumberLetter(copied.ID, model.Numbering{Text: "828"}, "", d.press))
	book, err := d.RegisterBook(copied.RegisterID, 2026)
	d.must(err)
	if len(book.Doubles) != 1 || book.Doubles[0] != 828 {
		t.Errorf("doubles %v of %+v", book.Doubles, book.Entries)
	}
}
