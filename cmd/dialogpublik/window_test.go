package main

import (
	"errors"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"kaltimprov.go.id/dialogpublik/assets"
	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui"
)

func TestWindow_without_a_display_says_so_and_makes_nothing(t *testing.T) {
	t.Setenv("DISPLAY", "")
	t.Setenv("WAYLAND_DISPLAY", "")
	if hasDisplay("linux", os.Getenv) || !hasDisplay("windows", os.Getenv) {
		t.Fatal("displays are told wrongly")
	}
	d := newDesk(t)
	d.refuses([]string{"tidak ada layar", "dialogpublik bantuan"})
	unchanged(t, d.dir, []string{". 0"})
}

func TestFyneLog_tells_when_there_is_no_window(t *testing.T) {
	p := newProgram(nil, nil)
	p.log.keepIn(t.TempDir())
	defer p.log.close()
	calls := 0
	to := log.New(&fyneLog{log: p.log, noWindow: func() { calls++ }}, "", 0)
	to.Println("Fyne error: ", "settings load error")
	to.Println("  At:", "x.go:1")
	if calls != 0 {
		t.Error("another error ended the program")
	}
	to.Println("Fyne error: ", "window creation error")
	to.Println("  Cause:", "APIUnavailable")
	to.Println("  At:", "driver.go:180")
	if calls != 1 {
		t.Errorf("told %d times", calls)
	}
	if text := string(bytesOf(t, filepath.Join(p.log.dir, "catatan.log"))); !strings.Contains(text, "APIUnavailable") {
		t.Errorf("log:\n%s", text)
	}
}

// served gives a desk's office to fn as the window gets it.
func served(d desk, fn func(p *program, s *session, svc ui.Services)) {
	d.t.Helper()
	p := newProgram(nil, nil)
	p.call = call{verb: findVerb(nil), flags: map[string]string{"data": d.dir}}
	s, err := p.openForWriting()
	if err != nil {
		d.t.Fatal(err)
	}
	fn(p, s, p.services(s, pages{}))
	if err := s.finish(p, nil); err != nil {
		d.t.Fatal(err)
	}
	p.log.close()
}

func TestServices_import_and_backups(t *testing.T) {
	d := newOffice(t)
	before := len(backupsIn(d))
	served(d, func(p *program, s *session, svc ui.Services) {
		sheet := put(t, "n.csv", "nama;warna\nBaru Contohnama;biru\n")
		res, err := svc.Import("narasumber", sheet, true)
		if err != nil || res.Created != 1 || len(res.Notes) != 1 || res.Notes[0].Column != "warna" || len(backupsIn(d)) != before {
			t.Errorf("check only: %+v %v", res, err)
		}
		if res, err = svc.Import("narasumber", sheet, false); err != nil || res.Created != 1 || len(backupsIn(d)) != before+1 {
			t.Errorf("import: %+v %v", res, err)
		}
		if age := time.Since(svc.LastBackup()); age < 0 || age > time.Minute {
			t.Errorf("the newest backup is %s old", age)
		}
		target := target(t, "a.zip")
		if err := svc.BackUp(target); err != nil || !existsAt(target) {
			t.Errorf("backup: %v", err)
		}
		if err := svc.ExportSpeakers(filepath.Join(t.TempDir(), "a.xlsx")); err != nil {
			t.Errorf("export: %v", err)
		}
	})
}

// TestWindow_start_backs_up_what_changed counts backups over starts of the window.
func TestWindow_start_backs_up_what_changed(t *testing.T) {
	d := newSample(t)
	for i, change := range []bool{false, false, true, false} {
		if change {
			d.do("cetak", "laporan", "--pekan", "2026-W47", "--ke", target(t, "a.pdf"))
		}
		served(d, func(p *program, s *session, svc ui.Services) { p.backUpAtStart(s) })
		if got, want := len(backupsIn(d)), []int{1, 1, 2, 2}[i]; got != want {
			t.Errorf("start %d: %d backups, want %d", i+1, got, want)
		}
	}
	served(newDesk(t), func(p *program, s *session, svc ui.Services) {
		if p.backUpAtStart(s); !svc.LastBackup().IsZero() {
			t.Error("a new office was backed up")
		}
	})
}

