//go:build !windows

package main

import (
	"io"
	"os"
)

// openConsole returns the streams of results and errors.
func openConsole() (stdout, stderr io.Writer) { return os.Stdout, os.Stderr }
