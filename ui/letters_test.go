package ui

import "testing"

func TestLettersLook(t *testing.T) {
	h := newHarness(t)
	h.sh.open(pageLetters)
	h.shot("surat")
}
