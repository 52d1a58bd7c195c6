package ui

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kaltimprov.go.id/dialogpublik/model"
)

func samplePNG(t *testing.T) []byte {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, 44, 48))
	for i := range 44 {
		img.Set(i, i, color.RGBA{R: 15, G: 118, B: 110, A: 255})
	}
	var out bytes.Buffer
	if err := png.Encode(&out, img); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestSettings_officer_is_made_edited_chosen_and_deleted(t *testing.T) {
	h := newHarness(t)
	s := h.settings(sectionOfficers).(*officerSection)
	before := len(s.rows)
	test.Tap(s.add)
	made := s.sheet
	test.Tap(made.save)
	if text, bad := h.sheetField("Nama dengan gelar").Message(); !bad || !strings.Contains(text, "masih kosong") {
		t.Fatalf("an empty name says %q", text)
	}
	h.enter(h.sheetField("Nama dengan gelar"), "Wahyu Contohman, S.Kom.")
	h.enter(h.sheetField("NIP"), "19900101 201503 1 999")
	h.enter(h.sheetField("Telepon/WhatsApp"), "nol delapan")
	test.Tap(made.save)
	if s.sheet == nil || h.sheetField("Telepon/WhatsApp").Text() != "nol delapan" {
		t.Fatal("a wrong telephone number must stay on the sheet")
	}
	h.shot("settings-officer-new")
	h.enter(h.sheetField("Telepon/WhatsApp"), "0812 0000 0077")
	test.Tap(made.save)
	if s.sheet != nil || len(s.rows) != before+1 {
		t.Fatalf("sheet open %t, %d officers", s.sheet != nil, len(s.rows))
	}
	got := s.form.value
	if got.Name != "Wahyu Contohman, S.Kom." || got.Phone != "+6281200000077" || got.NIP != "199001012015031999" || !got.Active {
		t.Fatalf("made %+v", got)
	}
	h.enter(h.pageField("Pangkat"), "Penata Muda")
	h.enter(h.pageField("NIP"), "123")
	if text, bad := h.pageField("NIP").Message(); bad || !strings.Contains(text, "18 angka") {
		t.Errorf("a short NIP says %q (error %t)", text, bad)
	}
	if got := s.form.value; got.Rank != "Penata Muda" || got.NIP != "123" {
		t.Errorf("edited %+v", got)
	}
	s.actor.Choose(len(s.actor.Options) - 1)
	if actor, err := h.office.Actor(); err != nil || actor.ID != got.ID {
		t.Errorf("actor is %q, %v", actor.Name, err)
	}
	h.shot("settings-officer-warning")
	s.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	test.Tap(s.asked.Yes)
	if len(h.setup().Officers) != before {
		t.Errorf("%d officers after deleting", len(h.setup().Officers))
	}
}

func TestSettings_a_record_in_use_is_not_deleted(t *testing.T) {
	h := newHarness(t)
	s := h.settings(sectionStations).(*stationSection)
	test.Tap(s.stations.remove)
	test.Tap(s.stations.asked.No)
	test.Tap(s.stations.remove)
	test.Tap(s.stations.asked.Yes)
	if len(h.setup().Stations) != 2 || len(s.stations.rows) != 2 {
		t.Error("a station with dialogues was deleted")
	}
}

func TestSettings_signatory_form_shows_the_posts_it_needs(t *testing.T) {
	h := newHarness(t)
	s := h.settings(sectionSigners).(*signerSection)
	for i, p := range s.rows {
		if p.Role == model.RoleKadis {
			s.onSelect(i)
		}
	}
	form := h.pageChoice("Bentuk")
	top, middle := h.pageField("Atas nama atau jabatan yang dijalankan"), h.pageField("Jabatan di antaranya")
	if top.Visible() || middle.Visible() {
		t.Error("a direct signature needs no other post")
	}
	form.Drop.Choose(2)
	if !top.Visible() || !middle.Visible() {
		t.Error("u.b. needs both posts")
	}
	h.enter(middle, "Sekretaris Contoh")
	h.enter(h.pageField("Jabatan penanda tangan"), "Kepala Bidang Rekaan")
	h.enter(h.pageField("Berlaku sejak"), "2 nov 2026")
	h.enter(h.pageField("Berlaku sampai"), "1 nov 2026")
	if text, bad := h.pageField("Berlaku sampai").Message(); !bad || !strings.Contains(text, "sebelum mulai") {
		t.Errorf("an impossible validity says %q", text)
	}
	h.shot("settings-signer-ub")
	p := s.form.value
	want := []string{"a.n. Kepala Dinas", "Sekretaris Contoh", "u.b.", "Kepala Bidang Rekaan,"}
	if got := s.block(p).Lines; strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("block %q", got)
	}
	if p.From != "2026-11-02" || p.Until != "" || validity(p) != "berlaku sejak 02-11-2026" {
		t.Errorf("validity %q to %q: %s", p.From, p.Until, validity(p))
	}
	form.Drop.Choose(0)
	if p := s.form.value; p.TopPost != "Kepala Bidang Rekaan" || p.MiddlePost != "" {
		t.Errorf("signing directly leaves other posts: %+v", p)
	}
}

