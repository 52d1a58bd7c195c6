package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// dialogueSpeakers are the two speaker fields of the dialogue sheet: one utama, several
// pendamping.
type dialogueSpeakers struct {
	dir model.Directory
	// changed takes every change; an error puts the former choice back and is shown.
	changed func() error
	// grown runs when the fields need another height.
	grown func()

	main       draftSpeaker
	companions []draftSpeaker

	mainField *kit.PickField
	mainNote  *fyne.Container // warnings about the utama, or that there is none
	adder     *kit.PickField
	removes   []*kit.Button
	notes     []*fyne.Container // warnings about each pendamping
	more      *fyne.Container   // chips and adder
	warnings  []model.Warning
	locked    bool
}

// newSpeakerID marks a name without a record in a PickField.
const newSpeakerID = "baru"

func newDialogueSpeakers(dir model.Directory, changed func() error, grown func()) *dialogueSpeakers {
	p := &dialogueSpeakers{dir: dir, changed: changed, grown: grown, mainNote: kit.V(4), more: kit.V(8)}
	p.mainField = kit.NewPickField("Narasumber utama", "ketik nama, jabatan, atau instansi", p.find)
	p.mainField.OnPick = p.onMain
	p.mainField.OnCreate = p.onNewMain
	p.mainField.OnClear = p.onClearMain
	p.showCompanions()
	return p
}

// set shows speakers from outside.
func (p *dialogueSpeakers) set(main draftSpeaker, companions []draftSpeaker) {
	p.main, p.companions = main, companions
	p.mainField.SetChosen(p.option(p.main))
	p.showCompanions()
}

// restore shows the speakers of a draft; a record that is gone since becomes a new name.
func (p *dialogueSpeakers) restore(d dialogueDraft) {
	renew := func(s draftSpeaker) draftSpeaker {
		if _, ok := p.record(s.ID); !ok {
			s.ID = ""
		}
		return s
	}
	var companions []draftSpeaker
	for _, c := range d.Companions {
		companions = append(companions, renew(c))
	}
	p.set(renew(d.Main), companions)
}

// record returns somebody of the directory.
func (p *dialogueSpeakers) record(id model.ID) (model.Speaker, bool) {
	i := slices.IndexFunc(p.dir.Speakers, func(s model.Speaker) bool { return s.ID == id })
	if i < 0 {
		return model.Speaker{}, false
	}
	return p.dir.Speakers[i], true
}

// known is the directory by ID.
func (p *dialogueSpeakers) known() map[model.ID]model.Speaker {
	out := make(map[model.ID]model.Speaker, len(p.dir.Speakers))
	for _, s := range p.dir.Speakers {
		out[s.ID] = s
	}
	return out
}

// option is how a PickField shows a speaker; the zero one for nobody.
func (p *dialogueSpeakers) option(s draftSpeaker) kit.Option {
	if s.none() {
		return kit.Option{}
	}
	if s.ID == "" {
		return kit.Option{ID: newSpeakerID, Title: model.SplitName(s.Name).Full(), Sub: "narasumber baru, dicatat saat dialog disimpan"}
	}
	rec, ok := p.record(s.ID)
	if !ok { // made or trashed since the sheet opened
		return kit.Option{ID: string(s.ID), Title: model.SplitName(s.Name).Full()}
	}
	return speakerOption(rec)
}

// find offers everybody who is not in the dialogue yet; a pendamping may be made utama.
func (p *dialogueSpeakers) find(query string) []kit.Option {
	return speakerFinder(p.dir, p.main.ID)(query)
}

func (p *dialogueSpeakers) findCompanion(query string) []kit.Option {
	return slices.DeleteFunc(p.find(query), func(o kit.Option) bool { return p.companion(model.ID(o.ID)) >= 0 })
}

func (p *dialogueSpeakers) companion(id model.ID) int {
	return slices.IndexFunc(p.companions, func(s draftSpeaker) bool { return s.ID == id && id != "" })
}

func (p *dialogueSpeakers) draft(o kit.Option) draftSpeaker {
	return draftSpeaker{ID: model.ID(o.ID), Name: o.Title}
}

func (p *dialogueSpeakers) onMain(o kit.Option) error {
	companions := slices.Clone(p.companions)
	if i := p.companion(model.ID(o.ID)); i >= 0 {
		companions = slices.Delete(companions, i, i+1)
	}
	return p.put(p.draft(o), companions)
}

func (p *dialogueSpeakers) onNewMain(name string) {
	err := p.put(draftSpeaker{Name: name}, p.companions)
	p.told(p.mainField, err)
}

func (p *dialogueSpeakers) onClearMain() error { return p.put(draftSpeaker{}, p.companions) }

func (p *dialogueSpeakers) onAdd(o kit.Option) error {
	p.setCompanions(append(slices.Clone(p.companions), p.draft(o)))
	return nil
}

