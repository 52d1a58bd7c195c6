package model

import (
	"fmt"
	"slices"
	"strings"
)

// Directory is the speaker list with what the list shows beside each.
type Directory struct {
	Speakers []Speaker // by bare name, not in the trash
	Stats    map[ID]SpeakerStats
	search   []string // folded text by index
}

// Directory reads all speakers.
func (o *Office) Directory() (Directory, error) {
	var dir Directory
	err := o.Read(func(tx Tx) error {
		all, err := tx.Speakers()
		if err != nil {
			return err
		}
		for _, p := range all {
			if !p.Trashed {
				dir.Speakers = append(dir.Speakers, p)
				dir.search = append(dir.search, p.searchText())
			}
		}
		dir.Stats, err = tx.SpeakerStats()
		return err
	})
	return dir, err
}

func (p Speaker) searchText() string {
	return Fold(strings.Join([]string{p.Name.Full(), p.Post, p.Organization.Name, strings.Join(p.Themes, " ")}, " "))
}

// Find returns the speakers in whose name, post, organization or themes every word of the query
// occurs, in list order.
func (d Directory) Find(query string) []Speaker {
	words := strings.Fields(Fold(query))
	var out []Speaker
	for i, p := range d.Speakers {
		if !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(d.search[i], w) }) {
			out = append(out, p)
		}
	}
	return out
}

// SaveSpeaker writes a new (ID "") or edited speaker. An organization without ID is looked up by
// name and created when new. It returns the ID.
func (o *Office) SaveSpeaker(p Speaker) (ID, error) {
	p, err := cleanSpeaker(p)
	if err != nil {
		return "", err
	}
	verb := "Mengubah"
	if p.ID == "" {
		p.ID, verb = NewID(), "Menambah"
	}
	err = o.Do(Command{Name: "narasumber.simpan", Title: fmt.Sprintf("%s narasumber %s", verb, p.Name.Full())}, func(tx Tx) error {
		if p.Organization, err = organization(tx, p.Organization); err != nil {
			return err
		}
		return tx.PutSpeaker(p)
	})
	return p.ID, err
}

// cleanSpeaker trims and checks what was typed; phones become E.164 and exactly one is preferred.
func cleanSpeaker(p Speaker) (Speaker, error) {
	p.Name = Name{Front: NormalizeFront(p.Name.Front), Bare: oneLine(p.Name.Bare), Back: NormalizeDegrees(p.Name.Back)}
	if p.Name.Bare == "" {
		return p, FieldError("nama", "Nama masih kosong.")
	}
	p.Post, p.Email = strings.TrimSpace(p.Post), strings.TrimSpace(p.Email)
	if err := checkEmail(p.Email); err != nil {
		return p, err
	}
	if p.Address == "" {
		p.Address = AddressAuto
	}
	phones := make([]Phone, 0, len(p.Phones))
	preferred := false
	for _, f := range p.Phones {
		number, err := NormalizePhone(f.Number)
		if err != nil {
			return p, err
		}
		if f.ID == "" {
			f.ID = NewID()
		}
		f.Number, f.Preferred = number, f.Preferred && !preferred
		preferred = preferred || f.Preferred
		phones = append(phones, f)
	}
	if len(phones) > 0 && !preferred {
		phones[0].Preferred = true
	}
	p.Phones = phones
	return p, nil
}

func checkEmail(email string) error {
	if email != "" && (!strings.Contains(email, "@") || strings.ContainsAny(email, " \t\n")) {
		return FieldError("surel", "Alamat surel \"%s\" tidak lengkap. Tulis seperti nama@contoh.go.id.", email)
	}
	return nil
}

// organization finds an organization by name, without regard to case, or creates it.
func organization(tx Tx, g Organization) (Organization, error) {
	g.Name = oneLine(g.Name)
	if g.ID != "" || g.Name == "" {
		return g, nil
	}
	all, err := tx.Organizations()
	if err != nil {
		return g, err
	}
	for _, known := range all {
		if Fold(known.Name) == Fold(g.Name) {
			return known, nil
		}
	}
	g.ID = NewID()
	return g, tx.PutOrganization(g)
}

// SetTown sets the town that letters to an organization print.
func (o *Office) SetTown(id ID, town string) error {
	return o.Do(Command{Name: "instansi.kota", Title: "Mengubah kota instansi"}, func(tx Tx) error {
		all, err := tx.Organizations()
		if err != nil {
			return err
		}
		for _, g := range all {
			if g.ID == id {
				g.Town = strings.TrimSpace(town)
				return tx.PutOrganization(g)
			}
		}
		return Errorf(NotFound, "Instansi itu tidak ditemukan.")
	})
}

// TrashSpeaker puts a speaker into the trash; past appearances and letters stay.
func (o *Office) TrashSpeaker(id ID) error { return o.trashSpeaker(id, true, "Menghapus narasumber") }

// RestoreSpeaker takes a speaker out of the trash.
func (o *Office) RestoreSpeaker(id ID) error {
	return o.trashSpeaker(id, false, "Memulihkan narasumber")
}

func (o *Office) trashSpeaker(id ID, trashed bool, title string) error {
	return o.changeSpeaker(id, "narasumber.hapus", title, func(p *Speaker) error { p.Trashed = trashed; return nil })
}

// TrashedSpeakers lists the speakers in the trash.
func (o *Office) TrashedSpeakers() ([]Speaker, error) {
	var out []Speaker
	err := o.Read(func(tx Tx) error {
		all, err := tx.Speakers()
		for _, p := range all {
			if p.Trashed {
				out = append(out, p)
			}
		}
		return err
	})
	return out, err
}

// SpeakerProfile is what the directory shows of one speaker.
type SpeakerProfile struct {
	Speaker   Speaker
	Stats     SpeakerStats
	Dialogues []Dialogue // newest first, trash excluded
	Letters   []Letter   // newest first
	Stations  map[ID]Station
}

// Profile reads one speaker with appearances and letters.
func (o *Office) Profile(id ID) (SpeakerProfile, error) {
	out := SpeakerProfile{Stations: map[ID]Station{}}
	err := o.Read(func(tx Tx) error {
		found, err := tx.Speakers(id)
		if err != nil {
			return err
		}
		if len(found) == 0 {
			return Errorf(NotFound, "Narasumber itu tidak ditemukan.")
		}
		out.Speaker = found[0]
		stats, err := tx.SpeakerStats()
		if err != nil {
			return err
		}
		out.Stats = stats[id]
		if out.Dialogues, err = tx.Dialogues(DialogueQuery{SpeakerID: id}); err != nil {
			return err
		}
		slices.Reverse(out.Dialogues)
		if out.Letters, err = tx.Letters(LetterQuery{SpeakerID: id}); err != nil {
			return err
		}
		slices.Reverse(out.Letters)
		stations, err := tx.Stations()
		for _, st := range stations {
			out.Stations[st.ID] = st
		}
		return err
	})
	return out, err
}
