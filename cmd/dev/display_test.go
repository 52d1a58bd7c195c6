package main

import "testing"

// TestStartScreen starts a real virtual screen where Xvfb and openbox are.
func TestStartScreen(t *testing.T) {
	for _, name := range []string{"Xvfb", "openbox", "xprop"} {
		if !found(name) {
			t.Skip(name + " is not installed")
		}
	}
	tool := testTool(t)
	s, err := tool.startScreen()
	if err != nil {
		t.Fatal(err)
	}
	if !s.managed(tool) {
		t.Errorf("no window manager answers on %s", s.display)
	}
	s.stop()
	if s.managed(tool) {
		t.Errorf("the screen %s still answers after stop", s.display)
	}
}
