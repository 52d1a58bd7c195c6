package main

import (
	"os"
	"path/filepath"
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/model/files"
)

// laptopFile holds the identity of this installation. It lies outside the data folder, so that a
// copied data folder does not make two laptops one.
const laptopFile = "laptop.txt"

// laptopID returns the identity of this installation for the change stamps and mints it at the
// first use. Where it cannot be kept, the computer's name serves.
func laptopID() string {
	dir, err := os.UserConfigDir()
	if err == nil {
		dir = filepath.Join(dir, "dialogpublik")
		if id, err := readLaptop(dir); err == nil {
			return id
		}
	}
	host, err := os.Hostname()
	if err != nil {
		host = "?"
	}
	return "komputer " + host
}

func readLaptop(dir string) (string, error) {
	path := filepath.Join(dir, laptopFile)
	data, err := os.ReadFile(path)
	if id := strings.TrimSpace(string(data)); err == nil && id != "" {
		return id, nil
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", err
	}
	id := string(model.NewID())
	return id, files.WriteAtomic(path, []byte(id+"\n"), 0o600)
}
