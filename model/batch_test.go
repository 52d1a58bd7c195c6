package model_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

func TestSortBatch(t *testing.T) {
	letter := func(day model.Date, start model.Clock, role model.AppearanceRole, name, organization, number string) model.BatchLetter {
		n := model.LetterNumber{Running: number}
		fmt.Sscan(number, &n.Value)
		return model.BatchLetter{Letter: model.Letter{Role: role, Year: 2026, Content: model.LetterContent{Number: n}},
			Dialogue: model.Dialogue{ID: model.ID(day), Date: day, Start: start}, Name: name, Organization: organization}
	}
	list := []model.BatchLetter{
		letter("2026-12-02", 600, model.Main, "budi", "Bapenda", "9"),
		letter("2026-12-01", 960, model.Companion, "Cici", "", "B/7"),
		letter("2026-12-01", 960, model.Main, "Dodi", "Dinas Kesehatan", ""),
		letter("2026-12-03", 540, model.Main, "Andi", "bapenda", "10"),
	}
	for by, want := range map[model.BatchOrder]string{
		model.ByAirTime: "Dodi Cici budi Andi", model.ByAddressee: "Andi budi Cici Dodi",
		model.ByOrganization: "budi Andi Dodi Cici", model.ByNumber: "budi Andi Cici Dodi",
	} {
		for range 3 { // whatever stood before
			slices.Reverse(list)
			model.SortBatch(list, by)
			var names []string
			for _, b := range list {
				names = append(names, b.Name)
			}
			if got := strings.Join(names, " "); got != want {
				t.Errorf("%s: %s, want %s", by, got, want)
			}
			list[0], list[3] = list[3], list[0]
		}
	}
}

func TestMonthBatch(t *testing.T) {
	d, dialogue, letters := marked(t)
	d.must(d.MoveDialogue(dialogue, model.MoveTo("2026-11-27")))
	ralat := d.correct(letters[0])
	d.must(d.VoidLetter(letters[1].ID, "Salah"))
	gone := d.dialogue("2026-11-28", "Batal", d.speaker("Cici Contoh", "Analis", "Bapenda"))
	d.must(d.CancelDialogue(gone, "studio rusak"))
	s, _ := d.get(dialogue)
	list := s.MonthBatch("2026-11")
	var got []string
	for _, b := range list {
		got = append(got, fmt.Sprintf("%s %s %v", b.Name, b.Letter.Kind, b.Letter.Issued()))
	}
	if want := []string{"Andi Contoh undangan true", "Andi Contoh ralat true", "Budi Contoh undangan false"}; !slices.Equal(got, want) {
		t.Fatalf("batch: %q, want %q", got, want)
	}
	if wanted := model.ToIssue(list); len(wanted) != 1 || wanted[0].SpeakerID != letters[1].SpeakerID {
		t.Errorf("to issue: %+v", wanted)
	}
	if list[1].Letter.ID != ralat.ID || list[0].Organization != "Bapenda" {
		t.Errorf("second %s, organization %q", list[1].Letter.ID, list[0].Organization)
	}
}

func TestBatchNumbers(t *testing.T) {
	own, other := model.Register{Mode: model.OwnNumbers}, model.Register{Mode: model.SrikandiNumbers}
	for _, tt := range []struct {
		n    model.BatchNumbers
		r    model.Register
		want []model.Numbering
	}{
		{model.BatchNumbers{}, own, []model.Numbering{{}, {}}},
		{model.BatchNumbers{Usual: true}, own, []model.Numbering{{Auto: true}, {Auto: true}}},
		{model.BatchNumbers{Usual: true}, other, []model.Numbering{{}, {}}},
		{model.BatchNumbers{From: 217}, other, []model.Numbering{{Text: "217"}, {Text: "218"}}},
	} {
		if got := []model.Numbering{tt.n.For(tt.r, 0), tt.n.For(tt.r, 1)}; !slices.Equal(got, tt.want) {
			t.Errorf("%+v: %v, want %v", tt.n, got, tt.want)
		}
	}
}

