package ui

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// sendWords name the ways a letter goes out.
var sendWords = map[model.SendWay]string{
	model.ByCourier: "Kurir", model.ByWhatsApp: "WhatsApp", model.ByEmail: "Surel", model.PickedUp: "Diambil sendiri",
}

// letterSending are the fields of sending letters: the way, where to and by whom.
type letterSending struct {
	*letterMark
	way      *kit.SelectField
	to       *kit.Field
	by       *kit.SelectField
	officers []model.Officer
}

// send opens the sheet that notes how letters went out.
func (s *lettersScreen) send(rows []letterRow) { s.sendBy(rows, model.ByCourier) }

// sendBy is send with a way chosen.
func (s *lettersScreen) sendBy(rows []letterRow, way model.SendWay) {
	f := &letterSending{officers: activeOfficers(s.sit)}
	var ways, names []string
	for _, w := range model.SendWays {
		ways = append(ways, sendWords[w])
	}
	for _, o := range f.officers {
		names = append(names, o.Name)
	}
	f.way, f.to, f.by = kit.NewSelectField("Cara", ways), kit.NewField("Kepada nomor atau alamat"), kit.NewSelectField("Oleh", names)
	f.letterMark = newLetterMark(s, fmt.Sprintf("Catat pengiriman %d surat", len(rows)), "Catat terkirim", rows, true,
		kit.Cols(12, nil, f.way, f.by), f.to)
	f.way.Drop.SetChosen(slices.Index(model.SendWays, way))
	f.way.OnCommit = func(int) error {
		f.fill()
		return nil
	}
	actor, _ := s.sh.office.Actor()
	f.by.Drop.SetChosen(slices.IndexFunc(f.officers, func(o model.Officer) bool { return o.ID == actor.ID }))
	f.keyed["cara"] = f.way
	f.done = fmt.Sprintf("Pengiriman %d surat dicatat.", len(rows))
	f.write = f.save
	f.sheet.First = f.way.Drop
	f.fill()
	s.sheets.sending = f
	s.showMark(f.letterMark)
}

func (f *letterSending) chosenWay() model.SendWay {
	return model.SendWays[max(0, f.way.Drop.Chosen())]
}

// fill proposes where the letters go by the way chosen.
func (f *letterSending) fill() {
	way := f.chosenWay()
	hint := "boleh kosong"
	if len(f.rows) > 1 && (way == model.ByWhatsApp || way == model.ByEmail) {
		hint = "kosong: nomor atau alamat masing-masing"
	}
	f.to.Hint(hint)
	if len(f.rows) == 1 {
		f.to.SetText(f.s.sendTo(f.rows[0], way))
	}
}

// sendTo is where a letter goes by a way: the preferred number or address of its addressee.
func (s *lettersScreen) sendTo(r letterRow, way model.SendWay) string {
	p := s.sit.Speakers[r.letter.SpeakerID]
	switch way {
	case model.ByWhatsApp:
		return model.FormatPhone(cmp.Or(p.PreferredPhone(), s.sit.Stations[r.letter.StationID].ContactPhone))
	case model.ByEmail:
		return p.Email
	}
	return ""
}

func (f *letterSending) save(at time.Time) error {
	sending := model.Sending{Way: f.chosenWay(), To: f.to.Text(), At: at, Note: f.note.Text(), Each: map[model.ID]string{}}
	if i := f.by.Drop.Chosen(); i >= 0 {
		sending.By = f.officers[i].ID
	}
	for _, r := range f.rows {
		sending.Each[r.letter.ID] = f.s.sendTo(r, sending.Way)
	}
	return f.s.sh.office.SendLetters(letterIDs(f.rows), sending)
}

// letterReceipt are the fields of letters received: who took them, and a picture of the slip.
type letterReceipt struct {
	*letterMark
	receiver *kit.Field
	slip     string // path of the picture, "" for none
	slipName *kit.Text
	slipPick *kit.Button
}

// receive opens the sheet that notes who took letters.
func (s *lettersScreen) receive(rows []letterRow) {
	f := &letterReceipt{receiver: kit.NewField("Diterima oleh").Hint("nama penerima"), slipName: kit.Fit("Belum ada foto atau pindaian.", 12, kit.Regular, kit.Ink3)}
	f.slipPick = kit.Normal("upload", "Foto tanda terima…", f.onPick).Row()
	f.slipPick.SetEnabled(s.sh.svc.ReadFile != nil)
	if s.sh.svc.ReadFile == nil {
		f.slipName.SetText("Berkas belum dapat dibaca di komputer ini.")
	}
	slip := fyne.CanvasObject(kit.H(8, f.slipPick, kit.Grow(f.slipName)))
	f.letterMark = newLetterMark(s, fmt.Sprintf("Catat penerimaan %d surat", len(rows)), "Catat diterima", rows, true, f.receiver, slip)
	f.keyed["penerima"] = f.receiver
	f.done = fmt.Sprintf("Penerimaan %d surat dicatat.", len(rows))
	f.write = f.save
	f.sheet.First = f.receiver.Entry
	s.sheets.receiving = f
	s.showMark(f.letterMark)
}

func (f *letterReceipt) onPick() {
	kit.OpenFile(f.s.sh.win, "Foto atau pindaian tanda terima", scanEndings, f.setSlip)
}

func (f *letterReceipt) setSlip(path string) {
	f.slip = path
	f.slipName.SetText(scanName(path))
}

// save notes the receipt, then stores the slip beside it.
func (f *letterReceipt) save(at time.Time) error {
	err := f.s.sh.office.ReceiveLetters(letterIDs(f.rows), model.Receipt{Receiver: f.receiver.Text(), At: at, Note: f.note.Text()})
	if err == nil && f.slip != "" {
		f.s.attach(f.rows, model.ReceiptScan, f.slip)
	}
	return err
}
