package main

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"time"
)

func TestCalendarPicture(t *testing.T) {
	cases := []struct {
		pictures []string
		want     string
	}{
		{[]string{"a/beranda.png", "a/kalender-banyak.png", "a/kalender-biasa.png"}, "a/kalender-biasa.png"},
		{[]string{"a/beranda.png", "a/kalender-banyak.png", "a/kalender-kosong.png"}, "a/kalender-banyak.png"},
		{[]string{"a/beranda.png"}, ""},
	}
	for _, c := range cases {
		if got := calendarPicture(c.pictures); got != c.want {
			t.Errorf("calendarPicture(%q) = %q, want %q", c.pictures, got, c.want)
		}
	}
}

func TestListPictures_leavesOutOldAndOther(t *testing.T) {
	dir := t.TempDir()
	start := time.Now().Add(-time.Minute)
	for _, name := range []string{"b.png", "a.png", "notes.txt", "old.png"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(name), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	before := start.Add(-time.Hour)
	if err := os.Chtimes(filepath.Join(dir, "old.png"), before, before); err != nil {
		t.Fatal(err)
	}
	got, err := listPictures(dir, start)
	want := []string{filepath.Join(dir, "a.png"), filepath.Join(dir, "b.png")}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("listPictures = %q, %v, want %q", got, err, want)
	}
}

func TestRefreshReadme(t *testing.T) {
	tool := testTool(t)
	picture := filepath.Join(t.TempDir(), "kalender-biasa.png")
	if err := os.WriteFile(picture, []byte("gambar"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := tool.refreshReadme([]string{picture}); err != nil {
		t.Fatal(err)
	}
	if got := content(t, filepath.Join(tool.root, filepath.FromSlash(readmePicture))); got != "gambar" {
		t.Errorf("README picture = %q", got)
	}
	if err := tool.refreshReadme(nil); err == nil {
		t.Error("no error without a calendar picture")
	}
}
