package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// stepRowView draws one step.
type stepRowView struct {
	t      *stepTable
	row    model.StepRow
	circle *canvas.Rectangle
	number *kit.Text
	name   *kit.Para
	shared *kit.Text
	layers *fyne.Container
	actor  *kit.Pill
	who    *rowButton
	latest *kit.Text
	due    *kit.Para
	state  *kit.Pill
	when   *kit.Para
	bare   *kit.Pill
	proof  *kit.Para
	note   *kit.Para // below tanpa bukti, where there is room for two lines
	act    *rowButton
	more   *rowButton
	box    *fyne.Container
}

func newStepRow(t *stepTable) *stepRowView {
	r := &stepRowView{t: t, circle: kit.Panel(kit.GrayT, nil, 14), number: kit.T("", 13, kit.SemiBold, kit.Ink2).Center(),
		name: kit.NewPara("", 13, kit.Medium, kit.Ink, 2), shared: kit.Fit("", 11, kit.Regular, kit.VioletF),
		actor: kit.NewPill(kit.Gray, "", ""), latest: kit.Fit("", 13, kit.Medium, kit.Ink), due: kit.NewPara("", 11, kit.Regular, kit.Ink2, 3),
		state: kit.NewPill(kit.Gray, "", ""), when: kit.NewPara("", 11, kit.Regular, kit.Ink2, 2),
		bare: kit.NewPill(kit.Amber, "", "tanpa bukti"), proof: kit.NewPara("", 11, kit.Regular, kit.Ink, 4), note: kit.NewPara("", 11, kit.Regular, kit.Ink, 2)}
	r.who = newRowButton("", r.onWho)
	r.act, r.more = newRowButton("", r.onAct), newRowButton("more", r.onMore)
	r.layers = kit.H(4, kit.Icon("layers", 13, kit.VioletF), kit.Grow(r.shared))
	circle := kit.Fix(28, 28, kit.Stack(r.circle, r.number))
	who := kit.V(0, left(r.actor), kit.Pad(left(r.who), 0, 0, 0, -10))
	state := kit.V(1, left(r.state), r.when)
	proof := kit.V(1, left(r.bare), r.note, r.proof)
	buttons := kit.H(4, kit.Spacer(), r.act, kit.Fix(28, 28, r.more))
	r.box = kit.Pad(t.cols.Row(circle, kit.V(1, r.name, r.layers), who, kit.V(0, r.latest, r.due), state, proof, buttons), 0, 16, 0, 16)
	return r
}

// left keeps an object at its natural width at the left.
func left(o fyne.CanvasObject) *fyne.Container { return kit.H(0, o, kit.Spacer()) }

// Object implements kit.Row.
func (r *stepRowView) Object() fyne.CanvasObject { return r.box }

// Set implements kit.Row.
func (r *stepRowView) Set(i int) {
	row, sit, d := r.t.rows[i], r.t.s.sit, r.t.dialogue
	r.row = row
	fill, front := circleColours(row)
	r.circle.FillColor = fill
	r.number.Set(model.Thousands(row.Step.Number), front)
	r.name.SetText(row.Step.Short)
	r.shared.SetText(sharedWords(row, d))
	r.layers.Hidden = r.shared.Text() == ""
	r.actor.Set(roleTone(row.Step.Duty), "", model.RoleWord(row.Step.Duty))
	who := shortName(row.Officer.Name)
	if who == "" {
		who = "pilih petugas"
	}
	r.who.set(who, kit.LookLight)
	r.latest.Set(shortDay(row.Dates.Latest), dueColour(row))
	r.due.SetText(dueWords(row))
	k := stepLook(row)
	r.state.Set(k.tone, k.icon, k.word)
	r.when.SetText(whenWords(row, sit))
	r.when.Hidden = r.when.Text() == ""
	r.setProof(evidenceWords(row, sit, d))
	r.setAction()
	r.box.Refresh()
}

func (r *stepRowView) setProof(words string) {
	r.bare.Hidden, r.note.Hidden = !r.row.Bare, !r.row.Bare
	if r.row.Bare {
		r.note.SetText(words)
		words = ""
	}
	colour := kit.Ink3
	if r.row.State.Done() || r.row.Evidence != "" || r.row.State == model.StepSkipped {
		colour = kit.Ink
	}
	r.proof.SetText(strings.TrimSpace(words))
	r.proof.SetColor(colour)
	r.proof.Hidden = r.proof.Text() == ""
}

func (r *stepRowView) setAction() {
	word := r.t.action(r.row)
	r.act.Hidden = word == ""
	look := kit.LookNormal
	switch {
	case r.row.State.Done():
		look = kit.LookLight
	case r.row.Step.Number == r.t.next && r.row.State != model.StepOpen:
		look = kit.LookPrimary
	}
	r.act.set(word, look)
}

func (r *stepRowView) onAct()  { r.t.act(r.row) }
func (r *stepRowView) onMore() { r.t.showMenu(r.row) }
func (r *stepRowView) onWho()  { r.t.chooseOfficer(r.row) }
