package kit

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/lang"
)

func fyneTexts(t *testing.T) (dir string, keys map[string]any) {
	t.Helper()
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "fyne.io/fyne/v2").Output()
	if err != nil {
		t.Skip("no go command to find Fyne's texts:", err)
	}
	dir = filepath.Join(strings.TrimSpace(string(out)), "lang", "translations")
	data, err := os.ReadFile(filepath.Join(dir, "base.en.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &keys); err != nil {
		t.Fatal(err)
	}
	return dir, keys
}

func TestUseIndonesian_covers_every_text_and_language_of_Fyne(t *testing.T) {
	dir, keys := fyneTexts(t)
	var ours map[string]any
	if err := json.Unmarshal(indonesianTexts, &ours); err != nil {
		t.Fatal(err)
	}
	for k := range keys {
		if ours[k] == nil {
			t.Errorf("no Indonesian text for %q", k)
		}
	}
	files, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for _, l := range fyneLocales {
		known[string(l)] = true
	}
	for _, f := range files {
		name := strings.TrimSuffix(strings.TrimPrefix(f.Name(), "base."), ".json")
		if name = strings.ReplaceAll(name, "_", "-"); !known[name] {
			t.Errorf("Fyne has texts for %q that would stay foreign", name)
		}
	}
}

func TestUseIndonesian_changes_dialog_words(t *testing.T) {
	if err := UseIndonesian(); err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{"Cancel": "Batal", "Open": "Buka", "Create Folder": "Buat folder"} {
		if got := lang.L(text); got != want {
			t.Errorf("%s is %q, want %q", text, got, want)
		}
	}
	if got := lang.X("file.name", "Name"); got != "Nama" {
		t.Errorf("file.name is %q", got)
	}
}
