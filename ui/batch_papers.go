package ui

import (
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/ui/kit"
)

// batchPaper is one file of a batch.
type batchPaper struct {
	what, file string // "Tanda terima", "tanda-terima"
	posted     bool   // of letters that go out alone
	draw       func([]model.LetterContent) ([]byte, error)
}

// The sizes as the services call them, and as people do.
var (
	envelopeSizes, envelopeWords = []string{"DL", "folio"}, []string{"DL", "Folio"}
	labelSheets, labelWords      = []string{"3x8", "2x7"}, []string{"3 × 8", "2 × 7"}
	labelsOn                     = map[string]int{"3x8": 24, "2x7": 14}
)

// batchPapers chooses what a batch prints.
type batchPapers struct {
	sh                                          *shell
	letters, initials, slips, envelopes, labels *kit.Check
	envelope, label                             *kit.Segmented
	start                                       *kit.Field
	labelRow, envelopeRow                       *fyne.Container
	box                                         *fyne.Container
	changed                                     func()
}

func newBatchPapers(sh *shell, changed func()) *batchPapers {
	p := &batchPapers{sh: sh, changed: changed}
	check := func(word string, there bool) *kit.Check {
		if !there {
			word += ", belum tersedia"
		}
		c := kit.NewCheck(word, func(bool) error { p.show(); return nil })
		if !there {
			c.Disable()
		}
		return c
	}
	post := sh.svc.Post
	p.letters = check("Surat beserta lampirannya", sh.svc.Letters != nil)
	p.letters.SetOn(true)
	p.initials = check("Lembar paraf", post.Initials != nil)
	p.slips = check("Tanda terima, dua per lembar", post.Slips != nil)
	p.envelopes = check("Amplop", post.Envelopes != nil)
	p.labels = check("Label alamat", post.Labels != nil)
	p.envelope = kit.NewSegmented(envelopeWords, nil)
	p.label = kit.NewSegmented(labelWords, func(int) { p.show() })
	p.start = kit.NewField("")
	p.start.SetText("1")
	p.start.OnChanged = func(string) { p.show() }
	p.envelopeRow = kit.Pad(kit.H(8, p.envelope, kit.Spacer()), 0, 0, 0, 26)
	p.labelRow = kit.Pad(kit.H(8, p.label, kit.T("mulai label ke", 12, kit.Regular, kit.Ink2), kit.Fix(48, 0, p.start), kit.Spacer()), 0, 0, 0, 26)
	p.envelopeRow.Hide()
	p.labelRow.Hide()
	p.box = kit.V(6, kit.T("Yang dicetak", 12, kit.Regular, kit.Ink2), p.letters, p.initials, p.slips, p.envelopes, p.envelopeRow, p.labels, p.labelRow)
	return p
}

func (p *batchPapers) show() {
	p.envelopeRow.Hidden, p.labelRow.Hidden = !p.envelopes.On, !p.labels.On
	p.start.SetError("")
	p.changed()
}

// first is the label to begin with; ok is false when the sheet has no such label.
func (p *batchPapers) first() (n int, ok bool) {
	n, err := strconv.Atoi(strings.TrimSpace(p.start.Text()))
	return n, err == nil && n >= 1 && n <= labelsOn[labelSheets[p.label.Chosen()]]
}

// refuse says why the papers cannot be drawn, false when they can.
func (p *batchPapers) refuse() bool {
	if _, ok := p.first(); ok || !p.labels.On {
		return false
	}
	p.sh.toast(fmt.Sprintf("Lembar label ini punya label 1 sampai %d.", labelsOn[labelSheets[p.label.Chosen()]]))
	kit.Focus(p.start.Entry)
	return true
}

// chosen lists the files in the order they are drawn.
func (p *batchPapers) chosen() []batchPaper {
	post := p.sh.svc.Post
	var out []batchPaper
	if p.letters.On {
		out = append(out, batchPaper{"Surat", "surat", false, func(c []model.LetterContent) ([]byte, error) { return p.sh.svc.Letters(c, false) }})
	}
	if p.initials.On {
		out = append(out, batchPaper{"Lembar paraf", "lembar-paraf", false, post.Initials})
	}
	if p.slips.On {
		out = append(out, batchPaper{"Tanda terima", "tanda-terima", true, post.Slips})
	}
	if p.envelopes.On {
		size := envelopeSizes[p.envelope.Chosen()]
		out = append(out, batchPaper{"Amplop", "amplop-" + strings.ToLower(size), true,
			func(c []model.LetterContent) ([]byte, error) { return post.Envelopes(c, size) }})
	}
	if p.labels.On {
		sheet := labelSheets[p.label.Chosen()]
		first, _ := p.first()
		out = append(out, batchPaper{"Label alamat", "label-" + sheet, true,
			func(c []model.LetterContent) ([]byte, error) { return post.Labels(c, sheet, first) }})
	}
	return out
}
