// Package ui is the program's window: the shell around it and one screen a file group, built from
// the widgets of ui/kit on the use cases of model. It reaches papers, sheets, files and the
// system only through the functions in Services, which cmd fills in.
//
// Screens are values with Content, Reload and FirstFocus; the shell shows one at a time and
// reloads it after every command. They know each other only through the shell's open methods.
// Queries run on the window's goroutine, for the database is local; what takes longer goes
// through shell.run.
package ui
