package model

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// defaultMinutes is a dialogue's length where neither the sheet nor the programme says one.
const defaultMinutes = 60

// ImportSchedule creates or updates dialogues from sheet rows: all rows or none. With checkOnly
// nothing is written. Station, date and start name a dialogue; unknown programmes and speakers
// are created and reported, an unknown station is a fault, as is a speaker's name that fits
// several.
func (o *Office) ImportSchedule(rows []DialogueRow, checkOnly bool) (ImportResult, error) {
	cmd := Command{Name: "impor.jadwal", Title: fmt.Sprintf("Mengimpor %d baris jadwal", len(rows))}
	return o.importSheet(cmd, checkOnly, func(tx Tx) (ImportResult, func() error, error) {
		im, err := newScheduleImport(tx)
		if err != nil {
			return ImportResult{}, nil, err
		}
		for _, r := range rows {
			im.row(r)
		}
		return im.ImportResult, func() error { return im.write(tx, o) }, nil
	})
}

type scheduleImport struct {
	ImportResult
	stations      []Station
	programmes    []Programme
	newProgrammes []Programme
	speakers      map[string][]Speaker // by folded name, bare and with titles; without the trash
	recorded      map[ID]Speaker       // with the trash
	newSpeakers   []Speaker
	dialogues     map[string][]Dialogue // station, date and start
	seen          map[string]int
	changed       []Dialogue
	reopened      []ID // updated ones, whose step 3 may change
}

func newScheduleImport(tx Tx) (*scheduleImport, error) {
	im := &scheduleImport{speakers: map[string][]Speaker{}, recorded: map[ID]Speaker{}, dialogues: map[string][]Dialogue{}, seen: map[string]int{}}
	var err error
	if im.stations, err = tx.Stations(); err != nil {
		return nil, err
	}
	if im.programmes, err = tx.Programmes(); err != nil {
		return nil, err
	}
	speakers, err := tx.Speakers()
	if err != nil {
		return nil, err
	}
	for _, p := range speakers {
		im.recorded[p.ID] = p
		if !p.Trashed {
			im.know(p)
		}
	}
	dialogues, err := tx.Dialogues(DialogueQuery{})
	for _, d := range dialogues {
		key := dialogueKey(d.StationID, d.Date, d.Start)
		im.dialogues[key] = append(im.dialogues[key], withAppearanceIDs(d)) // in the order of a sheet
	}
	return im, err
}

func dialogueKey(station ID, date Date, start Clock) string {
	return fmt.Sprintf("%s %s %d", station, date, start)
}

// row reads one row into a new or changed dialogue. All faults of the row are reported.
func (im *scheduleImport) row(r DialogueRow) {
	before := len(im.Faults)
	date, start, end := im.when(r)
	station := im.station(r)
	im.theme(r)
	old := Dialogue{StationID: station.ID, Date: date, Start: start, End: NoClock, State: Scheduled}
	if len(im.Faults) == before {
		old = im.known(r.Row, old, station)
	}
	d := im.merge(old, r, station, end)
	if err := lockedWhenHeld(old, d); err != nil {
		im.fault(r.Row, changedColumn(old, d), "%s", Message(err))
	}
	if len(im.Faults) == before {
		im.keep(old, d)
	}
}

// changedColumn names the first column in which a dialogue differs from what it was.
func changedColumn(old, d Dialogue) string {
	mains := func(d Dialogue) (ids []ID) {
		for _, a := range d.Appearances {
			if a.Role == Main {
				ids = append(ids, a.SpeakerID)
			}
		}
		return ids
	}
	switch {
	case old.End != d.End:
		return "selesai"
	case old.ProgrammeID != d.ProgrammeID:
		return "acara"
	case old.Venue != d.Venue:
		return "tempat"
	case old.Theme != d.Theme:
		return "tema"
	case old.Host != d.Host:
		return "pemandu"
	case !slices.Equal(mains(old), mains(d)):
		return "narasumber_utama"
	}
	return "pendamping"
}

