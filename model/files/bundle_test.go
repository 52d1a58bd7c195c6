package files

import (
	"archive/zip"
	"bytes"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"kaltimprov.go.id/dialogpublik/model"
)

const sqliteHead = "SQLite format 3\x00"

var bundleTime = time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC)

// sampleOffice makes a data folder with something like a database and the given files.
func sampleOffice(t testing.TB, berkas ...[]byte) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, DatabaseName), []byte(sqliteHead+"isi"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, data := range berkas {
		if _, err := OpenStore(dir).Put(data); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func writeBundle(t testing.TB, dir string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "cadangan.zip")
	p, err := CreatePending(path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := WriteBundle(p, filepath.Join(dir, DatabaseName), OpenStore(dir), bundleTime); err != nil {
		t.Fatal(err)
	}
	return path
}

// tree reads everything below dir.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		rel, _ := filepath.Rel(dir, path)
		all[filepath.ToSlash(rel)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestBundle_brings_everything_back(t *testing.T) {
	dir := sampleOffice(t, []byte("surat"), []byte("foto"), nil)
	backup := writeBundle(t, dir)
	if again := writeBundle(t, dir); !sameBytes(t, backup, again) {
		t.Error("the same office gives another bundle")
	}
	renamed := filepath.Join(t.TempDir(), "apa saja.bak")
	if err := os.Rename(backup, renamed); err != nil {
		t.Fatal(err)
	}
	staging := filepath.Join(t.TempDir(), "pulih")
	c, err := Unpack(renamed, staging)
	if err != nil {
		t.Fatal(err)
	}
	if c.Files != 3 || c.Bytes != int64(len(sqliteHead)+3+5+4) || c.Faults != nil {
		t.Errorf("contents %+v", c)
	}
	want, got := tree(t, dir), tree(t, staging)
	if len(got) != len(want) {
		t.Errorf("got %d files, want %d", len(got), len(want))
	}
	for name, text := range want {
		if got[name] != text {
			t.Errorf("%s: %q, want %q", name, got[name], text)
		}
	}
}

func sameBytes(t *testing.T, a, b string) bool {
	x, err := os.ReadFile(a)
	if err != nil {
		t.Fatal(err)
	}
	y, err := os.ReadFile(b)
	if err != nil {
		t.Fatal(err)
	}
	return bytes.Equal(x, y)
}

func TestBundle_is_an_uncompressed_zip_with_a_list(t *testing.T) {
	z, err := zip.OpenReader(writeBundle(t, sampleOffice(t, []byte("abc"))))
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	var names []string
	for _, f := range z.File {
		names = append(names, f.Name)
		if f.Method != zip.Store {
			t.Errorf("%s is compressed", f.Name)
		}
	}
	const sum = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
	if got := strings.Join(names, " "); got != "dialogpublik.db berkas/ba/"+sum[2:]+" DAFTAR-SHA256.txt" {
		t.Errorf("names %s", got)
	}
	list, err := fs.ReadFile(z, manifestName)
	if err != nil || !strings.Contains(string(list), sum+"  berkas/ba/"+sum[2:]+"\n") {
		t.Errorf("list %q, %v", list, err)
	}
}

func TestBundle_takes_a_damaged_file_along(t *testing.T) {
	dir := sampleOffice(t, []byte("foto"), []byte("surat"))
	s := OpenStore(dir)
	if err := os.WriteFile(s.Path(sumOf([]byte("foto"))), []byte("rusak"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(s.dir, "asing"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "a.zip")
	p, err := CreatePending(path)
	if err != nil {
		t.Fatal(err)
	}
	c, err := WriteBundle(p, filepath.Join(dir, DatabaseName), s, bundleTime)
	if err != nil || c.Files != 2 || len(c.Faults) != 2 {
		t.Fatalf("%+v, %v", c, err)
	}
	c, err = Unpack(path, filepath.Join(t.TempDir(), "pulih"))
	if err != nil || c.Files != 2 || len(c.Faults) != 1 {
		t.Errorf("%+v, %v", c, err)
	}
}

func TestBundle_missing_database_leaves_nothing(t *testing.T) {
	target := t.TempDir()
	p, err := CreatePending(filepath.Join(target, "a.zip"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := WriteBundle(p, filepath.Join(target, "tidak-ada"), OpenStore(target), bundleTime); model.ErrorCode(err) != model.NotFound {
		t.Errorf("got %v", err)
	}
	if left := tree(t, target); len(left) != 0 {
		t.Errorf("left over: %v", left)
	}
}

func TestUnpack_bare_database(t *testing.T) {
	copied := filepath.Join(t.TempDir(), "2026-11-23 (2).salinan")
	if err := os.WriteFile(copied, []byte(sqliteHead+"isi"), 0o600); err != nil {
		t.Fatal(err)
	}
	staging := t.TempDir() // empty, but there
	if _, err := Unpack(copied, staging); err != nil {
		t.Fatal(err)
	}
	onlyFile(t, staging, DatabaseName, sqliteHead+"isi")
}

func TestUnpack_refuses_what_is_no_backup(t *testing.T) {
	full := t.TempDir()
	if err := os.WriteFile(filepath.Join(full, "isi"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	db := filepath.Join(sampleOffice(t), DatabaseName)
	if _, err := Unpack(db, full); model.ErrorCode(err) != model.Conflict {
		t.Errorf("staging not empty: %v", err)
	}
	onlyFile(t, full, "isi", "")
	for name, data := range map[string]string{"zero": "", "text": "halo", "short": "SQLite format 3"} {
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
		staging := filepath.Join(t.TempDir(), "pulih")
		if _, err := Unpack(path, staging); model.ErrorCode(err) != model.Damaged || exists(staging) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := Unpack(filepath.Join(full, "tidak-ada"), full); model.ErrorCode(err) != model.NotFound {
		t.Errorf("missing: %v", err)
	}
}

func TestKindOf(t *testing.T) {
	dir := sampleOffice(t)
	for path, want := range map[string]Kind{filepath.Join(dir, DatabaseName): KindDatabase, writeBundle(t, dir): KindZip} {
		if got, err := KindOf(path); got != want || err != nil {
			t.Errorf("%s: %v, %v; want %v", path, got, err, want)
		}
	}
}

// forge writes a zip with the entries in order and, unless list is "-", a list of hashes: list
// itself, or the right one when it is "".
func forge(t *testing.T, list string, entries ...[2]string) string {
	t.Helper()
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	sums := manifest{}
	for _, e := range entries {
		header := zip.FileHeader{Name: e[0], Method: zip.Deflate}
		if strings.HasPrefix(e[1], "link:") {
			header.SetMode(fs.ModeSymlink | 0o777)
		}
		w, err := z.CreateHeader(&header)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, e[1]); err != nil {
			t.Fatal(err)
		}
		sums[e[0]] = sumOf([]byte(e[1]))
	}
	if list == "" {
		list = sums.String()
	}
	if list != "-" {
		w, err := z.Create(manifestName)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, list); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "palsu.zip")
	if err := os.WriteFile(path, buf.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestUnpack_refuses_forged_bundles(t *testing.T) {
	db := [2]string{DatabaseName, sqliteHead}
	sum := sumOf([]byte("abc"))
	photo := [2]string{"berkas/" + sum[:2] + "/" + sum[2:], "abc"}
	other := sumOf([]byte("lain"))
	cases := map[string]string{
		"no list":          forge(t, "-", db, photo),
		"no database":      forge(t, "", photo),
		"wrong hash":       forge(t, other+"  "+DatabaseName+"\n", db),
		"not in the list":  forge(t, sumOf([]byte(sqliteHead))+"  "+DatabaseName+"\n", db, photo),
		"missing file":     forge(t, sumOf([]byte(sqliteHead))+"  "+DatabaseName+"\n"+sum+"  "+photo[0]+"\n", db),
		"named twice":      forge(t, strings.Repeat(sumOf([]byte(sqliteHead))+"  "+DatabaseName+"\n", 2), db),
		"same name twice":  forge(t, "", db, db),
		"twice by case":    forge(t, "", db, [2]string{"DialogPublik.db", "x"}),
		"climbs out":       forge(t, "", db, [2]string{"berkas/../../jahat", "x"}),
		"absolute":         forge(t, "", db, [2]string{"/etc/jahat", "x"}),
		"drive letter":     forge(t, "", db, [2]string{"C:\\jahat", "x"}),
		"backslash":        forge(t, "", db, [2]string{"berkas\\..\\jahat", "x"}),
		"link":             forge(t, "", db, [2]string{photo[0], "link:/etc/passwd"}),
		"foreign name":     forge(t, "", db, [2]string{"berkas/aa/jahat.exe", "x"}),
		"a folder":         forge(t, "", db, [2]string{"berkas/", ""}),
		"bomb":             forge(t, "", db, [2]string{photo[0], strings.Repeat("\x00", 10<<20)}),
		"list without end": forge(t, strings.Repeat("x", 100_000), db),
	}
	for name, path := range cases {
		t.Run(name, func(t *testing.T) {
			parent := t.TempDir()
			_, err := Unpack(path, filepath.Join(parent, "a", "pulih"))
			if model.ErrorCode(err) != model.Damaged {
				t.Errorf("got %s %v", model.ErrorCode(err), err)
			}
			if left := tree(t, parent); len(left) != 0 {
				t.Errorf("left over: %v", left)
			}
		})
	}
}

// Every cut and every flipped byte is either refused or leaves the very same files.
func TestUnpack_damaged_anywhere(t *testing.T) {
	dir := sampleOffice(t, []byte("surat"))
	good, err := os.ReadFile(writeBundle(t, dir))
	if err != nil {
		t.Fatal(err)
	}
	want := tree(t, dir)
	path := filepath.Join(t.TempDir(), "rusak.zip")
	refused := 0
	for i := range good {
		flipped := bytes.Clone(good)
		flipped[i] ^= 0x55
		for _, data := range [][]byte{flipped, good[:i]} {
			if err := os.WriteFile(path, data, 0o600); err != nil {
				t.Fatal(err)
			}
			staging := filepath.Join(t.TempDir(), "pulih")
			if _, err := Unpack(path, staging); err != nil {
				refused++
				continue
			}
			for name, text := range tree(t, staging) {
				if want[name] != text {
					t.Fatalf("byte %d: %s came back as %q", i, name, text)
				}
			}
		}
	}
	if refused < len(good) {
		t.Errorf("only %d of %d damaged bundles were refused", refused, 2*len(good))
	}
}
