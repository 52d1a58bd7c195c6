package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"

	"kaltimprov.go.id/dialogpublik/model/files"
)

// crash keeps what is known of a panic in a file of its own, beside the log or, without an
// office, in the system's folder for temporary files, and tells people in one sentence.
func (p *program) crash(cause any, stack []byte) {
	dir := p.log.dir
	if dir == "" {
		dir = filepath.Join(os.TempDir(), "dialogpublik")
	}
	text := fmt.Sprintf("Dialog Publik %s, %s/%s, %s\nperintah: %s\n\n%v\n\n%s", version, runtime.GOOS, runtime.GOARCH,
		runtime.Version(), p.spokenVerb(), cause, stack)
	path, err := files.WriteCrash(dir, p.machine(), text)
	if err != nil {
		fmt.Fprintf(p.stderr, "Program terhenti karena kesalahan yang tidak terduga, dan rinciannya tidak dapat ditulis. Data yang sudah tersimpan tetap aman.\n%s", text)
		return
	}
	fmt.Fprintf(p.stderr, "Program terhenti karena kesalahan yang tidak terduga. Data yang sudah tersimpan tetap aman. Rinciannya ada di %s; kirimkan berkas itu kepada pengelola program.\n", path)
}
