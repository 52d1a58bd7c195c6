package ui

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

func TestAgendaWarnings_ChoosingOneChoosesItsDialogue(t *testing.T) {
	h, s := openPlan(t)
	s.panel.tabs.Choose(tabWarnings)
	w := s.panel.warnings
	if len(w.rows) != 2 || !strings.Contains(s.panel.labels()[tabWarnings], "(2)") {
		t.Fatalf("%d warnings, tab %q", len(w.rows), s.panel.labels()[tabWarnings])
	}
	row := w.list.RowAt(0).(*warningRow)
	if row.badge.Station() != "RRI" || row.when.Text() != "Sel 1 Des" || row.theme.Text() == "" || row.words.Text() != w.rows[0].Message {
		t.Errorf("a row says %q %q %q", row.when.Text(), row.theme.Text(), row.words.Text())
	}
	kit.Focus(w.list)
	typeKeys(w.list, fyne.KeyDown)
	if s.chosen != w.rows[1].Dialogue || s.grid.Chosen() != string(s.chosen) {
		t.Errorf("chosen %q, want the dialogue of the second warning", s.chosen)
	}
	test.TapCanvas(h.win.Canvas(), h.tilePlace(s, w.rows[0].Dialogue))
	if w.list.Selected() != 0 {
		t.Error("the list does not follow the grid")
	}
	d := h.dialogue(w.rows[0].Dialogue)
	p := s.plan.Situation.Speakers[d.Appearances[0].SpeakerID]
	p.Phones = []model.Phone{{Kind: model.Mobile, Number: "+6281234567890", Preferred: true}}
	_, err := h.office.SaveSpeaker(p)
	h.must(err)
	if len(w.rows) != 1 {
		t.Errorf("%d warnings after a phone number was added", len(w.rows))
	}
	h.sh.openAgenda("2027-03")
	if !strings.Contains(texts(w.box), "Tidak ada peringatan.") {
		t.Error("a month without warnings does not say so")
	}
}

func TestAgendaWarnings_AlsoOfWhatIsProvoked(t *testing.T) {
	h, s := openPlan(t)
	d := h.on("2026-12-08")
	twin := model.Dialogue{StationID: d.StationID, Date: d.Date, Start: d.Start, End: d.End, Theme: "Ganda", Appearances: []model.Appearance{{SpeakerID: d.Appearances[0].SpeakerID, Role: model.Main}}}
	id, err := h.office.SaveDialogue(twin)
	h.must(err)
	s.choose(id)
	all := texts(s.panel.card.box)
	for _, want := range []string{"juga tampil di", "sudah terisi pukul"} {
		if !strings.Contains(all, want) {
			t.Errorf("the card does not warn %q:\n%s", want, all)
		}
	}
}

func TestAgendaRelease_NamesWhatIsOpenAndBlocksNothing(t *testing.T) {
	h, s := openPlan(t)
	r := s.releaseSheet()
	all := texts(r.sheet)
	if r.do.Text != "Terbitkan walau ada 2 peringatan" || !strings.Contains(all, "belum punya nomor telepon") || !strings.Contains(all, "versi 1") {
		t.Fatalf("the button says %q:\n%s", r.do.Text, all)
	}
	r.print.TypedKey(key(fyne.KeySpace))
	test.Tap(r.do)
	if len(s.plan.Versions) != 1 || len(h.printed) != 0 || !strings.Contains(h.toastText(), "Jadwal Desember 2026 versi 1 terbit.") {
		t.Errorf("%d versions, printed %v, notice %q", len(s.plan.Versions), h.printed, h.toastText())
	}
	h.sh.openAgenda("2027-03")
	if r = s.releaseSheet(); !r.do.Disabled() || !strings.Contains(texts(r.sheet), "Belum ada dialog yang terjadwal") {
		t.Error("an empty month can be released, or nothing is said")
	}
	r.sheet.OnSubmit()
	if len(s.plan.Versions) != 0 {
		t.Error("Ctrl+Enter releases an empty month")
	}
}

// openVersions opens the tab Versi of a released December that has changed since.
func openVersions(t *testing.T) (*harness, *agendaScreen, *versionTab) {
	t.Helper()
	h := releasedHarness(t)
	h.sh.openAgenda("2026-12")
	h.sh.agenda.panel.tabs.Choose(tabVersions)
	return h, h.sh.agenda, h.sh.agenda.panel.versions
}

func TestAgendaVersions_ChangesLettersAndWhomToTell(t *testing.T) {
	h, s, v := openVersions(t)
	all := texts(v.box)
	for _, want := range []string{"Perubahan sejak versi 1", "Kamis, 3 Desember 2026 menjadi Jumat, 4 Desember 2026 (studio dipakai siaran langsung)",
		"Dicabut", "Surat yang perlu ralat", "tanggal kini 4 Desember 2026", "Beri tahu", "RRI Samarinda: Layanan Publik tanpa Pungutan (dicabut)"} {
		if !strings.Contains(all, want) {
			t.Errorf("the tab does not say %q:\n%s", want, all)
		}
	}
	test.Tap(v.copy)
	if got := h.sh.app.Clipboard().Content(); !strings.Contains(got, "Perubahan jadwal dialog publik Desember 2026") || !strings.Contains(got, "TVRI Kaltim: ") {
		t.Errorf("copied %q", got)
	}
	if v.issue.Text != "Terbitkan jadwal v2…" {
		t.Errorf("the tab offers %q", v.issue.Text)
	}
	test.Tap(v.issue)
	h.sheet().Close()
	r := s.releaseSheet()
	if got := texts(r.sheet); !strings.Contains(got, "Perubahan sejak versi 1") || !strings.Contains(got, "Surat yang perlu ralat") {
		t.Errorf("the sheet does not name the changes:\n%s", got)
	}
	test.Tap(r.do)
	if len(s.plan.Versions) != 2 || !strings.Contains(texts(v.box), "Tidak ada perubahan") {
		t.Errorf("%d versions", len(s.plan.Versions))
	}
	if got := texts(v.box); !strings.Contains(got, "perlu ralat: ") || !strings.Contains(got, "RRI Samarinda: Layanan Publik tanpa Pungutan (dicabut)") {
		t.Errorf("once released nothing says whom to tell:\n%s", got)
	}
	h.sh.app.Clipboard().SetContent("")
	test.Tap(v.copies[0])
	if got := h.sh.app.Clipboard().Content(); !strings.Contains(got, "TVRI Kaltim: ") {
		t.Errorf("copied after the release: %q", got)
	}
	h.shot("agenda-versions-told")
}

