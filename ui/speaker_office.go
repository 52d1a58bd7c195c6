package ui

import (
	"fmt"
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// newOrgID marks an organization of the form that is not stored yet.
const newOrgID = "baru"

func (f *speakerForm) findOrg(query string) []kit.Option {
	words := strings.Fields(model.Fold(query))
	var out []kit.Option
	for _, g := range f.orgs {
		name := model.Fold(g.Name)
		fits := true
		for _, w := range words {
			fits = fits && strings.Contains(name, w)
		}
		if fits {
			out = append(out, kit.Option{ID: string(g.ID), Title: g.Name, Sub: "di " + townOf(g)})
		}
	}
	return out
}

func townOf(g model.Organization) string { return model.Speaker{Organization: g}.Town() }

func (f *speakerForm) onOrg(o kit.Option) error {
	for _, g := range f.orgs {
		if string(g.ID) == o.ID {
			return f.setOrg(g)
		}
	}
	return nil
}

func (f *speakerForm) onNewOrg(name string) {
	f.sh.fail(f.setOrg(model.Organization{Name: strings.Join(strings.Fields(name), " ")}))
	f.showOrg()
}

// setOrg gives the speaker an organization; one without ID is created when he is saved.
func (f *speakerForm) setOrg(g model.Organization) error {
	if err := f.change(func(p *model.Speaker) { p.Organization = g }); err != nil {
		return err
	}
	if err := f.read(); err != nil {
		return err
	}
	f.town.SetText(f.p.Organization.Town)
	f.showTown()
	f.preview()
	return nil
}

func (f *speakerForm) showOrg() {
	g := f.p.Organization
	o := kit.Option{ID: string(g.ID), Title: g.Name}
	if g.ID == "" && g.Name != "" {
		o.ID, o.Sub = newOrgID, "instansi baru"
	}
	f.org.SetChosen(o)
	f.showTown()
}

// showTown says what town letters print while none is typed.
func (f *speakerForm) showTown() {
	g := f.p.Organization
	f.town.SetEnabled(g.Name != "")
	f.town.Hint(model.TownOf(g.Name))
	if g.Name == "" {
		f.town.Note("pilih instansi dahulu")
		return
	}
	f.town.Note("berlaku untuk semua narasumber instansi ini")
}

// onTown changes the town of the organization: at once when both are stored, else with the speaker.
func (f *speakerForm) onTown(s string) error {
	g := &f.p.Organization
	if f.isNew || g.ID == "" {
		g.Town = strings.TrimSpace(s)
		f.sh.keepSpeakerDraft(f.p)
		return nil
	}
	if err := f.sh.office.SetTown(g.ID, s); err != nil {
		return err
	}
	return f.again()
}

// townChanged reports whether the form holds another town than the stored organization.
func (f *speakerForm) townChanged() bool {
	for _, g := range f.orgs {
		if g.ID == f.p.Organization.ID {
			return g.Town != f.p.Organization.Town
		}
	}
	return false
}

// offerSplit offers to move titles typed into the name to their own fields.
func (f *speakerForm) offerSplit() {
	n := model.SplitName(f.name.Text())
	titles := n.Front != "" || n.Back != ""
	if titles {
		f.reading.SetText("Gelar terbaca: " + strings.Trim(n.Front+" … "+n.Back, " "))
	}
	f.offer.Hidden = !titles
	f.sheet.Scroll.Refresh()
}

// onSplit moves the titles out of the name, behind those already typed.
func (f *speakerForm) onSplit() {
	n := model.SplitName(f.name.Text())
	front := model.NormalizeFront(f.front.Text() + " " + n.Front)
	back := model.NormalizeDegrees(strings.Trim(f.back.Text()+", "+n.Back, ", "))
	err := f.change(func(p *model.Speaker) { p.Name = model.Name{Front: front, Bare: n.Bare, Back: back} })
	if !f.sh.check(err) {
		return
	}
	f.fill()
	f.offerSplit()
	kit.Focus(f.post.Entry)
}

// warnTwin says when somebody of the same bare name is in the directory already.
func (f *speakerForm) warnTwin() {
	if !f.isNew {
		return
	}
	f.name.SetWarning("")
	bare := model.SortKey(model.SplitName(f.name.Text()).Bare)
	for _, p := range f.known.Speakers {
		if bare != "" && model.SortKey(p.Name.Bare) == bare {
			f.name.SetWarning(fmt.Sprintf("Nama ini sudah ada di daftar: %s.", strings.TrimSuffix(p.Name.Full()+", "+p.Title(), ", ")))
			return
		}
	}
}
