package ui

import (
	"time"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// dataSection tells where the data is and how old the last backup.
type dataSection struct {
	set    *settingsScreen
	backup *kit.Button
	folder *kit.Button
	age    *fyne.Container
	page   fyne.CanvasObject
	scroll *kit.ScrollBox
}

func newDataSection(set *settingsScreen) *dataSection {
	s := &dataSection{set: set, age: kit.Stack()}
	s.backup = kit.Primary("archive", "Cadangkan sekarang…", set.sh.backUp)
	s.folder = kit.Normal("folder", "Tampilkan folder data", set.sh.showDataFolder)
	where := kit.V(4, kit.Caption("FOLDER DATA"), kit.NewPara(set.sh.svc.DataDir, 13, kit.Medium, kit.Ink, 0),
		kit.NewPara("Semua dialog, narasumber, surat dan berkas cetak ada di folder ini, tanpa jaringan. Jangan mengubah isinya dengan program lain.", 12, kit.Regular, kit.Ink2, 0))
	what := kit.NewPara("Cadangan adalah satu berkas lengkap. Simpan di diska lepas atau folder bersama, bukan hanya di laptop ini.", 12, kit.Regular, kit.Ink2, 0)
	version := kit.Caption("Dialog Publik versi " + set.sh.svc.Version)
	s.page, s.scroll = setupCard(kit.V(16, kit.Title("Data dan cadangan"), where, kit.Place(0, 0, s.folder), kit.Rule(), s.age, what, kit.Place(0, 0, s.backup), kit.Rule(), version))
	return s
}

func (s *dataSection) content() fyne.CanvasObject { return s.page }

func (s *dataSection) flush() {}

func (s *dataSection) show(model.Setup) {
	s.age.Objects = []fyne.CanvasObject{s.ageNote()}
	s.scroll.Refresh()
}

func (s *dataSection) ageNote() fyne.CanvasObject {
	last := s.set.sh.svc.LastBackup()
	if last.IsZero() {
		return kit.Note(kit.Amber, "warning", "Belum ada cadangan", "Buat satu sekarang.")
	}
	age := time.Since(last)
	if age > staleBackup {
		return kit.Note(kit.Amber, "warning", "Cadangan terakhir "+model.Ago(age), model.Moment(last))
	}
	return kit.Note(kit.Green, "shield", "Cadangan baik, "+model.Ago(age), model.Moment(last))
}
