package model_test

import (
	"slices"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

func TestWeek_overTheYearEnd(t *testing.T) {
	for day, want := range map[model.Date]model.Week{"2026-12-31": "2026-W53", "2027-01-03": "2026-W53", "2027-01-04": "2027-W01", "2025-12-29": "2026-W01"} {
		if got := day.Week(); got != want {
			t.Errorf("%s lies in %s, want %s", day, got, want)
		}
	}
	w := model.Week("2026-W53")
	if w.Monday() != "2026-12-28" || w.Sunday() != "2027-01-03" || w.Add(1) != "2027-W01" || w.Add(-53) != "2025-W52" {
		t.Errorf("%s to %s, then %s, a year before %s", w.Monday(), w.Sunday(), w.Add(1), w.Add(-53))
	}
	if _, err := model.ParseWeek("2026-W53"); err != nil {
		t.Error(err)
	}
	for _, bad := range []string{"2025-W53", "2026-W00", "2026-W54", "2026-W5", "2026-W47x", "w47", ""} {
		if w, err := model.ParseWeek(bad); err == nil {
			t.Errorf("%q was read as %s", bad, w)
		}
	}
}

func TestReport_weekOverTheYearEnd(t *testing.T) {
	d := newSampleDesk(t)
	d.at("2027-01-05T09:00")
	old, young := d.dialogue("2026-12-29", "Akhir tahun"), d.dialogue("2027-01-02", "Awal tahun")
	next := d.dialogue("2027-01-07", "Pekan depan")
	for _, id := range []model.ID{old, young} {
		d.must(d.MarkHeld(id))
	}
	c, _, err := d.ReportDraft("2026-W53")
	d.must(err)
	if len(c.Dialogues) != 2 || len(c.NextWeek) != 1 || c.NextWeek[0].Theme != "Pekan depan" {
		t.Fatalf("table B %+v, next week %+v", c.Dialogues, c.NextWeek)
	}
	if c.Totals[0].Held != 2 || c.Totals[1].Label != "Desember 2026" || c.Totals[1].Held != 1 || c.Totals[2].Label != "Tahun 2026" {
		t.Errorf("totals %+v", c.Totals)
	}
	if c.Memo.Subject != "Laporan Mingguan Dialog Publik, 28 Desember 2026 s.d. 3 Januari 2027" || !strings.Contains(c.Memo.Body[0], "minggu keempat Desember 2026") {
		t.Errorf("memo %q %q", c.Memo.Subject, c.Memo.Body[0])
	}
	if _, err := d.FreezeReport("2026-W53", "", d.press); err != nil {
		t.Fatal(err)
	}
	if !d.step(young, 9).State.Done() || d.step(next, 9).State.Done() {
		t.Error("step 9 of the week belongs to both years")
	}
}

// Counting back from an unknown year is provisional even where the day itself lies in a known one.
func TestDialogueDeadlines_backOverAnUnknownNewYear(t *testing.T) {
	p, c := factoryClock(t)
	for n, dates := range model.DialogueDeadlines(p, c, "2028-01-06", "2028-01-06") {
		if !dates.Provisional {
			t.Errorf("step %d until %s is not marked provisional", n, dates.Latest)
		}
	}
	d := model.DialogueDeadlines(p, c, "2027-12-29", "2027-12-29")
	if d[6].Provisional || !d[7].Provisional {
		t.Errorf("from a known year into an unknown one: step 6 %+v, step 7 %+v", d[6], d[7])
	}
	empty := model.DialogueDeadlines(p, model.NewWorkCalendar(nil), "2026-11-26", "")
	if empty[4].Latest != "2026-11-19" || !empty[4].Provisional {
		t.Errorf("without any holidays weekends alone count: %+v", empty[4])
	}
}

func TestReport_stoppedDialogueFirst(t *testing.T) {
	d := newSampleDesk(t)
	d.at("2026-11-20T09:00")
	d.must(d.CancelDialogue(d.dialogue("2026-11-24", `Harga "naik"`), "Studio rusak."))
	held := d.dialogue("2026-11-26", "Jadi")
	d.at("2026-11-30T08:00")
	d.must(d.MarkHeld(held))
	c, _, err := d.ReportDraft("2026-W48")
	d.must(err)
	if c.NilReason != "" || c.Dialogues[0].Status != "Batal" || c.Totals[0].Held != 1 {
		t.Errorf("nihil %q, %+v, %+v", c.NilReason, c.Dialogues, c.Totals)
	}
	for _, row := range c.Compliance {
		_, remark := row.Words(0, 2)
		if !strings.HasPrefix(remark, "– / ") && !strings.HasPrefix(remark, "Tepat") {
			t.Errorf("%s: remark %q", row.Step, remark)
		}
	}
	if len(c.Obstacles) != 1 || c.Obstacles[0] != `Dialog "Harga "naik"" batal: Studio rusak.` {
		t.Errorf("obstacles %q", c.Obstacles)
	}
}

// A report names the open steps after the broadcast, and none of a dialogue that was stopped.
func TestReport_namesOpenSteps(t *testing.T) {
	d := newSampleDesk(t)
	d.at("2026-11-20T09:00")
	open, covered := d.dialogue("2026-11-24", "Satu"), d.dialogue("2026-11-26", "Dua")
	d.must(d.CancelDialogue(d.dialogue("2026-11-27", "Tiga"), "uji"))
	d.at("2026-11-30T08:00")
	d.must(d.MarkHeld(open))
	d.must(d.TickStep(covered, 7, "dua foto"))
	c, warnings, err := d.ReportDraft("2026-W48")
	d.must(err)
	if got := strings.Join(c.Pending, " "); got != "Satu: hasil liputan dan berita menyusul. Dua: berita menyusul." {
		t.Errorf("pending %q", got)
	}
	if want := `Satu: langkah 7 dan 8 belum selesai, laporan akan memuat "hasil liputan dan berita menyusul".`; !slices.Contains(warnings, want) {
		t.Errorf("warnings %q", warnings)
	}
	d.must(d.SkipStep(covered, 8, "tidak perlu"))
	c, _, err = d.ReportDraft("2026-W48")
	d.must(err)
	if len(c.Pending) != 1 {
		t.Errorf("a skipped step is not pending: %q", c.Pending)
	}
}

func TestMonth_ofStoppedDialoguesOnly(t *testing.T) {
	d := newSampleDesk(t)
	a, b := d.dialogue("2026-12-10", "Satu"), d.dialogue("2026-12-17", "Dua")
	d.must(d.CancelDialogue(a, "uji"))
	d.must(d.TrashDialogue(b))
	d.at("2027-01-20T09:00")
	for _, n := range []int{1, 2} {
		if row := d.step(a, n); row.State != model.StepOpen || row.Dates.Latest != "" {
			t.Errorf("step %d is %s until %q", n, row.State, row.Dates.Latest)
		}
	}
	if row := d.step(b, 5); row.State != model.StepOpen || row.Dates.Latest != "" {
		t.Errorf("a step in the trash is %s", row.State)
	}
	v, err := d.Overview()
	d.must(err)
	if len(v.Late)+len(v.DueToday)+len(v.DueWeek)+v.Unissued+v.Unmarked != 0 {
		t.Errorf("stopped dialogues ask for work: %+v", v.Late)
	}
}
