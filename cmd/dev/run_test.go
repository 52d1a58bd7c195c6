package main

import (
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"testing"
)

func TestHasDisplay(t *testing.T) {
	cases := []struct {
		goos string
		env  map[string]string
		want bool
	}{
		{"linux", nil, false},
		{"linux", map[string]string{"DISPLAY": ":0"}, true},
		{"linux", map[string]string{"WAYLAND_DISPLAY": "wayland-0"}, true},
		{"windows", nil, true},
		{"darwin", nil, true},
	}
	for _, c := range cases {
		got := hasDisplay(c.goos, func(name string) string { return c.env[name] })
		if got != c.want {
			t.Errorf("hasDisplay(%s, %v) = %v", c.goos, c.env, got)
		}
	}
}

func TestPaperCommands(t *testing.T) {
	commands := paperCommands("kantor", "kertas")
	if len(commands) != 4 {
		t.Fatalf("%d commands, want 4", len(commands))
	}
	want := []string{"--data", "kantor", "--hari-ini", "2026-11-23T08:00",
		"cetak", "undangan", "--bulan", "2026-11", "--ke", filepath.Join("kertas", "undangan-2026-11.pdf")}
	if !reflect.DeepEqual(commands[0], want) {
		t.Errorf("first command = %q, want %q", commands[0], want)
	}
	targets := map[string]bool{}
	for _, c := range commands {
		targets[c[len(c)-1]] = true
	}
	if len(targets) != 4 {
		t.Errorf("papers overwrite each other: %v", targets)
	}
}

// standIn writes a shell script that fills an office as the program would.
func standIn(t *testing.T, script string) string {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("needs a shell")
	}
	program := filepath.Join(t.TempDir(), "dialogpublik")
	if err := os.WriteFile(program, []byte("#!/bin/sh\n"+script+"\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	return program
}

func TestSampleOffice(t *testing.T) {
	tool := testTool(t)
	program := standIn(t, `test "$1" = --data && test "$3" = contoh && echo isi >"$2/dialogpublik.db"`)
	first, err := tool.sampleOffice(program, false)
	if err != nil {
		t.Fatal(err)
	}
	database := filepath.Join(first, databaseFile)
	if err := os.WriteFile(database, []byte("diubah orang"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := tool.sampleOffice(program, false); err != nil || content(t, database) != "diubah orang" {
		t.Errorf("an existing office was not kept: %v, %q", err, content(t, database))
	}
	if _, err := tool.sampleOffice(program, true); err != nil || content(t, database) != "isi\n" {
		t.Errorf("a fresh office was not made: %v, %q", err, content(t, database))
	}
}

func TestSampleOffice_failedFillingLeavesNothing(t *testing.T) {
	tool := testTool(t)
	program := standIn(t, `echo setengah >"$2/dialogpublik.db"; exit 1`)
	if _, err := tool.sampleOffice(program, false); err == nil {
		t.Error("no error from a failing program")
	}
	left, err := os.ReadDir(tool.cache)
	if err != nil || len(left) != 0 {
		t.Errorf("left behind: %v %v", left, err)
	}
}

func TestWritePapers_stopsAtFailure(t *testing.T) {
	tool := testTool(t)
	err := tool.writePapers(standIn(t, "exit 1"), "kantor")
	if err == nil || strings.Count(said(tool), "+ ") != 1 {
		t.Errorf("error = %v, said %q", err, said(tool))
	}
}

// content reads a file.
func content(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
