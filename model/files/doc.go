// Package files keeps what the database does not: the lock on the data folder, files that are
// either complete or absent, the store of issued papers and photos by SHA-256, the one-file bundle
// of a backup and its way back into a data folder, and the log.
//
// What it holds on to: a file is written beside its target, synced and renamed, so a full disk or
// a power cut leaves the old file; nothing is ever changed inside the store; nothing out of a
// bundle is written before its name was checked, nor kept when its hash differs. Every error a
// person can meet is a *model.Error that names the path, with the system's own error as its cause.
package files
