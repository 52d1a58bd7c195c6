package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"

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

// keepCrashes has the runtime itself write a panic that nothing can catch, one beside the
// window's goroutine, into the log's folder. The file is made ahead; calling the result takes it
// away when it stayed empty.
func (p *program) keepCrashes() func() {
	if p.log.dir == "" || os.MkdirAll(p.log.dir, 0o700) != nil {
		return func() {}
	}
	path := filepath.Join(p.log.dir, fmt.Sprintf("macet-%s-%d.txt", p.machine().Format("20060102-150405"), os.Getpid()))
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		p.log.note("berkas macet: %v", err)
		return func() {}
	}
	if err := debug.SetCrashOutput(file, debug.CrashOptions{}); err != nil {
		p.log.note("berkas macet: %v", err)
	}
	return func() {
		_ = debug.SetCrashOutput(nil, debug.CrashOptions{})
		info, err := file.Stat()
		_ = file.Close()
		if err == nil && info.Size() == 0 {
			_ = os.Remove(path)
		}
	}
}
