package ui

import (
	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// officerSection is the list of officers and who of them sits here.
type officerSection struct {
	*setupRecords[model.Officer]
	set   *settingsScreen
	actor *kit.Drop // "Saya adalah"
	ids   []model.ID
}

func newOfficerSection(set *settingsScreen) *officerSection {
	s := &officerSection{set: set}
	s.actor = kit.NewDrop("Saya adalah", nil, s.onActor)
	s.setupRecords = newSetupRecords(set.sh, setupKind[model.Officer]{
		title: "Pegawai", caption: "Mengerjakan langkah SOP dan tercatat pada setiap perubahan", one: "pegawai", icon: "people",
		none: "Belum ada pegawai.", height: 56, lines: 2, heads: []string{"Nama", "Peran", "Telepon"}, widths: []float32{-1, 44, 118},
		kind: model.KindOfficer, rows: func(f model.Setup) []model.Officer { return f.Officers },
		line: s.line, id: func(p model.Officer) model.ID { return p.ID }, name: func(p model.Officer) string { return p.Name },
		fresh: s.fresh, save: set.sh.office.SaveOfficer, fields: s.fields,
	}, kit.Fix(310, 0, s.actor))
	return s
}

func (s *officerSection) line(p model.Officer) setupLine {
	sub := p.Rank
	if !p.Active {
		sub = "tidak aktif"
	}
	phone := model.FormatPhone(p.Phone)
	if phone == "" {
		phone = "–"
	}
	return setupLine{title: p.Name, sub: sub, rest: []string{model.RoleWord(p.Role), phone}}
}

func (s *officerSection) fresh() model.Officer {
	seat := 0
	for _, p := range s.set.facts.Officers {
		seat = max(seat, p.Seat)
	}
	return model.Officer{Role: model.RoleStaf, Active: true, Seat: seat + 1}
}

func (s *officerSection) fields(f *setupForm[model.Officer]) fyne.CanvasObject {
	name := f.text("Nama dengan gelar", func(p *model.Officer) *string { return &p.Name })
	f.key("nama", name)
	role := setupChoice(f, "Peran dalam SOP", roleOptions, func(p *model.Officer) *model.Role { return &p.Role })
	nip := f.nip("NIP", func(p *model.Officer) *string { return &p.NIP })
	rank := f.text("Pangkat", func(p *model.Officer) *string { return &p.Rank }).Hint("Penata Tingkat I")
	phone := f.phone("Telepon/WhatsApp", func(p *model.Officer) *string { return &p.Phone })
	f.key("telepon", phone)
	active := f.check("Aktif, dapat ditugasi dan dipilih", func(p *model.Officer) *bool { return &p.Active })
	return setupFields(name, setupPair(role, rank), nip.Note("boleh kosong"), phone.Note("boleh kosong"), active)
}

// roleOptions are the roles officers may have.
func roleOptions() []setupOption[model.Role] {
	var out []setupOption[model.Role]
	for _, r := range model.Roles {
		if r != model.RoleStation {
			out = append(out, setupOption[model.Role]{r, model.RoleWord(r)})
		}
	}
	return out
}

// officerOptions are the officers to choose from, after a word for none.
func officerOptions(none string, officers []model.Officer) []setupOption[model.ID] {
	out := []setupOption[model.ID]{{"", none}}
	for _, p := range officers {
		word := p.Name
		if !p.Active {
			word += " (tidak aktif)"
		}
		out = append(out, setupOption[model.ID]{p.ID, word})
	}
	return out
}

func (s *officerSection) show(facts model.Setup) {
	s.setupRecords.show(facts)
	actor, err := s.sh.office.Actor()
	s.sh.fail(err)
	words, chosen := []string{}, -1
	s.ids = nil
	for _, p := range facts.Officers {
		if !p.Active {
			continue
		}
		if p.ID == actor.ID {
			chosen = len(s.ids)
		}
		s.ids, words = append(s.ids, p.ID), append(words, p.Name)
	}
	s.actor.SetOptions(words)
	s.actor.SetChosen(chosen)
}

func (s *officerSection) onActor(i int) {
	if s.sh.check(s.sh.office.ChooseActor(s.ids[i])) {
		s.sh.reload()
	}
}
