package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kaltimprov.go.id/dialogpublik/model"
)

// number issues an invitation with a number, as the tab Register does.
func (h *harness) number(running ...string) {
	h.Helper()
	s, err := h.office.Situation("2026-11-23", "2026-12-31")
	h.must(err)
	h.fill(func() {
		for _, d := range s.Between("2026-11-24", "2026-12-31") {
			for _, slot := range s.Invitations(d) {
				if len(running) == 0 {
					return
				}
				_, err := h.office.IssueInvitation(d.ID, slot.Speaker.ID, model.Numbering{Text: running[0]}, "", h.sh.svc.Press)
				h.must(err)
				running = running[1:]
			}
		}
	})
}

func TestSettings_register_is_edited_with_a_live_example(t *testing.T) {
	h := newHarness(t)
	s := h.settings(sectionRegisters).(*registerSection)
	h.shot("settings-register")
	shown := func() string { return wordsOf(s.page) }
	if got := shown(); !strings.Contains(got, "500.12.11/214/Diskominfo-IKP/2026") || !strings.Contains(got, "2026: belum ada nomor, berikutnya 1") {
		t.Fatalf("the first register shows %q", got)
	}
	pattern := h.pageField("Pola nomor")
	h.win.Canvas().Focus(pattern.Entry)
	pattern.Entry.SetText("{keamanan}/{kode}/{urut3}/{romawi}/{tahun}")
	if got := shown(); !strings.Contains(got, "B/500.12.11/214/XI/2026") {
		t.Errorf("while typing the example is not in %q", got)
	}
	pattern.Entry.SetText("{kode}/{tahun}")
	h.win.Canvas().Focus(s.registers.list)
	if words, bad := pattern.Message(); !bad || !strings.Contains(words, "harus memuat {urut}") || pattern.Text() != "{kode}/{tahun}" {
		t.Errorf("a pattern without a number says %q and shows %q", words, pattern.Text())
	}
	h.shot("settings-register-keliru")
	h.enter(pattern, "{kode}/{urut3}/{unit}/{tahun}")
	h.pageChoice("Nomor surat").Drop.Choose(1)
	h.enter(h.pageField("Nomor awal tahun"), "200")
	got := h.setup().Registers[0]
	if got.Pattern != "{kode}/{urut3}/{unit}/{tahun}" || got.Mode != model.OwnNumbers || got.First != 200 {
		t.Fatalf("stored %+v", got)
	}
	if words := shown(); !strings.Contains(words, "nomor sendiri") || !strings.Contains(words, "berikutnya 200") {
		t.Errorf("the list shows %q", words)
	}
	h.sh.undo()
	if h.setup().Registers[0].First != 1 {
		t.Error("one field is not one command")
	}
}

func TestSettings_register_is_made_and_deleted(t *testing.T) {
	h := newHarness(t)
	s := h.settings(sectionRegisters).(*registerSection)
	test.Tap(s.registers.add)
	made := s.registers.sheet
	h.enter(h.sheetField("Nama buku"), "surat  KELUAR")
	test.Tap(made.save)
	if words, bad := h.sheetField("Nama buku").Message(); !bad || !strings.Contains(words, "sudah ada") {
		t.Fatalf("a second book of that name says %q", words)
	}
	h.enter(h.sheetField("Nama buku"), "Surat tugas")
	h.shot("settings-register-baru")
	test.Tap(made.save)
	if all := h.setup().Registers; len(all) != 2 || all[1].Name != "Surat tugas" || s.registers.form.value.Name != "Surat tugas" {
		t.Fatalf("registers %+v", all)
	}
	s.registers.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	test.Tap(s.registers.asked.Yes)
	if len(h.setup().Registers) != 1 {
		t.Error("an empty register was not deleted")
	}
	h.number("7")
	test.Tap(s.registers.remove)
	test.Tap(s.registers.asked.Yes)
	if len(h.setup().Registers) != 1 {
		t.Error("a register with numbers was deleted")
	}
}

