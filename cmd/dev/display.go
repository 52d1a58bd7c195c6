package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"time"
)

// screenSize is the smallest laptop the program is made for.
const screenSize = "1366x768x24"

// patience is how long the parts of a screen may take to start.
const patience = 30 * time.Second

// hasDisplay tells whether a window can be opened, given the operating system
// and a lookup of environment variables.
func hasDisplay(goos string, getenv func(string) string) bool {
	if goos != "linux" {
		return true
	}
	return getenv("DISPLAY") != "" || getenv("WAYLAND_DISPLAY") != ""
}

// screen is a virtual display with a window manager on it.
type screen struct {
	display string // as in DISPLAY, such as ":1"
	running []*exec.Cmd
}

// startScreen starts Xvfb on a number it finds free, and openbox there.
func (t *tool) startScreen() (*screen, error) {
	s := &screen{}
	if err := s.startServer(t); err != nil {
		s.stop()
		return nil, fmt.Errorf("server layar Xvfb: %w", err)
	}
	if err := s.startManager(t); err != nil {
		s.stop()
		return nil, fmt.Errorf("pengelola jendela openbox: %w", err)
	}
	t.say("Layar semu %s (%s) dengan openbox siap.", s.display, screenSize)
	return s, nil
}

// startServer starts Xvfb and waits until it tells its display number.
func (s *screen) startServer(t *tool) error {
	read, write, err := os.Pipe()
	if err != nil {
		return err
	}
	defer read.Close()
	server := t.cmd(nil, "Xvfb", "-displayfd", "3", "-screen", "0", screenSize, "-nolisten", "tcp", "-noreset")
	server.ExtraFiles = []*os.File{write}
	err = server.Start()
	write.Close()
	if err != nil {
		return err
	}
	s.running = append(s.running, server)
	if err := read.SetReadDeadline(time.Now().Add(patience)); err != nil {
		return err
	}
	number, err := bufio.NewReader(read).ReadString('\n')
	if err != nil {
		return fmt.Errorf("tidak menyebut nomor layar: %w", err)
	}
	s.display = ":" + strings.TrimSpace(number)
	return nil
}

// startManager starts openbox and waits until it manages the display.
func (s *screen) startManager(t *tool) error {
	manager := t.cmd(s.env(), "openbox")
	if err := manager.Start(); err != nil {
		return err
	}
	s.running = append(s.running, manager)
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(100 * time.Millisecond) {
		if s.managed(t) {
			return nil
		}
		if t.ctx.Err() != nil {
			return t.ctx.Err()
		}
	}
	return errors.New("belum mengelola layar")
}

// managed tells whether the screen answers and has a window manager.
func (s *screen) managed(t *tool) bool {
	out, err := t.cmd(s.env(), "xprop", "-root", "_NET_SUPPORTING_WM_CHECK").Output()
	return err == nil && strings.Contains(string(out), "window id")
}

// env points programs at this screen and at no other.
func (s *screen) env() []string {
	return []string{"DISPLAY=" + s.display, "WAYLAND_DISPLAY="}
}

// stop ends what startScreen started, the window manager first.
func (s *screen) stop() {
	for i := len(s.running) - 1; i >= 0; i-- {
		c := s.running[i]
		kill := time.AfterFunc(5*time.Second, func() { c.Process.Kill() })
		c.Process.Signal(syscall.SIGTERM) // lets Xvfb remove its socket
		c.Wait()
		kill.Stop()
	}
}