func TestSettings_holidays_by_year(t *testing.T) {
	h := newHarness(t)
	s := h.settings(sectionHolidays).(*holidaySection)
	test.Tap(s.next)
	test.Tap(s.next)
	if s.year != 2028 || len(s.rows) != 0 || s.form != nil {
		t.Fatalf("year %d has %d holidays", s.year, len(s.rows))
	}
	h.shot("settings-holidays-none")
	test.Tap(s.add)
	h.enter(h.sheetField("Tanggal"), "31 feb")
	test.Tap(s.sheet.save)
	if s.sheet == nil {
		t.Fatal("an impossible day was taken")
	}
	h.enter(h.sheetField("Tanggal"), "17 agu")
	h.enter(h.sheetField("Nama hari libur"), "Hari Kemerdekaan")
	test.Tap(s.sheet.save)
	if len(s.rows) != 1 || s.rows[0].Date != "2028-08-17" || s.rows[0].Kind != model.NationalHoliday {
		t.Errorf("2028 holds %+v", s.rows)
	}
}

func TestSettings_step_times_and_officer(t *testing.T) {
	h := newHarness(t)
	s := h.settings(sectionSteps).(*stepSection)
	s.onSelect(4)
	h.enter(h.pageField("Paling lama"), "5")
	h.enter(h.pageField("Paling cepat"), "0")
	if text, bad := h.pageField("Paling cepat").Message(); !bad || !strings.Contains(text, "1 sampai 365") {
		t.Errorf("no days at all says %q", text)
	}
	h.enter(h.pageField("Paling cepat"), "7")
	h.pageChoice("Petugas bawaan").Drop.Choose(0)
	step := h.setup().Procedure.Steps[4]
	if step.Time != (model.Duration{Min: 7, Max: 7, Unit: model.Days}) || step.OfficerID != "" {
		t.Errorf("step 5 is %+v, officer %q", step.Time, step.OfficerID)
	}
	if got := h.pageField("Paling lama").Text(); got != "7" {
		t.Errorf("the longest time shows %s", got)
	}
}

func TestSettings_legal_basis(t *testing.T) {
	h := emptyHarness(t)
	s := h.settings(sectionLegal).(*legalSection)
	h.sh.newRecord()
	h.enter(h.sheetField("Judul lengkap"), "Peraturan Gubernur Rekaan Nomor 1 Tahun 2026")
	test.Tap(s.sheet.save)
	all := h.setup().LegalBases
	if last := all[len(all)-1]; last.Title != "Peraturan Gubernur Rekaan Nomor 1 Tahun 2026" || !last.InForce {
		t.Errorf("last is %+v", last)
	}
}

func TestSettings_a_field_reached_by_keyboard_comes_into_sight(t *testing.T) {
	h := newHarness(t)
	s := h.settings(sectionSigners).(*signerSection)
	until := h.pageField("Berlaku sampai")
	for range 40 {
		if h.win.Canvas().Focused() == fyne.Focusable(until.Entry) {
			break
		}
		h.win.Canvas().FocusNext()
	}
	if h.win.Canvas().Focused() != fyne.Focusable(until.Entry) {
		t.Fatal("Tab does not reach the last field")
	}
	if s.form.scroll.Scroll.Offset.Y == 0 {
		t.Error("the last field has the keyboard but is out of sight")
	}
}

func TestSettings_leaving_a_record_tells_what_was_not_saved(t *testing.T) {
	h := newHarness(t)
	s := h.settings(sectionOfficers).(*officerSection)
	h.enter(h.pageField("Telepon/WhatsApp"), "tidak ada")
	first := s.chosen
	s.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if s.chosen == first {
		t.Fatal("a wrong field holds the person back")
	}
	if got := h.pageField("Telepon/WhatsApp").Text(); got == "tidak ada" {
		t.Error("what was typed for one officer stands at another")
	}
	if got := h.toastText(); !strings.Contains(got, `Telepon/WhatsApp pada Belum dipilih tidak tersimpan: "tidak ada"`) {
		t.Errorf("told %q", got)
	}
}
