package ui

import (
	"fmt"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// reportSheet is the sheet before a report is frozen, or before the number of a frozen one is
// written.
type reportSheet struct {
	s           *reportsScreen
	freezing    bool
	number      *kit.Field
	no          *kit.Button
	do, doPrint *kit.Button // freeze or number the report; and print it
	sheet       *kit.Sheet
}

func newReportSheet(s *reportsScreen, freezing bool) *reportSheet {
	r := &reportSheet{s: s, freezing: freezing, number: kit.NewField("Nomor nota dinas").Hint("nomor urut, atau nomor lengkap")}
	title, verb := fmt.Sprintf("Nomor laporan pekan %d", s.week.Number()), "Simpan nomor"
	if freezing {
		title, verb = fmt.Sprintf("Bekukan laporan pekan %d", s.week.Number()), "Bekukan"
		r.number.Note("boleh kosong")
	}
	r.no = kit.Normal("", "Batal", r.onNo)
	r.do = kit.Normal("check", verb, r.onDo)
	r.doPrint = kit.Primary("printer", verb+" dan cetak", r.onDoPrint)
	r.sheet = kit.NewSheet(title, r.body(), r.no, r.do, r.doPrint)
	r.sheet.First = r.number.Entry
	r.sheet.OnSubmit = r.onDoPrint
	return r
}

func (r *reportSheet) body() fyne.CanvasObject {
	out := kit.V(14)
	text := "Nomor hanya diisi sekali; cetakan kedua dengan nomor ini ikut disimpan."
	if r.freezing {
		lines := r.s.warnings
		if r.s.week.Sunday() >= r.s.sh.office.Today() {
			lines = append([]string{"Pekan ini belum berakhir."}, lines...)
		}
		if len(lines) > 0 {
			out.Add(warningBox("Yang masih terbuka", lines))
		}
		text = fmt.Sprintf("Isi laporan dibekukan seperti hari ini, %s, dan cetakannya disimpan. Tanpa nomor, nota dinas tercetak dengan ruang untuk menulisnya.",
			model.LetterDate(r.s.sh.office.Today()))
	}
	out.Add(kit.NewPara(text, 13, kit.Regular, kit.Ink, 0))
	out.Add(r.number)
	return out
}

func (r *reportSheet) onNo()      { r.sheet.Close() }
func (r *reportSheet) onDo()      { r.run(false) }
func (r *reportSheet) onDoPrint() { r.run(true) }

func (r *reportSheet) run(print bool) {
	s, number := r.s, oneLine(r.number.Text())
	var err error
	done := "Nomor laporan disimpan."
	if r.freezing {
		_, err = s.sh.office.FreezeReport(s.week, number, s.sh.svc.Press)
		done = fmt.Sprintf("%s dibekukan.", s.what())
	} else {
		err = s.sh.office.NumberReport(s.week, number, s.sh.svc.Press)
	}
	if err != nil {
		r.number.SetError(model.Message(err))
		r.sheet.Scroll.Refresh()
		kit.Focus(r.number.Entry)
		return
	}
	r.sheet.Close()
	s.sh.toastUndo(done)
	if print {
		s.Print()
	}
}