// TestIssueAll_failureKeepsTheEarlier holds what a batch says: letters before a failing print stay
// issued with their numbers, and going on issues the rest without a hole.
func TestIssueAll_failureKeepsTheEarlier(t *testing.T) {
	d := newSampleDesk(t)
	a, b, c := d.speaker("Andi Contoh", "Kepala Bapenda", "Bapenda"), d.speaker("Budi Contoh", "Analis", "Bapenda"), d.speaker("Cici Contoh", "Analis", "Bapenda")
	id := d.dialogue("2026-12-10", "Pajak", a, b, c)
	s, _ := d.get(id)
	reg := s.Register(model.Invitation)
	reg.Mode, reg.First = model.OwnNumbers, 40
	_, err := d.SaveRegister(reg)
	d.must(err)
	next, err := d.NextNumbers(reg.ID, 3)
	d.must(err)
	if !slices.Equal(next, []int{40, 41, 42}) {
		t.Fatalf("next numbers %v", next)
	}
	wanted := model.ToIssue(s.MonthBatch("2026-12"))
	give := func(model.Letter) model.Numbering { return model.BatchNumbers{Usual: true}.For(reg, 0) }
	issued, err := d.IssueAll(wanted, give, d.press, func(done int) bool {
		if done == 2 {
			d.press.fail = errors.New("diska penuh")
		}
		return true
	})
	if err == nil || len(issued) != 2 {
		t.Fatalf("%d issued, error %v", len(issued), err)
	}
	d.press.fail = nil
	s, _ = d.get(id)
	rest := model.ToIssue(s.MonthBatch("2026-12"))
	if len(rest) != 1 || rest[0].SpeakerID != c {
		t.Fatalf("left over: %+v", rest)
	}
	issued, err = d.IssueAll(rest, give, d.press, nil)
	d.must(err)
	if issued[0].Content.Number.Value != 42 {
		t.Errorf("the last got number %q", issued[0].Number)
	}
}

// TestBeside holds that work on another goroutine tells its events where they belong.
func TestBeside(t *testing.T) {
	d := newSampleDesk(t)
	var told []func()
	seen := 0
	d.Events.Subscribe(func(model.Changed) { seen++ })
	beside := d.Beside(func(tell func()) { told = append(told, tell) })
	done := make(chan error)
	go func() {
		_, err := beside.SaveSpeaker(model.Speaker{Name: model.Name{Bare: "Andi Contoh"}})
		done <- err
	}()
	d.must(<-done)
	if seen != 0 || len(told) != 1 {
		t.Fatalf("%d told at once, %d kept", seen, len(told))
	}
	told[0]()
	if title, _ := d.history.NextUndo(); seen != 1 || title == "" {
		t.Errorf("%d told, undo would be %q", seen, title)
	}
}

func TestNextNumbers_blocks(t *testing.T) {
	d := newSampleDesk(t)
	id := d.dialogue("2026-12-10", "Pajak", d.speaker("Andi Contoh", "Kepala Bapenda", "Bapenda"))
	s, _ := d.get(id)
	reg := s.Register(model.Invitation)
	year := d.Today().Year()
	_, err := d.SaveBlock(model.NumberBlock{RegisterID: reg.ID, Year: year, First: 2, Last: 9, Label: "Laptop lain"})
	d.must(err)
	next := func(n int) []int {
		out, err := d.NextNumbers(reg.ID, n)
		d.must(err)
		return out
	}
	if got := next(3); !slices.Equal(got, []int{1, 10, 11}) {
		t.Errorf("around another laptop's block: %v", got)
	}
	own, err := d.Laptop()
	d.must(err)
	_, err = d.SaveBlock(model.NumberBlock{RegisterID: reg.ID, Year: year, First: 20, Last: 21, Laptop: own, Label: "Laptop ini"})
	d.must(err)
	if got := next(3); !slices.Equal(got, []int{20, 21}) {
		t.Errorf("out of the own block: %v", got)
	}
}
