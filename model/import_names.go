package model

import "slices"

// know makes a speaker one that a sheet can name, by bare name and with titles.
func (im *scheduleImport) know(p Speaker) {
	bare, full := Fold(p.Name.Bare), Fold(p.Name.Full())
	im.speakers[bare] = append(im.speakers[bare], p)
	if full != bare {
		im.speakers[full] = append(im.speakers[full], p)
	}
}

// speaker finds the speaker a cell names or creates one. Whoever is in the dialogue already is meant
// first, even from the trash, so that a sheet written from it changes nothing.
func (im *scheduleImport) speaker(row int, column, text string, have []Appearance) (Speaker, bool) {
	named := readSheetName(text)
	if fits := named.among(im.appearing(have)); len(fits) == 1 {
		return fits[0], true
	}
	name := SplitName(named.full)
	fits := named.among(im.called(name.Bare, named.full))
	switch {
	case len(fits) == 1:
		return fits[0], true
	case len(fits) > 1 && named.told:
		im.fault(row, column, "ada %d narasumber bernama %s di instansi yang sama; hapus yang lebih dahulu", len(fits), name.Bare)
		return Speaker{}, false
	case len(fits) > 1:
		im.fault(row, column, "ada %d narasumber bernama %s; tulis %s (Instansi) atau (%s)", len(fits), name.Bare, name.Bare, noOrganization)
		return Speaker{}, false
	}
	p := Speaker{ID: NewID(), Name: name, Organization: Organization{Name: named.organization}, Address: AddressAuto}
	im.know(p)
	im.newSpeakers = append(im.newSpeakers, p)
	im.note(row, column, "narasumber \"%s\" belum ada di direktori, dibuat", name.Full())
	return p, true
}

// appearing returns the speakers of a dialogue.
func (im *scheduleImport) appearing(have []Appearance) []Speaker {
	out := make([]Speaker, 0, len(have))
	for _, a := range have {
		out = append(out, im.recorded[a.SpeakerID])
	}
	return out
}

// called returns the speakers known by a bare name or by the name with titles, each once.
func (im *scheduleImport) called(bare, full string) []Speaker {
	out := slices.Clone(im.speakers[Fold(bare)])
	for _, p := range im.speakers[Fold(full)] {
		if !slices.ContainsFunc(out, func(o Speaker) bool { return o.ID == p.ID }) {
			out = append(out, p)
		}
	}
	return out
}
