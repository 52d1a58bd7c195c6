package model_test

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/model/sqlite"
	"kaltimprov.go.id/dialogpublik/model/sqlite/sqlitetest"
)

// register is the office's first register.
func (d *desk) register(t *testing.T) model.Register {
	t.Helper()
	setup, err := d.Setup()
	d.must(err)
	if len(setup.Registers) == 0 {
		t.Fatal("the factory office has no register")
	}
	return setup.Registers[0]
}

// counting makes the first register give its own numbers, the first of a year first.
func (d *desk) counting(t *testing.T, first int) model.Register {
	t.Helper()
	r := d.register(t)
	r.Mode, r.First, r.Pattern = model.OwnNumbers, first, "{kode}/{urut}/{unit}/{tahun}"
	_, err := d.SaveRegister(r)
	d.must(err)
	return r
}

// letters drafts some letters of thanks to speakers of one dialogue.
func (d *desk) thanks(n int) []model.Letter {
	d.Helper()
	var people []model.ID
	for i := range n {
		people = append(people, d.speaker(fmt.Sprintf("Penerima %d", i+1), "Kepala Dinas", "Dinas"))
	}
	id := d.dialogue("2026-11-26", fmt.Sprintf("Tema %s", model.NewID()), people...)
	var out []model.Letter
	for _, p := range people {
		out = append(out, model.Letter{ID: model.NewID(), Kind: model.Thanks, DialogueID: id, SpeakerID: p, State: model.LetterDraft})
	}
	return out
}

// number issues a letter with a numbering and returns its number.
func (d *desk) number(l model.Letter, n model.Numbering) string {
	d.Helper()
	got, err := d.IssueLetter(l, n, "", d.press)
	d.must(err)
	return got.Number
}

func TestCheckNumberPattern(t *testing.T) {
	for pattern, say := range map[string]string{
		"{kode}/{urut}/{unit}/{tahun}":                      "",
		"{keamanan}/{kode}/{urut3}/{unit}/{romawi}/{bulan}": "",
		"{urut}":                         "",
		"":                               "harus memuat {urut}",
		"{kode}/{unit}/{tahun}":          "harus memuat {urut}",
		"{urut}/{urut}/{tahun}":          "lebih dari sekali",
		"{urut}/{urut3}/{tahun}":         "lebih dari sekali",
		"{kode}/{urut}/{satker}/{tahun}": "tidak dikenal",
		"{kode}/{urut}/{unit":            "belum ditutup",
		"{kode}/{urut}/unit}":            "belum ditutup",
		"{kode}/{urut}\n{tahun}":         "satu baris",
	} {
		err := model.CheckNumberPattern(pattern)
		if say == "" && err != nil || say != "" && (err == nil || !strings.Contains(model.Message(err), say)) {
			t.Errorf("%q says %v, want %q", pattern, err, say)
		}
	}
}

func TestRegister_Compose(t *testing.T) {
	parts := model.NumberParts{Security: model.SecurityLetter("Rahasia"), Code: "500.12.11", Unit: "IKP", Day: "2026-11-23"}
	for _, c := range []struct {
		pattern, running, want string
		value                  int
	}{
		{"{keamanan}/{kode}/{urut}/{unit}/{romawi}/{tahun}", "7", "R/500.12.11/7/IKP/XI/2026", 7},
		{"{kode}/{urut3}/{unit}/{bulan}/{tahun}", "7", "500.12.11/007/IKP/11/2026", 7},
		{"{kode}/{urut3}/{unit}", "1234", "500.12.11/1234/IKP", 1234},
		{"{kode}/{urut}/{unit}", "7a", "500.12.11/7a/IKP", 0},
		{"{kode}/{urut}/{unit}", "", "", 0},
		{"{kode}/{urut}/{unit}", "480/12/SEKRE", "480/12/SEKRE", 12},
		{"{kode}/{urut3}/{unit}/{tahun}", "480/012/SEKRE/2026", "480/012/SEKRE/2026", 12},
		{"{kode}/{urut}/{unit}/{tahun}", "480/12/SEKRE", "480/12/SEKRE", 0},     // another shape
		{"{kode}/{urut}/{unit}", "480/dua/SEKRE", "480/dua/SEKRE", 0},           // no number there
		{"{kode}/{urut}/{unit}", "480/99999999/SEKRE", "480/99999999/SEKRE", 0}, // no count of letters
	} {
		got := model.Register{Pattern: c.pattern}.Compose(parts, c.running)
		if got.Text() != c.want || got.Value != c.value {
			t.Errorf("%s with %q is %q counted %d, want %q and %d", c.pattern, c.running, got.Text(), got.Value, c.want, c.value)
		}
	}
	for urgency, letter := range map[string]string{"Penting": "B", "": "B", "terbatas": "T", "Sangat Rahasia": "SR"} {
		if got := model.SecurityLetter(urgency); got != letter {
			t.Errorf("%q has the letter %s, want %s", urgency, got, letter)
		}
	}
}

