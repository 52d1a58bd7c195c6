package main

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"time"
)

// readmePicture is the picture the README shows.
const readmePicture = "assets/readme/kalender.png"

// runScreenshots has the tests of ui draw every screen into a folder.
func runScreenshots(t *tool, args []string) error {
	set := flag.NewFlagSet("screenshots", flag.ContinueOnError)
	folder := set.String("ke", filepath.Join(t.cache, "screenshots"), "")
	readme := set.Bool("readme", false, "")
	if err := parseFlags(set, args); err != nil {
		return err
	}
	dir, err := filepath.Abs(*folder)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("folder gambar: %w", err)
	}
	start := time.Now().Add(-2 * time.Second) // some file systems keep coarse times
	err = t.show([]string{"DIALOGPUBLIK_SHOTS=" + dir},
		"go", "test", "-count=1", testTimeout, "-run", "TestScreenshots", "./ui")
	if err != nil {
		return err
	}
	pictures, err := listPictures(dir, start)
	if err != nil {
		return err
	}
	if len(pictures) == 0 {
		return errors.New("tidak ada gambar yang ditulis")
	}
	t.say("%d gambar ada di: %s", len(pictures), dir)
	if *readme {
		return t.refreshReadme(pictures)
	}
	return nil
}

// listPictures returns the PNG files below dir written since then, sorted.
func listPictures(dir string, since time.Time) ([]string, error) {
	var pictures []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".png" {
			return err
		}
		info, err := d.Info()
		if err == nil && info.ModTime().After(since) {
			pictures = append(pictures, path)
		}
		return err
	})
	sort.Strings(pictures)
	return pictures, err
}

// refreshReadme copies the calendar's picture to where the README shows it.
func (t *tool) refreshReadme(pictures []string) error {
	picture := calendarPicture(pictures)
	if picture == "" {
		return errors.New("tidak ada gambar kalender di antara gambar yang ditulis")
	}
	content, err := os.ReadFile(picture)
	if err != nil {
		return err
	}
	target := filepath.Join(t.root, filepath.FromSlash(readmePicture))
	if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
		return err
	}
	t.say("Gambar README diperbarui dari %s", filepath.Base(picture))
	return os.WriteFile(target, content, 0o644)
}

// calendarPicture chooses among pictures the calendar with the usual data
// (kalender-biasa.png), else the first of the calendar.
func calendarPicture(pictures []string) string {
	first := ""
	for _, p := range pictures {
		name := filepath.Base(p)
		if name == "kalender-biasa.png" {
			return p
		}
		if first == "" && strings.HasPrefix(name, "kalender") {
			first = p
		}
	}
	return first
}