func (im *scheduleImport) theme(r DialogueRow) {
	n := len([]rune(oneLine(r.Theme)))
	switch {
	case n == 0:
		im.fault(r.Row, "tema", "tema masih kosong")
	case n > maxTheme:
		im.fault(r.Row, "tema", "tema terlalu panjang: %d huruf, paling banyak %d", n, maxTheme)
	}
}

// known returns the dialogue on record at the station, date and start of a new one, or the new one.
func (im *scheduleImport) known(row int, fresh Dialogue, station Station) Dialogue {
	key := dialogueKey(fresh.StationID, fresh.Date, fresh.Start)
	if first, twice := im.seen[key]; twice {
		im.fault(row, "tanggal", "stasiun, tanggal, dan pukul mulai sama dengan baris %d", first)
		return fresh
	}
	im.seen[key] = row
	found := im.dialogues[key]
	if active := slices.DeleteFunc(slices.Clone(found), func(d Dialogue) bool { return !d.Active() }); len(active) == 1 {
		found = active // one took the place of those batal or ditunda
	}
	switch len(found) {
	case 0:
		return fresh
	case 1:
		return found[0]
	default:
		im.fault(row, "tanggal", "ada %d dialog %s pada %s pukul %s; hapus yang lebih dahulu",
			len(found), station.Name, LongDate(fresh.Date), ClockText(fresh.Start))
		return fresh
	}
}

// keep counts a row without faults and remembers what it changes.
func (im *scheduleImport) keep(old, d Dialogue) {
	switch {
	case d.ID == "":
		d.ID = NewID()
		im.Created++
	case fmt.Sprint(old) == fmt.Sprint(d):
		im.Same++
		return
	default:
		im.Updated++
		im.reopened = append(im.reopened, d.ID)
	}
	im.changed = append(im.changed, withAppearanceIDs(d))
}

// when reads date, start and end; NoClock for an absent end.
func (im *scheduleImport) when(r DialogueRow) (Date, Clock, Clock) {
	date, err := ParseDate(strings.TrimSpace(r.Date), "")
	im.check(r.Row, "tanggal", r.Date, err)
	start, err := ParseClock(r.Start)
	im.check(r.Row, "mulai", r.Start, err)
	end := NoClock
	if strings.TrimSpace(r.End) != "" && !opensEnd(r) {
		startOK := err == nil
		end, err = ParseClock(r.End)
		im.check(r.Row, "selesai", r.End, err)
		if err == nil && startOK && end <= start {
			im.fault(r.Row, "selesai", "selesai %s tidak sesudah mulai %s", ClockText(end), ClockText(start))
		}
	}
	return date, start, end
}

func (im *scheduleImport) check(row int, column, cell string, err error) {
	switch {
	case strings.TrimSpace(cell) == "":
		im.fault(row, column, "%s masih kosong", column)
	case err != nil:
		im.fault(row, column, "%s", Message(err))
	}
}

func (im *scheduleImport) station(r DialogueRow) Station {
	name := strings.TrimSpace(r.Station)
	if name == "" {
		im.fault(r.Row, "stasiun", "stasiun masih kosong")
		return Station{}
	}
	var known []string
	for _, s := range im.stations {
		for _, n := range []string{s.Name, s.Mark, s.LegalName} {
			if Fold(n) == Fold(name) {
				return s
			}
		}
		known = append(known, s.Name)
	}
	im.fault(r.Row, "stasiun", "stasiun \"%s\" tidak dikenal; yang ada: %s", name, strings.Join(known, ", "))
	return Station{}
}

// merge puts the row's cells over a dialogue; empty cells leave it as it is.
func (im *scheduleImport) merge(d Dialogue, r DialogueRow, station Station, end Clock) Dialogue {
	d.ProgrammeID = firstID(im.programme(r, station, d.ProgrammeID), d.ProgrammeID)
	minutes := im.length(d.ProgrammeID)
	switch {
	case opensEnd(r):
		d.End = NoClock
	case end != NoClock:
		d.End = end
	case d.ID == "" && int(d.Start)+minutes < 24*60:
		d.End = d.Start + Clock(minutes)
	}
	d.Theme, d.Venue, d.Host = typed(r.Theme, d.Theme), typed(r.Venue, d.Venue), typed(r.Host, d.Host)
	d.Appearances = im.appearances(d.Appearances, r)
	return d
}

