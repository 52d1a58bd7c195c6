package sqlite_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"kaltimprov.go.id/dialogpublik/assets"
	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/model/sqlite"
	"kaltimprov.go.id/dialogpublik/model/sqlite/sqlitetest"
)

// paper draws JSON and keeps nothing but its sum.
type paper struct{}

func (paper) Letter(c model.LetterContent) ([]byte, error)     { return json.Marshal(c) }
func (paper) Report(c model.ReportContent) ([]byte, error)     { return json.Marshal(c) }
func (paper) Schedule(c model.ScheduleContent) ([]byte, error) { return json.Marshal(c) }
func (paper) Keep(data []byte) (string, error) {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:]), nil
}

// planWalk plans a month at random, as somebody does who tries every button.
type planWalk struct {
	*testing.T
	*model.Office
	rand    *rand.Rand
	store   *sqlite.Store
	clock   *sqlitetest.Clock
	history *model.History
	done    map[string]int // commands that went through, by name
}

func newPlanWalk(t *testing.T, seed uint64, done map[string]int) *planWalk {
	store, clock := sqlitetest.NewWithClock(t)
	w := &planWalk{T: t, Office: model.NewOffice(store, clock.Now), rand: rand.New(rand.NewPCG(seed, 2)), store: store, clock: clock, done: done}
	factory, err := model.ParseFactory(assets.SOP(), assets.Factory(), assets.Holidays())
	must(t, err)
	must(t, w.Found(factory))
	w.history = model.NewHistory(w.Office)
	return w
}

// TestOffice_RandomPlanning holds that whatever is planned, moved, released, taken back and undone,
// every refusal is said in words, no rule between records breaks, and steps 1 and 2 follow their
// evidence.
func TestOffice_RandomPlanning(t *testing.T) {
	if testing.Short() {
		t.Skip("a long walk")
	}
	done := map[string]int{}
	for seed := range uint64(3) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			w := newPlanWalk(t, seed, done)
			for range 150 {
				w.command()
				w.holds()
				if t.Failed() {
					return
				}
			}
		})
	}
	for _, name := range []string{"tema", "jadwalkan", "lepas", "pindah", "batal", "keranjang", "terlaksana", "buka kunci", "terbit", "putuskan", "urungkan", "ulangi"} {
		if done[name] == 0 {
			t.Errorf("nothing went through of %q: %v", name, done)
		}
	}
}

func (w *planWalk) command() {
	w.clock.Set(w.clock.Now().Add(time.Duration(w.rand.IntN(16)) * time.Hour))
	commands := []func() (string, error){
		w.addTheme, w.schedule, w.schedule, w.onDialogue, w.onDialogue, w.onDialogue, w.onTheme, w.release, w.void, w.agenda, w.back, w.again,
	}
	name, err := commands[w.rand.IntN(len(commands))]()
	switch {
	case name == "":
	case err == nil:
		w.done[name]++
	case model.ErrorCode(err) == "":
		w.Errorf("%s: %v", name, err)
	}
}

func (w *planWalk) addTheme() (string, error) {
	_, err := w.SaveTheme(model.Theme{Title: fmt.Sprintf("Tema Contoh %d", w.rand.IntN(1000))})
	return "tema", err
}

// themes are the themes of the bank, scheduled ones and those in the trash included.
func (w *planWalk) themes() []model.BankTheme {
	all, err := w.Themes()
	must(w, err)
	gone, err := w.TrashedThemes()
	must(w, err)
	return append(all, gone...)
}

func (w *planWalk) schedule() (string, error) {
	themes := w.themes()
	slots, err := w.ProposeSlots("2026-12")
	if len(themes) == 0 || err != nil {
		return "", err
	}
	_, err = w.ScheduleTheme(themes[w.rand.IntN(len(themes))].ID, slots[w.rand.IntN(len(slots))].Slot)
	return "jadwalkan", err
}

