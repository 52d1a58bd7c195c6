package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

// buildFlags is the one set of flags every go command of dev uses. Any other
// set would compile Fyne again, which costs minutes. Without version stamps a
// clone owned by someone else builds too.
const buildFlags = "-buildvcs=false"

// programPackage is the program that run, test and bench build.
const programPackage = "./cmd/dialogpublik"

// tool is what every command works with.
type tool struct {
	ctx   context.Context
	out   io.Writer
	root  string // the repository, where every command runs
	cache string // a folder outside the repository for what dev makes
}

// newTool finds the repository and makes the cache folder.
func newTool(ctx context.Context, out io.Writer) (*tool, error) {
	mod, err := exec.CommandContext(ctx, "go", "env", "GOMOD").Output()
	if err != nil {
		return nil, fmt.Errorf("go env GOMOD: %w", err)
	}
	file := strings.TrimSpace(string(mod))
	if filepath.Base(file) != "go.mod" {
		return nil, errors.New("jalankan dari dalam repositori (go.mod tidak ditemukan)")
	}
	base, err := os.UserCacheDir()
	if err != nil {
		base = os.TempDir() // a service account without HOME
	}
	cache := filepath.Join(base, "dialogpublik-dev")
	if err := os.MkdirAll(cache, 0o755); err != nil {
		return nil, fmt.Errorf("folder kerja dev: %w", err)
	}
	return &tool{ctx: ctx, out: out, root: filepath.Dir(file), cache: cache}, nil
}

// say prints one line for the person at the terminal.
func (t *tool) say(format string, args ...any) {
	fmt.Fprintf(t.out, format+"\n", args...)
}

// cmd prepares a command in the repository with extra environment NAME=value.
// Interrupting dev interrupts it, so that it can clean up.
func (t *tool) cmd(env []string, name string, args ...string) *exec.Cmd {
	c := exec.CommandContext(t.ctx, name, args...)
	c.Dir = t.root
	c.Env = append(os.Environ(), "GOFLAGS="+mergeFlags(os.Getenv("GOFLAGS")))
	c.Env = append(c.Env, env...)
	c.Cancel = func() error { return c.Process.Signal(os.Interrupt) }
	c.WaitDelay = 10 * time.Second
	return c
}

// mergeFlags adds buildFlags to the person's own GOFLAGS.
func mergeFlags(own string) string {
	return strings.TrimSpace(own + " " + buildFlags)
}

// show runs a command, printing it first and its output as it comes.
func (t *tool) show(env []string, name string, args ...string) error {
	return t.tee(t.out, env, name, args...)
}

// tee is show with the output going to w, which normally includes t.out.
func (t *tool) tee(w io.Writer, env []string, name string, args ...string) error {
	t.say("+ %s", strings.Join(append(append([]string{}, env...), append([]string{name}, args...)...), " "))
	c := t.cmd(env, name, args...)
	c.Stdout, c.Stderr = w, w
	if err := c.Run(); err != nil {
		return fmt.Errorf("%s: %w", filepath.Base(name), err)
	}
	return nil
}

// lines runs a command quietly and returns its non-empty output lines.
func (t *tool) lines(env []string, name string, args ...string) ([]string, error) {
	out, err := t.cmd(env, name, args...).Output()
	if err != nil {
		return nil, fmt.Errorf("%s %s: %w%s", name, strings.Join(args, " "), err, complaint(err))
	}
	return nonEmpty(string(out)), nil
}

// complaint returns what a failed command wrote on standard error.
func complaint(err error) string {
	var failed *exec.ExitError
	if !errors.As(err, &failed) || len(failed.Stderr) == 0 {
		return ""
	}
	return "\n" + strings.TrimSpace(string(failed.Stderr))
}

// nonEmpty splits text into trimmed lines, leaving out blank ones.
func nonEmpty(text string) []string {
	var lines []string
	for _, line := range strings.Split(text, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

// buildProgram builds the program into the cache folder and returns its path.
func (t *tool) buildProgram() (string, error) {
	t.say("Membangun program (pertama kali beberapa menit)")
	return t.build("dialogpublik", programPackage)
}

// build builds a main package into the cache and returns the program's path.
func (t *tool) build(name, pkg string) (string, error) {
	program := filepath.Join(t.cache, "bin", executable(name, runtime.GOOS))
	return program, t.show(nil, "go", "build", "-o", program, pkg)
}

// executable is a program's file name on the given operating system.
func executable(name, goos string) string {
	if goos == "windows" {
		return name + ".exe"
	}
	return name
}
