package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"kaltimprov.go.id/dialogpublik/model/files"
)

var update = flag.Bool("update", false, "write the golden files anew")

// lockHelper names the folder that a second process of this test binary is to hold.
const lockHelper = "DIALOGPUBLIK_TEST_LOCK"

// TestMain gives the tests a home of their own, so that no test meets the data of whoever runs
// them.
func TestMain(m *testing.M) {
	if dir := os.Getenv(lockHelper); dir != "" {
		holdFolder(dir)
	}
	if dir := os.Getenv(panicHelper); dir != "" {
		panicBeside(dir)
	}
	if path := os.Getenv(tornHelper); path != "" {
		tear(path)
	}
	home, err := os.MkdirTemp("", "dialogpublik-uji-")
	if err != nil {
		panic(err)
	}
	setHome(home)
	flag.Parse()
	code := m.Run()
	os.RemoveAll(home)
	os.Exit(code)
}

func setHome(home string) {
	for _, name := range []string{"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "LOCALAPPDATA", "APPDATA"} {
		os.Setenv(name, home)
	}
}

// holdFolder takes the folder, says so and waits to be killed.
func holdFolder(dir string) {
	if _, err := files.LockFolder(dir); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	fmt.Println("terkunci")
	time.Sleep(time.Minute)
	os.Exit(0)
}

// desk is a person at the command line with one data folder.
type desk struct {
	t   *testing.T
	dir string
	day string // --hari-ini, "" for the machine's clock
}

// newDesk has an empty data folder.
func newDesk(t *testing.T) desk { return desk{t: t, dir: t.TempDir(), day: "2026-11-23"} }

// newOffice has a founded office with the sample sheets imported and nothing issued.
func newOffice(t *testing.T) desk {
	t.Helper()
	d := newDesk(t)
	copyTree(t, importedOffice(), d.dir)
	return d
}

// newSample has the sample office.
func newSample(t *testing.T) desk {
	t.Helper()
	d := newDesk(t)
	copyTree(t, sampleOffice(), d.dir)
	return d
}

func copyTree(t *testing.T, from, to string) {
	t.Helper()
	if from == "" {
		t.Fatal("the office to copy could not be made")
	}
	if err := os.CopyFS(to, os.DirFS(from)); err != nil {
		t.Fatal(err)
	}
}

// sampleOffice makes the sample once.
var sampleOffice = sync.OnceValue(func() string {
	return madeBy([]string{"contoh"})
})

// importedOffice imports the sample sheets once.
var importedOffice = sync.OnceValue(func() string {
	return madeBy([]string{"impor", "narasumber", contohFile("narasumber.csv")}, []string{"impor", "jadwal", contohFile("jadwal-2026-11-12.csv")})
})

// madeBy runs calls on a folder below the tests' home and returns it, "" when one fails.
func madeBy(calls ...[]string) string {
	dir, err := os.MkdirTemp(os.Getenv("HOME"), "kantor-")
	if err != nil {
		return ""
	}
	for _, args := range calls {
		full := append([]string{"--data", dir}, args...)
		if args[0] != "contoh" {
			full = append(full, "--hari-ini", "2026-10-20")
		}
		if s := callPlain(full...); s.code != 0 {
			fmt.Fprint(os.Stderr, s.out, s.err)
			return ""
		}
	}
	return dir
}

func contohFile(name string) string { return filepath.Join("..", "..", "assets", "contoh", name) }

// said is what one call answered.
type said struct {
	code     int
	out, err string
}

// call runs the program on the desk's folder.
func (d desk) call(args ...string) said {
	d.t.Helper()
	full := append([]string{"--data", d.dir}, args...)
	if d.day != "" && !slices.Contains(args, "--hari-ini") {
		full = append(full, "--hari-ini", d.day)
	}
	return callPlain(full...)
}

// callPlain runs the program with just these arguments.
func callPlain(args ...string) said {
	var out, errs bytes.Buffer
	code := run(args, &out, &errs)
	return said{code, out.String(), errs.String()}
}

// do runs a call that must succeed and returns its result.
func (d desk) do(args ...string) string {
	d.t.Helper()
	s := d.call(args...)
	if s.code != 0 {
		d.t.Fatalf("%q: exit %d\n%s%s", args, s.code, s.out, s.err)
	}
	return s.out
}

// refuses runs a call that must be refused with exit 1, nothing on standard output and all the
// parts on standard error.
func (d desk) refuses(parts []string, args ...string) {
	d.t.Helper()
	s := d.call(args...)
	if s.code != 1 || s.out != "" {
		d.t.Errorf("%q: exit %d, want 1\n%s%s", args, s.code, s.out, s.err)
	}
	for _, part := range parts {
		if !strings.Contains(s.err, part) {
			d.t.Errorf("%q: message lacks %q:\n%s", args, part, s.err)
		}
	}
}

// list runs a list as JSON and reads it into rows.
func (d desk) list(args ...string) []map[string]any {
	d.t.Helper()
	out := d.do(append(args, "--json")...)
	var rows []map[string]any
	if err := json.Unmarshal([]byte(out), &rows); err != nil {
		d.t.Fatalf("%q: %v\n%s", args, err, out)
	}
	return rows
}

// dialogue returns the ID of the dialogue on a day.
func (d desk) dialogue(day string) string {
	d.t.Helper()
	for _, row := range d.list("daftar", "dialog") {
		if row["tanggal"] == day {
			return row["id"].(string)
		}
	}
	d.t.Fatalf("no dialogue on %s", day)
	return ""
}

// put writes a file outside the data folder and returns its path.
func put(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// target is a path for --ke that is not there yet.
func target(t *testing.T, name string) string { return filepath.Join(t.TempDir(), name) }

// bytesOf reads a file.
func bytesOf(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// words reads a PDF back as text.
func words(t *testing.T, path string) string {
	t.Helper()
	out, err := exec.Command("pdftotext", "-layout", path, "-").CombinedOutput()
	if err != nil {
		t.Fatalf("pdftotext: %v\n%s", err, out)
	}
	return string(out)
}

// tree lists everything below a folder with sizes, the log apart, to see that nothing changed.
func tree(t *testing.T, dir string) []string {
	t.Helper()
	var out []string
	err := filepath.WalkDir(dir, func(path string, e os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := e.Info()
		if err != nil {
			return err
		}
		name, err := filepath.Rel(dir, path)
		size := info.Size()
		if e.IsDir() {
			size = 0
		}
		if e.Name() != "catatan.log" {
			out = append(out, fmt.Sprintf("%s %d", name, size))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// unchanged holds that a folder is as it was.
func unchanged(t *testing.T, dir string, before []string) {
	t.Helper()
	if after := tree(t, dir); !slices.Equal(before, after) {
		t.Errorf("%s changed:\nbefore %q\nafter  %q", dir, before, after)
	}
}