func (w *planWalk) onTheme() (string, error) {
	themes := w.themes()
	if len(themes) == 0 {
		return "", nil
	}
	t := themes[w.rand.IntN(len(themes))].Theme
	switch w.rand.IntN(3) {
	case 0:
		return "keranjang tema", w.TrashTheme(t.ID)
	case 1:
		return "pulihkan tema", w.RestoreTheme(t.ID)
	}
	t.Title += " lagi"
	_, err := w.SaveTheme(t)
	return "ubah tema", err
}

// onDialogue does something to a dialogue, wherever it is.
func (w *planWalk) onDialogue() (string, error) {
	var all []model.Dialogue
	must(w, w.Read(func(tx model.Tx) (err error) {
		all, err = tx.Dialogues(model.DialogueQuery{WithTrash: true, WithProposed: true})
		return err
	}))
	if len(all) == 0 {
		return "", nil
	}
	d := all[w.rand.IntN(len(all))]
	switch w.rand.IntN(10) {
	case 0:
		return "lepas", w.UnscheduleDialogue(d.ID)
	case 1, 2:
		return "pindah", w.MoveDialogue(d.ID, model.MoveTo(model.Date("2026-11-20").AddDays(w.rand.IntN(60))))
	case 3:
		return "batal", w.CancelDialogue(d.ID, "uji")
	case 4:
		return "lagi", w.ScheduleAgain(d.ID)
	case 5:
		return "keranjang", w.TrashDialogue(d.ID)
	case 6:
		return "pulihkan", w.RestoreDialogue(d.ID)
	case 7:
		return "terlaksana", w.MarkHeld(d.ID)
	case 8:
		return "buka kunci", w.UnlockDialogue(d.ID, "uji")
	}
	d.Theme += " diubah"
	_, err := w.SaveDialogue(d)
	return "ubah", err
}

func (w *planWalk) release() (string, error) {
	_, err := w.ReleaseSchedule("2026-12", paper{})
	return "terbit", err
}

func (w *planWalk) void() (string, error) {
	p, err := w.MonthPlan("2026-12")
	if err != nil || len(p.Versions) == 0 {
		return "", err
	}
	return "batal jadwal", w.VoidSchedule(p.Versions[w.rand.IntN(len(p.Versions))].ID, "uji")
}

func (w *planWalk) agenda() (string, error) {
	if w.rand.IntN(2) == 0 {
		return "putuskan", w.DecideAgenda("2026-12")
	}
	return "buka", w.ReopenAgenda("2026-12")
}

func (w *planWalk) back() (string, error) {
	if title, _ := w.history.NextUndo(); title == "" {
		return "", nil
	}
	_, err := w.history.Undo()
	return "urungkan", err
}

func (w *planWalk) again() (string, error) {
	if w.history.NextRedo() == "" {
		return "", nil
	}
	_, err := w.history.Redo()
	return "ulangi", err
}

// holds checks what must be so after every command.
func (w *planWalk) holds() {
	if faults, err := w.store.Check(false); err != nil || len(faults) > 0 {
		w.Errorf("check: %q, %v", faults, err)
	}
	p, err := w.MonthPlan("2026-12")
	must(w, err)
	stands := slices.ContainsFunc(p.Versions, func(v model.ScheduleVersion) bool { return v.State == model.VersionReleased })
	must(w, w.Read(func(tx model.Tx) error {
		runs, err := tx.StepRuns([]string{"2026-12"})
		finished := map[int]bool{}
		for _, r := range runs {
			finished[r.Number] = !r.DoneAt.IsZero()
		}
		if finished[1] != p.Agenda.Decided() || finished[2] != stands {
			w.Errorf("step 1 %v, decided %v; step 2 %v, a version stands %v", finished[1], p.Agenda.Decided(), finished[2], stands)
		}
		return err
	}))
	for _, b := range p.Themes {
		if b.Dialogue.Active() && b.Dialogue.ID != "" {
			w.Errorf("%s waits in the bank and is on air", b.Title)
		}
	}
}
