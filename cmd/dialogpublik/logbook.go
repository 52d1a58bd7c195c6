package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/model/files"
)

// logbook is the program's log in the data folder. Before an office is known, and where the log
// cannot be written, it swallows what it is told: a log is never a reason to fail.
type logbook struct {
	mu   sync.Mutex
	dir  string // "" until an office is known
	file *files.Log
}

// keepIn makes the folder catatan of an office the log's place. The file is made with the first
// line.
func (l *logbook) keepIn(dataDir string) { l.dir = filepath.Join(dataDir, files.LogDir) }

// note writes one line: the time of the machine and words without personal data.
func (l *logbook) note(format string, args ...any) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.dir == "" {
		return
	}
	if l.file == nil {
		file, err := files.OpenLog(l.dir)
		if err != nil {
			l.dir = ""
			return
		}
		l.file = file
	}
	line := strings.ReplaceAll(fmt.Sprintf(format, args...), "\n", "\n    ")
	_, _ = fmt.Fprintf(l.file, "%s %s\n", time.Now().Format(time.RFC3339), line)
}

// fault writes an error that somebody may have to look into. Of one meant for people only its
// class and cause are written, for its message may name persons; a plain refusal is not written.
func (l *logbook) fault(verb string, err error) {
	var known *model.Error
	switch {
	case !errors.As(err, &known):
		l.note("%s: %v", verb, err)
	case known.Code == model.Internal || known.Code == model.Damaged || known.Code == model.NoSpace:
		l.note("%s: %s: %v", verb, known.Code, known.Cause)
	}
}

// close ends the log.
func (l *logbook) close() {
	if l.file != nil {
		_ = l.file.Close()
		l.file = nil
	}
}
