// Package assets owns everything the program carries inside itself: fonts,
// pictures, the default procedure, holidays and the sample data. It hands out
// bytes and knows no rules.
package assets

import (
	"embed"
	"path"
)

//go:embed fonts/*.ttf
var fontFiles embed.FS

// Font returns a fresh copy of a TrueType font by its file name without
// extension, for example "LiberationSans-Regular". A name that is not shipped
// gives nil.
func Font(name string) []byte {
	data, err := fontFiles.ReadFile(path.Join("fonts", name+".ttf"))
	if err != nil {
		return nil
	}
	return data
}
