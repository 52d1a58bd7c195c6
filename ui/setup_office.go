package ui

import (
	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// officeSection is the office's names and letterhead.
type officeSection struct {
	set    *settingsScreen
	form   *setupForm[model.Settings]
	head   *letterheadView
	emblem string // SHA-256 shown
	pick   *kit.Button
	drop   *kit.Button
	page   fyne.CanvasObject
}

func newOfficeSection(set *settingsScreen) *officeSection {
	s := &officeSection{set: set, head: newLetterheadView(), emblem: "-"}
	s.form = newSetupForm(set.sh, set.sh.office.EditSettings)
	s.form.preview = func(v model.Settings) { s.head.set(v.Letterhead()) }
	s.pick = kit.Normal("image", "Pilih gambar lambang…", s.onPick)
	s.drop = kit.Light("trash", "Hapus lambang", s.onDrop)
	picture := kit.SunkBox(kit.H(12, kit.Grow(kit.V(1, kit.T("Lambang daerah", 13, kit.Medium, kit.Ink), kit.Caption("PNG atau JPG, tercetak di kiri kop setinggi 24 mm"))), s.drop, s.pick), 10)
	body := kit.V(12, kit.Title("Kantor dan kop surat"), kit.Caption("BEGINI KOP TERCETAK"), s.head.box, picture, s.fields())
	s.page, s.form.scroll = setupCard(body)
	return s
}

func (s *officeSection) fields() fyne.CanvasObject {
	f := s.form
	government := f.text("Pemerintah daerah, baris pertama kop", func(v *model.Settings) *string { return &v.Government })
	heading := f.text("Nama kantor, baris kedua kop", func(v *model.Settings) *string { return &v.OfficeHeading })
	name := f.text("Nama kantor dalam kalimat", func(v *model.Settings) *string { return &v.OfficeName })
	division := f.text("Bidang", func(v *model.Settings) *string { return &v.Division })
	address := f.text("Alamat dan kode pos", func(v *model.Settings) *string { return &v.Address })
	town := f.text("Kota pada tanggal surat", func(v *model.Settings) *string { return &v.Town })
	phone := f.text("Telepon", func(v *model.Settings) *string { return &v.Phone }).Note("boleh kosong")
	fax := f.text("Faksimile", func(v *model.Settings) *string { return &v.Fax }).Note("boleh kosong")
	web := f.text("Laman", func(v *model.Settings) *string { return &v.Website }).Note("boleh kosong")
	mail := f.text("Pos-el", func(v *model.Settings) *string { return &v.Email }).Note("boleh kosong").Hint("kantor@contoh.go.id")
	return setupFields(
		setupPair(government, heading), setupPair(name, division), kit.Cols(16, []float32{3, 1}, address, town),
		kit.Cols(16, nil, phone, fax, web, mail))
}

func (s *officeSection) content() fyne.CanvasObject { return s.page }

func (s *officeSection) flush() { s.form.flush() }

func (s *officeSection) show(facts model.Setup) {
	s.form.show(facts.Settings)
	if sum := facts.Settings.Emblem; sum != s.emblem {
		s.emblem = sum
		s.head.setEmblem(sum, s.picture(sum))
	}
	showIf(s.emblem != "", s.drop)
}

// picture reads the emblem; one that cannot be read is told and left out, as in print.
func (s *officeSection) picture(sum string) []byte {
	if sum == "" {
		return nil
	}
	data, err := s.set.sh.svc.Stored(sum)
	s.set.sh.fail(err)
	return data
}

func (s *officeSection) onPick() {
	kit.OpenFile(s.set.sh.win, "Pilih gambar lambang", []string{".png", ".jpg", ".jpeg"}, s.onPicture)
}

// onPicture takes a chosen file.
func (s *officeSection) onPicture(path string) {
	sh := s.set.sh
	sum, err := sh.svc.KeepPicture(path)
	if sh.check(err) && sh.check(sh.office.EditSettings("Mengganti lambang", func(v *model.Settings) { v.Emblem = sum })) {
		sh.toastUndo("Lambang diganti.")
	}
}

func (s *officeSection) onDrop() {
	sh := s.set.sh
	if sh.check(sh.office.EditSettings("Menghapus lambang", func(v *model.Settings) { v.Emblem = "" })) {
		sh.toastUndo("Lambang dihapus dari kop.")
	}
}
