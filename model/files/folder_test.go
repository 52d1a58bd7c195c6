package files

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"kaltimprov.go.id/dialogpublik/model"
)

var installTime = time.Date(2026, 11, 23, 10, 42, 0, 0, model.WITA)

func unpacked(t *testing.T, office, parent string) string {
	t.Helper()
	staging := filepath.Join(parent, "pulih")
	if _, err := Unpack(writeBundle(t, office), staging); err != nil {
		t.Fatal(err)
	}
	return staging
}

func TestInstall_into_an_empty_folder(t *testing.T) {
	office, dir := sampleOffice(t, []byte("surat")), t.TempDir()
	aside, err := Install(unpacked(t, office, dir), dir, installTime)
	if err != nil || aside != "" {
		t.Fatalf("%q, %v", aside, err)
	}
	want, got := tree(t, office), tree(t, dir)
	if len(got) != len(want) {
		t.Errorf("got %v, want %v", got, want)
	}
	for name, text := range want {
		if got[name] != text {
			t.Errorf("%s: %q, want %q", name, got[name], text)
		}
	}
}

func TestInstall_sets_aside_what_was_there(t *testing.T) {
	office := sampleOffice(t, []byte("surat"), []byte("foto"))
	dir := sampleOffice(t, []byte("foto"), []byte("hanya di sini"))
	damaged := OpenStore(dir).Path(sumOf([]byte("foto")))
	for path, text := range map[string]string{
		filepath.Join(dir, DatabaseName):            sqliteHead + "lama",
		filepath.Join(dir, DatabaseName+"-journal"): "jurnal",
		filepath.Join(dir, "catatan.txt"):           "milik orang",
		damaged:                                     "rusak",
	} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "disisihkan-20261123-104200"), 0o700); err != nil {
		t.Fatal(err)
	}
	aside, err := Install(unpacked(t, office, dir), dir, installTime)
	if err != nil || aside != filepath.Join(dir, "disisihkan-20261123-104200-2") {
		t.Fatalf("%q, %v", aside, err)
	}
	kept := tree(t, aside)
	rel, err := filepath.Rel(dir, damaged)
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{DatabaseName: sqliteHead + "lama", DatabaseName + "-journal": "jurnal", filepath.ToSlash(rel): "rusak"} {
		if kept[name] != text {
			t.Errorf("set aside %s: %q, want %q", name, kept[name], text)
		}
	}
	now := tree(t, dir)
	if now[DatabaseName] != sqliteHead+"isi" || now["catatan.txt"] != "milik orang" {
		t.Errorf("now %v", now)
	}
	if _, ok := now[DatabaseName+"-journal"]; ok {
		t.Error("the old journal would be replayed into the restored database")
	}
	if good, faults, err := OpenStore(dir).Verify(); good != 3 || faults != nil || err != nil {
		t.Errorf("store: %d good, %v, %v", good, faults, err)
	}
}

func TestInstall_without_a_staged_database_changes_nothing(t *testing.T) {
	dir, staging := sampleOffice(t), t.TempDir()
	before := len(tree(t, dir))
	if _, err := Install(staging, dir, installTime); model.ErrorCode(err) != model.NotFound {
		t.Errorf("got %v", err)
	}
	if got := tree(t, dir); len(got) != before || got[DatabaseName] != sqliteHead+"isi" {
		t.Errorf("the folder now holds %v", got)
	}
}
