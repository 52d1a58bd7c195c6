package ui

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// sopView shows the SOP as it stands, and beside its words what the program works with.
type sopView struct {
	text    *fyne.Container
	steps   *fyne.Container
	shown   string // the procedure that is shown
	content fyne.CanvasObject
}

func newSOPView() *sopView {
	v := &sopView{text: kit.V(6), steps: kit.V(0)}
	left := kit.V(0, sopHead("Naskah SOP, seperti aslinya"), kit.Grow(kit.Scroll(kit.Inset(v.text, 16))))
	right := kit.V(0, sopHead("Langkah: kata asli dan keluaran yang dipakai"), kit.Grow(kit.Scroll(v.steps)))
	v.content = kit.Cols(16, []float32{2, 3}, kit.Card(left, 0), kit.Card(right, 0))
	return v
}

func sopHead(title string) fyne.CanvasObject {
	return kit.V(0, kit.Fix(0, 40, kit.Pad(kit.T(title, 13, kit.SemiBold, kit.Ink), 0, 16, 0, 16)), kit.Rule())
}

// show shows a procedure; the same one is not drawn again.
func (v *sopView) show(p model.Procedure) {
	key := fmt.Sprint(p)
	if key == v.shown {
		return
	}
	v.shown = key
	v.text.Objects = []fyne.CanvasObject{kit.NewPara(p.Title, 15, kit.SemiBold, kit.Ink, 0)}
	effective := "Tanggal efektif belum diisi."
	if p.Effective != "" {
		effective = "Berlaku sejak " + model.LetterDate(p.Effective) + "."
	}
	v.text.Add(kit.Caption(fmt.Sprintf("Versi %d. %s", p.Version, effective)))
	for _, line := range strings.Split(p.Verbatim, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			v.text.Add(kit.NewPara(line, 12, kit.Regular, kit.Ink, 0))
		}
	}
	v.steps.Objects = nil
	for _, st := range p.Steps {
		v.steps.Add(kit.Pad(sopStep(st), 12, 16, 12, 16))
		v.steps.Add(kit.Rule())
	}
	v.content.Refresh()
}

// sopStep is one row of the SOP's table with the corrected words beside.
func sopStep(st model.Step) fyne.CanvasObject {
	actors := make([]string, len(st.Actors))
	for i, a := range st.Actors {
		actors[i] = model.RoleWord(a)
	}
	number := kit.Fix(28, 28, kit.Stack(kit.Panel(kit.GrayT, nil, 14), kit.T(model.Thousands(st.Number), 13, kit.SemiBold, kit.Ink2).Center()))
	needs := sopPair("Kelengkapan", st.Requirements, st.NeedsCorrected)
	output := sopPair("Keluaran", st.OutputVerbatim, st.Output)
	facts := kit.Fit(fmt.Sprintf("Pelaksana: %s. Waktu: %s.", strings.Join(actors, ", "), durationText(st.Time)), 12, kit.Regular, kit.Ink2)
	return kit.HTop(12, number, kit.Grow(kit.V(6, kit.NewPara(st.Text, 13, kit.Medium, kit.Ink, 0), facts, needs, output)))
}

// sopPair sets the SOP's words beside the corrected ones where these differ.
func sopPair(label, verbatim, corrected string) fyne.CanvasObject {
	if corrected == "" || corrected == verbatim {
		return kit.NewPara(label+": "+verbatim, 12, kit.Regular, kit.Ink, 0)
	}
	was := kit.V(1, kit.Caption(label+" menurut SOP"), kit.NewPara(verbatim, 12, kit.Regular, kit.Ink2, 0))
	now := kit.V(1, kit.Caption("yang dipakai"), kit.NewPara(corrected, 12, kit.Medium, kit.AccentD, 0))
	return kit.SunkBox(kit.Cols(12, nil, was, now), 8)
}
