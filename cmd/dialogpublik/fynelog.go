package main

import (
	"bytes"
	"fmt"
	"log"
	"os"

	"kaltimprov.go.id/dialogpublik/model"
)

// fyneLog takes what Fyne tells the standard logger into the program's log. When the system gives
// Fyne no window it only says so, and the process would stay there unseen.
type fyneLog struct {
	log      *logbook
	noWindow func() // called once, after Fyne has told the cause
	failing  bool
}

// Write notes one record. Fyne writes an error, its cause and its place as three.
func (f *fyneLog) Write(b []byte) (int, error) {
	f.log.note("jendela: %s", bytes.TrimSpace(b))
	if bytes.Contains(b, []byte("window creation error")) {
		f.failing = true
	}
	if f.failing && bytes.Contains(b, []byte("At:")) {
		f.failing = false
		f.noWindow()
	}
	return len(b), nil
}

// takeFyneLog sends Fyne's records to the program's log and ends the program with an explanation
// when the window cannot be made.
func (p *program) takeFyneLog(s *session) {
	log.SetFlags(0)
	log.SetOutput(&fyneLog{log: p.log, noWindow: func() {
		s.changed = false // nobody saw an office that was founded just now
		err := model.Errorf(model.Refused, "Jendela tidak dapat dibuka: komputer ini tidak menyediakan OpenGL 2.1. Perbarui penggerak kartu grafis, atau jalankan langsung di komputernya dan bukan lewat layar jarak jauh. Baris perintah tetap dapat dipakai: dialogpublik bantuan")
		fmt.Fprintln(p.stderr, s.finish(p, err))
		os.Exit(1)
	}})
}
