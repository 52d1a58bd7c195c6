package model

import (
	"fmt"
	"slices"
	"strings"
)

// ImportSpeakers creates or updates speakers from sheet rows: all rows or none. With checkOnly
// nothing is written. A row with an existing bare name and organization, or with the only record
// of that bare name without organization, updates that record; empty cells leave fields as they
// are. Faults of all rows come at once, and then nothing is written.
func (o *Office) ImportSpeakers(rows []SpeakerRow, checkOnly bool) (ImportResult, error) {
	var res ImportResult
	run := func(tx Tx) error {
		im, err := newSpeakerImport(tx)
		if err != nil {
			return err
		}
		for _, r := range rows {
			im.row(r)
		}
		if res = im.res; len(res.Faults) > 0 || checkOnly {
			return nil
		}
		return im.write(tx)
	}
	if checkOnly {
		return res, o.Read(run)
	}
	err := o.Do(Command{Name: "impor.narasumber", Title: fmt.Sprintf("Mengimpor %d baris narasumber", len(rows))}, run)
	return res, err
}

type speakerImport struct {
	res           ImportResult
	byKey         map[string]Speaker // folded bare name and organization
	organizations map[string]Organization
	newOrgs       []Organization
	seen          map[string]int // key to row
	changed       []Speaker
}

func newSpeakerImport(tx Tx) (*speakerImport, error) {
	im := &speakerImport{byKey: map[string]Speaker{}, organizations: map[string]Organization{}, seen: map[string]int{}}
	speakers, err := tx.Speakers()
	if err != nil {
		return nil, err
	}
	for _, p := range speakers {
		if !p.Trashed {
			im.byKey[speakerKey(p.Name.Bare, p.Organization.Name)] = p
		}
	}
	all, err := tx.Organizations()
	for _, g := range all {
		im.organizations[Fold(g.Name)] = g
	}
	return im, err
}

func speakerKey(bare, organization string) string { return Fold(bare) + "\x00" + Fold(organization) }

func (im *speakerImport) fault(row int, column, format string, args ...any) {
	im.res.Faults = append(im.res.Faults, RowFault{row, column, fmt.Sprintf(format, args...)})
}

func (im *speakerImport) note(row int, column, format string, args ...any) {
	im.res.Notes = append(im.res.Notes, RowFault{row, column, fmt.Sprintf(format, args...)})
}

// row reads one row into a new or changed speaker.
func (im *speakerImport) row(r SpeakerRow) {
	if strings.TrimSpace(r.Name) == "" {
		im.fault(r.Row, "nama", "nama masih kosong")
		return
	}
	name := rowName(r)
	key := speakerKey(name.Bare, r.Organization)
	if first, twice := im.seen[key]; twice {
		im.fault(r.Row, "nama", "%s sudah ada di baris %d", name.Bare, first)
		return
	}
	im.seen[key] = r.Row
	old, known := im.byKey[key]
	if !known && strings.TrimSpace(r.Organization) != "" {
		if old, known = im.byKey[speakerKey(name.Bare, "")]; known {
			delete(im.byKey, speakerKey(name.Bare, ""))
		}
	}
	p := im.merge(old, r, name)
	switch {
	case !known:
		p.ID = NewID()
		im.res.Created++
	case sameSpeaker(old, p):
		im.res.Same++
		return
	default:
		im.res.Updated++
	}
	im.changed = append(im.changed, p)
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
		if !strings.Contains(email, "@") {
			im.fault(r.Row, "surel", "alamat surel %q tidak lengkap", email)
		}
		p.Email = email
	}
	if name := strings.Join(strings.Fields(r.Organization), " "); name != "" {
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
		im.note(r.Row, "telepon", "angka %s sudah dirusak Excel, telepon dikosongkan; ketik ulang di layar Narasumber", strings.TrimSpace(r.Phone))
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

func splitBar(s string) []string {
	var out []string
	for _, part := range strings.Split(s, "|") {
		if part = strings.Join(strings.Fields(part), " "); part != "" {
			out = append(out, part)
		}
	}
	return out
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
