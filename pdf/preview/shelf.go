package preview

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"

	"github.com/tetratelabs/wazero"
)

const (
	shelfFolder = "mesin-pdf"     // below the folder the caller names
	sealFile    = "jumlah.sha256" // over everything else in it
)

// shelf is the folder where the compiled engine is kept from one start to the
// next. What lies there is machine code that will be run, and a damaged byte
// could take the whole program down; so it is used only if it is exactly what
// was put there by this version, and thrown away otherwise.
type shelf struct {
	dir   string
	cache wazero.CompilationCache // nil when the folder cannot be written
}

// openShelf opens the shelf below a folder, emptied of what cannot be trusted.
func openShelf(cacheDir string) shelf {
	if cacheDir == "" {
		return shelf{}
	}
	dir := filepath.Join(cacheDir, shelfFolder)
	if sum, err := sumOf(dir); err != nil || sum != readSeal(dir) {
		if err := os.RemoveAll(dir); err != nil {
			return shelf{}
		}
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return shelf{}
	}
	if err := writeSeal(dir); err != nil {
		return shelf{}
	}
	cache, err := wazero.NewCompilationCacheWithDir(dir)
	if err != nil {
		return shelf{}
	}
	return shelf{dir, cache}
}

// seal records what lies on the shelf now. Where it cannot, the next start
// throws it away and compiles again.
func (s shelf) seal() {
	if s.cache != nil {
		_ = writeSeal(s.dir)
	}
}

func readSeal(dir string) string {
	text, err := os.ReadFile(filepath.Join(dir, sealFile))
	if err != nil {
		return ""
	}
	return string(text)
}

// writeSeal writes the sum of a folder, if it is not there already, in one
// step, so that a power cut leaves the old one or none.
func writeSeal(dir string) error {
	sum, err := sumOf(dir)
	if err != nil || sum == readSeal(dir) {
		return err
	}
	temp, err := os.CreateTemp(dir, sealFile)
	if err != nil {
		return err
	}
	_, err = temp.WriteString(sum)
	if closed := temp.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(temp.Name(), filepath.Join(dir, sealFile))
	}
	if err != nil {
		_ = os.Remove(temp.Name())
	}
	return err
}

// sumOf sums the names and contents of a folder and the versions that wrote
// them.
func sumOf(dir string) (string, error) {
	sum := sha256.New()
	fmt.Fprintln(sum, engineVersions())
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || entry.Name() == sealFile {
			return err
		}
		file, err := os.Open(path)
		if err != nil {
			return err
		}
		defer file.Close()
		fmt.Fprintln(sum, path[len(dir):])
		n, err := io.Copy(sum, file)
		fmt.Fprintln(sum, n)
		return err
	})
	return hex.EncodeToString(sum.Sum(nil)), err
}

// engineVersions are those of the libraries built in, so that an update of the
// program leaves no old code lying about.
func engineVersions() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	var versions []string
	for _, dep := range info.Deps {
		if strings.HasSuffix(dep.Path, "/go-pdfium") || strings.HasSuffix(dep.Path, "/wazero") {
			versions = append(versions, dep.Path+" "+dep.Version)
		}
	}
	return strings.Join(versions, ", ")
}
