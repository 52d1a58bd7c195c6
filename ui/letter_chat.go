package ui

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// letterChat is the sheet with the WhatsApp text of a letter: to copy, or to open on the office's
// phone by a QR code. No message leaves this computer.
type letterChat struct {
	s   *lettersScreen
	row letterRow

	phone, text *kit.Field
	code        *canvas.Image
	about       *kit.Para // what the code opens, or why there is none
	copyText    *kit.Button
	sent        *kit.Button
	sheet       *kit.Sheet
}

// codeRoom is the most room a QR code takes, in units.
const codeRoom = 380

func (s *lettersScreen) openWhatsApp(r letterRow) {
	c := &letterChat{s: s, row: r, phone: kit.NewField("Nomor WhatsApp").Hint("0812-3456-7890"), text: kit.NewArea("Teks", 14),
		about: kit.NewPara("", 12, kit.Regular, kit.Ink2, 0)}
	c.code = &canvas.Image{ScaleMode: canvas.ImageScalePixels, FillMode: canvas.ImageFillStretch}
	c.phone.SetText(sendTarget(s.sit, r.letter, model.ByWhatsApp))
	c.text.SetText(s.sit.WhatsAppText(r.letter))
	c.phone.OnChanged = func(string) { c.show() }
	c.text.OnChanged = func(string) { c.show() }
	c.copyText = kit.Normal("copy", "Salin teks", c.onCopy)
	c.sent = kit.Primary("send", "Tandai terkirim lewat WhatsApp…", c.onSent)
	c.sent.SetEnabled(s.commands.send.unfit(r) == "")
	code := kit.HTop(16, c.code, kit.Grow(c.about))
	c.sheet = kit.NewSheet("Teks WhatsApp", kit.V(16, c.phone, c.text, code), c.copyText, c.sent)
	c.sheet.Width = 560
	c.sheet.First = c.copyText
	c.show()
	s.sheets.whatsapp = c
	c.sheet.ShowIn(s.sh.win)
}

// link is the address that opens the chat, "" without a number.
func (c *letterChat) link() string {
	number, err := model.NormalizePhone(c.phone.Text())
	if err != nil {
		return ""
	}
	return model.WhatsAppLink(number, strings.TrimSpace(c.text.Text()))
}

// show draws the code of what stands in the fields.
func (c *letterChat) show() {
	link := c.link()
	c.code.Image, c.code.Hidden = nil, true
	switch {
	case link == "":
		c.about.SetText("Tulis nomor WhatsApp penerima supaya kode QR tampil. Teksnya tetap dapat disalin.")
	case c.s.sh.svc.QR == nil:
		c.about.SetText("Kode QR belum tersedia di komputer ini. Salin teksnya, lalu tempel di WhatsApp.")
	default:
		c.draw(link)
	}
	c.code.Refresh()
	c.sheet.Scroll.Refresh()
}

func (c *letterChat) draw(link string) {
	img, err := c.s.sh.svc.QR(link)
	if err != nil {
		c.s.sh.svc.Log(fmt.Errorf("QR code of a chat: %w", err))
		c.about.SetText("Kode QR tidak dapat dibuat: " + model.Message(err))
		return
	}
	c.code.Image, c.code.Hidden = img, false
	modules := max(1, img.Bounds().Dx())
	side := float32(modules * max(1, codeRoom/modules))
	c.code.SetMinSize(fyne.NewSquareSize(side))
	words := "Untuk ponsel kantor: pindai dengan kameranya, percakapan terbuka dengan teks ini, lalu kirim dan lampirkan suratnya."
	if !strings.Contains(link, "?text=") {
		words = "Untuk ponsel kantor: pindai dengan kameranya, percakapan terbuka tanpa teks, karena teksnya terlalu panjang untuk kode QR. Salin teksnya, atau pendekkan."
	}
	c.about.SetText(words)
}

func (c *letterChat) onCopy() {
	c.s.sh.app.Clipboard().SetContent(c.text.Text())
	c.s.sh.toast("Teks disalin. Tempel di WhatsApp.")
}

// onSent goes on to the sheet that notes the sending, for its day and who sent it.
func (c *letterChat) onSent() {
	c.sheet.Close()
	c.s.send([]letterRow{c.row})
	if sheet := c.s.sheets.sending; sheet != nil {
		sheet.choose(model.ByWhatsApp, c.phone.Text())
	}
}
