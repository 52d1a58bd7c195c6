package model

import (
	"slices"
	"time"
)

// Situation is every fact that step states, progress and warnings of some days depend on, read in
// one transaction. All its methods are pure.
type Situation struct {
	Now        time.Time
	Settings   Settings
	Procedure  Procedure
	Calendar   WorkCalendar
	Stations   map[ID]Station
	Programmes map[ID]Programme
	Officers   map[ID]Officer
	Speakers   map[ID]Speaker // those of Dialogues
	Dialogues  []Dialogue     // by date and time, whole months, not in the trash
	nearby     []Dialogue     // those of the days before and after, for clashes across midnight
	letters    map[ID][]Letter
	runs       map[runKey]StepRun
	reports    map[Week]WeeklyReport // the frozen ones
	earliest   map[Month]Date
	agendas    map[Month]Agenda
	versions   map[Month]ScheduleVersion // the newest released one of each month, without content
	signers    []Signatory
	registers  []Register
	templates  map[LetterKind]Template
	showings   map[ID][]Showing // by speaker, each dialogue once, from OftenMonths before the days on
}

type runKey struct {
	subject string
	number  int
}

// Situation reads the facts of all dialogues from one day to another, widened to whole months and
// weeks.
func (o *Office) Situation(from, to Date) (Situation, error) {
	var s Situation
	err := o.Read(func(tx Tx) (err error) {
		s, err = loadSituation(tx, from, to)
		return err
	})
	return s, err
}

// DialogueSituation reads the facts around one dialogue.
func (o *Office) DialogueSituation(id ID) (Situation, Dialogue, error) {
	var s Situation
	var d Dialogue
	err := o.Read(func(tx Tx) (err error) {
		s, d, err = situationOf(tx, id)
		return err
	})
	return s, d, err
}

// PlanSituation reads the facts around a dialogue as it is being planned: neither its day nor its
// speakers need be the stored ones. newcomers are speakers the directory does not have yet.
func (o *Office) PlanSituation(d Dialogue, newcomers ...Speaker) (Situation, error) {
	var s Situation
	err := o.Read(func(tx Tx) (err error) {
		if s, err = loadSituation(tx, d.Date, d.Date); err != nil {
			return err
		}
		for _, p := range newcomers {
			s.Speakers[p.ID] = p
		}
		return s.addDialogue(tx, d)
	})
	return s, err
}

func situationOf(tx Tx, id ID) (Situation, Dialogue, error) {
	d, err := tx.Dialogue(id)
	if err != nil {
		return Situation{}, d, err
	}
	s, err := loadSituation(tx, d.Date, d.Date)
	if err == nil && (d.Trashed || d.State == Proposed) {
		err = s.addDialogue(tx, d)
	}
	return s, d, err
}

func loadSituation(tx Tx, from, to Date) (Situation, error) {
	from = min(from.Month().First(), from.Monday().Month().First())
	to = max(to.Month().Last(), to.Week().Sunday().Month().Last())
	s, err := loadFrame(tx)
	if err != nil {
		return s, err
	}
	all, err := tx.Dialogues(DialogueQuery{From: from.AddDays(-reach), To: to.AddDays(reach)})
	if err != nil {
		return s, err
	}
	for _, d := range all {
		if from <= d.Date && d.Date <= to {
			s.Dialogues = append(s.Dialogues, d)
		} else {
			s.nearby = append(s.nearby, d)
		}
	}
	for _, d := range s.Dialogues {
		m := d.Date.Month()
		if first, ok := s.earliest[m]; d.Active() && (!ok || d.Date < first) {
			s.earliest[m] = d.Date
		}
	}
	if err := s.loadSpeakers(tx, s.Dialogues); err != nil {
		return s, err
	}
	letters, err := tx.Letters(LetterQuery{From: from, To: to})
	if err != nil {
		return s, err
	}
	for _, l := range letters {
		s.letters[l.DialogueID] = append(s.letters[l.DialogueID], l)
	}
	if err := s.loadReports(tx, from, to); err != nil {
		return s, err
	}
	if err := s.loadPlans(tx, from, to); err != nil {
		return s, err
	}
	return s, s.loadRuns(tx, runSubjects(s.Dialogues, from, to))
}

// loadFrame reads what does not depend on the days.
func loadFrame(tx Tx) (Situation, error) {
	s := Situation{
		Now: tx.Now().In(WITA), Stations: map[ID]Station{}, Programmes: map[ID]Programme{}, Officers: map[ID]Officer{},
		Speakers: map[ID]Speaker{}, letters: map[ID][]Letter{}, runs: map[runKey]StepRun{},
		reports: map[Week]WeeklyReport{}, earliest: map[Month]Date{}, agendas: map[Month]Agenda{},
		versions: map[Month]ScheduleVersion{}, showings: map[ID][]Showing{},
	}
	var err error
	if s.Settings, err = tx.Settings(); err != nil {
		return s, err
	}
	if s.Procedure, err = tx.Procedure(); err != nil {
		return s, err
	}
	holidays, err := tx.Holidays()
	if err != nil {
		return s, err
	}
	s.Calendar = NewWorkCalendar(holidays)
	stations, err := tx.Stations()
	if err != nil {
		return s, err
	}
	for _, st := range stations {
		s.Stations[st.ID] = st
	}
	programmes, err := tx.Programmes()
	if err != nil {
		return s, err
	}
	for _, p := range programmes {
		s.Programmes[p.ID] = p
	}
	officers, err := tx.Officers()
	if err != nil {
		return s, err
	}
	for _, p := range officers {
		s.Officers[p.ID] = p
	}
	return s, s.loadStationery(tx)
}

