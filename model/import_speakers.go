package model

import (
	"fmt"
	"slices"
	"strings"
)

// ImportSpeakers creates or updates speakers from sheet rows: all rows or none. With checkOnly
// nothing is written. A row with an existing bare name and organization, or with the only record
// of that bare name without organization, updates that record; so does a row that names no
// organization where only one record of that bare name is left. Empty cells leave fields as they
// are. Faults of all rows come at once, and then nothing is written.
func (o *Office) ImportSpeakers(rows []SpeakerRow, checkOnly bool) (ImportResult, error) {
	cmd := Command{Name: "impor.narasumber", Title: fmt.Sprintf("Mengimpor %d baris narasumber", len(rows))}
	return o.importSheet(cmd, checkOnly, func(tx Tx) (ImportResult, func() error, error) {
		im, err := newSpeakerImport(tx, rows)
		if err != nil {
			return ImportResult{}, nil, err
		}
		for _, r := range rows {
			im.row(r)
		}
		return im.ImportResult, func() error { return im.write(tx) }, nil
	})
}

type speakerImport struct {
	ImportResult
	byKey         map[string][]Speaker // folded bare name and organization
	organizations map[string]Organization
	newOrgs       []Organization
	seen          map[string]int      // key to row
	keys          map[string][]string // folded bare name to keys of byKey
	named         map[string]bool     // keys that some row names in full
	changed       []Speaker
}

func newSpeakerImport(tx Tx, rows []SpeakerRow) (*speakerImport, error) {
	im := &speakerImport{
		byKey: map[string][]Speaker{}, organizations: map[string]Organization{}, seen: map[string]int{},
		keys: map[string][]string{}, named: map[string]bool{},
	}
	for _, r := range rows {
		im.named[speakerKey(SplitName(r.Name).Bare, r.Organization)] = true
	}
	speakers, err := tx.Speakers()
	if err != nil {
		return nil, err
	}
	for _, p := range speakers {
		if !p.Trashed {
			key := speakerKey(p.Name.Bare, p.Organization.Name)
			if len(im.byKey[key]) == 0 {
				im.keys[Fold(p.Name.Bare)] = append(im.keys[Fold(p.Name.Bare)], key)
			}
			im.byKey[key] = append(im.byKey[key], p)
		}
	}
	all, err := tx.Organizations()
	for _, g := range all {
		im.organizations[Fold(g.Name)] = g
	}
	return im, err
}

func speakerKey(bare, organization string) string { return Fold(bare) + "\x00" + Fold(organization) }

// row reads one row into a new or changed speaker. All faults of the row are reported.
func (im *speakerImport) row(r SpeakerRow) {
	before := len(im.Faults)
	name := rowName(r)
	var old Speaker
	if strings.TrimSpace(r.Name) == "" {
		im.fault(r.Row, "nama", "nama masih kosong")
	} else {
		old = im.known(r, name)
	}
	p := im.merge(old, r, name)
	switch {
	case len(im.Faults) > before:
		return
	case old.ID == "":
		p.ID = NewID()
		im.Created++
	case sameSpeaker(old, p):
		im.Same++
		return
	default:
		im.Updated++
	}
	im.changed = append(im.changed, p)
}

// known returns the record a row means, or none: the one of its bare name and organization, else
// the only one of that bare name without organization. No two rows mean the same record.
func (im *speakerImport) known(r SpeakerRow, name Name) Speaker {
	key := speakerKey(name.Bare, r.Organization)
	if first, twice := im.seen[key]; twice {
		im.fault(r.Row, "nama", "%s sudah ada di baris %d", name.Bare, first)
		return Speaker{}
	}
	im.seen[key] = r.Row
	found := im.byKey[key]
	if len(found) > 1 {
		im.fault(r.Row, "nama", "ada %d narasumber bernama %s di instansi yang sama; hapus yang lebih dahulu", len(found), name.Bare)
		return Speaker{}
	}
	if len(found) == 0 {
		key = im.looseKey(r, name)
		found = im.byKey[key]
	}
	if len(found) != 1 {
		return Speaker{}
	}
	delete(im.byKey, key)
	return found[0]
}