func TestServices_pictures_drafts_and_prints(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	makeDir(t, home, "Dokumen")
	served(newOffice(t), func(p *program, s *session, svc ui.Services) {
		sum, err := svc.KeepPicture(put(t, "lambang.png", string(assets.SampleEmblem())))
		if data, getErr := svc.Stored(sum); err != nil || getErr != nil || len(data) != len(assets.SampleEmblem()) {
			t.Errorf("picture: %v %v", err, getErr)
		}
		for _, bad := range []string{put(t, "a.png", "bukan"), t.TempDir(), filepath.Join(t.TempDir(), "hilang.png")} {
			if _, err := svc.KeepPicture(bad); model.ErrorCode(err) == model.Internal || err == nil || !strings.Contains(err.Error(), bad) {
				t.Errorf("%s: %v", bad, err)
			}
		}
		if data, err := svc.LoadDraft("dialog"); data != nil || err != nil {
			t.Errorf("no draft: %q %v", data, err)
		}
		if err := svc.SaveDraft("dialog", []byte("tema")); err != nil {
			t.Error(err)
		}
		if data, err := svc.LoadDraft("dialog"); string(data) != "tema" || err != nil {
			t.Errorf("draft: %q %v", data, err)
		}
		if err := errors.Join(svc.SaveDraft("dialog", nil), svc.SaveDraft("dialog", nil)); err != nil {
			t.Error(err)
		}
		path, err := svc.Save("undangan: 1/2.pdf", []byte("%PDF"))
		if want := filepath.Join(home, "Dokumen", "Dialog Publik", "undangan- 1-2.pdf"); err != nil || path != want {
			t.Errorf("saved at %s, want %s: %v", path, want, err)
		}
		t.Setenv("PATH", t.TempDir())
		for _, do := range []func(string) error{svc.Open, svc.Print, svc.ShowFolder} {
			if err := do(path); model.ErrorCode(err) != model.NotFound || !strings.Contains(model.Message(err), path) {
				t.Errorf("without a viewer: %v", err)
			}
		}
	})
}

// panicHelper names the folder of a second process of this test binary that is to break down
// beside its main goroutine.
const panicHelper = "DIALOGPUBLIK_TEST_PANIC"

func panicBeside(dir string) {
	p := newProgram(os.Stdout, os.Stderr)
	p.log.keepIn(dir)
	p.keepCrashes()
	go panic("sengaja, di samping")
	select {}
}

func TestCrash_beside_the_window_is_kept(t *testing.T) {
	dir := t.TempDir()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	broken := exec.Command(self)
	broken.Env = append(os.Environ(), panicHelper+"="+dir)
	if err := broken.Run(); err == nil {
		t.Fatal("the process ended well")
	}
	kept, _ := filepath.Glob(filepath.Join(dir, "catatan", "macet-*.txt"))
	if len(kept) != 1 || !strings.Contains(string(bytesOf(t, kept[0])), "sengaja, di samping") {
		t.Errorf("crash files %q", kept)
	}
	p := newProgram(nil, nil)
	p.log.keepIn(t.TempDir())
	p.keepCrashes()()
	if left := tree(t, p.log.dir); len(left) != 1 {
		t.Errorf("a good end leaves %q", left)
	}
}

func TestClock_given_to_the_window_runs_on(t *testing.T) {
	machine := time.Date(2030, 1, 1, 0, 0, 0, 0, time.UTC)
	at, err := parseMoment("2026-11-23T10:42")
	if err != nil {
		t.Fatal(err)
	}
	clock := runningFrom(at, func() time.Time { return machine })
	machine = machine.Add(90 * time.Second)
	if got := model.Moment(clock()); got != "23-11-2026 10.43 WITA" {
		t.Errorf("the clock shows %s", got)
	}
}
