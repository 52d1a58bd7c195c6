package assets

import (
	"bytes"
	"encoding/json"
	"errors"
	"image/png"
	"io/fs"
	"strings"
	"testing"
	"time"
)

func TestEveryDocumentIsShipped(t *testing.T) {
	texts := map[string][]byte{
		"SOP": SOP(), "Factory": Factory(), "SamplePeople": SamplePeople(),
		"Help bantuan": []byte(Help("bantuan")), "Help kunci": []byte(Help("kunci")), "Changelog": []byte(Changelog()),
	}
	for name, b := range texts {
		if len(b) == 0 {
			t.Errorf("%s is empty", name)
		}
	}
	if n := len(Holidays()); n != 2 {
		t.Errorf("holidays of %d years, want 2", n)
	}
}

func TestMemorialDays(t *testing.T) {
	var days []struct{ Hari, Nama string }
	if err := json.Unmarshal(MemorialDays(), &days); err != nil {
		t.Fatal(err)
	}
	if len(days) < 25 {
		t.Errorf("%d days", len(days))
	}
	before := ""
	for _, d := range days {
		if _, err := time.Parse("2006-01-02", "2024-"+d.Hari); err != nil || d.Nama == "" || d.Hari <= before {
			t.Errorf("%s %q after %s: %v", d.Hari, d.Nama, before, err)
		}
		before = d.Hari
	}
}

func TestPicturesDecode(t *testing.T) {
	for name, b := range map[string][]byte{"icon": Icon(), "emblem": SampleEmblem()} {
		if _, err := png.Decode(bytes.NewReader(b)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestSampleFile(t *testing.T) {
	if b, err := SampleFile("BACA.txt"); err != nil || len(b) == 0 {
		t.Errorf("BACA.txt: %d bytes, %v", len(b), err)
	}
	if _, err := SampleFile("tidak-ada.csv"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("unknown file: %v", err)
	}
}

func TestHelpHasASectionForEachScreen(t *testing.T) {
	for _, screen := range []string{"Beranda", "Kalender", "Agenda", "Narasumber", "Checklist", "Surat, tab Register", "Surat, tab Siap kirim",
		"Surat, tab Pindaian", "Surat, tab Naskah", "Laporan", "Pengaturan"} {
		if !strings.Contains(Help("bantuan"), "\n## "+screen+"\n") {
			t.Errorf("no help for %s", screen)
		}
	}
	if Help("tidak-ada") != "" {
		t.Error("an unknown help text is not empty")
	}
}