func TestRegister_Fill_keepsWhatWasFrozen(t *testing.T) {
	r := model.Register{Pattern: "{kode}/{urut3}/{unit}"}
	gap := model.LetterNumber{Before: "500.12.11/", After: "/LAMA"}
	if got := r.Fill(gap, "7"); got.Text() != "500.12.11/007/LAMA" || got.Value != 7 {
		t.Errorf("filled to %+v", got)
	}
	if got := r.Fill(gap, "480/8/SEKRE"); got.Text() != "480/8/SEKRE" || got.Value != 8 {
		t.Errorf("replaced by %+v", got)
	}
}

func TestOffice_SaveRegister_refusesWhatCannotNumber(t *testing.T) {
	d := newDesk(t)
	good := model.Register{Name: "Surat tugas", Mode: model.SrikandiNumbers, Pattern: "{urut}/ST/{tahun}", First: 1}
	for field, spoil := range map[string]func(*model.Register){
		"nama":       func(r *model.Register) { r.Name = "  " },
		"cara":       func(r *model.Register) { r.Mode = "lain" },
		"awal":       func(r *model.Register) { r.First = 0 },
		"pola_nomor": func(r *model.Register) { r.Pattern = "{tahun}" },
	} {
		r := good
		spoil(&r)
		_, err := d.SaveRegister(r)
		d.faultAt(err, field)
	}
	id, err := d.SaveRegister(good)
	d.must(err)
	good.Name = "SURAT  tugas"
	_, err = d.SaveRegister(good)
	d.faultAt(err, "nama")
	good.ID, good.Name = id, "Surat tugas"
	_, err = d.SaveRegister(good)
	d.must(err)
}

func TestOffice_SaveBlock_refusesOverlap(t *testing.T) {
	d := newDesk(t)
	r := d.counting(t, 1)
	block := model.NumberBlock{RegisterID: r.ID, Year: 2026, First: 100, Last: 149, Label: "Laptop Rina"}
	id, err := d.SaveBlock(block)
	d.must(err)
	for _, c := range []struct{ year, first, last int }{{2026, 149, 160}, {2026, 90, 100}, {2026, 120, 130}, {2026, 50, 200}} {
		_, err := d.SaveBlock(model.NumberBlock{RegisterID: r.ID, Year: c.year, First: c.first, Last: c.last, Label: "Laptop Budi"})
		d.faultAt(err, "blok")
		if !strings.Contains(model.Message(err), "blok Laptop Rina, 100–149") {
			t.Errorf("does not name the other block: %v", err)
		}
	}
	for _, c := range []struct{ year, first, last int }{{2026, 150, 160}, {2027, 100, 149}} {
		_, err := d.SaveBlock(model.NumberBlock{RegisterID: r.ID, Year: c.year, First: c.first, Last: c.last, Label: "Laptop Budi"})
		d.must(err)
	}
	block.ID, block.Last = id, 120
	_, err = d.SaveBlock(block)
	d.must(err)
	block.Last = 99
	_, err = d.SaveBlock(block)
	d.faultAt(err, "blok")
	block.Last, block.Label = 120, " "
	_, err = d.SaveBlock(block)
	d.faultAt(err, "laptop")
}

func TestOffice_numbersByItself(t *testing.T) {
	d := newSampleDesk(t)
	r := d.counting(t, 50)
	ls := d.thanks(6)
	auto := model.Numbering{Auto: true}
	var got []string
	for _, l := range ls[:3] {
		got = append(got, runningIn(d.number(l, auto)))
	}
	lines(t, "numbers from the first on", got, "50", "51", "52")

	d.must(d.VoidLetter(ls[2].ID, "salah ketik"))
	if n := runningIn(d.number(ls[3], auto)); n != "53" {
		t.Errorf("after cancelling 52 comes %s", n)
	}
	_, err := d.IssueLetter(ls[4], model.Numbering{Text: "52"}, "", d.press)
	d.refused(err, model.Conflict)
	_, err = d.IssueLetter(ls[4], model.Numbering{Text: "480/52/LAIN/2026"}, "", d.press)
	d.refused(err, model.Conflict) // another text, but the same running number
	if n := runningIn(d.number(ls[4], model.Numbering{Text: "60"})); n != "60" {
		t.Errorf("typed 60, got %s", n)
	}
	if n, err := d.NextNumber(r.ID); err != nil || n != 61 {
		t.Errorf("next is %d, %v", n, err)
	}
	d.at("2027-01-04T08:00")
	if n := runningIn(d.number(ls[5], auto)); n != "50" {
		t.Errorf("a new year begins with %s", n)
	}
}

