package system

import (
	"fmt"
	"os/exec"
	"syscall"
	"unsafe"
)

var shellExecute = syscall.NewLazyDLL("shell32.dll").NewProc("ShellExecuteW")

// showNormal is SW_SHOWNORMAL; results above firstGood mean success.
const (
	showNormal = 1
	firstGood  = 33
)

func open(path string) error {
	if err := execute("open", path); err != nil {
		return failed(path, err, "Tidak ada program yang dapat membuka PDF di komputer ini. Berkasnya tersimpan di %s.")
	}
	return nil
}

func printFile(path string) error {
	if err := execute("print", path); err != nil {
		return failed(path, err, "Tidak ada program yang dapat langsung mencetak PDF di komputer ini. Buka %s, lalu cetak dari sana.")
	}
	return nil
}

func showFolder(path string) error {
	cmd := exec.Command("explorer.exe")
	cmd.SysProcAttr = &syscall.SysProcAttr{CmdLine: `explorer.exe /select,"` + path + `"`}
	if err := cmd.Start(); err != nil {
		return failed(path, err, "Pengelola berkas tidak dapat dibuka. Berkasnya tersimpan di %s.")
	}
	go func() { _ = cmd.Wait() }()
	return nil
}

// execute asks the shell to do something with a file; no console appears.
func execute(verb, path string) error {
	what, err := syscall.UTF16PtrFromString(verb)
	if err != nil {
		return err
	}
	file, err := syscall.UTF16PtrFromString(path)
	if err != nil {
		return err
	}
	code, _, _ := shellExecute.Call(0, uintptr(unsafe.Pointer(what)), uintptr(unsafe.Pointer(file)), 0, 0, showNormal)
	if code < firstGood {
		return fmt.Errorf("ShellExecute %s: code %d", verb, code)
	}
	return nil
}
