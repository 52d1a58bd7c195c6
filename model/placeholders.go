package model

import (
	"fmt"
	"strings"
	"time"
)

// Placeholder is a name that a template may hold in braces.
type Placeholder struct {
	Name     string
	Means    string // as the list beside the editor says
	MayEmpty bool   // empty is usual and not worth a warning
}

var (
	officePlaceholders = []Placeholder{
		{"kantor", "nama kantor dalam kalimat", false},
		{"bidang", "nama bidang", false},
		{"kota", "kota surat", false},
		{"tanggal_surat", "tanggal terbit surat", false},
		{"narahubung", "\"narahubung kami, Sdr. ...\", atau \"kami\" bila belum dipilih", false},
		{"bulan", "bulan siaran, \"November 2026\"", false},
		{"stasiun", "nama stasiun", false},
		{"stasiun_lengkap", "nama resmi stasiun", false},
	}
	dialoguePlaceholders = []Placeholder{
		{"acara", "nama acara di stasiun", true},
		{"hari_tanggal", "hari dan tanggal siaran", false},
		{"pukul", "jam siaran, dengan jam hadir", false},
		{"tempat", "tempat siaran", false},
		{"tema", "tema dialog", false},
		{"utama", "narasumber utama; kosong dalam surat kepada narasumber utama", true},
		{"pendamping", "pendamping; kosong dalam surat kepada pendamping", true},
		{"pemandu", "pemandu acara", false},
		{"batas_konfirmasi", "\"paling lambat ...\" menurut SOP, atau \"sesegera mungkin\"", false},
	}
	speakerPlaceholders = []Placeholder{
		{"peran", "\"narasumber utama\" atau \"narasumber pendamping\"", false},
		{"nama", "nama penerima dengan gelar", false},
		{"jabatan", "jabatan penerima", false},
		{"instansi", "instansi penerima", false},
	}
	olderPlaceholders = []Placeholder{
		{"nomor_lama", "\"Nomor ...\" surat yang diralat, kosong bila tanpa nomor", true},
		{"tanggal_lama", "tanggal surat yang diralat", false},
		{"hal_lama", "hal surat yang diralat", false},
	}
)

// Placeholders lists what templates of a kind may hold.
func Placeholders(k LetterKind) []Placeholder {
	out := append([]Placeholder{}, officePlaceholders...)
	if k == StationNotice {
		return out
	}
	out = append(out, dialoguePlaceholders...)
	switch k {
	case Invitation, Request, Thanks:
		out = append(out, speakerPlaceholders...)
	case Erratum:
		out = append(append(out, speakerPlaceholders...), olderPlaceholders...)
	}
	return out
}

// placeholderValues are what the placeholders of a letter stand for on a day.
func (s Situation) placeholderValues(l Letter, day Date) map[string]string {
	st := s.Stations[l.StationID]
	month := l.Month
	values := map[string]string{}
	if d, ok := s.Dialogue(l.DialogueID); ok {
		st, month = s.Stations[d.StationID], d.Date.Month()
		s.dialogueValues(values, d, l, day)
	}
	if p, ok := s.Speakers[l.SpeakerID]; ok {
		values["nama"], values["jabatan"], values["instansi"] = p.Name.Full(), p.Post, p.Organization.Name
		values["peran"] = roleWords(l.Role)
	}
	if old, ok := s.letter(l.RefersID); ok {
		values["tanggal_lama"], values["hal_lama"] = LetterDate(old.Content.Date), old.Content.Subject
		if old.Number != "" {
			values["nomor_lama"] = "Nomor " + old.Number
		}
	}
	values["kantor"], values["bidang"], values["kota"] = s.Settings.OfficeName, s.Settings.Division, s.Settings.Town
	values["tanggal_surat"], values["narahubung"] = LetterDate(day), s.contactWords()
	values["stasiun"], values["stasiun_lengkap"] = st.Name, firstOf(st.LegalName, st.Name)
	if month != "" {
		values["bulan"] = MonthName(month)
	}
	return values
}

func (s Situation) dialogueValues(values map[string]string, d Dialogue, l Letter, day Date) {
	values["acara"] = s.Programmes[d.ProgrammeID].Name
	values["hari_tanggal"], values["pukul"] = LongDate(d.Date), s.hoursWithArrival(d)
	values["tempat"], values["tema"], values["pemandu"] = s.venue(d), d.Theme, d.Host
	values["batas_konfirmasi"] = s.confirmWords(d, day)
	if l.Role != Main {
		values["utama"] = numbered(s.names(d, Main, l.SpeakerID))
	}
	if l.Role != Companion {
		values["pendamping"] = numbered(s.names(d, Companion, l.SpeakerID))
	}
}

// roleWords names a part in a dialogue inside a sentence.
func roleWords(r AppearanceRole) string {
	if r == "" {
		return "narasumber"
	}
	return "narasumber " + string(r)
}

func (s Situation) contactWords() string {
	c, ok := s.Officers[s.Settings.ContactOfficer]
	if !ok || c.Name == "" {
		return "kami"
	}
	whom := "narahubung kami, Sdr. " + c.Name
	if c.Phone != "" {
		whom += ", telepon/WhatsApp " + FormatPhone(c.Phone)
	}
	return whom
}

func (s Situation) confirmWords(d Dialogue, day Date) string {
	dates := DialogueDeadlines(s.Procedure, s.Calendar, d.Date, "")
	if by := ConfirmBy(dates, s.Calendar); by > day {
		return "paling lambat " + LongDate(by)
	}
	return "sesegera mungkin"
}

// arrival is when speakers come, NoClock when the station has not said, and on which day.
func (s Situation) arrival(d Dialogue) (at Clock, on Date) {
	early := s.Stations[d.StationID].ArriveMinutes
	if early <= 0 {
		return NoClock, ""
	}
	come := d.Date.At(d.Start).Add(-time.Duration(early) * time.Minute)
	return Clock(come.Hour()*60 + come.Minute()), DateOf(come)
}

func (s Situation) hoursWithArrival(d Dialogue) string {
	hours := TimeRange(d.Start, d.End)
	at, on := s.arrival(d)
	if at == NoClock {
		return hours
	}
	day := ""
	if on != d.Date {
		day = LongDate(on) + " "
	}
	return hours + fmt.Sprintf(" (hadir %spukul %s WITA)", day, ClockText(at))
}

// names lists the speakers of a role who come, with their posts, one excepted.
func (s Situation) names(d Dialogue, role AppearanceRole, except ID) []string {
	var out []string
	for _, a := range d.Appearances {
		if a.Role != role || a.State == Unable || a.Addressee() == except {
			continue
		}
		p := s.Speakers[a.Addressee()]
		name := p.Name.Full()
		if where := firstOf(p.Post, p.Organization.Name); where != "" {
			name += " (" + where + ")"
		}
		out = append(out, name)
	}
	return out
}

// numbered writes several names as a hanging list, one a line.
func numbered(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	lines := make([]string, len(names))
	for i, n := range names {
		lines[i] = fmt.Sprintf("%d. %s", i+1, n)
	}
	return strings.Join(lines, ";\n") + "."
}
