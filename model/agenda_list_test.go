package model_test

import (
	"fmt"
	"testing"

	"kaltimprov.go.id/dialogpublik/model"
)

// listed writes the summaries of the months.
func (d *desk) listed(asked model.Month) []string {
	d.Helper()
	all, err := d.AgendaList(asked)
	d.must(err)
	var out []string
	for _, a := range all {
		out = append(out, fmt.Sprintf("%s v%d decided %v: %d held of %d, target %d, %d warnings", a.Month, a.Version, a.Decided, a.Held, a.Planned, a.Target, a.Warnings))
	}
	return out
}

// TestAgendaList holds which months are listed, and what of them.
func TestAgendaList(t *testing.T) {
	d := newSampleDesk(t)
	lines(t, "an empty office", d.listed(""))
	lines(t, "a month asked for", d.listed("2027-05"), "2027-05 v0 decided false: 0 held of 0, target 8, 0 warnings")
	guest := d.guest("Sari Contoh")
	d.must(d.MarkHeld(d.onAir("RRI", "2026-11-03", 540, 600, "Sudah", guest)))
	d.onAir("RRI", "2026-11-10", 540, 600, "Belum dicatat", guest)
	d.must(d.CancelDialogue(d.onAir("RRI", "2026-12-08", 540, 600, "Batal"), "uji"))
	d.must(d.UnscheduleDialogue(d.onAir("RRI", "2027-03-02", 540, 600, "Di bank saja")))
	if _, err := d.MakeSlots("2027-01", []model.Slot{d.slotOf("RRI", "2027-01-05", 540)}); err != nil {
		t.Fatal(err)
	}
	d.must(d.DecideAgenda("2027-02"))
	gone := d.onAir("RRI", "2027-04-06", 540, 600, "Terbit, lalu dibuang", guest)
	d.release("2027-04")
	d.must(d.TrashDialogue(gone))
	d.release("2026-11")
	want := []string{
		"2026-11 v1 decided false: 1 held of 2, target 8, 0 warnings", "2026-12 v0 decided false: 0 held of 0, target 8, 0 warnings",
		"2027-01 v0 decided false: 0 held of 0, target 8, 0 warnings", "2027-02 v0 decided true: 0 held of 0, target 8, 0 warnings",
		"2027-04 v1 decided false: 0 held of 0, target 8, 0 warnings",
	}
	lines(t, "all", d.listed(""), want...)
	lines(t, "one of them", d.listed("2026-11"), want[0])
	d.onAir("RRI", "2026-12-24", 540, 600, "Natal")
	lines(t, "with warnings", d.listed("2026-12"), "2026-12 v0 decided false: 0 held of 1, target 8, 2 warnings")
	d.must(d.VoidSchedule(d.plan("2026-11").Versions[0].ID, "uji"))
	lines(t, "with a void version", d.listed("2026-11"), "2026-11 v0 decided false: 1 held of 2, target 8, 0 warnings")
}
