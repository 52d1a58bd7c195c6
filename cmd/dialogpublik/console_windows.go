package main

import (
	"io"
	"os"
	"syscall"
	"unsafe"
)

var (
	kernel32      = syscall.NewLazyDLL("kernel32.dll")
	attachConsole = kernel32.NewProc("AttachConsole")
	messageBox    = syscall.NewLazyDLL("user32.dll").NewProc("MessageBoxW")
)

const (
	parentProcess = ^uintptr(0) // ATTACH_PARENT_PROCESS
	iconInfo      = 0x40        // MB_ICONINFORMATION
)

// openConsole returns the streams of results and errors. A program linked for windows starts
// without a console: redirected streams are used as they are, else the console of the one who
// called is taken; without any, what is said on standard error comes in a message box.
func openConsole() (stdout, stderr io.Writer) {
	stdout, stderr = os.Stdout, os.Stderr
	if usable(os.Stdout) && usable(os.Stderr) {
		return stdout, stderr
	}
	if ok, _, _ := attachConsole.Call(parentProcess); ok == 0 {
		if !usable(os.Stderr) {
			stderr = box{}
		}
		return stdout, stderr
	}
	console, err := os.OpenFile("CONOUT$", os.O_RDWR, 0)
	if err != nil {
		return stdout, stderr
	}
	if !usable(os.Stdout) {
		stdout = console
	}
	if !usable(os.Stderr) {
		stderr = console
	}
	return stdout, stderr
}

// usable reports whether a standard stream leads anywhere.
func usable(f *os.File) bool {
	kind, err := syscall.GetFileType(syscall.Handle(f.Fd()))
	return err == nil && kind != syscall.FILE_TYPE_UNKNOWN
}

// box shows each text written to it in a message box.
type box struct{}

// Write shows the text.
func (box) Write(b []byte) (int, error) {
	text, err := syscall.UTF16PtrFromString(string(b))
	if err != nil {
		return 0, err
	}
	title, err := syscall.UTF16PtrFromString("Dialog Publik")
	if err != nil {
		return 0, err
	}
	_, _, _ = messageBox.Call(0, uintptr(unsafe.Pointer(text)), uintptr(unsafe.Pointer(title)), iconInfo)
	return len(b), nil
}
