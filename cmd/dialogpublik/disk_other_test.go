//go:build !linux

package main

import "testing"

// smallDisk needs a system that can mount one.
func smallDisk(t *testing.T, _ string) string {
	t.Helper()
	t.Skip("small disks are mounted on Linux only")
	return ""
}
