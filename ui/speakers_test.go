package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// speakersPage opens the directory.
func speakersPage(h *harness) *speakersScreen {
	h.sh.open(pageSpeakers)
	return h.sh.screens[pageSpeakers].(*speakersScreen)
}

func TestSpeakers_SearchAsTyped(t *testing.T) {
	h := newHarness(t)
	s := speakersPage(h)
	h.shot("narasumber")
	all := len(s.rows)
	if all < 30 {
		t.Fatalf("sample has %d people", all)
	}
	for i := 1; i < all; i++ {
		if a, b := s.dir.Speakers[i-1].Name.Bare, s.dir.Speakers[i].Name.Bare; model.SortKey(a) > model.SortKey(b) {
			t.Errorf("%q stands before %q", a, b)
		}
	}
	p := s.dir.Speakers[7]
	for _, query := range []string{p.Name.Bare, p.Post, p.Organization.Name} {
		s.search.Entry.SetText(strings.ToUpper(query))
		if s.chosen == "" || len(s.rows) == 0 || len(s.rows) == all && query == p.Name.Bare {
			t.Errorf("search for %q finds %d of %d", query, len(s.rows), all)
		}
	}
	s.search.Entry.SetText("tidak mungkin ada")
	if len(s.rows) != 0 || s.chosen != "" || s.profile.none.Hidden {
		t.Error("a search without result still shows somebody")
	}
	h.shot("narasumber-cari-kosong")
	s.choose(p.ID)
	if len(s.rows) != all || s.profile.name.Text() != p.Name.Full() {
		t.Errorf("choose shows %q of %d", s.profile.name.Text(), len(s.rows))
	}
}

func TestSpeakers_Filters(t *testing.T) {
	h := newHarness(t)
	s := speakersPage(h)
	test.Tap(s.chips.Chips[3])
	if len(s.rows) == 0 {
		t.Fatal("the sample has people without a phone")
	}
	for _, r := range s.rows {
		if !r.noPhone {
			t.Errorf("%s has a phone", r.name)
		}
	}
	test.Tap(s.chips.Chips[0])
	s.org.Choose(1)
	for _, r := range s.rows {
		if !strings.Contains(r.post+r.office, s.org.Value()) {
			t.Errorf("%s is of %s, not %s", r.name, r.office, s.org.Value())
		}
	}
}

func TestSpeakers_EmptyDirectory(t *testing.T) {
	h := emptyHarness(t)
	s := speakersPage(h)
	h.shot("narasumber-kosong")
	if s.none.Hidden || !s.some.Hidden {
		t.Error("an empty directory does not say so")
	}
}

func TestSpeakers_TrashAndUndo(t *testing.T) {
	h := newHarness(t)
	s := speakersPage(h)
	gone := s.rows[0].id
	s.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	h.sh.reload()
	if len(s.rows) > 0 && s.rows[0].id == gone {
		t.Fatal("the person is still listed")
	}
	h.sh.undo()
	h.sh.reload()
	if s.rows[0].id != gone {
		t.Error("undo did not bring the person back")
	}
}

func TestSpeakers_NoteSavesWhenLeft(t *testing.T) {
	h := newHarness(t)
	s := speakersPage(h)
	s.profile.tabs.Choose(3)
	id := s.chosen
	h.win.Canvas().Focus(s.profile.note.Entry)
	test.Type(s.profile.note.Entry, "Hubungi lewat ajudan pagi hari.")
	s.list.Step(1)
	facts, err := h.office.Profile(id)
	h.must(err)
	if facts.Speaker.Note != "Hubungi lewat ajudan pagi hari." {
		t.Errorf("note is %q", facts.Speaker.Note)
	}
	s.choose(id)
	s.profile.tabs.Choose(0)
	h.shot("narasumber-catatan")
	s.profile.tabs.Choose(2)
	h.shot("narasumber-kontak")
}

func TestSpeakerForm_SavingSplitsTitlesOffByItself(t *testing.T) {
	h := emptyHarness(t)
	test.Tap(speakersPage(h).add)
	f := openForm(h)
	typeIn(h, f.name, "Dr. H. Misal Umpama, S.Sos., M.Si.")
	f.onSave()
	dir, err := h.office.Directory()
	h.must(err)
	if len(dir.Speakers) != 1 || dir.Speakers[0].Name != (model.Name{Front: "Dr. H.", Bare: "Misal Umpama", Back: "S.Sos., M.Si."}) {
		t.Errorf("stored %+v", dir.Speakers)
	}
}