// runningIn is the running number of a whole one.
func runningIn(number string) string {
	parts := strings.Split(number, "/")
	return parts[min(1, len(parts)-1)]
}

func TestOffice_undoneNumberIsNotGivenAgain(t *testing.T) {
	d := newSampleDesk(t)
	d.counting(t, 1)
	ls := d.thanks(2)
	d.number(ls[0], model.Numbering{Auto: true})
	d.undo()
	if l, err := d.Letter(ls[0].ID); err != nil || l.State != model.LetterVoid {
		t.Fatalf("undoing left the letter %s, %v", l.State, err)
	}
	if n := runningIn(d.number(ls[1], model.Numbering{Auto: true})); n != "2" {
		t.Errorf("the number of an undone letter was given again: %s", n)
	}
}

func TestOffice_numbersOutOfOwnBlocks(t *testing.T) {
	d := newSampleDesk(t)
	r := d.counting(t, 1)
	laptop, err := d.Laptop()
	d.must(err)
	ls := d.thanks(4)
	auto := model.Numbering{Auto: true}
	d.number(ls[0], auto)
	for _, b := range []model.NumberBlock{
		{Year: 2026, First: 101, Last: 102, Laptop: laptop, Label: "Laptop ini"},
		{Year: 2026, First: 2, Last: 20, Label: "Laptop Rina"},
		{Year: 2027, First: 500, Last: 510, Laptop: laptop, Label: "Laptop ini"},
	} {
		b.RegisterID = r.ID
		_, err := d.SaveBlock(b)
		d.must(err)
	}
	got := []string{runningIn(d.number(ls[1], auto)), runningIn(d.number(ls[2], auto))}
	lines(t, "numbers of the block", got, "101", "102")
	_, err = d.IssueLetter(ls[3], auto, "", d.press)
	d.refused(err, model.Refused)
	if !strings.Contains(model.Message(err), "sudah habis. Cadangkan blok baru") {
		t.Errorf("an exhausted block says %v", err)
	}
	if l, err := d.Letter(ls[3].ID); err == nil && l.Issued() {
		t.Error("a letter without a number was issued nevertheless")
	}
	if book, err := d.RegisterBook(r.ID, 2026); err != nil || book.Next != 0 || len(book.Holes) > 0 {
		t.Errorf("book of an exhausted block: next %d, holes %v, %v", book.Next, book.Holes, err)
	}
	if n := runningIn(d.number(ls[3], model.Numbering{Text: "200"})); n != "200" {
		t.Errorf("typed 200 beside the blocks, got %s", n)
	}
}

func TestOffice_numbersAroundOthersBlocks(t *testing.T) {
	d := newSampleDesk(t)
	r := d.counting(t, 1)
	ls := d.thanks(3)
	for _, b := range []model.NumberBlock{{First: 2, Last: 9}, {First: 10, Last: 12, Laptop: "laptop-lain"}} {
		b.RegisterID, b.Year, b.Label = r.ID, 2026, "Laptop Rina"
		_, err := d.SaveBlock(b)
		d.must(err)
	}
	auto := model.Numbering{Auto: true}
	got := []string{runningIn(d.number(ls[0], auto)), runningIn(d.number(ls[1], auto))}
	_, err := d.IssueLetter(ls[2], model.Numbering{Text: "5"}, "", d.press)
	d.faultAt(err, "nomor") // the other laptop may have given it
	n, err := d.NextNumber(r.ID)
	d.must(err)
	lines(t, "numbers", append(got, fmt.Sprint(n)), "1", "13", "14")
	book, err := d.RegisterBook(r.ID, 2026)
	d.must(err)
	lines(t, "holes", words(book.Holes)) // what is reserved is no hole
}

func words(ranges []model.NumberRange) []string {
	var out []string
	for _, r := range ranges {
		out = append(out, r.Words())
	}
	return out
}

