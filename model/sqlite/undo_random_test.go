package sqlite_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/model/sqlite"
	"kaltimprov.go.id/dialogpublik/model/sqlite/sqlitetest"
)

type snapshot = map[string]string

// step is a command, undo or redo with the records before and after it.
type step struct {
	id            model.ID
	before, after snapshot
}

// walk makes random commands, undos and redos and holds the store to snapshots.
type walk struct {
	*testing.T
	rand       *rand.Rand
	store      *sqlite.Store
	now        snapshot
	undo, redo []step
	all        []step

	stations  []model.Station
	speakers  []model.Speaker
	dialogues []model.Dialogue
	slots     []model.Slot
	made      int
	refusals  int
	applied   int
}

func TestReverse_RandomWalkAgainstSnapshots(t *testing.T) {
	if testing.Short() {
		t.Skip("a long walk")
	}
	for seed := range uint64(3) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			w := &walk{T: t, rand: rand.New(rand.NewPCG(seed, 1)), store: sqlitetest.New(t), now: snapshot{}}
			for range 250 {
				switch n := w.rand.IntN(10); {
				case n < 5:
					w.command()
				case n < 7:
					w.undoNewest()
				case n < 8:
					w.redoNewest()
				default:
					w.reverseAny()
				}
				if w.Failed() {
					return
				}
			}
			if w.refusals < 5 || w.applied < 5 {
				t.Errorf("only %d refused and %d applied reversals out of order", w.refusals, w.applied)
			}
			if faults, err := w.store.Check(true); err != nil || len(faults) > 0 {
				t.Errorf("check: %q, %v", faults, err)
			}
		})
	}
}

func (w *walk) command() {
	id, err := w.store.Do(uji, func(tx model.Tx) error {
		for range 1 + w.rand.IntN(3) {
			if err := w.change(tx); err != nil && model.ErrorCode(err) != model.Conflict && model.ErrorCode(err) != model.NotFound {
				return err
			}
		}
		return nil
	})
	if err != nil {
		w.Fatalf("command: %v", err)
	}
	if id == "" {
		return
	}
	after := w.store.Dump(w)
	s := step{id, w.now, after}
	w.undo, w.redo, w.all, w.now = append(w.undo, s), nil, append(w.all, s), after
}

// change makes one random change. What it refers to may be gone by an undo: that is a Conflict.
func (w *walk) change(tx model.Tx) error {
	w.made++
	name := fmt.Sprintf("Contoh %d", w.made)
	switch n := w.rand.IntN(9); {
	case n == 0 || len(w.stations) == 0:
		w.stations = append(w.stations, model.Station{ID: model.NewID(), Name: name})
		return tx.PutStation(w.stations[len(w.stations)-1])
	case n == 1 || len(w.speakers) < 2:
		w.speakers = append(w.speakers, model.Speaker{ID: model.NewID(), Name: model.Name{Bare: name}, Phones: w.phones()})
		return tx.PutSpeaker(w.speakers[len(w.speakers)-1])
	case n == 2 || len(w.dialogues) == 0:
		w.dialogues = append(w.dialogues, model.Dialogue{ID: model.NewID(), StationID: pick(w, w.stations).ID, Date: "2026-11-26", Theme: name})
		return tx.PutDialogue(w.dialogues[len(w.dialogues)-1])
	case n == 3:
		return tx.Delete(model.KindStation, pick(w, w.stations).ID)
	case n == 4:
		s := pick(w, w.speakers)
		s.Post, s.Phones = name, w.phones()
		return tx.PutSpeaker(s)
	case n == 5:
		return tx.PutStepRun(model.StepRun{ID: model.NewID(), Number: 1 + w.rand.IntN(9), Scope: model.ScopeDialogue, Subject: string(pick(w, w.dialogues).ID), Note: name})
	case n == 6:
		return w.plan(tx, name)
	default:
		d := pick(w, w.dialogues)
		d.Theme, d.StationID, d.Start = name, pick(w, w.stations).ID, model.Clock(w.rand.IntN(1440))
		for range w.rand.IntN(3) {
			d.Appearances = append(d.Appearances, model.Appearance{ID: model.NewID(), SpeakerID: pick(w, w.speakers).ID, Role: model.Main})
		}
		return tx.PutDialogue(d)
	}
}