func TestSpeakerForm_NewPersonWithTitlesInName(t *testing.T) {
	h := emptyHarness(t)
	s := speakersPage(h)
	test.Tap(s.add)
	f := openForm(h)
	typeIn(h, f.name, "dr Cahaya Dummyani sp.a")
	typeIn(h, f.post, "Kepala Dinas")
	if f.offer.Hidden {
		t.Fatal("titles in the name are not offered for splitting")
	}
	h.shot("narasumber-gelar")
	test.Tap(f.split)
	f.onNewOrg("Dinas Kesehatan Kota Bontang")
	test.Tap(f.phones.add)
	typeIn(h, f.phones.rows[0].number, "0812 0000")
	if _, bad := f.phones.rows[0].number.Message(); !bad {
		t.Error("an impossible number is not refused")
	}
	if f.phones.rows[0].number.Text() != "0812 0000" {
		t.Error("the impossible number was not kept")
	}
	typeIn(h, f.phones.rows[0].number, "0812 0000 0031")
	if said, _ := f.phones.rows[0].number.Message(); said != "" {
		t.Errorf("a good number is still called %q", said)
	}
	h.shot("narasumber-baru")
	f.onSave()
	dir, err := h.office.Directory()
	h.must(err)
	if len(dir.Speakers) != 1 {
		t.Fatalf("%d people stored", len(dir.Speakers))
	}
	p := dir.Speakers[0]
	if p.Name.Full() != "dr. Cahaya Dummyani, Sp.A." || p.Organization.Town != "" || p.Town() != "Bontang" || p.Phones[0].Number != "+6281200000031" {
		t.Errorf("stored %+v", p)
	}
	if s.chosen != p.ID {
		t.Error("the new person is not shown")
	}
}

func TestSpeakerForm_DraftOutlivesEscape(t *testing.T) {
	h := emptyHarness(t)
	f := h.sh.showSpeakerForm(model.Speaker{}, nil)
	typeIn(h, f.name, "Rimba Contohwijaya")
	f.sheet.Close()
	if again := h.sh.showSpeakerForm(model.Speaker{}, nil); again.name.Text() != "Rimba Contohwijaya" {
		t.Errorf("the draft came back as %q", again.name.Text())
	}
}

func TestSpeakerForm_EditSavesFieldByField(t *testing.T) {
	h := newHarness(t)
	s := speakersPage(h)
	p := s.profile.facts.Speaker
	f := h.sh.showSpeakerForm(p, nil)
	h.shot("narasumber-ubah")
	typeIn(h, f.post, "Ketua Tim Umpama")
	typeIn(h, f.email, "tanpa-tanda")
	h.win.Canvas().Focus(f.themes.Entry)
	if _, bad := f.email.Message(); !bad {
		t.Error("an impossible address is not refused")
	}
	f.style.Choose(2)
	if !strings.Contains(f.address.Text(), p.Name.Full()) {
		t.Errorf("addressed as %q", f.address.Text())
	}
	stored, err := h.office.Profile(p.ID)
	h.must(err)
	if got := stored.Speaker; got.Post != "Ketua Tim Umpama" || got.Email != p.Email || got.Address != model.AddressName {
		t.Errorf("stored %+v", got)
	}
}

// openForm returns the form on top, which the screen opened.
func openForm(h *harness) *speakerForm {
	h.Helper()
	kit.CloseTop(h.win.Canvas())
	return h.sh.showSpeakerForm(model.Speaker{}, h.sh.screens[pageSpeakers].(*speakersScreen).choose)
}

// typeIn replaces the text of a field as a person does and leaves it.
func typeIn(h *harness, f *kit.Field, text string) {
	h.Helper()
	h.win.Canvas().Focus(f.Entry)
	f.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	test.Type(f.Entry, text)
	h.win.Canvas().Unfocus()
}

func TestImportSheet_FaultsAndCounts(t *testing.T) {
	h := newHarness(t)
	bad := model.ImportResult{Faults: []model.RowFault{{Row: 3, Column: "telepon", Reason: "Nomor telepon \"8.12E+10\" sudah dipotong Excel sehingga sebagian angkanya hilang. Ketik ulang dengan tanda petik di depannya, seperti '081200000001."}}}
	s := newImportSheet(h.sh, importSpeakers, "/data/narasumber contoh.xlsx", bad)
	s.sheet.ShowIn(h.win)
	h.shot("impor-salah")
	if s.write != nil {
		t.Error("a sheet with faults can be written")
	}
	s.sheet.Close()
	calls := 0
	good := model.ImportResult{Created: 3, Updated: 2, Same: 35}
	h.sh.svc.Import = func(what, path string, checkOnly bool) (model.ImportResult, error) {
		if what != "narasumber" || checkOnly {
			t.Errorf("import of %s, check only %v", what, checkOnly)
		}
		calls++
		return good, nil
	}
	s = newImportSheet(h.sh, importSpeakers, "/data/narasumber contoh.xlsx", good)
	s.sheet.ShowIn(h.win)
	h.shot("impor-baik")
	test.Tap(s.write)
	if calls != 1 || s.sheet.Open() {
		t.Errorf("%d imports, open %v", calls, s.sheet.Open())
	}
}