func TestSettings_register_tells_holes_and_doubles(t *testing.T) {
	h := newHarness(t)
	h.number("3", "5")
	s := h.settings(sectionRegisters).(*registerSection)
	h.pageChoice("Nomor surat").Drop.Choose(2) // copied from elsewhere, where doubles may come
	h.number("3", "5", "480/5/SEKRE/2026")
	h.pageChoice("Nomor surat").Drop.Choose(0)
	h.shot("settings-register-nomor")
	want := []string{"2026: 3 nomor terpakai, berikutnya 6", "Terlewat: 1–2, 4.", "Ganda: 5."}
	for _, w := range want {
		if got := wordsOf(s.page); !strings.Contains(got, w) {
			t.Errorf("no %q in %q", w, got)
		}
	}
	h.pageChoice("Nomor surat").Drop.Choose(2)
	if got := wordsOf(s.page); strings.Contains(got, "Terlewat") || strings.Contains(got, "berikutnya") || !strings.Contains(got, "Ganda: 5.") {
		t.Errorf("numbers given elsewhere are told as %q", got)
	}
	h.pageChoice("Nomor surat").Drop.Choose(0)
	h.at("2027-02-01T08:00")
	for _, w := range append(want[1:], "2027: belum ada nomor, berikutnya 1", "2026: 3 nomor terpakai") {
		if got := wordsOf(s.page); !strings.Contains(got, w) {
			t.Errorf("next year no %q in %q", w, got)
		}
	}
}

func TestSettings_blocks_of_numbers(t *testing.T) {
	h := newHarness(t)
	h.number("12")
	s := h.settings(sectionRegisters).(*registerSection)
	s.tabs.Choose(1)
	h.shot("settings-blok-kosong")
	test.Tap(s.blocks.add)
	if h.sheetField("Dari nomor").Text() != "13" || h.sheetField("Sampai nomor").Text() != "62" || h.sheetField("Nama laptop").Visible() {
		t.Errorf("a new block is proposed from %s to %s", h.sheetField("Dari nomor").Text(), h.sheetField("Sampai nomor").Text())
	}
	test.Tap(s.blocks.sheet.save)
	laptop, err := h.office.Laptop()
	h.must(err)
	if all := h.setup().Blocks; len(all) != 1 || all[0].Laptop != laptop || all[0].First != 13 || all[0].Last != 62 {
		t.Fatalf("blocks %+v", all)
	}
	test.Tap(s.blocks.add)
	h.choice(h.top(), "Untuk").Drop.Choose(1)
	h.enter(h.sheetField("Dari nomor"), "60")
	test.Tap(s.blocks.sheet.save)
	if words, bad := h.sheetField("Nama laptop").Message(); !bad || !strings.Contains(words, "laptop yang mana") {
		t.Fatalf("a block without a laptop says %q", words)
	}
	h.enter(h.sheetField("Nama laptop"), "Laptop Rina")
	test.Tap(s.blocks.sheet.save)
	if words, bad := h.sheetField("Dari nomor").Message(); !bad || !strings.Contains(words, "bertumpang dengan blok Laptop ini, 13–62") {
		t.Fatalf("an overlapping block says %q", words)
	}
	h.shot("settings-blok-bertumpang")
	h.enter(h.sheetField("Dari nomor"), "63")
	test.Tap(s.blocks.sheet.save)
	h.shot("settings-blok")
	if got := wordsOf(s.page); !strings.Contains(got, "63–112 tahun 2026") || !strings.Contains(got, "Laptop Rina") || !strings.Contains(got, "laptop ini") {
		t.Errorf("the list shows %q", got)
	}
	test.Tap(s.blocks.remove)
	test.Tap(s.blocks.asked.Yes)
	if all := h.setup().Blocks; len(all) != 1 || all[0].Laptop != laptop {
		t.Errorf("after deleting: %+v", all)
	}
}

func TestSettings_shape_of_letters(t *testing.T) {
	h := newHarness(t)
	s := h.settings(sectionPaper).(*paperSection)
	h.shot("settings-kertas")
	if got := wordsOf(s.shape.box); strings.Contains(got, "TEMPAT") || !strings.Contains(got, "500.12.11/214/Diskominfo-IKP/2026") {
		t.Errorf("the usual shape shows %q", got)
	}
	h.pageChoice("Bentuk surat").Drop.Choose(1)
	h.shot("settings-kertas-kanan")
	if got := wordsOf(s.shape.box); !strings.Contains(got, "TEMPAT") {
		t.Errorf("the older shape shows %q", got)
	}
	if got := h.setup().Settings.LetterLayout; got != model.LayoutRight {
		t.Errorf("stored shape %q", got)
	}
}

func TestSettings_listed_shortens_long_lists(t *testing.T) {
	var many []int
	for i := range 15 {
		many = append(many, i+1)
	}
	if got := listed(numberTexts(many)); got != "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 dan 3 lagi" {
		t.Errorf("listed %q", got)
	}
	if got := wordsOf(healthNote(model.RegisterBook{Year: 2026}, true)); !strings.Contains(got, "blok laptop ini habis") {
		t.Errorf("an exhausted block is told as %q", got)
	}
}
