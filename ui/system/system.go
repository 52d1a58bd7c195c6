// Package system hands finished files to the operating system: to its viewer, its printer and its
// file manager. It knows nothing of ours and opens no connection.
//
// Every error is an *Error whose text is Indonesian and names the file, so that a person without a
// viewer or printer still finds the paper.
package system

import (
	"fmt"
	"os"
	"path/filepath"
)

// Error says why a file could not be shown or printed and where it lies.
type Error struct {
	Path  string // absolute
	text  string
	cause error
}

// Error gives the reason in Indonesian with the file's path.
func (e *Error) Error() string { return e.text }

// Unwrap gives the system's own error.
func (e *Error) Unwrap() error { return e.cause }

func failed(path string, cause error, format string) error {
	return &Error{Path: path, text: fmt.Sprintf(format, path), cause: cause}
}

// Open shows the file with the program the system has chosen for its kind. It does not wait for
// the viewer.
func Open(path string) error {
	full, err := existing(path)
	if err != nil {
		return err
	}
	return open(full)
}

// Print sends the file to the default printer. It does not wait for the paper.
func Print(path string) error {
	full, err := existing(path)
	if err != nil {
		return err
	}
	return printFile(full)
}

// ShowFolder shows the file in the system's file manager.
func ShowFolder(path string) error {
	full, err := existing(path)
	if err != nil {
		return err
	}
	return showFolder(full)
}

// existing returns the absolute path of a file that is there.
func existing(path string) (string, error) {
	full, err := filepath.Abs(path)
	if err != nil {
		full = path
	}
	if _, err := os.Stat(full); err != nil {
		return "", failed(full, err, "Berkas %s tidak ada lagi.")
	}
	return full, nil
}
