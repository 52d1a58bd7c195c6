package ui

import (
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

// heldSpeaker is somebody of the usual office who was main speaker of a held dialogue.
func heldSpeaker(h *harness) (model.Dialogue, model.ID) {
	h.Helper()
	d := dialogueOn(h, "2026-11-12")
	for _, a := range d.Appearances {
		if a.Role == model.Main {
			return d, a.SpeakerID
		}
	}
	h.Fatal("the dialogue has no main speaker")
	return d, ""
}

func TestSpeakerProfile_AppearancesAndLetters(t *testing.T) {
	h := usualHarness(t)
	d, id := heldSpeaker(h)
	s := speakersPage(h)
	s.choose(id)
	h.shot("biasa-narasumber")
	p := s.profile
	if len(p.past) == 0 || p.past[0].look != dialogueLooks[model.Held] || p.past[0].theme != d.Theme {
		t.Errorf("history %+v", p.past)
	}
	if got := p.tiles[1].Text(); got != "1" {
		t.Errorf("appeared %s times", got)
	}
	if len(p.facts.Letters) != 1 {
		t.Fatalf("%d letters", len(p.facts.Letters))
	}
	p.tabs.Choose(1)
	h.shot("biasa-narasumber-surat")
	p.letters.OnOpen(0)
	if h.sh.current != pageLetters {
		t.Error("a letter does not open Surat")
	}
	h.sh.openSpeaker(id)
	p.history.OnOpen(0)
	if h.sh.current != pageCalendar {
		t.Error("an appearance does not open the calendar")
	}
}

func TestAppearanceLines_CountOnlyWhoCameHimself(t *testing.T) {
	me, other := model.ID("aku"), model.ID("lain")
	held := func(day model.Date, a model.Appearance) model.Dialogue {
		return model.Dialogue{Date: day, State: model.Held, Appearances: []model.Appearance{a}}
	}
	p := model.SpeakerProfile{Speaker: model.Speaker{ID: me}, Dialogues: []model.Dialogue{
		held("2026-11-12", model.Appearance{SpeakerID: me, State: model.Willing}),
		held("2026-10-12", model.Appearance{SpeakerID: me, State: model.Unable}),
		held("2026-09-12", model.Appearance{SpeakerID: me, State: model.Represented, Representative: other}),
		held("2026-08-12", model.Appearance{SpeakerID: other, State: model.Represented, Representative: me}),
		held("2025-01-12", model.Appearance{SpeakerID: me, State: model.Suggested}),
	}}
	lines, n := appearanceLines(p, "2026-11-23")
	if n != (attendance{year: 1, himself: 2, expected: 4}) {
		t.Errorf("counted %+v", n)
	}
	if lines[1].look != appearanceLooks[model.Unable] || lines[2].look != appearanceLooks[model.Represented] || lines[3].look != dialogueLooks[model.Held] {
		t.Errorf("states %+v", lines)
	}
}

func TestSpeakers_CopiesMainNumber(t *testing.T) {
	h := newHarness(t)
	s := speakersPage(h)
	s.Copy()
	want := ""
	for _, f := range s.profile.facts.Speaker.Phones {
		if f.Preferred {
			want = model.FormatPhone(f.Number)
		}
	}
	if got := h.sh.app.Clipboard().Content(); got != want || want == "" {
		t.Errorf("clipboard has %q, want %q", got, want)
	}
}

func TestSpeakerForm_TownAndDraftOnDisk(t *testing.T) {
	h := newHarness(t)
	kept := map[string][]byte{}
	h.sh.svc.SaveDraft = func(name string, data []byte) error { kept[name] = data; return nil }
	h.sh.svc.LoadDraft = func(name string) ([]byte, error) { return kept[name], nil }
	f := h.sh.showSpeakerForm(model.Speaker{}, nil)
	typeIn(h, f.name, "Tirta Umpamawan")
	h.must(f.onOrg(f.findOrg("balikpapan")[0]))
	typeIn(h, f.town, "Balikpapan Selatan")
	f.sheet.Close()
	h.sh.newSpeaker = speakerMemory{} // as after a crash
	f = h.sh.showSpeakerForm(model.Speaker{}, nil)
	if f.name.Text() != "Tirta Umpamawan" || f.town.Text() != "Balikpapan Selatan" {
		t.Fatalf("the draft came back as %q in %q", f.name.Text(), f.town.Text())
	}
	org := f.p.Organization.ID
	f.onSave()
	if kept[speakerDraftName] != nil {
		t.Error("the draft outlived its saving")
	}
	h.must(h.office.Read(func(tx model.Tx) error {
		all, err := tx.Organizations()
		for _, g := range all {
			if g.ID == org && g.Town != "Balikpapan Selatan" {
				t.Errorf("town is %q", g.Town)
			}
		}
		return err
	}))
}

func TestSpeakerForm_WarnsOfASecondOne(t *testing.T) {
	h := newHarness(t)
	s := speakersPage(h)
	f := h.sh.showSpeakerForm(model.Speaker{}, nil)
	typeIn(h, f.name, "dr. "+s.dir.Speakers[3].Name.Bare)
	if words, isError := f.name.Message(); words == "" || isError {
		t.Errorf("a name that is there already says %q", words)
	}
}
