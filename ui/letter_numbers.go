package ui

import (
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// bookItems are what is done with whole registers: printing and checking the year shown.
func (s *lettersScreen) bookItems() []kit.MenuItem {
	var items []kit.MenuItem
	year := s.month.First().Year()
	for _, reg := range s.sit.Registers() {
		item := kit.MenuItem{Text: fmt.Sprintf("Cetak register %s %d", reg.Name, year), Icon: "printer", Run: func() { s.printBook(reg, year) }}
		if s.sh.svc.Post.Register == nil {
			item = offFor("belum tersedia di komputer ini", item)
		}
		items = append(items, item)
	}
	items = append(items, kit.MenuItem{})
	for _, reg := range s.sit.Registers() {
		items = append(items, kit.MenuItem{Text: fmt.Sprintf("Periksa nomor %s %d…", reg.Name, year), Icon: "hash", Run: func() { s.checkNumbers(reg, year) }})
	}
	return items
}

// printBook prints a register's year.
func (s *lettersScreen) printBook(reg model.Register, year int) {
	book, err := s.sh.office.RegisterBook(reg.ID, year)
	if !s.sh.check(err) {
		return
	}
	c := book.Content(s.sit.Settings, s.sit.Now)
	s.sh.printPaper(paper{name: fmt.Sprintf("register-%s-%d.pdf", fileSlug(reg.Name), year), what: fmt.Sprintf("Register %s %d", reg.Name, year),
		data: func() ([]byte, error) { return s.sh.svc.Post.Register(c) }}, false)
}

// numberCheck is the sheet that tells the holes and doubles of a register's year.
type numberCheck struct {
	s    *lettersScreen
	reg  model.Register
	year int
	book model.RegisterBook

	found          *fyne.Container
	number, reason *kit.Field
	void           *kit.Button
	shut           *kit.Button
	sheet          *kit.Sheet
}

func (s *lettersScreen) checkNumbers(reg model.Register, year int) {
	c := &numberCheck{s: s, reg: reg, year: year, found: kit.V(10), number: kit.NewField("Nomor urut"), reason: kit.NewField("Alasan").Hint("misalnya salah tulis pada kertas")}
	c.void = kit.Normal("close", "Catat nomor batal", c.onVoid)
	c.shut = kit.Primary("check", "Selesai", func() { c.sheet.Close() })
	fields := kit.V(0, kit.Cols(12, []float32{1, 3}, c.number, c.reason), c.number.MessageApart(), c.reason.MessageApart())
	about := kit.NewPara("Nomor yang rusak atau tidak jadi dipakai, tanpa surat, dicatat batal. Nomor itu tidak diberikan lagi.", 12, kit.Regular, kit.Ink2, 0)
	body := kit.V(16, c.found, kit.Rule(), kit.Title("Nomor tanpa surat"), about, fields, kit.H(0, c.void, kit.Spacer()))
	c.sheet = kit.NewSheet(fmt.Sprintf("Periksa nomor %s %d", reg.Name, year), body, c.shut)
	c.sheet.First = c.number.Entry
	if !c.read() {
		return
	}
	s.sheets.book = c
	c.sheet.ShowIn(s.sh.win)
}

// read reads the register again and shows what is found.
func (c *numberCheck) read() bool {
	book, err := c.s.sh.office.RegisterBook(c.reg.ID, c.year)
	if !c.s.sh.check(err) {
		return false
	}
	c.book = book
	c.found.Objects = c.findings()
	c.found.Refresh()
	c.sheet.Scroll.Refresh()
	if len(book.Holes) > 0 && strings.TrimSpace(c.number.Text()) == "" {
		c.number.SetText(strconv.Itoa(book.Holes[0].First))
	}
	return true
}

func (c *numberCheck) findings() []fyne.CanvasObject {
	b := c.book
	words := fmt.Sprintf("%d nomor diberikan", len(b.Entries))
	if b.Next > 0 {
		words += fmt.Sprintf(", berikutnya %d", b.Next)
	}
	out := []fyne.CanvasObject{kit.NewPara(words+".", 13, kit.Regular, kit.Ink, 0)}
	var holes, doubles []string
	for _, h := range b.Holes {
		holes = append(holes, h.Words())
	}
	for _, n := range b.Doubles {
		doubles = append(doubles, strconv.Itoa(n))
	}
	if len(holes) > 0 {
		out = append(out, kit.Note(kit.Amber, "warning", "Nomor yang belum terpakai: "+strings.Join(holes, ", "), "Surat yang terlewat dapat memakai nomor itu, atau catat nomornya batal."))
	}
	if len(doubles) > 0 {
		out = append(out, kit.Note(kit.Red, "warning", "Nomor yang dipakai lebih dari sekali: "+strings.Join(doubles, ", "), "Periksa surat-suratnya; yang keliru dibatalkan."))
	}
	if len(holes)+len(doubles) == 0 {
		out = append(out, kit.Note(kit.Green, "check", "Tidak ada nomor yang terlewat atau kembar.", ""))
	}
	return out
}

func (c *numberCheck) onVoid() {
	c.number.SetError("")
	c.reason.SetError("")
	n, err := strconv.Atoi(strings.TrimSpace(c.number.Text()))
	if err != nil {
		c.number.SetError("Ketik angka, misalnya 217.")
		return
	}
	if err := c.s.sh.office.VoidNumber(c.reg.ID, c.year, n, c.reason.Text()); err != nil {
		if !sayBeside(map[string]faulty{"alasan": c.reason, "nomor": c.number}, err) {
			c.s.sh.fail(err)
		}
		return
	}
	c.number.SetText("")
	c.reason.SetText("")
	c.read()
	c.s.sh.toast(fmt.Sprintf("Nomor %d dicatat batal.", n))
}