func TestAgendaVersions_FirstDialogueOffersTheRelease(t *testing.T) {
	h := newHarness(t)
	h.sh.openAgenda("2027-03")
	s := h.sh.agenda
	s.panel.tabs.Choose(tabVersions)
	v := s.panel.versions
	if all := texts(v.box); !strings.Contains(all, "belum pernah terbit") || strings.Contains(all, "Terbitkan") {
		t.Fatalf("an empty month says:\n%s", all)
	}
	d := h.on("2026-12-08")
	_, err := h.office.SaveDialogue(model.Dialogue{StationID: d.StationID, Date: "2027-03-09", Start: d.Start, End: d.End, Theme: "Yang pertama"})
	h.must(err)
	if all := texts(v.box); !strings.Contains(all, "Terbitkan jadwal v1…") {
		t.Errorf("a month with its first dialogue cannot be released here:\n%s", all)
	}
}

func TestAgendaVersions_PrintedAndCancelled(t *testing.T) {
	h, s, v := openVersions(t)
	test.Tap(v.prints[0])
	docs, err := h.office.Documents(s.plan.Versions[0].ID)
	h.must(err)
	if len(h.printed) != 1 || !bytes.Equal(h.saved[filepath.Base(h.printed[0])], h.files[docs[0].SHA256]) {
		t.Fatalf("printed %v, not the stored print", h.printed)
	}
	test.Tap(v.voids[0])
	h.reason("salah cetak")
	if s.plan.Versions[0].State != model.VersionVoid || !strings.Contains(texts(v.box), "Alasan: salah cetak") || len(v.voids) != 0 {
		t.Errorf("after cancelling: %s", s.plan.Versions[0].State)
	}
	if s.head.doing.Text != "Terbitkan jadwal v2…" {
		t.Errorf("the next thing is %q: a number is never given again", s.head.doing.Text)
	}
}

func TestAgendaPapers_EveryItemOfTheMenu(t *testing.T) {
	h, s := openPlan(t)
	var exported []string
	h.sh.svc.ExportSchedule = func(target string, from, to model.Date) error {
		exported = append(exported, filepath.Ext(target)+" "+string(from)+" "+string(to))
		return nil
	}
	kit.FileFolder = t.TempDir()
	t.Cleanup(func() { kit.FileFolder = "" })
	for _, it := range s.papers() {
		if it.Text == "" {
			continue
		}
		it.Run()
		if top, ok := h.win.Canvas().Overlays().Top().(*kit.Sheet); ok {
			top.OnSubmit()
		}
	}
	want := "jadwal-2026-12.pdf jadwal-liputan-2026-12.pdf jadwal-2026-12-rri.pdf jadwal-2026-12-tvri.pdf " +
		"agenda-rapat-2026-12.pdf notula-2026-12.pdf daftar-hadir-2026-12.pdf rencana-2026.pdf"
	var got []string
	for _, p := range h.printed {
		got = append(got, filepath.Base(p))
	}
	if strings.Join(got, " ") != want {
		t.Errorf("printed %v", got)
	}
	if strings.Join(exported, ", ") != ".ics 2026-12-01 2026-12-31, .xlsx 2026-12-01 2026-12-31, .csv 2026-12-01 2026-12-31" {
		t.Errorf("exported %v", exported)
	}
}

func TestAgenda_PrintIsTheReleasedVersionWhileItStands(t *testing.T) {
	h, s := openPlan(t)
	h.sh.printShown()
	_, err := h.office.ReleaseSchedule("2026-12", h.sh.svc.Press)
	h.must(err)
	h.sh.printShown()
	h.must(h.office.MoveDialogue(h.on("2026-12-08").ID, model.MoveTo("2026-12-09")))
	h.sh.printShown()
	if got := strings.Join(h.printed, " "); got != "/cetak/jadwal-2026-12.pdf /cetak/jadwal-2026-12-v1.pdf /cetak/jadwal-2026-12.pdf" {
		t.Errorf("printed %s", got)
	}
	if !strings.HasPrefix(h.toastText(), "Rancangan jadwal Desember 2026") {
		t.Errorf("a changed plan is told as %q", h.toastText())
	}
	s.sh.help()
	if all := texts(h.sheet()); !strings.Contains(all, "Bantuan: Agenda") {
		t.Error("F1 does not tell about the agenda")
	}
}

func TestAgenda_TabReachesEveryAction(t *testing.T) {
	h, s := openPlan(t)
	s.choose(h.on("2026-12-08").ID)
	for tab := range len(s.panel.labels()) {
		s.panel.tabs.Choose(tab)
		reached := tabbed(h)
		walk(h.win.Canvas().Content(), func(o fyne.CanvasObject) {
			if f, ok := o.(fyne.Focusable); ok && !reached[f] && tabStop(f) {
				t.Errorf("tab %d: Tab does not reach %T %s", tab, o, labelOf(o))
			}
		})
	}
}
