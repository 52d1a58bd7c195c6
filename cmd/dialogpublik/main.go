// Command dialogpublik plans public dialogues on radio and television, issues their invitations,
// follows the nine steps of the SOP and writes the weekly reports. Without arguments it opens the
// window; with them it does one thing on the command line, so that printing, import, backup and
// checks can be scripted (see usage.go for the words people type).
//
// This package is the wiring and holds no rules. A call goes through these files: args.go reads
// the arguments, folder.go judges the data folder before anything is made in it, session.go opens
// the office for reading or, under the folder's lock, for writing, and one cmd_*.go a group of
// verbs does the work through model.Office. Results go to standard output, everything else to
// standard error; the exit code is 0 for done, 1 for refused with the reason and 2 for wrong usage.
package main

import (
	"os"
)

func main() {
	stdout, stderr := openConsole()
	os.Exit(run(os.Args[1:], stdout, stderr))
}
