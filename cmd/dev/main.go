// Command dev is the developers' one door: it runs the program on a sample
// office, tests, measures and photographs it. It needs nothing but Go; what
// else is missing it installs itself on Debian and Ubuntu. It uses the
// standard library only and no cgo, so it starts in seconds on a bare machine.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"
)

// command is one thing the door opens to.
type command struct {
	name    string
	summary string
	run     func(t *tool, args []string) error
}

// commands lists everything dev can do, in the order the usage shows it.
func commands() []command {
	return []command{
		{"run", "membangun program lalu membuka kantor contoh [-baru]", runProgram},
		{"test", "memeriksa dan menguji semuanya, termasuk di jendela sungguhan", runTests},
		{"bench", "menjalankan tolok ukur dan mengumpulkan baris RASIO", runBenchmarks},
		{"screenshots", "memotret semua layar [-ke FOLDER] [-readme]", runScreenshots},
	}
}

// usageError marks a wrong call; it ends with exit code 2.
type usageError struct{ reason string }

// Error gives the reason in words.
func (e usageError) Error() string { return e.reason }

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := dispatch(ctx, os.Args[1:], os.Stdout)
	stop()
	os.Exit(exitCode(err, os.Stderr))
}

// dispatch finds the command named by the first argument and runs it.
func dispatch(ctx context.Context, args []string, out io.Writer) error {
	if len(args) == 0 {
		return usageError{"perintah belum disebut"}
	}
	if args[0] == "help" || args[0] == "-h" || args[0] == "--help" {
		fmt.Fprint(out, usage())
		return nil
	}
	for _, c := range commands() {
		if c.name != args[0] {
			continue
		}
		t, err := newTool(ctx, out)
		if err != nil {
			return err
		}
		return c.run(t, args[1:])
	}
	return usageError{fmt.Sprintf("perintah %q tidak dikenal", args[0])}
}

// usage describes every command in one line each.
func usage() string {
	var b strings.Builder
	b.WriteString("Pemakaian: go run ./cmd/dev PERINTAH\n\n")
	for _, c := range commands() {
		fmt.Fprintf(&b, "  %-12s %s\n", c.name, c.summary)
	}
	return b.String()
}

// exitCode reports err to w and translates it: 0 done, 1 failed, 2 wrong usage.
func exitCode(err error, w io.Writer) int {
	if err == nil {
		return 0
	}
	fmt.Fprintln(w, "dev: "+err.Error())
	var wrong usageError
	if errors.As(err, &wrong) {
		fmt.Fprint(w, "\n"+usage())
		return 2
	}
	return 1
}

// parseFlags reads args with the flags declared on set; anything else is a
// usage error.
func parseFlags(set *flag.FlagSet, args []string) error {
	set.SetOutput(io.Discard)
	if err := set.Parse(args); err != nil {
		return usageError{fmt.Sprintf("%s: %v", set.Name(), err)}
	}
	if set.NArg() > 0 {
		return usageError{fmt.Sprintf("%s: argumen %q tidak dikenal", set.Name(), set.Arg(0))}
	}
	return nil
}
