package main_test

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// desktop is the program's real window on a real X screen of 1366 x 768, with a data folder of
// its own. Everything is done by xdotool, as a hand does it; what came of it is read through the
// command line.
type desktop struct {
	*testing.T
	bin, now   string
	room       string // a folder of the test
	data, home string // the data folder and the person's own
	window     *exec.Cmd
	left, top  int // how far the window stands from where the journeys expect it
}

// openDesktop skips unless the window's test bench is there.
func openDesktop(t *testing.T) *desktop {
	t.Helper()
	bin := os.Getenv("DIALOGPUBLIK_BIN")
	if bin == "" || os.Getenv("DISPLAY") == "" {
		t.Skip("jendela: DIALOGPUBLIK_BIN atau DISPLAY tidak ada; go run ./cmd/dev test menyiapkannya")
	}
	d := &desktop{T: t, bin: bin, room: t.TempDir(), now: "2026-11-23T08:00"}
	d.data, d.home = filepath.Join(d.room, "data"), filepath.Join(d.room, "orang")
	d.must(os.Mkdir(d.data, 0o700))
	d.must(os.Mkdir(d.home, 0o700))
	d.must(os.MkdirAll(pageEngine, 0o700))
	d.printer()
	t.Cleanup(func() {
		if t.Failed() {
			d.shot()
		}
		d.stop()
	})
	return d
}

func (d *desktop) must(err error) {
	d.Helper()
	if err != nil {
		d.Fatal(err)
	}
}

// pageEngine is where all journeys keep the compiled engine.
var pageEngine = filepath.Join(os.TempDir(), "dialogpublik-uji-mesin")

// printer puts a printer into the path that keeps what it is sent.
func (d *desktop) printer() {
	d.Helper()
	tray := filepath.Join(d.room, "bak")
	d.must(os.Mkdir(tray, 0o700))
	tools := filepath.Join(d.room, "bin")
	d.must(os.Mkdir(tools, 0o700))
	script := "#!/bin/sh\nfor f; do last=$f; done\ncp \"$last\" \"" + tray + "/\"\n"
	for _, name := range []string{"lp", "xdg-open"} {
		d.must(os.WriteFile(filepath.Join(tools, name), []byte(script), 0o700))
	}
	d.Setenv("PATH", tools+":"+os.Getenv("PATH"))
	d.Setenv("HOME", d.home)
	d.Setenv("XDG_RUNTIME_DIR", d.room)
	d.Setenv("XDG_CACHE_HOME", pageEngine) // the engine for pictures of pages is compiled once
}

// printed waits for the n-th paper in the printer's tray and returns the text of the newest.
func (d *desktop) printed(n int) string {
	d.Helper()
	var newest string
	d.wait(fmt.Sprintf("%d papers in the printer's tray", n), func() bool {
		papers, err := filepath.Glob(filepath.Join(d.room, "bak", "*.pdf"))
		d.must(err)
		var at time.Time
		for _, p := range papers {
			if info, err := os.Stat(p); err == nil && !info.ModTime().Before(at) {
				newest, at = p, info.ModTime()
			}
		}
		return len(papers) >= n
	})
	text, err := exec.Command("pdftotext", "-layout", newest, "-").Output()
	d.must(err)
	return string(text)
}

// run runs the command line beside the window.
func (d *desktop) run(args ...string) string {
	d.Helper()
	cmd := exec.Command(d.bin, append([]string{"--data", d.data, "--hari-ini", d.now}, args...)...)
	out, err := cmd.CombinedOutput()
	if err != nil {
		d.Fatalf("%v: %v\n%s", args, err, out)
	}
	return string(out)
}

// list reads a list of the command line.
func (d *desktop) list(args ...string) []map[string]any {
	d.Helper()
	var rows []map[string]any
	d.must(json.Unmarshal([]byte(d.run(append([]string{"daftar", "--json"}, args...)...)), &rows))
	return rows
}

// open starts the window and waits until it is drawn.
func (d *desktop) open() {
	d.Helper()
	d.window = exec.Command(d.bin, "--data", d.data, "--hari-ini", d.now)
	d.window.Stderr = os.Stderr
	d.must(d.window.Start())
	d.wait("the window", func() bool {
		return exec.Command("xdotool", "search", "--onlyvisible", "--name", "^Dialog Publik$").Run() == nil
	})
	d.do("search", "--onlyvisible", "--name", "^Dialog Publik$", "windowactivate", "--sync")
	d.settle()
	d.place()
}