// looseKey is the key of the record that a row means though it does not name it in full: the one
// without organization, or for a row without organization the only one that no row names.
func (im *speakerImport) looseKey(r SpeakerRow, name Name) string {
	if strings.TrimSpace(r.Organization) != "" {
		return speakerKey(name.Bare, "")
	}
	var free []string
	for _, key := range im.keys[Fold(name.Bare)] {
		if !im.named[key] {
			free = append(free, key)
		}
	}
	if len(free) != 1 {
		return ""
	}
	return free[0]
}

// rowName puts the titles of the row's own columns and those typed into the name together.
func rowName(r SpeakerRow) Name {
	typed := SplitName(r.Name)
	own := Name{Front: NormalizeFront(r.Front), Bare: typed.Bare, Back: NormalizeDegrees(r.Back)}
	own.Front = mergeTitles(own.Front, typed.Front, " ")
	own.Back = mergeTitles(own.Back, typed.Back, ", ")
	return Name{Front: NormalizeFront(own.Front), Bare: own.Bare, Back: NormalizeDegrees(own.Back)}
}

// mergeTitles adds the titles of more that are not in own yet.
func mergeTitles(own, more, separator string) string {
	have := strings.Split(own, separator)
	for _, title := range strings.Split(more, separator) {
		if title != "" && !slices.Contains(have, title) {
			have = append(have, title)
		}
	}
	return strings.Trim(strings.Join(have, separator), separator+" ")
}

func (im *speakerImport) merge(p Speaker, r SpeakerRow, name Name) Speaker {
	p.Name.Bare = firstOf(p.Name.Bare, name.Bare)
	p.Name.Front = firstOf(name.Front, p.Name.Front)
	p.Name.Back = firstOf(name.Back, p.Name.Back)
	p.Post = firstOf(strings.TrimSpace(r.Post), p.Post)
	p.Note = firstOf(strings.TrimSpace(r.Note), p.Note)
	if p.Address == "" {
		p.Address = AddressAuto
	}
	if email := strings.TrimSpace(r.Email); email != "" {
		if err := checkEmail(email); err != nil {
			im.fault(r.Row, "surel", "%s", Message(err))
		}
		p.Email = email
	}
	if name := oneLine(r.Organization); name != "" {
		p.Organization = im.organization(name)
	}
	if themes := splitBar(r.Themes); len(themes) > 0 {
		p.Themes = themes
	}
	p.Phones = im.phones(p.Phones, r)
	return p
}

func (im *speakerImport) organization(name string) Organization {
	if g, ok := im.organizations[Fold(name)]; ok {
		return g
	}
	g := Organization{ID: NewID(), Name: name}
	im.organizations[Fold(name)] = g
	im.newOrgs = append(im.newOrgs, g)
	return g
}

// phones adds the row's number as the preferred one when it is new. A number that Excel has eaten
// is left out and reported, for the digits are gone.
func (im *speakerImport) phones(have []Phone, r SpeakerRow) []Phone {
	if strings.TrimSpace(r.Phone) == "" {
		return have
	}
	if PhoneEatenByExcel(r.Phone) {
		what := "telepon dikosongkan"
		if len(have) > 0 {
			what = "telepon yang tercatat dibiarkan"
		}
		im.note(r.Row, "telepon", "angka %s sudah dirusak Excel, %s; ketik ulang di layar Narasumber", strings.TrimSpace(r.Phone), what)
		return have
	}
	number, err := NormalizePhone(r.Phone)
	if err != nil {
		im.fault(r.Row, "telepon", "%s", Message(err))
		return have
	}
	kind := Mobile
	if !strings.HasPrefix(number, "+628") {
		kind = Desk
	}
	out := append([]Phone(nil), have...)
	for i := range out {
		if out[i].Number == number {
			return out
		}
	}
	for i := range out {
		out[i].Preferred = false
	}
	return append([]Phone{{ID: NewID(), Kind: kind, Number: number, Preferred: true}}, out...)
}

func sameSpeaker(a, b Speaker) bool {
	return fmt.Sprint(a) == fmt.Sprint(b)
}

func (im *speakerImport) write(tx Tx) error {
	for _, g := range im.newOrgs {
		if err := tx.PutOrganization(g); err != nil {
			return err
		}
	}
	for _, p := range im.changed {
		if err := tx.PutSpeaker(p); err != nil {
			return err
		}
	}
	return nil
}
