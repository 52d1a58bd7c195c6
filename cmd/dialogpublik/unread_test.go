package main

import (
	"os"
	"path/filepath"
	"testing"
)

func TestUnread(t *testing.T) {
	null, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	file, err := os.Create(filepath.Join(t.TempDir(), "keluaran"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer read.Close()
	defer write.Close()
	for name, tt := range map[string]struct {
		stream *os.File
		want   bool
	}{"null device": {null, true}, "file": {file, false}, "pipe": {write, false}} {
		if got := unread(tt.stream); got != tt.want {
			t.Errorf("%s: unread %v", name, got)
		}
	}
}
