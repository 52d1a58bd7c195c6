package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
)

// sampleClock is the moment the sample office lives in.
const sampleClock = "2026-11-23T08:00"

// databaseFile is the one file that makes a folder an office.
const databaseFile = "dialogpublik.db"

// runProgram builds the program and opens the sample office; without a
// display it writes the sample months' papers instead.
func runProgram(t *tool, args []string) error {
	set := flag.NewFlagSet("run", flag.ContinueOnError)
	fresh := set.Bool("baru", false, "")
	if err := parseFlags(set, args); err != nil {
		return err
	}
	if err := t.install(buildNeed()); err != nil {
		return err
	}
	program, err := t.buildProgram()
	if err != nil {
		return err
	}
	sample, err := t.sampleOffice(program, *fresh)
	if err != nil {
		return err
	}
	if !hasDisplay(runtime.GOOS, os.Getenv) {
		t.say("Tidak ada layar (DISPLAY dan WAYLAND_DISPLAY kosong): jendela tidak dibuka, surat dan laporan contoh ditulis sebagai PDF.")
		return t.writePapers(program, sample)
	}
	t.say("Membuka jendela kantor contoh pada %s.", sampleClock)
	return t.show(nil, program, windowArgs(sample)...)
}

// windowArgs opens the window on the sample office.
func windowArgs(sample string) []string {
	return []string{"--data", sample, "--hari-ini", sampleClock}
}

// sampleOffice returns the sample data folder, making it when there is none
// or a fresh one is asked for. It is filled beside its place and renamed, so
// an interrupted filling leaves no half office behind.
func (t *tool) sampleOffice(program string, fresh bool) (string, error) {
	sample := filepath.Join(t.cache, "contoh")
	if !fresh && fileExists(filepath.Join(sample, databaseFile)) {
		t.say("Memakai kantor contoh yang ada: %s (run -baru membuat ulang)", sample)
		return sample, nil
	}
	t.say("Membuat kantor contoh: %s", sample)
	draft, err := os.MkdirTemp(t.cache, "contoh-*")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(draft)
	if err := t.show(nil, program, "--data", draft, "contoh"); err != nil {
		return "", err
	}
	if err := os.RemoveAll(sample); err != nil {
		return "", fmt.Errorf("kantor contoh lama tidak dapat dihapus (masih terbuka?): %w", err)
	}
	return sample, os.Rename(draft, sample)
}

// writePapers prints the sample months' papers into the cache folder.
func (t *tool) writePapers(program, sample string) error {
	folder := filepath.Join(t.cache, "kertas")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	for _, args := range paperCommands(sample, folder) {
		if err := t.show(nil, program, args...); err != nil {
			return err
		}
	}
	t.say("Surat dan laporan contoh ada di: %s", folder)
	return nil
}

// paperCommands are the program's arguments that print each sample paper.
func paperCommands(sample, folder string) [][]string {
	papers := []struct{ kind, flag, period string }{
		{"undangan", "--bulan", "2026-11"},
		{"undangan", "--bulan", "2026-12"},
		{"laporan", "--pekan", "2026-W47"},
		{"laporan", "--pekan", "2026-W48"},
	}
	var all [][]string
	for _, p := range papers {
		file := filepath.Join(folder, p.kind+"-"+p.period+".pdf")
		all = append(all, append(windowArgs(sample), "cetak", p.kind, p.flag, p.period, "--ke", file))
	}
	return all
}

// fileExists tells whether path is there.
func fileExists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
