package files

import (
	"bufio"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"kaltimprov.go.id/dialogpublik/model"
)

// lockHelper names the folder that a second process of this test binary is to lock.
const lockHelper = "DIALOGPUBLIK_TEST_LOCK"

func TestMain(m *testing.M) {
	if dir := os.Getenv(lockHelper); dir != "" {
		holdLock(dir)
	}
	os.Exit(m.Run())
}

// holdLock takes the folder, says so and waits to be killed.
func holdLock(dir string) {
	if _, err := LockFolder(dir); err != nil {
		os.Stdout.WriteString(err.Error() + "\n")
		os.Exit(1)
	}
	os.Stdout.WriteString("terkunci\n")
	time.Sleep(time.Minute)
	os.Exit(0)
}

func TestLockFolder_names_who_has_it(t *testing.T) {
	dir := t.TempDir()
	first, err := LockFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	_, err = LockFolder(dir)
	var e *model.Error
	if !errors.As(err, &e) || e.Code != model.Conflict {
		t.Fatalf("second lock: %v", err)
	}
	since := time.Now().In(model.WITA).Format("02-01-2006")
	for _, part := range []string{dir, "(proses " + strconv.Itoa(os.Getpid()) + ")", "sejak " + since, "WITA"} {
		if !strings.Contains(e.Message, part) {
			t.Errorf("message lacks %q: %s", part, e.Message)
		}
	}
	if err := first.Unlock(); err != nil {
		t.Fatal(err)
	}
	again, err := LockFolder(dir)
	if err != nil {
		t.Fatalf("after unlock: %v", err)
	}
	if err := again.Unlock(); err != nil {
		t.Fatal(err)
	}
	if exists(filepath.Join(dir, holderName)) {
		t.Error("the file that says who stays after unlock")
	}
}

func TestLockFolder_unreadable_holder(t *testing.T) {
	dir := t.TempDir()
	first, err := LockFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer first.Unlock()
	if err := os.WriteFile(first.holder, []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err = LockFolder(dir)
	if model.ErrorCode(err) != model.Conflict || !strings.Contains(err.Error(), "program Dialog Publik yang lain") {
		t.Errorf("got %v", err)
	}
}

func TestLockFolder_that_cannot_be_written_names_the_folder(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, holderName), 0o700); err != nil {
		t.Fatal(err)
	}
	if _, err := LockFolder(dir); err == nil || !strings.HasPrefix(model.Message(err), "Folder data "+dir+" tidak dapat ditulis.") {
		t.Errorf("got %v", err)
	}
}

func TestLockFolder_missing_folder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "tidak-ada")
	_, err := LockFolder(dir)
	if model.ErrorCode(err) != model.NotFound || !strings.Contains(err.Error(), dir) {
		t.Errorf("got %v", err)
	}
	if exists(dir) {
		t.Error("the folder was made")
	}
}

func TestLockFolder_freed_when_the_holder_is_killed(t *testing.T) {
	dir := t.TempDir()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), lockHelper+"="+dir)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil || line != "terkunci\n" {
		t.Fatalf("helper said %q, %v", line, err)
	}
	if _, err := LockFolder(dir); err == nil || !strings.Contains(err.Error(), strconv.Itoa(cmd.Process.Pid)) {
		t.Errorf("while held: %v", err)
	}
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()
	l, err := LockFolder(dir)
	if err != nil {
		t.Fatalf("after the kill: %v", err)
	}
	if err := l.Unlock(); err != nil {
		t.Error(err)
	}
}
