package ui

import (
	"errors"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// speakerForm is the sheet of one speaker. A stored one saves field by field, one command each; a
// new one is saved by its button, and its draft outlives Escape.
type speakerForm struct {
	sh    *shell
	p     model.Speaker // as saved, or the draft
	isNew bool
	done  func(model.ID)
	sheet *kit.Sheet
	known model.Directory
	orgs  []model.Organization

	name, front, back *kit.Field
	post, town        *kit.Field
	email, themes     *kit.Field
	note              *kit.Field
	org               *kit.PickField
	phones            *phonesEditor
	style             *kit.Segmented
	offer             *fyne.Container // to split titles off the name
	split             *kit.Button
	reading           *kit.Text
	printed           *kit.Para
	address           *kit.Para
	save              *kit.Button
}

// openSpeakerForm edits a speaker, or makes a new one when he has no ID; what a new one already
// holds is filled in, else the unsaved draft. done, which may be nil, gets the ID of a saved new one.
func (sh *shell) openSpeakerForm(p model.Speaker, done func(model.ID)) { sh.showSpeakerForm(p, done) }

// showSpeakerForm is openSpeakerForm; it returns the form, nil when the records cannot be read.
func (sh *shell) showSpeakerForm(p model.Speaker, done func(model.ID)) *speakerForm {
	f := &speakerForm{sh: sh, p: p, isNew: p.ID == "", done: done}
	if f.isNew && !speakerTyped(p) {
		f.p = sh.speakerDraft()
	}
	if f.p.Address == "" {
		f.p.Address = model.AddressAuto
	}
	if !sh.check(f.read()) {
		return nil
	}
	f.build()
	f.fill()
	f.sheet.ShowIn(sh.win)
	return f
}

func (f *speakerForm) read() (err error) {
	if f.known, err = f.sh.office.Directory(); err != nil {
		return err
	}
	return f.sh.office.Read(func(tx model.Tx) error {
		f.orgs, err = tx.Organizations()
		return err
	})
}

func (f *speakerForm) build() {
	f.buildName()
	f.buildOffice()
	f.email = f.field("Surel", func(p *model.Speaker, s string) { p.Email = strings.TrimSpace(s) })
	f.themes = kit.NewArea("Tema", 2).Note("dipisah koma").Hint("stunting, imunisasi")
	f.bind(f.themes, func(p *model.Speaker, s string) { p.Themes = splitThemes(s) })
	f.note = kit.NewArea("Catatan dalam, tidak pernah tercetak", 3)
	f.bind(f.note, func(p *model.Speaker, s string) { p.Note = strings.TrimSpace(s) })
	f.phones = newPhonesEditor(f.p.Phones, func(list []model.Phone) error {
		return f.change(func(p *model.Speaker) { p.Phones = list })
	}, f.sh.fail)
	f.style = kit.NewSegmented([]string{"Otomatis", "Jabatan", "Nama"}, f.onStyle)
	f.address = kit.NewPara("", 12, kit.Regular, kit.Ink, 0)
	body := kit.V(14, f.name, f.offer, kit.Cols(12, []float32{1, 2}, f.front, f.back), kit.SunkBox(f.printed, 10),
		f.post, f.org, f.town, kit.Rule(), f.phones.box, f.email, f.themes, kit.Rule(),
		kit.NewLabelled("Cara menyapa dalam surat", kit.H(0, f.style, kit.Spacer())), kit.SunkBox(f.address, 10), f.note)
	if f.isNew {
		f.save = kit.Primary("check", "Simpan", f.onSave)
		f.sheet = kit.NewSheet("Narasumber baru", body, kit.Light("", "Kosongkan", f.onForget), kit.Normal("", "Tutup", func() { f.sheet.Close() }), f.save)
		f.sheet.OnSubmit = f.onSave
	} else {
		f.sheet = kit.NewSheet("Ubah narasumber", body, kit.T("Tersimpan sendiri per kolom.", 12, kit.Regular, kit.Ink3), kit.Normal("", "Tutup", func() { f.sheet.Close() }))
	}
	f.sheet.First = f.name.Entry
	f.sheet.OnClose = func() { f.flush() }
}

func (f *speakerForm) buildName() {
	f.name = f.field("Nama", func(p *model.Speaker, s string) { p.Name.Bare = strings.Join(strings.Fields(s), " ") }).Hint("nama tanpa gelar")
	commit := f.name.OnCommit
	f.name.OnCommit = func(s string) error {
		err := commit(s)
		f.offerSplit()
		f.warnTwin()
		return err
	}
	f.front = f.field("Gelar depan", func(p *model.Speaker, s string) { p.Name.Front = model.NormalizeFront(s) }).Hint("Dr. H.")
	f.back = f.field("Gelar belakang", func(p *model.Speaker, s string) { p.Name.Back = model.NormalizeDegrees(s) }).Hint("S.Sos., M.Si.")
	f.printed = kit.NewPara("", 12, kit.Medium, kit.Ink, 0)
	f.reading = kit.Fit("", 12, kit.Regular, kit.Ink2)
	f.split = kit.Normal("", "Pisahkan gelar", f.onSplit).Row()
	f.offer = kit.Tint(kit.Blue, kit.H(8, kit.Grow(f.reading), f.split))
	f.offer.Hide()
}

func (f *speakerForm) buildOffice() {
	f.post = f.field("Jabatan", func(p *model.Speaker, s string) { p.Post = strings.TrimSpace(s) }).Hint("Kepala Dinas Kesehatan")
	f.org = kit.NewPickField("Instansi", "pilih atau tambah instansi", f.findOrg)
	f.org.OnPick = f.onOrg
	f.org.OnCreate = f.onNewOrg
	f.org.OnClear = func() error { return f.setOrg(model.Organization{}) }
	f.town = kit.NewField("Kota surat")
	f.town.OnCommit = f.onTown
	f.town.OnChanged = func(string) { f.preview() }
}

// field makes a field whose text is one value of the speaker.
func (f *speakerForm) field(label string, set func(*model.Speaker, string)) *kit.Field {
	e := kit.NewField(label)
	f.bind(e, set)
	return e
}

func (f *speakerForm) bind(e *kit.Field, set func(*model.Speaker, string)) {
	e.OnCommit = func(s string) error {
		e.SetError("")
		if err := f.change(func(p *model.Speaker) { set(p, s) }); err != nil {
			return err
		}
		f.fill()
		return nil
	}
	e.OnChanged = func(string) { f.preview() }
}

// change saves one edit of a stored speaker, or keeps it in the draft of a new one.
func (f *speakerForm) change(edit func(*model.Speaker)) error {
	if f.isNew {
		edit(&f.p)
		f.sh.keepSpeakerDraft(f.p)
		f.preview()
		return nil
	}
	if err := editSpeaker(f.sh.office, f.p.ID, edit); err != nil {
		return err
	}
	return f.again()
}

// again reads the stored speaker.
func (f *speakerForm) again() error {
	facts, err := f.sh.office.Profile(f.p.ID)
	if err != nil {
		return err
	}
	f.p = facts.Speaker
	f.preview()
	return nil
}

// fill shows the speaker in every field; an impossible value that was not saved stays as typed.
func (f *speakerForm) fill() {
	for e, s := range map[*kit.Field]string{
		f.name: f.p.Name.Bare, f.front: f.p.Name.Front, f.back: f.p.Name.Back, f.post: f.p.Post,
		f.email: f.p.Email, f.themes: strings.Join(f.p.Themes, ", "), f.note: f.p.Note, f.town: f.p.Organization.Town,
	} {
		e.SetText(s)
	}
	f.showOrg()
	f.style.SetChosen(max(0, slices.Index(addressStyles, f.p.Address)))
	f.preview()
}

// addressStyles are the choices of how a letter addresses, in the order of the form.
var addressStyles = []model.AddressStyle{model.AddressAuto, model.AddressPost, model.AddressName}

func (f *speakerForm) onStyle(i int) {
	f.sh.fail(f.change(func(p *model.Speaker) { p.Address = addressStyles[i] }))
}

// preview shows how name and address print with what is typed now.
func (f *speakerForm) preview() {
	p := f.p
	p.Name = model.Name{Front: model.NormalizeFront(f.front.Text()), Bare: strings.TrimSpace(f.name.Text()), Back: model.NormalizeDegrees(f.back.Text())}
	p.Post, p.Organization.Town = strings.TrimSpace(f.post.Text()), strings.TrimSpace(f.town.Text())
	if p.Name.Bare == "" {
		f.printed.SetText("Tercetak: (nama belum diisi)")
	} else {
		f.printed.SetText("Tercetak: " + p.Name.Full())
	}
	f.address.SetText("Yth. " + strings.Join(model.AddresseeLines(p), "\n"))
}

func (f *speakerForm) flush() bool {
	ok := f.phones.flush()
	for _, e := range []*kit.Field{f.name, f.front, f.back, f.post, f.town, f.email, f.themes, f.note} {
		ok = e.Flush() && ok
	}
	return ok
}

// onSave saves a new speaker, titles apart from the name; what is wrong is said beside its field.
func (f *speakerForm) onSave() {
	if !f.flush() {
		return
	}
	if n := f.p.Name; n.Front == "" && n.Back == "" { // the offer to split was passed over
		f.p.Name = model.SplitName(n.Bare)
	}
	id, err := f.sh.office.SaveSpeaker(f.p)
	if err != nil {
		f.showError(err)
		return
	}
	if g := f.p.Organization; g.ID != "" && f.townChanged() {
		f.sh.check(f.sh.office.SetTown(g.ID, g.Town))
	}
	f.leave()
	f.sh.toast(f.p.Name.Full() + " tersimpan.")
	if f.done != nil {
		f.done(id)
	}
}

// leave closes the form of a new speaker and forgets its draft.
func (f *speakerForm) leave() {
	f.sheet.OnClose = nil
	f.sheet.Close()
	f.sh.keepSpeakerDraft(model.Speaker{})
}

// showError puts an error beside its field, or shows it when it has none.
func (f *speakerForm) showError(err error) {
	var e *model.Error
	fields := map[string]*kit.Field{"nama": f.name, "surel": f.email}
	if errors.As(err, &e) && fields[e.Field] != nil {
		fields[e.Field].SetError(e.Message)
		kit.Focus(fields[e.Field].Entry)
		return
	}
	f.sh.fail(err)
}

// onForget empties the form and forgets the draft.
func (f *speakerForm) onForget() {
	f.leave()
	f.sh.openSpeakerForm(model.Speaker{}, f.done)
}

// splitThemes reads themes separated by commas, semicolons or lines.
func splitThemes(s string) []string {
	var out []string
	for _, t := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(",;|\n", r) }) {
		if t = strings.Join(strings.Fields(t), " "); t != "" {
			out = append(out, t)
		}
	}
	return out
}
