package main_test

import (
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"time"
)

// TestJendelaMulai compares the time from start to first frame with that of an empty Fyne window,
// three runs each, the best one counts. It holds only that both are drawn.
func TestJendelaMulai(t *testing.T) {
	d := openDesktop(t)
	empty := os.Getenv("DIALOGPUBLIK_KOSONG")
	if empty == "" {
		t.Fatal("DIALOGPUBLIK_KOSONG is not set: the program of testdata/kosong, built")
	}
	d.run("contoh")
	var own, bare []time.Duration
	for range 3 {
		own = append(own, d.firstFrame(d.bin, "--data", d.data, "--hari-ini", d.now))
		bare = append(bare, d.firstFrame(empty))
	}
	a, b := slices.Min(own), slices.Min(bare)
	fmt.Printf("RASIO jendela %.2f (%d ms, jendela kosong %d ms, selisih %d ms)\n", float64(a)/float64(b), a.Milliseconds(), b.Milliseconds(), (a - b).Milliseconds())
}

// firstFrame starts a program and waits until the middle of the screen is painted.
func (d *desktop) firstFrame(name string, args ...string) time.Duration {
	d.Helper()
	d.wait("an empty screen", func() bool { return !d.painted() })
	cmd := exec.Command(name, args...)
	start := time.Now()
	d.must(cmd.Start())
	defer func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	}()
	for !d.painted() {
		if time.Since(start) > 20*time.Second {
			d.Fatal("nothing was drawn in 20 s")
		}
	}
	return time.Since(start)
}

// painted tells whether the pixel in the middle of the screen is no longer the bare screen's black.
func (d *desktop) painted() bool {
	d.Helper()
	out, err := exec.Command("import", "-window", "root", "-crop", "1x1+700+400", "-depth", "8", "txt:-").Output()
	d.must(err)
	return !strings.Contains(string(out), "#000000")
}
