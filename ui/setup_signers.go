package ui

import (
	"strings"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// signerSection is the list of signatories.
type signerSection struct {
	*setupRecords[model.Signatory]
	set *settingsScreen
}

func newSignerSection(set *settingsScreen) *signerSection {
	s := &signerSection{set: set}
	s.setupRecords = newSetupRecords(set.sh, setupKind[model.Signatory]{
		title: "Penanda tangan", caption: "Yang berlaku pada tanggal surat dipakai; bila lebih dari satu, yang mulai paling akhir", one: "penanda tangan", icon: "pencil",
		none: "Belum ada penanda tangan.", height: 76, lines: 2, heads: []string{"Jabatan, nama, masa berlaku", "Peran", "Bentuk"}, widths: []float32{-1, 48, 64},
		kind: model.KindSignatory, rows: func(f model.Setup) []model.Signatory { return f.Signatories },
		line: s.line, id: func(p model.Signatory) model.ID { return p.ID }, name: func(p model.Signatory) string { return p.Post },
		fresh: func() model.Signatory { return model.Signatory{Role: model.RoleKadis, Form: model.SignDirect} },
		save:  s.save, fields: s.fields,
	})
	return s
}

func (s *signerSection) line(p model.Signatory) setupLine {
	name := p.Name
	if name == "" {
		name = "nama belum diisi"
	}
	return setupLine{title: p.Post, sub: name + "\n" + validity(p), rest: []string{model.RoleWord(p.Role), string(p.Form)}}
}

// validity writes from when until when a signatory signs.
func validity(p model.Signatory) string {
	switch {
	case p.From == "" && p.Until == "":
		return "berlaku tanpa batas"
	case p.Until == "":
		return "berlaku sejak " + model.ShortDate(p.From)
	case p.From == "":
		return "berlaku s.d. " + model.ShortDate(p.Until)
	}
	return "berlaku " + model.ShortDate(p.From) + " s.d. " + model.ShortDate(p.Until)
}

// save writes a signatory; who signs directly has no post above.
func (s *signerSection) save(p model.Signatory) (model.ID, error) {
	if p.Form == model.SignDirect {
		p.TopPost = p.Post
	}
	if p.Form != model.SignUB {
		p.MiddlePost = ""
	}
	return s.sh.office.SaveSignatory(p)
}

func (s *signerSection) fields(f *setupForm[model.Signatory]) fyne.CanvasObject {
	role := setupChoice(f, "Menandatangani", signRoles, func(p *model.Signatory) *model.Role { return &p.Role })
	form := setupChoice(f, "Bentuk", signForms, func(p *model.Signatory) *model.SignForm { return &p.Form })
	top := f.text("Atas nama atau jabatan yang dijalankan", func(p *model.Signatory) *string { return &p.TopPost }).Hint("Kepala Dinas")
	middle := f.text("Jabatan di antaranya", func(p *model.Signatory) *string { return &p.MiddlePost }).Hint("Sekretaris")
	post := f.text("Jabatan penanda tangan", func(p *model.Signatory) *string { return &p.Post })
	f.key("jabatan", post)
	name := f.text("Nama dengan gelar", func(p *model.Signatory) *string { return &p.Name }).Note("kosong: ruang untuk menulis")
	rank := f.text("Pangkat", func(p *model.Signatory) *string { return &p.Rank }).Hint("Pembina Tingkat I")
	nip := f.nip("NIP", func(p *model.Signatory) *string { return &p.NIP })
	today := s.sh.office.Today()
	from := f.date("Berlaku sejak", today, true, func(p *model.Signatory) *model.Date { return &p.From })
	until := f.date("Berlaku sampai", today, true, func(p *model.Signatory) *model.Date { return &p.Until })
	f.key("berlaku_sampai", until)
	view := newSignatureView()
	box := setupFields(view.box, role, form, top, middle, post, name, kit.Cols(12, []float32{5, 6}, rank, nip), from, until)
	f.preview = func(p model.Signatory) {
		showIf(p.Form != model.SignDirect, top)
		showIf(p.Form == model.SignUB, middle)
		view.set(s.block(p))
	}
	return box
}

// block is the signature block under a letter that this signatory signs.
func (s *signerSection) block(p model.Signatory) model.Signature {
	if p.Post == "" {
		p.Post = "(jabatan)"
	}
	return p.Signature()
}

func signRoles() []setupOption[model.Role] {
	return []setupOption[model.Role]{
		{model.RoleKadis, "Surat (Kadis)"}, {model.RoleKabid, "Nota dinas, mengetahui laporan (Kabid)"}, {model.RoleKasi, "Laporan (Kasi)"},
	}
}

func signForms() []setupOption[model.SignForm] {
	words := map[model.SignForm]string{
		model.SignDirect: "langsung", model.SignAN: "a.n. (atas nama)", model.SignUB: "u.b. (untuk beliau)",
		model.SignPlt: "Plt. (pelaksana tugas)", model.SignPlh: "Plh. (pelaksana harian)",
	}
	var out []setupOption[model.SignForm]
	for _, form := range model.SignForms {
		out = append(out, setupOption[model.SignForm]{form, words[form]})
	}
	return out
}

// signatureView is a signature block as it prints.
type signatureView struct {
	posts, name, rank, nip *kit.Para
	box                    fyne.CanvasObject
}

func newSignatureView() *signatureView {
	line := func() *kit.Para { return kit.NewPara("", 12, kit.Regular, kit.Ink, 0) }
	v := &signatureView{posts: line(), name: line(), rank: line(), nip: line()}
	block := kit.V(0, v.posts, kit.Fix(0, 30, nil), v.name, v.rank, v.nip)
	v.box = kit.V(6, kit.Caption("BEGINI TERCETAK"), kit.Inset(kit.Paper(kit.Pad(block, 12, 16, 12, 90)), 3))
	return v
}

func (v *signatureView) set(sig model.Signature) {
	v.posts.SetText(strings.Join(sig.Lines, "\n"))
	name := sig.Name
	if name == "" {
		name = "................................"
	}
	v.name.SetText(name)
	v.rank.SetText(sig.Rank)
	showIf(sig.Rank != "", v.rank)
	v.nip.SetText("NIP " + model.FormatNIP(sig.NIP))
}