// typed is what a cell puts in place of a text; an empty cell, and one that says the same, leave it.
func typed(cell, have string) string {
	if cell = oneLine(cell); cell == "" || cell == cellText(have) {
		return have
	}
	return cell
}

func firstID(a, b ID) ID {
	if a != "" {
		return a
	}
	return b
}

// length is a programme's usual length in minutes.
func (im *scheduleImport) length(programme ID) int {
	for _, p := range im.programmes {
		if p.ID == programme && p.Minutes > 0 {
			return p.Minutes
		}
	}
	return defaultMinutes
}

// programme finds or creates the row's programme, of several with that name the one it is already;
// "" when the cell is empty.
func (im *scheduleImport) programme(r DialogueRow, station Station, already ID) ID {
	name := oneLine(r.Programme)
	if name == "" {
		return ""
	}
	var found ID
	for _, p := range im.programmes {
		if p.StationID == station.ID && Fold(p.Name) == Fold(name) && (found == "" || p.ID == already) {
			found = p.ID
		}
	}
	if found != "" {
		return found
	}
	p := Programme{ID: NewID(), StationID: station.ID, Name: name, Minutes: defaultMinutes}
	im.programmes = append(im.programmes, p)
	im.newProgrammes = append(im.newProgrammes, p)
	im.note(r.Row, "acara", "acara \"%s\" belum ada di %s, dibuat", name, station.Name)
	return p.ID
}

// appearances replaces the speakers of a role by the row's, keeping those already there with
// their state; an empty cell leaves the role as it is. A further speaker utama stands among the
// companions, marked alsoMain.
func (im *scheduleImport) appearances(have []Appearance, r DialogueRow) []Appearance {
	var out []Appearance
	for _, part := range []struct {
		role   AppearanceRole
		column string
		names  []string
	}{{Main, "narasumber_utama", divideNames(r.Main)}, {Companion, "pendamping", divideNames(r.Companions)}} {
		if len(part.names) == 0 {
			for _, a := range have {
				if a.Role == part.role {
					out = append(out, a)
				}
			}
			continue
		}
		if part.role == Main && len(part.names) > 1 {
			im.fault(r.Row, part.column, "hanya satu narasumber utama; tulis yang lain di kolom pendamping, bila memang utama didahului \"%s\"", alsoMain)
			continue
		}
		for _, text := range part.names {
			role, name := readRole(part.role, text)
			if p, ok := im.speaker(r.Row, part.column, name, have); ok {
				out = append(out, appearanceOf(have, p.ID, role))
			}
		}
	}
	slices.SortStableFunc(out, func(a, b Appearance) int { return cmp.Compare(b.Role, a.Role) }) // utama first
	seen := map[ID]bool{}
	for i := range out {
		if seen[out[i].SpeakerID] {
			im.fault(r.Row, "pendamping", "narasumber yang sama tercantum dua kali")
		}
		seen[out[i].SpeakerID] = true
		out[i].Order = i
	}
	return out
}

func appearanceOf(have []Appearance, speaker ID, role AppearanceRole) Appearance {
	for _, a := range have {
		if a.SpeakerID == speaker {
			a.Role = role
			return a
		}
	}
	return Appearance{SpeakerID: speaker, Role: role, State: Suggested}
}

func (im *scheduleImport) write(tx Tx, o *Office) error {
	for _, p := range im.newProgrammes {
		if err := tx.PutProgramme(p); err != nil {
			return err
		}
	}
	for _, p := range im.newSpeakers {
		var err error
		if p.Organization, err = organization(tx, p.Organization); err != nil {
			return err
		}
		if err := tx.PutSpeaker(p); err != nil {
			return err
		}
	}
	for _, d := range im.changed {
		if err := tx.PutDialogue(d); err != nil {
			return err
		}
	}
	for _, id := range im.reopened {
		if err := o.settleLetters(tx, id); err != nil {
			return err
		}
	}
	return nil
}
