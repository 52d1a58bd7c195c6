package assets

import (
	"embed"
	"io/fs"
	"path"
)

//go:embed sop holidays days factory help contoh icons/app.png changelog.md
var dataFiles embed.FS

// SOP returns the first version of the procedure as JSON.
func SOP() []byte { return data("sop/sop-dialog-publik.json") }

// Holidays returns one JSON document for each year that is shipped, in order of the years.
func Holidays() [][]byte {
	names, _ := fs.Glob(dataFiles, "holidays/*.json") // the pattern is a good one
	years := make([][]byte, 0, len(names))
	for _, name := range names {
		years = append(years, data(name))
	}
	return years
}

// MemorialDays returns the well-known days of remembrance as JSON, by month and day, "02-09".
func MemorialDays() []byte { return data("days/peringatan.json") }

// Factory returns the values of a new office as JSON: posts, stations, legal bases, no persons.
func Factory() []byte { return data("factory/office.json") }

// SamplePeople returns the invented officers of the sample office as JSON.
func SamplePeople() []byte { return data("factory/sample.json") }

// SampleEmblem returns the sample office's emblem as PNG: a drawn placeholder, nobody's arms.
func SampleEmblem() []byte { return data("factory/lambang-contoh.png") }

// SampleFile returns a file of the sample sheets by its name; the error of an unknown name is
// fs.ErrNotExist.
func SampleFile(name string) ([]byte, error) {
	return dataFiles.ReadFile(path.Join("contoh", name))
}

// Icon returns the program's icon as PNG.
func Icon() []byte { return data("icons/app.png") }

// Help returns a help text as Markdown: "bantuan" has one section for each screen, headed by the
// screen's name, and "kunci" lists the keys. An unknown name gives "".
func Help(name string) string { return string(data(path.Join("help", name+".md"))) }

// Changelog returns what is new in each version as Markdown, the newest first.
func Changelog() string { return string(data("changelog.md")) }

// data reads a shipped file; a name that is not shipped gives nil.
func data(name string) []byte {
	b, err := dataFiles.ReadFile(name)
	if err != nil {
		return nil
	}
	return b
}
