package model_test

import (
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

func TestOffice_Answer_takenBack(t *testing.T) {
	d := newSampleDesk(t)
	a, b, c := d.speaker("Andi Contoh", "Analis", "Bapenda"), d.speaker("Budi Contoh", "Analis", "Bapenda"), d.speaker("Cici Contoh", "Analis", "Bapenda")
	id := d.dialogue("2026-12-10", "Pajak", a, b)
	if _, err := d.IssueInvitation(id, a, model.Numbering{}, "", d.press); err != nil {
		t.Fatal(err)
	}
	_, v := d.get(id)
	for i, want := range []model.AppearanceState{model.Invited, model.Suggested} {
		at := v.Appearances[i].ID
		d.must(d.Answer(id, at, model.Represented, c, "rapat"))
		d.must(d.Answer(id, at, model.Suggested, "", ""))
		_, now := d.get(id)
		if got := now.Appearances[i]; got.State != want || got.Representative != "" || got.Note != "" {
			t.Errorf("answer of speaker %d taken back leaves %+v, want %s", i, got, want)
		}
	}
	at := v.Appearances[0].ID
	d.refused(d.Answer(id, at, model.Represented, a, ""), model.Invalid)
	d.refused(d.Answer(id, at, model.Invited, "", ""), model.Refused)
	d.refused(d.Answer(id, model.NewID(), model.Willing, "", ""), model.NotFound)
}

// A letter that was sent stays step 3's evidence when its only addressee declines.
func TestOffice_step3_everybodyBerhalangan(t *testing.T) {
	d := newSampleDesk(t)
	a, b := d.speaker("Andi Contoh", "Analis", "Bapenda"), d.speaker("Budi Contoh", "Analis", "Bapenda")
	d.at("2026-11-18T09:00")
	asked, never := d.dialogue("2026-11-26", "Pajak", a), d.dialogue("2026-11-27", "Air", a)
	d.issueAll(asked)
	for _, id := range []model.ID{asked, never} {
		_, v := d.get(id)
		d.must(d.Answer(id, v.Appearances[0].ID, model.Unable, "", "sakit"))
	}
	if d.step(never, 3).State.Done() {
		t.Error("without any letter step 3 is finished")
	}
	if !d.step(asked, 3).State.Done() {
		t.Error("a speaker who declines reopened step 3 though his letter went out")
	}
	_, v := d.get(asked)
	v.Appearances = append(v.Appearances, model.Appearance{SpeakerID: b, Role: model.Main})
	_, err := d.SaveDialogue(v)
	d.must(err)
	if d.step(asked, 3).State.Done() {
		t.Error("the one who comes instead needs a letter of his own")
	}
}

// A companion who also speaks for the main speaker gets one letter.
func TestSituation_Invitations_onePersonOneLetter(t *testing.T) {
	d := newSampleDesk(t)
	a, b := d.speaker("Andi Contoh", "Kepala Bapenda", "Bapenda"), d.speaker("Budi Contoh", "Analis", "Bapenda")
	id := d.dialogue("2026-12-10", "Pajak", a, b)
	_, v := d.get(id)
	d.must(d.Answer(id, v.Appearances[0].ID, model.Represented, b, ""))
	s, v := d.get(id)
	if slots := s.Invitations(v); len(slots) != 1 || slots[0].Speaker.ID != b || slots[0].Appearance.Role != model.Main {
		t.Fatalf("%d letters for one person: %+v", len(slots), slots)
	}
	if d.issueAll(id); !d.step(id, 3).State.Done() {
		t.Error("his letter must finish step 3")
	}
}

// Only commands of its own change an appearance's state; saving the dialogue does not.
func TestOffice_SaveDialogue_leavesAppearanceStates(t *testing.T) {
	d := newSampleDesk(t)
	a, b := d.speaker("Andi Contoh", "Analis", "Bapenda"), d.speaker("Budi Contoh", "Analis", "Bapenda")
	id := d.dialogue("2026-12-10", "Pajak", a)
	_, v := d.get(id)
	d.must(d.Answer(id, v.Appearances[0].ID, model.Willing, "", ""))
	v.Appearances[0].State = model.Unable
	v.Appearances = append(v.Appearances, model.Appearance{SpeakerID: b, Role: model.Companion, State: model.Willing})
	_, err := d.SaveDialogue(v)
	d.must(err)
	_, v = d.get(id)
	if x, y := v.Appearances[0].State, v.Appearances[1].State; x != model.Willing || y != model.Suggested {
		t.Errorf("saving made them %s and %s", x, y)
	}
	v.Appearances[0].SpeakerID, v.Appearances[1].SpeakerID = b, a
	_, err = d.SaveDialogue(v)
	d.must(err)
	if _, v = d.get(id); v.Appearances[0].State != model.Suggested || v.Appearances[1].State != model.Willing {
		t.Errorf("states follow the speaker, not the row: %+v", v.Appearances)
	}
}

func TestOffice_SaveDialogue_speakerTakenOutAndBackIsStillInvited(t *testing.T) {
	d := newSampleDesk(t)
	a := d.speaker("Andi Contoh", "Analis", "Bapenda")
	id := d.dialogue("2026-12-10", "Pajak", a)
	d.issueAll(id)
	_, v := d.get(id)
	v.Appearances = nil
	_, err := d.SaveDialogue(v)
	d.must(err)
	if d.step(id, 3).State.Done() {
		t.Error("without a speaker step 3 cannot be finished")
	}
	v.Appearances = []model.Appearance{{SpeakerID: a, Role: model.Main}}
	_, err = d.SaveDialogue(v)
	d.must(err)
	if _, v = d.get(id); v.Appearances[0].State != model.Invited || !d.step(id, 3).State.Done() {
		t.Errorf("back again he is %s, step 3 %s", v.Appearances[0].State, d.step(id, 3).State)
	}
}

func TestDirectory_StatsCountWhoSpoke(t *testing.T) {
	d := newSampleDesk(t)
	a, b, c := d.speaker("Andi Contoh", "Analis", "Bapenda"), d.speaker("Budi Contoh", "Analis", "Bapenda"), d.speaker("Cici Contoh", "Analis", "Bapenda")
	d.at("2026-11-23T09:00")
	held, represented, trashed, planned := d.dialogue("2026-11-02", "Satu", a, b), d.dialogue("2026-11-05", "Dua", a, b), d.dialogue("2026-11-09", "Tiga", a), d.dialogue("2026-11-12", "Empat", a)
	_, v := d.get(represented)
	d.must(d.Answer(represented, v.Appearances[0].ID, model.Represented, c, ""))
	d.must(d.Answer(represented, v.Appearances[1].ID, model.Unable, "", ""))
	for _, id := range []model.ID{held, represented, trashed} {
		d.must(d.MarkHeld(id))
	}
	d.refused(d.TrashDialogue(trashed), model.Refused)
	d.must(d.UnlockDialogue(trashed, "salah tanggal"))
	d.must(d.TrashDialogue(trashed))
	_ = planned
	d.at("2026-01-01T09:00") // a clock set back changes no history
	dir, err := d.Directory()
	d.must(err)
	for id, want := range map[model.ID]model.SpeakerStats{a: {Held: 1, Last: "2026-11-02"}, b: {Held: 1, Last: "2026-11-02"}, c: {Held: 1, Last: "2026-11-05"}} {
		if dir.Stats[id] != want {
			t.Errorf("stats %+v, want %+v", dir.Stats[id], want)
		}
	}
}

func TestWarnings_speakerInTheTrash(t *testing.T) {
	d := newSampleDesk(t)
	a := d.speaker("Andi Contoh", "Analis", "Bapenda")
	id := d.dialogue("2026-12-10", "Pajak", a)
	d.must(d.TrashSpeaker(a))
	s, v := d.get(id)
	if s.Speakers[a].Name.Bare != "Andi Contoh" {
		t.Fatal("a planned speaker in the trash keeps his name")
	}
	if got := s.Warnings(v); len(got) != 2 || got[0] != "Andi Contoh ada di keranjang narasumber." {
		t.Errorf("warnings %q", got)
	}
}
