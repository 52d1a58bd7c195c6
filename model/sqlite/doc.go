// Package sqlite keeps the office's records in one SQLite file. It is the only package with SQL.
//
// The file has a rollback journal and synchronous EXTRA, so it is a single file at rest and a
// power cut loses no acknowledged command. Locks are shared: another process may read beside.
//
// Writing goes through Do alone. It names the running command in a one-row table that triggers on
// every table of records read, so each changed row is logged before and after as JSON; a write past
// Do fails. The triggers are generated from the schema. Reverse puts logged images back.
//
// Put methods write nothing when the stored row is the same already, so that a command without
// effect leaves neither log rows nor change stamps.
package sqlite