// place finds out where the window manager has put the window. The journeys' places were read off
// a screen where its inside begins at 1, 20.
func (d *desktop) place() {
	d.Helper()
	out, err := exec.Command("xwininfo", "-name", "Dialog Publik").Output()
	d.must(err)
	for _, line := range strings.Split(string(out), "\n") {
		word, value, _ := strings.Cut(strings.TrimSpace(line), ":")
		switch word {
		case "Absolute upper-left X":
			_, err = fmt.Sscan(value, &d.left)
		case "Absolute upper-left Y":
			_, err = fmt.Sscan(value, &d.top)
		}
		d.must(err)
	}
	d.left, d.top = d.left-1, d.top-20
}

func (d *desktop) stop() {
	if d.window == nil {
		return
	}
	_ = exec.Command("xdotool", "key", "alt+F4").Run()
	done := make(chan error, 1)
	go func() { done <- d.window.Wait() }()
	select {
	case err := <-done:
		if err != nil {
			d.Errorf("the window ended with %v", err)
		}
	case <-time.After(10 * time.Second):
		_ = d.window.Process.Kill()
		d.Error("the window did not close by Alt+F4")
	}
	d.window = nil
}

// do runs one xdotool command and waits until the window has dealt with it.
func (d *desktop) do(args ...string) {
	d.Helper()
	if out, err := exec.Command("xdotool", args...).CombinedOutput(); err != nil {
		d.Fatalf("xdotool %v: %v %s", args, err, out)
	}
	d.settle()
}

// settle waits until the window is idle: on a busy machine it needs longer to draw than a hand
// waits. Ten seconds at the most, for a window that never rests is no fault of the journey.
func (d *desktop) settle() {
	d.Helper()
	time.Sleep(200 * time.Millisecond)
	const quiet = 3 // ticks of 10 ms within a look of 200 ms
	for end := time.Now().Add(10 * time.Second); time.Now().Before(end); {
		before := d.spent()
		time.Sleep(200 * time.Millisecond)
		if d.spent()-before <= quiet {
			return
		}
	}
}

// spent is the processor time that the window has used, in ticks.
func (d *desktop) spent() int {
	d.Helper()
	if d.window == nil {
		return 0
	}
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", d.window.Process.Pid))
	if err != nil {
		return 0
	}
	_, rest, _ := strings.Cut(string(stat), ") ")
	fields := strings.Fields(rest)
	total := 0
	for _, field := range fields[11:13] { // utime and stime
		n, err := strconv.Atoi(field)
		d.must(err)
		total += n
	}
	return total
}

func (d *desktop) click(x, y int) {
	d.Helper()
	d.do("mousemove", fmt.Sprint(x+d.left), fmt.Sprint(y+d.top), "click", "1")
}

func (d *desktop) drag(x, y, toX, toY int) {
	d.Helper()
	x, y, toX, toY = x+d.left, y+d.top, toX+d.left, toY+d.top
	d.do("mousemove", fmt.Sprint(x), fmt.Sprint(y), "mousedown", "1")
	for i := 1; i <= 8; i++ {
		d.do("mousemove", fmt.Sprint(x+(toX-x)*i/8), fmt.Sprint(y+(toY-y)*i/8))
	}
	d.do("mouseup", "1")
}

// keys presses keys one after the other, "Tab*3" three times.
func (d *desktop) keys(names ...string) {
	d.Helper()
	for _, name := range names {
		name, times, many := strings.Cut(name, "*")
		n := 1
		if many {
			_, err := fmt.Sscan(times, &n)
			d.must(err)
		}
		for range n {
			d.do("key", name)
		}
	}
}

func (d *desktop) typing(text string) {
	d.Helper()
	d.do("type", "--delay", "30", text)
}

// wait polls until ok, for ten seconds.
func (d *desktop) wait(what string, ok func() bool) {
	d.Helper()
	for end := time.Now().Add(15 * time.Second); ; time.Sleep(200 * time.Millisecond) {
		if ok() {
			return
		}
		if time.Now().After(end) {
			d.Fatalf("waited in vain for %s", what)
		}
	}
}

// shot keeps a picture of the screen for whoever looks at a failure.
func (d *desktop) shot() {
	path := filepath.Join(os.TempDir(), "dialogpublik-"+strings.ReplaceAll(d.Name(), "/", "-")+".png")
	if err := exec.Command("import", "-window", "root", path).Run(); err == nil {
		d.Logf("picture of the screen: %s", path)
	}
}
