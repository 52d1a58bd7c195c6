package main

import (
	"os"
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"kaltimprov.go.id/dialogpublik/assets"
	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui"
)

// window opens the window on the data folder and returns when it is closed. It holds the folder's
// lock meanwhile. A refused start is told in a small window where nobody reads standard error, as
// after a click on an icon.
func (p *program) window() error {
	err := p.openWindow()
	if stderr, ok := p.stderr.(*os.File); err != nil && ok && unread(stderr) && hasDisplay(runtime.GOOS, os.Getenv) {
		if failed := ui.ShowNotice(app.NewWithID(ID), model.Message(err)); failed != nil {
			p.log.fault("pemberitahuan", failed)
		}
	}
	return err
}

// unread reports whether a stream leads nowhere a person or a script reads: to the null device or
// to the desktop's journal.
func unread(f *os.File) bool {
	info, err := f.Stat()
	if err != nil {
		return true
	}
	null, err := os.Stat(os.DevNull)
	return info.Mode()&os.ModeSocket != 0 || (err == nil && os.SameFile(info, null))
}

func (p *program) openWindow() error {
	if !hasDisplay(runtime.GOOS, os.Getenv) {
		return model.Errorf(model.Refused, "Jendela tidak dapat dibuka: tidak ada layar (DISPLAY dan WAYLAND_DISPLAY kosong). Jalankan di desktop, atau pakai baris perintah: dialogpublik bantuan")
	}
	if p.has("hari-ini") {
		p.now = runningFrom(p.now(), p.machine)
	}
	s, err := p.openForWriting()
	if err != nil {
		return err
	}
	p.backUpAtStart(s)
	s.changed = true // what the window founded stays, whatever happens in it
	return s.finish(p, p.show(s))
}

// backUpAtStart makes a backup when something changed since the newest one. Where that fails, the
// bottom line of the window tells by its age.
func (p *program) backUpAtStart(s *session) {
	if s.fresh {
		return
	}
	changed, err := s.folder.changedSinceBackup(s.store)
	if err == nil && changed {
		err = p.backUpInto(s.folder, s.store)
	}
	if err != nil {
		p.log.fault("cadangan saat mulai", err)
	}
}

// show runs the window until it is closed.
func (p *program) show(s *session) error {
	a := app.NewWithID(ID)
	a.SetIcon(fyne.NewStaticResource("dialogpublik.png", assets.Icon()))
	p.takeFyneLog(s)
	defer p.keepCrashes()()
	pictures := startPages()
	defer pictures.engine.Close()
	w, err := ui.New(a, p.services(s, pictures))
	if err != nil {
		return err
	}
	w.ShowAndRun()
	return nil
}

// hasDisplay tells whether a window can be shown; only Linux and its like say so beforehand.
func hasDisplay(system string, getenv func(string) string) bool {
	if system == "windows" || system == "darwin" {
		return true
	}
	return getenv("DISPLAY") != "" || getenv("WAYLAND_DISPLAY") != ""
}
