package main

import (
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"time"

	"kaltimprov.go.id/dialogpublik/model"
)

// program is one call of the command line.
type program struct {
	call
	stdout, stderr io.Writer
	now            func() time.Time // the office's clock: the machine's, or --hari-ini
	machine        func() time.Time // the machine's clock, for the names of backups
	log            *logbook
}

// run does what the arguments ask for and returns the exit code: 0 done, 1 refused with the
// reason on stderr, 2 wrong usage.
func run(args []string, stdout, stderr io.Writer) int {
	p := newProgram(stdout, stderr)
	return p.guard(func() error {
		c, err := parseArgs(args)
		if err != nil {
			return err
		}
		p.call = c
		if err := p.setClock(); err != nil {
			return err
		}
		return p.verb.run(p)
	})
}

func newProgram(stdout, stderr io.Writer) *program {
	return &program{stdout: stdout, stderr: stderr, machine: time.Now, now: time.Now, log: &logbook{}}
}

// guard runs fn, reports its error and keeps what is known of a panic.
func (p *program) guard(fn func() error) (code int) {
	defer p.log.close()
	defer func() {
		if cause := recover(); cause != nil {
			p.crash(cause, debug.Stack())
			code = 1
		}
	}()
	return p.finish(fn())
}

// setClock takes --hari-ini in place of the machine's clock.
func (p *program) setClock() error {
	if !p.has("hari-ini") {
		return nil
	}
	at, err := parseMoment(p.flags["hari-ini"])
	if err != nil {
		return err
	}
	p.now = func() time.Time { return at }
	return nil
}

// finish reports err and returns the exit code.
func (p *program) finish(err error) int {
	if err == nil {
		return 0
	}
	var wrong usageError
	if errors.As(err, &wrong) {
		fmt.Fprintf(p.stderr, "%s\nKetik \"dialogpublik bantuan\" untuk melihat cara pakai.\n", wrong.reason)
		return 2
	}
	p.log.fault(p.spokenVerb(), err)
	fmt.Fprintln(p.stderr, model.Message(err))
	if model.ErrorCode(err) == model.Internal && p.log.dir == "" {
		fmt.Fprintln(p.stderr, err) // no log to look into
	}
	return 1
}

// spokenVerb names the verb for the log.
func (p *program) spokenVerb() string {
	switch {
	case p.verb == nil:
		return "-"
	case len(p.verb.words) == 0:
		return "jendela"
	}
	return p.verb.name()
}

// answer prints a result: data as JSON when --json was given, the text otherwise.
func (p *program) answer(data any, format string, args ...any) error {
	if p.has("json") {
		return writeJSON(p.stdout, data)
	}
	_, err := fmt.Fprintf(p.stdout, format, args...)
	return err
}

// warn tells on standard error what people should know although the work is done.
func (p *program) warn(format string, args ...any) {
	fmt.Fprintf(p.stderr, "Peringatan: "+format+"\n", args...)
}

// warnAll warns of each sentence.
func (p *program) warnAll(sentences []string) {
	for _, s := range sentences {
		p.warn("%s", s)
	}
}
