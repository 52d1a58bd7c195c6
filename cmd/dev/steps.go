package main

import (
	"fmt"
	"strings"
	"time"
)

// step is one named piece of work.
type step struct {
	name string
	run  func() error
}

// outcome is how a step ended.
type outcome struct {
	name string
	took time.Duration
	err  error
}

// runSteps runs every step in order, also after a failing one, then prints
// the summary; the error names the failing steps.
func (t *tool) runSteps(steps []step) error {
	var outcomes []outcome
	for i, s := range steps {
		if t.ctx.Err() != nil {
			return fmt.Errorf("dihentikan sebelum langkah %q", s.name)
		}
		t.say("\n== [%d/%d] %s", i+1, len(steps), s.name)
		start := time.Now()
		o := outcome{name: s.name, err: s.run()}
		o.took = time.Since(start)
		outcomes = append(outcomes, o)
		t.say("== %s", verdict(o))
	}
	t.say("\n%s", summary(outcomes))
	return failure(outcomes)
}

// verdict describes one outcome in a line.
func verdict(o outcome) string {
	word := "LULUS"
	if o.err != nil {
		word = "GAGAL"
	}
	line := fmt.Sprintf("%s %8s  %s", word, seconds(o.took), o.name)
	if o.err != nil {
		line += ": " + o.err.Error()
	}
	return line
}

// summary lists all outcomes and their total time.
func summary(outcomes []outcome) string {
	var b strings.Builder
	b.WriteString("Ringkasan:\n")
	var total time.Duration
	for _, o := range outcomes {
		total += o.took
		line, _, _ := strings.Cut(verdict(o), "\n")
		b.WriteString("  " + line + "\n")
	}
	fmt.Fprintf(&b, "Jumlah waktu: %s", seconds(total))
	return b.String()
}

// failure is nil when all steps passed, else an error naming the others.
func failure(outcomes []outcome) error {
	var names []string
	for _, o := range outcomes {
		if o.err != nil {
			names = append(names, o.name)
		}
	}
	if len(names) == 0 {
		return nil
	}
	return fmt.Errorf("%d dari %d langkah gagal: %s", len(names), len(outcomes), strings.Join(names, "; "))
}

// seconds writes a duration as "12,3 s".
func seconds(d time.Duration) string {
	return strings.Replace(fmt.Sprintf("%.1f s", d.Seconds()), ".", ",", 1)
}
