package sqlite_test

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/model/sqlite"
	"kaltimprov.go.id/dialogpublik/model/sqlite/sqlitetest"
)

// helperTask tells the test binary, started again as another process, what to do.
const helperTask = "DIALOGPUBLIK_TEST_TASK"

func TestMain(m *testing.M) {
	switch os.Getenv(helperTask) {
	case "":
		os.Exit(m.Run())
	case "write":
		os.Exit(helperWrites(os.Args[1]))
	case "read":
		os.Exit(helperReads(os.Args[1]))
	}
}

// helper starts another process with a task on the database.
func helper(task, path string) *exec.Cmd {
	cmd := exec.Command(os.Args[0], path)
	cmd.Env = append(os.Environ(), helperTask+"="+task)
	cmd.Stderr = os.Stderr
	return cmd
}

// helperWrites commits until it is killed and prints each count once it is committed.
func helperWrites(path string) int {
	store, err := sqlite.Open(path, sqlite.Options{Laptop: "lain"})
	for err == nil {
		var n int
		if _, err = store.Do(uji, putOfficers(3)); err == nil {
			n, err = store.CommandCount()
			fmt.Println(n)
		}
	}
	fmt.Fprintln(os.Stderr, err)
	return 1
}

// helperReads prints the number of stations.
func helperReads(path string) int {
	store, err := sqlite.Open(path, sqlite.Options{ReadOnly: true})
	if err == nil {
		err = store.Read(func(tx model.Tx) error {
			found, err := tx.Stations()
			fmt.Println(len(found))
			return err
		})
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

// TestDo_KilledProcessLosesNothingCommitted kills a writing process at random moments.
func TestDo_KilledProcessLosesNothingCommitted(t *testing.T) {
	store := sqlitetest.New(t)
	path := store.Path()
	const rounds = 24
	total := 0
	for range rounds {
		acknowledged := writeAndKill(t, path)
		again, err := sqlite.Open(path, sqlite.Options{})
		must(t, err)
		n, err := again.CommandCount()
		must(t, err)
		if n < acknowledged {
			t.Errorf("%d commands are left of %d", n, acknowledged)
		}
		if officers := again.Value(t, `SELECT count(*) FROM officer`); officers != strconv.Itoa(3*n) {
			t.Errorf("%s officers of %d commands: half a command", officers, n)
		}
		if faults, err := again.Check(true); err != nil || len(faults) > 0 {
			t.Errorf("check: %q, %v", faults, err)
		}
		must(t, again.Close())
		total = n
	}
	if total < rounds {
		t.Errorf("only %d commands in %d rounds: nothing was tried", total, rounds)
	}
}

// writeAndKill lets another process write for some milliseconds and returns the last count it
// printed.
func writeAndKill(t *testing.T, path string) int {
	t.Helper()
	cmd := helper("write", path)
	out, err := cmd.StdoutPipe()
	must(t, err)
	must(t, cmd.Start())
	lines := bufio.NewScanner(out)
	last := ""
	if lines.Scan() { // it is at work
		last = lines.Text()
		time.AfterFunc(time.Duration(rand.IntN(20_000))*time.Microsecond, func() { _ = cmd.Process.Kill() })
	}
	for lines.Scan() {
		last = lines.Text()
	}
	_ = cmd.Wait() // it was killed
	n, err := strconv.Atoi(last)
	must(t, err)
	return n
}

func TestRead_AnotherProcessReadsBesideAWriter(t *testing.T) {
	store := sqlitetest.New(t)
	sqlitetest.Do(t, store, func(tx model.Tx) { sqlitetest.Station(t, tx, "RRI") })
	read := func() string {
		out, err := helper("read", store.Path()).Output()
		if err != nil {
			t.Errorf("reader: %v", err)
		}
		return strings.TrimSpace(string(out))
	}
	sqlitetest.Do(t, store, func(tx model.Tx) {
		sqlitetest.Station(t, tx, "TVRI")
		if n := read(); n != "1" {
			t.Errorf("reader sees %s stations during the command, want 1", n)
		}
	})
	if n := read(); n != "2" {
		t.Errorf("reader sees %s stations after the command, want 2", n)
	}
}