func TestOffice_RegisterBook_holesAndDoubles(t *testing.T) {
	d := newSampleDesk(t)
	r := d.counting(t, 10)
	r.Mode = model.SrikandiNumbers
	_, err := d.SaveRegister(r)
	d.must(err)
	ls := d.thanks(5)
	for i, text := range []string{"12", "16", "480/16/SEKRE/2026", "500.12.11/lisan/IKP"} {
		d.number(ls[i], model.Numbering{Text: text})
	}
	d.number(ls[4], model.Numbering{})
	d.must(d.VoidNumber(r.ID, 2026, 14, "kertas rusak"))
	book, err := d.RegisterBook(r.ID, 2026)
	d.must(err)
	lines(t, "holes", words(book.Holes), "10–11", "13", "15")
	if !slices.Equal(book.Doubles, []int{16}) || book.Next != 17 || len(book.Letters) != 5 || len(book.Entries) != 5 {
		t.Errorf("doubles %v, next %d, %d letters, %d numbers", book.Doubles, book.Next, len(book.Letters), len(book.Entries))
	}
	for _, e := range book.Entries {
		if (e.Running == 14) != (e.Subject == "") || (e.Running == 14) != (e.Reason == "kertas rusak") {
			t.Errorf("entry %+v", e)
		}
	}
	if other, err := d.RegisterBook(r.ID, 2025); err != nil || len(other.Entries) > 0 || len(other.Holes) > 0 || other.Next != 10 {
		t.Errorf("a year without letters: %+v, %v", other, err)
	}
}

func TestOffice_VoidNumber(t *testing.T) {
	d := newSampleDesk(t)
	r := d.counting(t, 1)
	ls := d.thanks(2)
	d.faultAt(d.VoidNumber(r.ID, 2026, 1, " "), "alasan")
	d.faultAt(d.VoidNumber(r.ID, 2026, 0, "rusak"), "nomor")
	d.refused(d.VoidNumber(model.NewID(), 2026, 1, "rusak"), model.NotFound)
	d.must(d.VoidNumber(r.ID, 2026, 1, "kertas rusak"))
	d.faultAt(d.VoidNumber(r.ID, 2026, 1, "lagi"), "nomor")
	if n := runningIn(d.number(ls[0], model.Numbering{Auto: true})); n != "2" {
		t.Errorf("after the spoilt 1 comes %s", n)
	}
	_, err := d.IssueLetter(ls[1], model.Numbering{Text: "1"}, "", d.press)
	d.refused(err, model.Conflict)
	d.faultAt(d.VoidNumber(r.ID, 2026, 2, "rusak"), "nomor")
	d.must(d.VoidNumber(r.ID, 2026, 3, "kertas rusak"))
	if title := d.undo(); title != "" {
		t.Errorf("undone %q, though nobody asked for more than the spoilt number", title)
	}
}

// TestOffice_numbersAtOnce lets two programs on one file issue letters at the same time.
func TestOffice_numbersAtOnce(t *testing.T) {
	const each = 12
	store, clock := sqlitetest.NewWithClock(t)
	first := model.NewOffice(store, clock.Now)
	if err := first.Found(factory(t)); err != nil {
		t.Fatal(err)
	}
	d := &desk{T: t, Office: first, clock: clock, history: model.NewHistory(first), press: &jsonPress{kept: map[string][]byte{}}}
	r := d.counting(t, 1)
	ls := d.thanks(2 * each)
	other, err := sqlite.Open(store.Path(), sqlite.Options{Now: clock.Now, Laptop: "laptop-uji"})
	d.must(err)
	defer other.Close()
	second := model.NewOffice(other, clock.Now)

	var wait sync.WaitGroup
	faults := make(chan error, 2*each)
	issue := func(o *model.Office, some []model.Letter) {
		press := &jsonPress{kept: map[string][]byte{}}
		for _, l := range some {
			if _, err := o.IssueLetter(l, model.Numbering{Auto: true}, "", press); err != nil {
				faults <- err
			}
		}
	}
	for i, o := range []*model.Office{first, second} {
		mine := ls[i*each : (i+1)*each]
		wait.Go(func() { issue(o, mine[:each/2]) })
		wait.Go(func() { issue(o, mine[each/2:]) })
	}
	wait.Wait()
	close(faults)
	for err := range faults {
		t.Error(err)
	}
	book, err := d.RegisterBook(r.ID, 2026)
	d.must(err)
	if len(book.Entries) != 2*each || len(book.Holes) > 0 || len(book.Doubles) > 0 || book.Next != 2*each+1 {
		t.Errorf("%d numbers, holes %v, doubles %v, next %d", len(book.Entries), book.Holes, book.Doubles, book.Next)
	}
	for _, l := range book.Letters {
		if l.Number == "" || l.Number != l.Content.Number.Text() {
			t.Errorf("letter %s has the number %q and prints %q", l.ID, l.Number, l.Content.Number.Text())
		}
	}
}
