package ui

import (
	"strings"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// speakerProfile is the right side of the directory: one person with appearances, letters, ways to
// reach him and the note that never prints.
type speakerProfile struct {
	s     *speakersScreen
	facts model.SpeakerProfile
	card  *fyne.Container

	face         *face
	name         *kit.Para
	post, office *kit.Para
	themes       *fyne.Container
	edit, more   *kit.Button
	invite       *kit.Button
	tabs         *kit.Tabs
	bodies       []fyne.CanvasObject
	inside, none *fyne.Container

	tiles   [3]*kit.Text
	past    []appearanceLine
	history *kit.RowList
	brief   *fyne.Container // numbers and note below the history
	letters *kit.RowList
	contact *fyne.Container
	copies  []*kit.Button // the copy buttons of the contact tab
	note    *kit.Field
	absence *speakerAbsences
	away    *fyne.Container // that he cannot come now or soon
}

func newSpeakerProfile(s *speakersScreen) *speakerProfile {
	p := &speakerProfile{s: s, face: newFace(52), name: kit.NewPara("", 17, kit.SemiBold, kit.Ink, 4),
		post: kit.NewPara("", 12, kit.Regular, kit.Ink2, 3), office: kit.NewPara("", 12, kit.Regular, kit.Ink3, 3), themes: kit.Wrap(8, 4)}
	p.edit = kit.IconButton("pencil", "ubah data", s.edit)
	p.more = kit.NewMenuButton("more", "", "tindakan lain", p.menu)
	p.invite = kit.Normal("calendar", "Undang ke dialog…", p.onInvite)
	p.tabs = kit.NewTabs([]string{"Riwayat", "Surat", "Kontak", "Catatan", "Tidak bisa"}, p.onTab)
	p.note = kit.NewArea("Catatan dalam, tidak pernah tercetak", 8)
	p.note.OnCommit = p.saveNote
	p.absence, p.away = newSpeakerAbsences(p), kit.V(0)
	p.bodies = []fyne.CanvasObject{p.makeHistory(), p.makeLetters(), p.makeContact(), p.note, p.absence.scroll}
	titles := kit.V(1, p.name, p.post, p.office)
	head := kit.HTop(14, p.face.box, kit.Grow(titles), kit.H(6, p.edit, p.more))
	p.inside = kit.V(10, head, p.themes, p.away, p.tabs, kit.Grow(kit.Stack(p.bodies...)), kit.H(8, kit.Spacer(), p.invite))
	p.none = kit.NewEmptySmall("people", "Pilih narasumber di daftar.")
	p.card = kit.Card(kit.Stack(p.inside, p.none), 20)
	p.onTab(0)
	p.clear()
	return p
}

func (p *speakerProfile) onTab(chosen int) {
	p.note.Flush()
	for i, b := range p.bodies {
		if i == chosen {
			b.Show()
		} else {
			b.Hide()
		}
	}
	p.card.Refresh()
}

// clear shows that nobody is chosen.
func (p *speakerProfile) clear() {
	p.facts = model.SpeakerProfile{}
	p.inside.Hide()
	p.none.Show()
	p.card.Refresh()
}

// show shows one person.
func (p *speakerProfile) show(facts model.SpeakerProfile) {
	p.facts = facts
	sp := facts.Speaker
	p.face.set(sp.Name.Bare)
	p.name.SetText(sp.Name.Full())
	p.post.SetText(sp.Post)
	p.office.SetText(sp.Organization.Name)
	p.post.Hidden, p.office.Hidden = sp.Post == "", sp.Organization.Name == ""
	p.themes.Objects = nil
	for _, t := range sp.Themes {
		p.themes.Add(kit.NewPill(kit.Gray, "", shortened(t, 40)))
	}
	p.themes.Hidden = len(sp.Themes) == 0
	p.showHistory()
	p.letters.Reload()
	p.showContact()
	p.note.SetText(sp.Note)
	p.absence.show()
	p.showAway()
	p.none.Hide()
	p.inside.Show()
	p.card.Refresh()
}

// showAway tells at a glance that the person cannot come now or soon.
func (p *speakerProfile) showAway() {
	words := awayNote(p.facts.Speaker, p.s.sh.office.Today())
	line := kit.NewPara(words, 12, kit.Regular, kit.AmberF, 2)
	p.away.Objects = []fyne.CanvasObject{kit.HTop(8, kit.Fix(14, 16, kit.Icon("clock", 14, kit.AmberF)), kit.Grow(line))}
	p.away.Hidden = words == ""
}

// shortened cuts a text that has more letters than a pill may have.
func shortened(s string, limit int) string {
	if r := []rune(s); len(r) > limit {
		return strings.TrimSpace(string(r[:limit-1])) + "…"
	}
	return s
}

func (p *speakerProfile) saveNote(text string) error {
	return editSpeaker(p.s.sh.office, p.facts.Speaker.ID, func(sp *model.Speaker) { sp.Note = strings.TrimSpace(text) })
}

func (p *speakerProfile) onInvite() {
	d := blankDialogue("")
	d.Appearances = []model.Appearance{{SpeakerID: p.facts.Speaker.ID, Role: model.Main, State: model.Suggested}}
	p.s.sh.openDialogueForm(d)
}

func (p *speakerProfile) menu() []kit.MenuItem {
	return []kit.MenuItem{
		{Text: "Ubah data…", Icon: "pencil", Run: p.s.edit},
		{Text: "Salin nomor utama", Icon: "copy", Run: p.copyMain, Off: len(p.facts.Speaker.Phones) == 0},
		{},
		{Text: "Keranjang…", Icon: "archive", Run: p.s.sh.openTrash},
		{Text: "Hapus", Icon: "trash", Run: p.s.trash},
	}
}

// editSpeaker changes a stored speaker by a function, as one command on what is stored now.
func editSpeaker(o *model.Office, id model.ID, edit func(*model.Speaker)) error {
	facts, err := o.Profile(id)
	if err != nil {
		return err
	}
	edit(&facts.Speaker)
	_, err = o.SaveSpeaker(facts.Speaker)
	return err
}