// plan makes a slot, a theme with its dialogue, a moved dialogue, an absence, or takes a slot out.
func (w *walk) plan(tx model.Tx, name string) error {
	switch w.rand.IntN(5) {
	case 0:
		w.slots = append(w.slots, model.Slot{ID: model.NewID(), StationID: pick(w, w.stations).ID, Date: "2026-11-26", Note: name})
		return tx.PutSlot(w.slots[len(w.slots)-1])
	case 1:
		return tx.PutTheme(model.Theme{ID: model.NewID(), Title: name, Priority: model.PriorityHigh, DialogueID: pick(w, w.dialogues).ID})
	case 2:
		d := pick(w, w.dialogues)
		d.MovedFrom, d.MoveReason = model.Place{Date: "2026-11-25", Start: 540, StationID: pick(w, w.stations).ID}, name
		return tx.PutDialogue(d)
	case 3:
		p := pick(w, w.speakers)
		p.Absences = []model.Absence{{ID: model.NewID(), From: "2026-11-25", Until: "2026-11-26", Reason: name}}
		return tx.PutSpeaker(p)
	}
	if len(w.slots) == 0 {
		return nil
	}
	return tx.Delete(model.KindSlot, pick(w, w.slots).ID)
}

func (w *walk) phones() []model.Phone {
	phones := make([]model.Phone, w.rand.IntN(3))
	for i := range phones {
		phones[i] = model.Phone{ID: model.NewID(), Number: fmt.Sprintf("+62812%06d", w.rand.IntN(1e6))}
	}
	return phones
}

func pick[T any](w *walk, from []T) T { return from[w.rand.IntN(len(from))] }

func (w *walk) undoNewest() {
	if len(w.undo) > 0 {
		last := w.undo[len(w.undo)-1]
		w.undo = w.undo[:len(w.undo)-1]
		w.redo = append(w.redo, w.reverse(last))
	}
}

func (w *walk) redoNewest() {
	if len(w.redo) > 0 {
		last := w.redo[len(w.redo)-1]
		w.redo = w.redo[:len(w.redo)-1]
		w.undo = append(w.undo, w.reverse(last))
	}
}

// reverse takes back the newest step, which must work and give the state before it.
func (w *walk) reverse(s step) step {
	id, err := w.store.Reverse(uji, []model.ID{s.id})
	if err != nil {
		w.Fatalf("reverse of the newest: %v", err)
	}
	got := w.store.Dump(w)
	if !maps.Equal(got, s.before) {
		w.Fatalf("reverse of the newest left another state than before it")
	}
	out := step{id, w.now, got}
	w.now, w.all = got, append(w.all, out)
	return out
}

// reverseAny takes back any step out of order: either every row it changed is as before it and
// nothing else changed, or it is refused in words and nothing changed at all.
func (w *walk) reverseAny() {
	if len(w.all) == 0 {
		return
	}
	s := pick(w, w.all)
	id, err := w.store.Reverse(uji, []model.ID{s.id})
	got := w.store.Dump(w)
	if err != nil {
		w.refusals++
		if model.ErrorCode(err) != model.Conflict || !maps.Equal(got, w.now) {
			w.Fatalf("refused reverse: %v", err)
		}
		return
	}
	w.applied++
	want := maps.Clone(w.now)
	for key, image := range s.after {
		if s.before[key] != image {
			delete(want, key)
		}
	}
	for key, image := range s.before {
		if s.after[key] != image {
			want[key] = image
		}
	}
	if !maps.Equal(got, want) {
		w.Fatalf("reverse out of order changed something else")
	}
	out := step{id, w.now, got}
	w.now, w.all, w.undo, w.redo = got, append(w.all, out), []step{out}, nil
}
