package files

import (
	"bytes"
	"errors"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"kaltimprov.go.id/dialogpublik/model"
)

// mountSmall returns a folder on a disk of its own of size bytes, mounted with more flags.
func mountSmall(t *testing.T, size string) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size="+size); err != nil {
		t.Skip("a small disk cannot be mounted here (needs root):", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, 0); err != nil {
			t.Error(err)
		}
	})
	return dir
}

func TestWriteAtomic_full_disk(t *testing.T) {
	dir := mountSmall(t, "256k")
	path := filepath.Join(dir, "a.pdf")
	if err := WriteAtomic(path, []byte("lama"), 0o600); err != nil {
		t.Fatal(err)
	}
	err := WriteAtomic(path, make([]byte, 1<<20), 0o600)
	if model.ErrorCode(err) != model.NoSpace || !errors.Is(err, syscall.ENOSPC) || !strings.Contains(err.Error(), "diska penuh") {
		t.Errorf("got %v", err)
	}
	onlyFile(t, dir, "a.pdf", "lama")
}

func TestStore_and_bundle_full_disk(t *testing.T) {
	dir := mountSmall(t, "256k")
	if _, err := OpenStore(dir).Put(make([]byte, 1<<20)); model.ErrorCode(err) != model.NoSpace {
		t.Errorf("store: %v", err)
	}
	if good, faults, err := OpenStore(dir).Verify(); good != 0 || len(faults) != 0 || err != nil {
		t.Errorf("after a full disk: %d %v %v", good, faults, err)
	}
	data := sampleOffice(t, bytes.Repeat([]byte("foto"), 1<<18))
	p, err := CreatePending(filepath.Join(dir, "cadangan.zip"))
	if err != nil {
		t.Fatal(err)
	}
	_, err = WriteBundle(p, filepath.Join(data, DatabaseName), OpenStore(data), time.Now())
	if model.ErrorCode(err) != model.NoSpace {
		t.Errorf("bundle: %v", err)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "*.zip")); len(left) != 0 {
		t.Errorf("left over: %v", left)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, tempPrefix+"*")); len(left) != 0 {
		t.Errorf("left over: %v", left)
	}
}

func TestUnpack_full_disk(t *testing.T) {
	data := sampleOffice(t, bytes.Repeat([]byte("foto"), 1<<18))
	backup := writeBundle(t, data)
	staging := filepath.Join(mountSmall(t, "256k"), "pulih")
	_, err := Unpack(backup, staging)
	if model.ErrorCode(err) != model.NoSpace || !strings.Contains(err.Error(), backup) {
		t.Errorf("got %v", err)
	}
	if exists(staging) {
		t.Error("a half restored folder stays")
	}
}

func TestWriteAtomic_read_only_disk(t *testing.T) {
	dir := mountSmall(t, "256k")
	if err := os.WriteFile(filepath.Join(dir, "a.pdf"), []byte("lama"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mount("", dir, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"a.pdf", "baru.pdf"} {
		_, err := CreatePending(filepath.Join(dir, name))
		if model.ErrorCode(err) != model.NoSpace || !strings.Contains(err.Error(), "hanya dapat dibaca") {
			t.Errorf("%s: %v", name, err)
		}
	}
	onlyFile(t, dir, "a.pdf", "lama")
}

// A disk that takes only small files (a flash disk with FAT32) is played by the file size limit of
// the process.
func TestPending_file_too_big_for_the_disk(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.pdf")
	if err := os.WriteFile(path, []byte("lama"), 0o600); err != nil {
		t.Fatal(err)
	}
	signal.Ignore(syscall.SIGXFSZ)
	defer signal.Reset(syscall.SIGXFSZ)
	var old syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &old); err != nil {
		t.Fatal(err)
	}
	limit := syscall.Rlimit{Cur: 1 << 20, Max: old.Max}
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		t.Fatal(err)
	}
	err := WriteAtomic(path, make([]byte, 2<<20), 0o600)
	if e := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &old); e != nil {
		t.Fatal(e)
	}
	if model.ErrorCode(err) != model.NoSpace || !strings.Contains(err.Error(), "FAT32") {
		t.Errorf("got %v", err)
	}
	onlyFile(t, dir, "a.pdf", "lama")
}

func TestCreatePending_no_permission(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may write everywhere")
	}
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o500); err != nil {
		t.Fatal(err)
	}
	_, err := CreatePending(filepath.Join(dir, "a.pdf"))
	if model.ErrorCode(err) != model.NoSpace || !strings.Contains(err.Error(), "tidak ada izin") {
		t.Errorf("got %v", err)
	}
}
