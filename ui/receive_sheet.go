package ui

import (
	"fmt"
	"path/filepath"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// receiveSheet notes who took letters, and when; a photo of the slip may go with it.
type receiveSheet struct {
	sh      *shell
	letters []model.Letter
	slip    string // path of the photo, "" for none

	name  *kit.Field
	when  *momentFields
	note  *kit.Field
	pick  *kit.Button
	drop  *kit.Button
	file  *kit.Text
	no    *kit.Button
	do    *kit.Button
	sheet *kit.Sheet
}

// openReceiveSheet opens the sheet "Catat penerimaan" for letters that went out.
func openReceiveSheet(sh *shell, letters []model.Letter) *receiveSheet {
	if len(letters) == 0 {
		sh.toast("Pilih surat yang diterima.")
		return nil
	}
	r := &receiveSheet{sh: sh, letters: letters}
	r.name = kit.NewField("Nama penerima").Hint("yang menandatangani tanda terima")
	r.when = newMomentFields(sh.office, "Tanggal terima")
	r.note = kit.NewField("Catatan").Note("boleh kosong")
	r.no = kit.Normal("", "Batal", func() { r.sheet.Close() })
	r.do = kit.Primary("check", "Catat diterima", r.onDo)
	body := kit.V(16, letterList(letters), kit.Rule(), r.name, r.when.box, r.note, r.slipLine())
	r.sheet = kit.NewSheet(sheetTitle("Catat penerimaan", letters), body, r.no, r.do)
	r.sheet.OnSubmit, r.sheet.First = r.onDo, r.name.Entry
	r.sheet.ShowIn(sh.win)
	return r
}

func (r *receiveSheet) slipLine() fyne.CanvasObject {
	r.pick = kit.Normal("image", "Pilih berkas…", r.onPick)
	r.drop = kit.LightIcon("close", "lepas berkas", r.onDrop)
	r.file = kit.Fit("", 12, kit.Regular, kit.Ink2)
	l := kit.NewLabelled("Foto atau pindaian tanda terima", kit.H(8, r.pick, kit.Grow(r.file), r.drop))
	l.SetNote("boleh kosong")
	r.setSlip("")
	return l
}

func (r *receiveSheet) setSlip(path string) {
	r.slip = path
	r.drop.Hidden = path == ""
	words := filepath.Base(path)
	if path == "" {
		words = "PDF, JPEG atau PNG"
	}
	if r.sh.svc.ReadFile == nil {
		r.pick.Disable()
		words = noFiles
	}
	r.file.SetText(words)
	if r.sheet != nil {
		r.sheet.Scroll.Refresh()
	}
}

func (r *receiveSheet) onDrop() { r.setSlip("") }

func (r *receiveSheet) onPick() {
	kit.OpenFile(r.sh.win, "Tanda terima", scanEndings, r.setSlip)
}

// onDo reads the photo first, so that nothing is noted when it cannot be read.
func (r *receiveSheet) onDo() {
	at, ok := r.when.read()
	if !ok {
		return
	}
	receipt := model.Receipt{Receiver: r.name.Text(), At: at, Note: r.note.Text()}
	if r.slip == "" {
		r.write(receipt, nil)
		return
	}
	var data []byte
	r.sh.run(func() (err error) {
		data, err = r.sh.svc.ReadFile(r.slip)
		return err
	}, func(err error) {
		if r.sh.check(err) {
			r.write(receipt, data)
		}
	})
}

func (r *receiveSheet) write(receipt model.Receipt, slip []byte) {
	if err := r.sh.office.ReceiveLetters(letterIDs(r.letters), receipt); err != nil {
		if !sayBeside(map[string]faulty{"penerima": r.name}, err) {
			r.when.refuse(r.sh, err)
		}
		return
	}
	r.sheet.Close()
	for _, l := range r.letters {
		if slip == nil {
			break
		}
		err := r.sh.office.AttachScan(l.ID, model.ReceiptScan, filepath.Base(r.slip), slip, r.sh.svc.Press)
		if err != nil {
			r.sh.fail(model.Wrap(model.ErrorCode(err), err, "Penerimaan sudah dicatat, tetapi foto tanda terimanya belum tersimpan: %s", model.Message(err)))
			return
		}
	}
	r.sh.toastUndo(fmt.Sprintf("%d surat dicatat diterima oleh %s.", len(r.letters), receipt.Receiver))
}
