package pdf

import (
	"bytes"
	"strings"
	"testing"
)

// planningPapers draws each paper of planning with its sample.
var planningPapers = map[string]func(Options) ([]byte, error){
	"schedule":   func(o Options) ([]byte, error) { return Schedule(sampleSchedule(), o) },
	"coverage":   func(o Options) ([]byte, error) { return CoverageSchedule(sampleSchedule(), o) },
	"agenda":     func(o Options) ([]byte, error) { return MeetingAgenda(sampleMeeting(), o) },
	"minutes":    func(o Options) ([]byte, error) { return Minutes(sampleMeeting(), o) },
	"attendance": func(o Options) ([]byte, error) { return Attendance(sampleMeeting(), o) },
	"year":       func(o Options) ([]byte, error) { return YearPlan(sampleYear(), o) },
}

// TestPlanningPapers_SameBytes: the same content gives the same file.
func TestPlanningPapers_SameBytes(t *testing.T) { checkSameBytes(t, planningPapers) }

func checkSameBytes(t *testing.T, papers map[string]func(Options) ([]byte, error)) {
	t.Helper()
	for name, draw := range papers {
		first, err := draw(Options{Created: created})
		if err != nil {
			t.Fatal(err)
		}
		for range 5 {
			if again, err := draw(Options{Created: created}); err != nil || !bytes.Equal(first, again) {
				t.Fatalf("%s differs (%v)", name, err)
			}
		}
	}
}

// TestPlanningPapers_Marks: a draft and a sample say so on each page, and
// nothing else does.
func TestPlanningPapers_Marks(t *testing.T) { checkMarks(t, planningPapers) }

func checkMarks(t *testing.T, papers map[string]func(Options) ([]byte, error)) {
	t.Helper()
	for name, draw := range papers {
		marked, err := draw(Options{Created: created, Draft: true, Sample: true})
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range readPages(t, marked) {
			p.find(t, draftMark)
			p.find(t, sampleMark)
		}
		plain, err := draw(Options{Created: created})
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range readPages(t, plain) {
			if strings.Contains(p.text(), draftMark) || strings.Contains(p.text(), sampleMark) {
				t.Errorf("%s carries a mark", name)
			}
		}
	}
}

// TestPlanningPapers_Facts: a viewer shows what the file is.
func TestPlanningPapers_Facts(t *testing.T) {
	for name, want := range map[string]string{
		"schedule": "Jadwal dialog publik, Desember 2026, Versi 2, tanggal 24 November 2026", "coverage": "Jadwal liputan dialog publik, Desember 2026",
		"agenda": "Agenda dialog publik, Desember 2026", "minutes": "Notula rapat dialog publik", "attendance": "Daftar hadir rapat dialog publik",
		"year": "Rencana dialog publik tahun 2026",
	} {
		data, err := planningPapers[name](Options{Created: created})
		if err != nil {
			t.Fatal(err)
		}
		info := run(t, "poppler-utils", "pdfinfo", store(t, data))
		if !strings.Contains(info, want) || !strings.Contains(info, "DINAS KOMUNIKASI DAN INFORMATIKA, PEMERINTAH") {
			t.Errorf("%s: pdfinfo lacks %q:\n%s", name, want, info)
		}
	}
}

// TestPlanningPapers_Emblem: the picture of the office stands in the kop.
func TestPlanningPapers_Emblem(t *testing.T) {
	c := sampleSchedule()
	c.Head.EmblemData = emblemPNG(t, 220, 240)
	with, err := Schedule(c, Options{Created: created})
	if err != nil {
		t.Fatal(err)
	}
	list := run(t, "poppler-utils", "pdfimages", "-list", store(t, with))
	if lines := strings.Split(strings.TrimSpace(list), "\n"); len(lines) != 3 || !strings.Contains(lines[2], " 220   240 ") {
		t.Errorf("pictures in the file:\n%s", list)
	}
}