func (p *dialogueSpeakers) onNewCompanion(name string) {
	p.setCompanions(append(slices.Clone(p.companions), draftSpeaker{Name: name}))
}

func (p *dialogueSpeakers) onRemove(i int) {
	p.setCompanions(slices.Delete(slices.Clone(p.companions), i, i+1))
}

// setCompanions changes the list; the field to add one more is a new one afterwards.
func (p *dialogueSpeakers) setCompanions(list []draftSpeaker) {
	err := p.put(p.main, list)
	p.told(p.adder, err)
	kit.Focus(p.adder.Focusable())
}

// told shows an error under the field that caused it.
func (p *dialogueSpeakers) told(f *kit.PickField, err error) {
	if err != nil {
		f.SetError(model.Message(err))
		p.grown()
	}
}

// put makes a choice, tells it on, and takes it back when it is refused.
func (p *dialogueSpeakers) put(main draftSpeaker, companions []draftSpeaker) error {
	formerMain, former := p.main, p.companions
	p.main, p.companions = main, companions
	err := p.changed()
	if err != nil {
		p.main, p.companions = formerMain, former
	}
	p.mainField.SetChosen(p.option(p.main))
	p.showCompanions()
	p.grown()
	return err
}

// showCompanions draws the chips again, and a fresh empty field to add one more.
func (p *dialogueSpeakers) showCompanions() {
	p.removes, p.notes = nil, nil
	var chips []fyne.CanvasObject
	for i, c := range p.companions {
		remove := kit.LightIcon("close", "lepas "+c.Name, func() { p.onRemove(i) }).Row()
		remove.SetEnabled(!p.locked)
		note := kit.V(4)
		p.removes, p.notes = append(p.removes, remove), append(p.notes, note)
		o := p.option(c)
		words := kit.V(1, kit.NewPara(o.Title, 13, kit.Medium, kit.AccentD, 2), kit.NewPara(o.Sub, 11, kit.Regular, kit.Ink2, 2))
		chips = append(chips, kit.Stack(kit.Panel(kit.AccentT, nil, 6), kit.Pad(kit.H(10, kit.Avatar(o.Title, 26), kit.Grow(words), remove), 5, 6, 5, 8)), note)
	}
	p.showNotes()
	p.adder = kit.NewPickField("Narasumber pendamping", "tambah nama…", p.findCompanion)
	p.adder.SetNote("boleh kosong, boleh beberapa")
	p.adder.SetEnabled(!p.locked)
	p.adder.OnPick = p.onAdd
	p.adder.OnCreate = p.onNewCompanion
	p.more.Objects = append([]fyne.CanvasObject{p.adder}, chips...)
	p.more.Refresh()
}

// appearances turns the choice into the dialogue's appearances, keeping the answers of those who
// stay. To be saved, everybody must have a record.
func (p *dialogueSpeakers) appearances(old []model.Appearance) []model.Appearance {
	var out []model.Appearance
	add := func(s draftSpeaker, role model.AppearanceRole) {
		a := model.Appearance{SpeakerID: s.planID()}
		for _, o := range old {
			if o.SpeakerID == a.SpeakerID {
				a = o
			}
		}
		a.Role = role
		out = append(out, a)
	}
	if !p.main.none() {
		add(p.main, model.Main)
	}
	for _, c := range p.companions {
		add(c, model.Companion)
	}
	return out
}

// newcomers gives the names the directory does not have yet their IDs and returns them as
// speakers. Where saving fails, forget takes the IDs back.
func (p *dialogueSpeakers) newcomers() []model.Speaker {
	var out []model.Speaker
	for _, s := range p.all() {
		if s.ID == "" && s.Name != "" {
			s.ID = model.NewID()
			out = append(out, model.Speaker{ID: s.ID, Name: model.SplitName(s.Name)})
		}
	}
	return out
}

func (p *dialogueSpeakers) forget(newcomers []model.Speaker) {
	for _, s := range p.all() {
		for _, n := range newcomers {
			if s.ID == n.ID {
				s.ID = ""
			}
		}
	}
}

func (p *dialogueSpeakers) all() []*draftSpeaker {
	out := []*draftSpeaker{&p.main}
	for i := range p.companions {
		out = append(out, &p.companions[i])
	}
	return out
}

// speakersOf takes a dialogue's speakers as the sheet shows them: the first utama, then all others.
func speakersOf(d model.Dialogue, known map[model.ID]model.Speaker) (main draftSpeaker, companions []draftSpeaker) {
	for _, a := range d.Appearances {
		s := draftSpeaker{ID: a.SpeakerID, Name: known[a.SpeakerID].Name.Full()}
		if a.Role == model.Main && main.none() {
			main = s
			continue
		}
		companions = append(companions, s)
	}
	return main, companions
}
