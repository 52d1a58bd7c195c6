package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// wordsOf collects every text below an object.
func wordsOf(root fyne.CanvasObject) string {
	var out []string
	walk(root, func(o fyne.CanvasObject) {
		switch v := o.(type) {
		case *kit.Text:
			out = append(out, v.Text())
		case *kit.Para:
			out = append(out, v.Text())
		}
	})
	return strings.Join(out, "\n")
}

// absencesOf opens the tab of somebody who speaks on 26 November.
func absencesOf(h *harness) *speakerAbsences {
	h.Helper()
	s := speakersPage(h)
	s.choose(h.on("2026-11-26").Appearances[0].SpeakerID)
	s.profile.tabs.Choose(4)
	return s.profile.absence
}

func TestSpeakerAbsences_addTellFoldRemove(t *testing.T) {
	h := newHarness(t)
	a := absencesOf(h)
	test.Tap(a.add)
	if !strings.Contains(said(&a.from.Field), "belum diisi") {
		t.Errorf("without days: %q", said(&a.from.Field))
	}
	enter(&a.from.Field, "24 nov")
	if a.until.Text() != a.from.Text() || said(&a.from.Field) != "" {
		t.Errorf("the first day alone: until %q, from says %q", a.until.Text(), said(&a.from.Field))
	}
	enter(&a.until.Field, "23 nov")
	test.Tap(a.add)
	if !strings.Contains(said(&a.until.Field), "lebih awal") {
		t.Errorf("backwards: %q", said(&a.until.Field))
	}
	enter(&a.until.Field, "26-11-2026")
	if words := wordsOf(a.planned); !strings.Contains(words, "Kam 26 Nov") || !strings.Contains(words, "Stunting") {
		t.Errorf("the planned dialogue is not told while typing: %q", words)
	}
	a.reason.Entry.SetText("dinas luar ke Jakarta")
	h.shot("berhalangan-diketik")
	test.Tap(a.add)
	if !strings.Contains(h.toastText(), "1 dialog dijadwalkan saat itu") {
		t.Errorf("notice %q", h.toastText())
	}
	words := wordsOf(a.list)
	if !strings.Contains(words, "24 s.d. 26 November 2026") || !strings.Contains(words, "dinas luar ke Jakarta") || !strings.Contains(words, "Dijadwalkan Kam 26 Nov") {
		t.Errorf("list %q", words)
	}
	if a.from.Text() != "" || a.reason.Text() != "" {
		t.Error("the fields keep what was added")
	}
	if !strings.Contains(wordsOf(a.p.away), "Tidak bisa 24 s.d. 26 November 2026 (dinas luar ke Jakarta)") {
		t.Errorf("head says %q", wordsOf(a.p.away))
	}

	_, err := h.office.SaveAbsence(a.p.facts.Speaker.ID, model.Absence{From: "2026-01-05", Until: "2026-01-09", Reason: "cuti"})
	h.must(err)
	if words := wordsOf(a.list); strings.Contains(words, "Januari") || !strings.Contains(words, "1 yang sudah lewat") {
		t.Errorf("days gone by are not folded: %q", words)
	}
	test.Tap(a.past)
	if !strings.Contains(wordsOf(a.list), "5 s.d. 9 Januari 2026") {
		t.Error("days gone by do not unfold")
	}
	h.shot("berhalangan-daftar")
	test.Tap(a.removes[0])
	if strings.Contains(wordsOf(a.list), "24 s.d. 26") {
		t.Error("a removed range stays")
	}
	test.Tap(h.sh.frame.page.Toasts.Button)
	if !strings.Contains(wordsOf(a.list), "24 s.d. 26") {
		t.Error("Urungkan does not bring the range back")
	}
}

func TestSpeakerAbsences_otherPersonOtherDays(t *testing.T) {
	h := newHarness(t)
	a := absencesOf(h)
	_, err := h.office.SaveAbsence(a.p.facts.Speaker.ID, model.Absence{From: "2027-06-01", Until: "2027-06-02"})
	h.must(err)
	if !a.p.away.Hidden {
		t.Error("days of next year are told at the head")
	}
	enter(&a.from.Field, "1 des")
	a.p.s.onSelect(3)
	if a.from.Text() != "" || strings.Contains(wordsOf(a.list), "2027") || len(a.removes) != 0 {
		t.Errorf("the next person starts with %q, %q", a.from.Text(), wordsOf(a.list))
	}
}
