package model_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"testing"
	"time"

	"kaltimprov.go.id/dialogpublik/assets"
	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/model/sqlite/sqlitetest"
)

// desk is a founded office on a real database with a clock that can be set, and a press that
// draws JSON instead of pages.
type desk struct {
	*testing.T
	*model.Office
	clock   *sqlitetest.Clock
	history *model.History
	press   *jsonPress
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	store, clock := sqlitetest.NewWithClock(t)
	o := model.NewOffice(store, clock.Now)
	if err := o.Found(factory(t)); err != nil {
		t.Fatal(err)
	}
	return &desk{T: t, Office: o, clock: clock, history: model.NewHistory(o), press: &jsonPress{kept: map[string][]byte{}}}
}

// newSampleDesk is a desk with the sample people.
func newSampleDesk(t *testing.T) *desk {
	t.Helper()
	d := newDesk(t)
	people, err := model.ParseSamplePeople(assets.SamplePeople())
	if err != nil {
		t.Fatal(err)
	}
	d.must(d.FoundSample(people, ""))
	d.history.Clear()
	return d
}

func (d *desk) must(err error) {
	d.Helper()
	if err != nil {
		d.Fatal(err)
	}
}

// refused fails unless err is an *Error with the code.
func (d *desk) refused(err error, code model.Code) {
	d.Helper()
	var e *model.Error
	if !errors.As(err, &e) || e.Code != code {
		d.Fatalf("error %v, want a %s", err, code)
	}
}

func (d *desk) station(mark string) model.Station {
	d.Helper()
	setup, err := d.Setup()
	d.must(err)
	for _, s := range setup.Stations {
		if s.Mark == mark {
			return s
		}
	}
	d.Fatalf("no station %s", mark)
	return model.Station{}
}

func (d *desk) speaker(bare, post, organization string) model.ID {
	d.Helper()
	id, err := d.SaveSpeaker(model.Speaker{Name: model.Name{Bare: bare}, Post: post, Organization: model.Organization{Name: organization}})
	d.must(err)
	return id
}

// dialogue makes one of TVRI at 16.00 with the speakers, the first utama.
func (d *desk) dialogue(day model.Date, theme string, speakers ...model.ID) model.ID {
	d.Helper()
	v := model.Dialogue{StationID: d.station("TVRI").ID, Date: day, Start: 16 * 60, End: 17 * 60, Theme: theme}
	for i, s := range speakers {
		role := model.Companion
		if i == 0 {
			role = model.Main
		}
		v.Appearances = append(v.Appearances, model.Appearance{SpeakerID: s, Role: role})
	}
	id, err := d.SaveDialogue(v)
	d.must(err)
	return id
}

func (d *desk) get(id model.ID) (model.Situation, model.Dialogue) {
	d.Helper()
	s, v, err := d.DialogueSituation(id)
	d.must(err)
	return s, v
}

func (d *desk) step(id model.ID, number int) model.StepRow {
	d.Helper()
	s, v := d.get(id)
	return s.Checklist(v)[number-1]
}

func (d *desk) issueAll(id model.ID) []model.Letter {
	d.Helper()
	s, v := d.get(id)
	var out []model.Letter
	group := model.NewID()
	for _, slot := range s.Invitations(v) {
		l, err := d.IssueInvitation(id, slot.Speaker.ID, model.Numbering{}, group, d.press)
		d.must(err)
		out = append(out, l)
	}
	return out
}

func (d *desk) at(moment string) {
	d.Helper()
	t, err := time.ParseInLocation("2006-01-02T15:04", moment, model.WITA)
	d.must(err)
	d.clock.Set(t)
}

// jsonPress keeps what it draws; fail makes the next drawing fail.
type jsonPress struct {
	kept map[string][]byte
	fail error
}

func (p *jsonPress) Letter(c model.LetterContent) ([]byte, error)     { return p.draw(c) }
func (p *jsonPress) Report(c model.ReportContent) ([]byte, error)     { return p.draw(c) }
func (p *jsonPress) Schedule(c model.ScheduleContent) ([]byte, error) { return p.draw(c) }

func (p *jsonPress) draw(content any) ([]byte, error) {
	if p.fail != nil {
		return nil, p.fail
	}
	return json.Marshal(content)
}

func (p *jsonPress) Keep(data []byte) (string, error) {
	sum := sha256.Sum256(data)
	name := hex.EncodeToString(sum[:])
	p.kept[name] = data
	return name, nil
}
