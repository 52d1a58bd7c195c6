//go:build !windows

package system

import (
	"os/exec"
	"path/filepath"
	"runtime"
	"time"
)

// patience is how long a helper may take to say that it fails. The viewer it starts may run on.
const patience = 1500 * time.Millisecond

func open(path string) error {
	if err := start(opener(), path); err != nil {
		return failed(path, err, "Tidak ada program yang dapat membuka PDF di komputer ini. Berkasnya tersimpan di %s.")
	}
	return nil
}

func printFile(path string) error {
	if err := start("lp", path); err != nil {
		return failed(path, err, "Tidak ada pencetak yang siap di komputer ini. Berkasnya tersimpan di %s; buka dan cetak dari komputer yang punya pencetak.")
	}
	return nil
}

func showFolder(path string) error {
	if err := start(opener(), filepath.Dir(path)); err != nil {
		return failed(path, err, "Pengelola berkas tidak dapat dibuka. Berkasnya tersimpan di %s.")
	}
	return nil
}

// opener is the program that starts the right viewer.
func opener() string {
	if runtime.GOOS == "darwin" {
		return "open"
	}
	return "xdg-open"
}

// start runs a helper with an absolute path and reports a failure it tells within patience.
func start(helper, path string) error {
	program, err := exec.LookPath(helper)
	if err != nil {
		return err
	}
	cmd := exec.Command(program, path)
	if err := cmd.Start(); err != nil {
		return err
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	select {
	case err := <-ended:
		return err
	case <-time.After(patience):
		return nil
	}
}
