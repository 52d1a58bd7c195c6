package ui

import (
	"fmt"
	"path/filepath"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// importKind is one kind of sheet that can be read.
type importKind struct {
	what, title string // for Services.Import and for people
	hint        string // the columns
}

var (
	importSpeakers = importKind{"narasumber", "Impor narasumber", "Kolom yang dibaca: gelar_depan, nama, gelar_belakang, jabatan, instansi, telepon, surel, bidang, catatan. Hanya nama yang wajib."}
	importSchedule = importKind{"jadwal", "Impor jadwal dialog", "Kolom yang dibaca: tanggal, mulai, selesai, stasiun, acara, tempat, tema, narasumber_utama, pendamping, pemandu. Wajib: tanggal, mulai, stasiun, tema."}
)

// importSheet shows what reading a file would do before anything is written.
type importSheet struct {
	sh     *shell
	kind   importKind
	path   string
	result model.ImportResult
	lines  []model.RowFault // the result's faults, or its notes when there are none

	sheet *kit.Sheet
	list  *kit.RowList
	again *kit.Button
	write *kit.Button // nil when nothing may be written
}

// openImport asks for a file and shows what importing it would do.
func (sh *shell) openImport(kind importKind) {
	kit.OpenFile(sh.win, kind.title, []string{".xlsx", ".csv"}, func(path string) { sh.checkImport(kind, path) })
}

func (sh *shell) checkImport(kind importKind, path string) {
	var result model.ImportResult
	sh.run(func() (err error) {
		result, err = sh.svc.Import(kind.what, path, true)
		return err
	}, func(err error) {
		if sh.check(err) {
			newImportSheet(sh, kind, path, result).sheet.ShowIn(sh.win)
		}
	})
}

func newImportSheet(sh *shell, kind importKind, path string, result model.ImportResult) *importSheet {
	s := &importSheet{sh: sh, kind: kind, path: path, result: result, lines: result.Faults}
	if len(s.lines) == 0 {
		s.lines = result.Notes
	}
	s.list = kit.NewRowList(74, func() int { return len(s.lines) }, func() kit.Row { return newFaultRow(s) })
	s.again = kit.Normal("", "Pilih berkas lain…", s.onAgain)
	foot := []fyne.CanvasObject{s.again, kit.Normal("", "Batal", func() { s.sheet.Close() })}
	var first fyne.Focusable = s.again
	if rows := result.Created + result.Updated; len(result.Faults) == 0 && rows > 0 {
		s.write = kit.Primary("download", fmt.Sprintf("Impor %s baris", model.Thousands(rows)), s.onWrite)
		foot = append(foot, s.write)
		first = s.write
	}
	s.sheet = kit.NewSheet(kind.title, s.body(), foot...)
	s.sheet.First = first
	return s
}

func (s *importSheet) body() fyne.CanvasObject {
	parts := kit.V(14, kit.H(8, kit.Icon("folder", 16, kit.Ink2), kit.Grow(kit.Fit(filepath.Base(s.path), 13, kit.Medium, kit.Ink))), s.verdict())
	if len(s.result.Faults) == 0 {
		parts.Add(kit.Cols(12, nil, countTile(s.result.Created, "baru"), countTile(s.result.Updated, "diperbarui"), countTile(s.result.Same, "sama, dibiarkan")))
	}
	if len(s.lines) > 0 {
		title := "Yang perlu diketahui"
		if len(s.result.Faults) > 0 {
			title = "Alasan per baris"
		}
		parts.Add(kit.H(8, kit.T(title, 15, kit.SemiBold, kit.Ink), kit.Count(model.Thousands(len(s.lines)))))
		parts.Add(kit.Fix(0, 330, kit.Card(s.list, 1)))
	}
	parts.Add(kit.NewPara(s.kind.hint, 12, kit.Regular, kit.Ink3, 0))
	return parts
}

// verdict says in one sentence what would happen.
func (s *importSheet) verdict() fyne.CanvasObject {
	switch n := len(s.result.Faults); {
	case n > 0:
		return kit.Note(kit.Red, "warning", fmt.Sprintf("%s kesalahan, tidak ada yang ditulis.", model.Thousands(n)), "Perbaiki baris di bawah ini dalam berkasnya, simpan, lalu pilih berkasnya lagi.")
	case s.write == nil:
		return kit.Note(kit.Blue, "info", "Tidak ada yang baru.", "Semua baris berkas ini sudah sama dengan data yang ada.")
	}
	return kit.Note(kit.Green, "check", "Berkas terbaca tanpa kesalahan.", "Belum ada yang ditulis. Sebelum mengimpor, cadangan dibuat sendiri.")
}

func countTile(n int, word string) fyne.CanvasObject {
	return kit.SunkBox(kit.V(0, kit.T(model.Thousands(n), 20, kit.SemiBold, kit.Ink), kit.Caption(word)), 10)
}

func (s *importSheet) onAgain() {
	s.sheet.Close()
	s.sh.openImport(s.kind)
}

func (s *importSheet) onWrite() {
	s.write.Disable()
	var result model.ImportResult
	s.sh.run(func() (err error) {
		result, err = s.sh.svc.Import(s.kind.what, s.path, false)
		return err
	}, func(err error) { s.onWritten(result, err) })
}

func (s *importSheet) onWritten(result model.ImportResult, err error) {
	s.sheet.Close()
	if !s.sh.check(err) {
		return
	}
	if len(result.Faults) > 0 { // the file changed since it was checked
		newImportSheet(s.sh, s.kind, s.path, result).sheet.ShowIn(s.sh.win)
		return
	}
	s.sh.reload()
	s.sh.toastUndo(fmt.Sprintf("Impor selesai: %s baru, %s diperbarui, %s sama.", model.Thousands(result.Created), model.Thousands(result.Updated), model.Thousands(result.Same)))
}

// faultRow draws one reason or note.
type faultRow struct {
	s     *importSheet
	place *kit.Text
	why   *kit.Para
	box   *fyne.Container
}

func newFaultRow(s *importSheet) *faultRow {
	r := &faultRow{s: s, place: kit.Fit("", 12, kit.SemiBold, kit.Ink), why: kit.NewPara("", 12, kit.Regular, kit.Ink2, 3)}
	r.box = kit.Pad(kit.V(1, r.place, r.why), 5, 12, 0, 12)
	return r
}

// Object implements kit.Row.
func (r *faultRow) Object() fyne.CanvasObject { return r.box }

// Set implements kit.Row.
func (r *faultRow) Set(i int) {
	f := r.s.lines[i]
	place := fmt.Sprintf("Baris %s", model.Thousands(f.Row))
	if f.Row == 0 {
		place = "Berkas"
	}
	if f.Column != "" {
		place += ", kolom " + f.Column
	}
	r.place.SetText(place)
	r.why.SetText(f.Reason)
	r.box.Refresh()
}