// loadStationery reads what letters are written with.
func (s *Situation) loadStationery(tx Tx) (err error) {
	if s.signers, err = tx.Signatories(); err != nil {
		return err
	}
	if s.registers, err = tx.Registers(); err != nil {
		return err
	}
	changed, err := tx.Templates()
	s.templates = make(map[LetterKind]Template, len(changed))
	for _, t := range changed {
		s.templates[t.Kind] = t
	}
	return err
}

func (s *Situation) loadSpeakers(tx Tx, dialogues []Dialogue) error {
	var ids []ID
	for _, d := range dialogues {
		for _, a := range d.Appearances {
			ids = append(ids, a.SpeakerID)
			if a.Representative != "" {
				ids = append(ids, a.Representative)
			}
		}
	}
	if len(ids) == 0 {
		return nil
	}
	speakers, err := tx.Speakers(ids...)
	for _, p := range speakers {
		s.Speakers[p.ID] = p
	}
	return err
}

func (s *Situation) loadReports(tx Tx, from, to Date) error {
	reports, err := tx.Reports(from.Week(), to.Week())
	for _, r := range reports {
		if r.State == ReportFrozen {
			s.reports[r.Week] = r
		}
	}
	return err
}

// loadPlans reads what was decided and released for the months, and who appears when.
func (s *Situation) loadPlans(tx Tx, from, to Date) error {
	agendas, err := tx.Agendas()
	if err != nil {
		return err
	}
	for _, a := range agendas {
		s.agendas[a.Month] = a
	}
	heads, err := tx.VersionHeads()
	if err != nil {
		return err
	}
	for _, v := range heads {
		if v.State == VersionReleased {
			s.versions[v.Month] = v
		}
	}
	showings, err := tx.Showings(from.AddMonths(-s.Settings.OftenMonths), to.AddDays(reach))
	for _, sh := range showings {
		list := s.showings[sh.Speaker]
		if n := len(list); n > 0 && list[n-1].Dialogue == sh.Dialogue {
			continue // for himself and for another
		}
		s.showings[sh.Speaker] = append(list, sh)
	}
	return err
}

func (s *Situation) loadRuns(tx Tx, subjects []string) error {
	runs, err := tx.StepRuns(subjects)
	for _, r := range runs {
		s.runs[runKey{r.Subject, r.Number}] = r
	}
	return err
}

// addDialogue adds one that the span left out, such as one in the trash.
func (s *Situation) addDialogue(tx Tx, d Dialogue) error {
	if err := s.loadSpeakers(tx, []Dialogue{d}); err != nil {
		return err
	}
	letters, err := tx.Letters(LetterQuery{DialogueIDs: []ID{d.ID}})
	if err != nil {
		return err
	}
	s.letters[d.ID] = letters
	return s.loadRuns(tx, []string{string(d.ID)})
}

func runSubjects(dialogues []Dialogue, from, to Date) []string {
	var out []string
	for m := from.Month(); m <= to.Month(); m = m.Add(1) {
		out = append(out, string(m))
	}
	for d := from.Monday(); d <= to; d = d.AddDays(7) {
		out = append(out, string(d.Week()))
	}
	for _, d := range dialogues {
		out = append(out, string(d.ID))
	}
	return out
}

// Today returns the situation's day.
func (s Situation) Today() Date { return DateOf(s.Now) }

// Dialogue returns one of the situation's dialogues.
func (s Situation) Dialogue(id ID) (Dialogue, bool) {
	for i := range s.Dialogues {
		if s.Dialogues[i].ID == id {
			return s.Dialogues[i], true
		}
	}
	return Dialogue{}, false
}

// Between returns the dialogues from one day to another, inclusive.
func (s Situation) Between(from, to Date) []Dialogue {
	var out []Dialogue
	for _, d := range s.Dialogues {
		if from <= d.Date && d.Date <= to {
			out = append(out, d)
		}
	}
	return out
}

// Letters returns the letters of a dialogue, cancelled ones included; "" those of no dialogue.
func (s Situation) Letters(dialogue ID) []Letter { return s.letters[dialogue] }

// letter returns one of the situation's letters.
func (s Situation) letter(id ID) (Letter, bool) {
	for _, letters := range s.letters {
		if i := slices.IndexFunc(letters, func(l Letter) bool { return l.ID == id }); i >= 0 && id != "" {
			return letters[i], true
		}
	}
	return Letter{}, false
}

// ValidLetter returns the newest issued and uncancelled invitation of a dialogue to a speaker.
func (s Situation) ValidLetter(dialogue, speaker ID) (Letter, bool) {
	var found Letter
	for _, l := range s.letters[dialogue] {
		if l.Valid() && l.Kind.Invites() && l.To(speaker) && l.IssuedAt.Compare(found.IssuedAt) >= 0 {
			found = l
		}
	}
	return found, found.ID != ""
}

// Report returns the frozen report of a week.
func (s Situation) Report(w Week) (WeeklyReport, bool) {
	r, ok := s.reports[w]
	return r, ok
}

// ShownState is the dialogue's state with terkonfirmasi derived from step 6.
func (s Situation) ShownState(d Dialogue) DialogueState {
	if d.State == Scheduled && !s.runs[runKey{string(d.ID), confirmStep}].DoneAt.IsZero() {
		return Confirmed
	}
	return d.State
}

// confirmStep is the step whose completion confirms a dialogue.
const confirmStep = 6

var zeroTime time.Time
