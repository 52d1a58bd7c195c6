package files

import (
	"bufio"
	"fmt"
	"path/filepath"
	"sort"
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

const (
	// DatabaseName is the name of the database in a data folder and in a bundle.
	DatabaseName = "dialogpublik.db"

	manifestName = "DAFTAR-SHA256.txt"

	maxBundleFiles   = 200_000
	maxManifestBytes = maxBundleFiles * 160
	maxRatio         = 100 // unpacked bytes for each byte of the zip
)

// manifest maps the names in a bundle to their SHA-256 in hex. Written, it is what sha256sum -c reads.
type manifest map[string]string

func (m manifest) String() string {
	names := make([]string, 0, len(m))
	for name := range m {
		names = append(names, name)
	}
	sort.Strings(names)
	var b strings.Builder
	for _, name := range names {
		fmt.Fprintf(&b, "%s  %s\n", m[name], name)
	}
	return b.String()
}

// parseManifest reads what String writes and refuses every name that is not a bundle's.
func parseManifest(text string) (manifest, error) {
	m := manifest{}
	lines := bufio.NewScanner(strings.NewReader(text))
	for lines.Scan() {
		line := strings.TrimRight(lines.Text(), "\r")
		if line == "" {
			continue
		}
		sum, name, ok := strings.Cut(line, "  ")
		if !ok || !isSum(sum) || !isBundleName(name) {
			return nil, damaged("baris %q di %s tidak dikenal", line, manifestName)
		}
		if _, twice := m[name]; twice {
			return nil, damaged("%s dua kali di %s", name, manifestName)
		}
		m[name] = sum
	}
	if lines.Err() != nil || m[DatabaseName] == "" {
		return nil, damaged("%s tidak lengkap", manifestName)
	}
	return m, nil
}

// isBundleName allows the database and files of the store, and nothing else.
func isBundleName(name string) bool {
	if !filepath.IsLocal(filepath.FromSlash(name)) {
		return false
	}
	if name == DatabaseName {
		return true
	}
	rest, ok := strings.CutPrefix(name, StoreDir+"/")
	if !ok {
		return false
	}
	_, ok = sumOfName(rest)
	return ok
}

// damaged makes the error for a bundle that is not what WriteBundle wrote.
func damaged(format string, args ...any) error {
	return model.Errorf(model.Damaged, "Cadangan ini rusak atau bukan buatan Dialog Publik: %s. Tidak ada yang dipulihkan; pakai cadangan lain.",
		fmt.Sprintf(format, args...))
}
