package ui

import (
	"fmt"

	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// backUp asks for a target and writes a complete backup file.
func (sh *shell) backUp() {
	sh.flush()
	name := fmt.Sprintf("cadangan-dialogpublik-%s.zip", sh.office.Today())
	kit.SaveFile(sh.win, "Cadangkan ke berkas", name, func(path string) {
		sh.run(func() error { return sh.svc.BackUp(path) }, func(err error) {
			if sh.check(err) {
				sh.toast("Cadangan lengkap tersimpan: " + path)
			}
			sh.reload()
		})
	})
}
