package ui

import (
	"fmt"

	"kaltimprov.go.id/dialogpublik/model"
)

// paper is a finished document on its way to the printer or the screen.
type paper struct {
	name string // file name without path
	what string // for messages: "Undangan 26 November"
	data func() ([]byte, error)
}

// printPaper makes a document, saves it and hands it to the printer; show opens it instead.
func (sh *shell) printPaper(p paper, show bool) {
	var path string
	sh.run(func() error {
		data, err := p.data()
		if err != nil {
			return err
		}
		if path, err = sh.svc.Save(p.name, data); err != nil {
			return err
		}
		if show {
			return sh.svc.Open(path)
		}
		return sh.svc.Print(path)
	}, func(err error) {
		switch {
		case err != nil:
			sh.fail(err)
		case show:
			sh.toast(fmt.Sprintf("%s dibuka: %s", p.what, path))
		default:
			sh.toast(fmt.Sprintf("%s dikirim ke pencetak: %s", p.what, path))
		}
	})
}

// storedPaper is a stored print, byte for byte.
func (sh *shell) storedPaper(name, what string, doc model.Document) paper {
	return paper{name: name, what: what, data: func() ([]byte, error) { return sh.svc.Stored(doc.SHA256) }}
}
