package ui

import (
	"fmt"
	"runtime"
	"strings"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/assets"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// help opens the help of the page that is up, and the list of keys.
func (sh *shell) help() {
	word := pages[sh.current].word
	if s, ok := sh.shown().(topical); ok {
		word = s.Topic()
	}
	objs := []fyne.CanvasObject{}
	objs = append(objs, helpText(section(assets.Help("bantuan"), word))...)
	objs = append(objs, kit.Rule())
	objs = append(objs, helpText(assets.Help("kunci"))...)
	kit.NewSheet("Bantuan: "+word, kit.V(8, objs...), kit.Normal("", "Tutup", func() { kit.CloseTop(sh.win.Canvas()) })).ShowIn(sh.win)
}

// about tells versions and paths, for whoever asks what runs here.
func (sh *shell) about() {
	facts := fmt.Sprintf("Versi %s\nFolder data: %s\nSistem: %s %s, %s", sh.svc.Version, sh.svc.DataDir, runtime.GOOS, runtime.GOARCH, runtime.Version())
	body := []fyne.CanvasObject{kit.NewPara(facts, 13, kit.Regular, kit.Ink, 0),
		kit.Normal("copy", "Salin rincian", func() { sh.app.Clipboard().SetContent(facts) }), kit.Rule()}
	body = append(body, helpText(assets.Changelog())...)
	kit.NewSheet("Tentang Dialog Publik", kit.V(10, body...), kit.Normal("", "Tutup", func() { kit.CloseTop(sh.win.Canvas()) })).ShowIn(sh.win)
}

// section returns the part of a text under a "## word" heading, all of it when there is none.
func section(text, word string) string {
	_, rest, found := strings.Cut(text, "## "+word+"\n")
	if !found {
		return text
	}
	part, _, _ := strings.Cut(rest, "\n## ")
	return part
}

// helpText shows the plain marks of the help files: headings, bullets, table rows of keys.
func helpText(text string) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, block := range strings.Split(strings.TrimSpace(text), "\n") {
		line := strings.TrimSpace(block)
		switch {
		case line == "" || strings.HasPrefix(line, "|-") || strings.HasPrefix(line, "| -"):
		case strings.HasPrefix(line, "#"):
			out = append(out, kit.Pad(kit.Title(strings.TrimLeft(line, "# ")), 8, 0, 0, 0))
		case strings.HasPrefix(line, "|"):
			out = append(out, keyRow(line))
		case strings.HasPrefix(line, "- ") || strings.HasPrefix(line, "* "):
			out = append(out, kit.HTop(8, kit.T("•", 13, kit.Regular, kit.Ink3), kit.Grow(kit.NewPara(plain(line[2:]), 13, kit.Regular, kit.Ink, 0))))
		default:
			out = append(out, kit.NewPara(plain(line), 13, kit.Regular, kit.Ink2, 0))
		}
	}
	return out
}

func keyRow(line string) fyne.CanvasObject {
	cells := strings.Split(strings.Trim(line, "| "), "|")
	if len(cells) < 2 {
		return kit.Body(plain(line))
	}
	return kit.HTop(8, kit.Fix(150, 0, kit.Fit(plain(strings.TrimSpace(cells[0])), 12, kit.SemiBold, kit.Ink)),
		kit.Grow(kit.NewPara(plain(strings.TrimSpace(cells[1])), 13, kit.Regular, kit.Ink2, 0)))
}

func plain(s string) string { return strings.NewReplacer("**", "", "`", "", "__", "").Replace(s) }
