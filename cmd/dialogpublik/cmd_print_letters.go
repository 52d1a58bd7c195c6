package main

import (
	"fmt"
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

// printInvitations writes the invitations of a month or a dialogue as one PDF. What is not issued
// yet is issued first; when there is nothing to issue, it works beside a window.
func (p *program) printInvitations() error {
	f, err := p.filter()
	if err != nil {
		return err
	}
	month := p.has("bulan")
	missing := false
	err = p.reading(func(s *session) error {
		batch, err := s.plan(f, month)
		if err != nil {
			return err
		}
		if missing = batch.missing && !p.has("konsep"); missing {
			return nil
		}
		return p.printBatch(s, batch)
	})
	if err != nil || !missing {
		return err
	}
	return p.writing(func(s *session) error {
		batch, err := s.plan(f, month)
		if err != nil {
			return err
		}
		return p.printBatch(s, batch)
	})
}

// batch is the invitations of one print.
type batch struct {
	facts   model.Situation
	signers []model.Signatory
	slots   []model.InvitationSlot // by air time, utama first
	missing bool                   // some are not issued yet
	notices []string               // what people should know
}

// plan collects the invitations of the filter's dialogues. No letter at all is an error with the
// reasons. Of a month, dialogues that have begun keep only the letters they have.
func (s *session) plan(f filter, month bool) (batch, error) {
	var b batch
	var dialogues []model.Dialogue
	var err error
	if b.facts, dialogues, err = s.dialogues(f); err != nil {
		return b, err
	}
	setup, err := s.office.Setup()
	if err != nil {
		return b, err
	}
	b.signers = setup.Signatories
	for _, d := range dialogues {
		b.addDialogue(d, month)
	}
	if len(b.slots) > 0 {
		return b, nil
	}
	if len(dialogues) == 0 {
		return b, model.Errorf(model.Refused, "Tidak ada undangan yang dicetak: tidak ada dialog pada %s.", model.MonthName(f.from.Month()))
	}
	return b, model.Errorf(model.Refused, "Tidak ada undangan yang dicetak.\n%s", strings.Join(b.notices, "\n"))
}

// addDialogue adds the invitations of a dialogue, or the reason why there are none.
func (b *batch) addDialogue(d model.Dialogue, month bool) {
	slots := b.facts.Invitations(d)
	switch {
	case !d.Active():
		b.notice("Dialog %q berstatus %s, undangannya dilewati.", d.Theme, d.State)
		return
	case len(d.Appearances) == 0:
		b.notice("Dialog %q belum punya narasumber.", d.Theme)
		return
	case len(slots) == 0:
		b.notice("Semua narasumber dialog %q berhalangan.", d.Theme)
		return
	}
	begun := d.Begun(b.facts.Now)
	var late []string
	for _, slot := range slots {
		issued := slot.Letter.Valid()
		if begun && !issued {
			late = append(late, slot.Speaker.Name.Full())
			if month {
				continue
			}
		}
		b.missing = b.missing || !issued
		b.slots = append(b.slots, slot)
		if issued {
			b.noticeDifferences(slot)
		}
	}
	switch {
	case len(late) > 0 && month:
		b.notice("Dialog %q sudah mulai %s pukul %s, undangan untuk %s tidak diterbitkan.", d.Theme, model.LongDate(d.Date), model.ClockText(d.Start), strings.Join(late, "; "))
	case len(late) > 0:
		b.notice("Dialog %q sudah mulai %s pukul %s, undangannya baru terbit sekarang.", d.Theme, model.LongDate(d.Date), model.ClockText(d.Start))
	}
}

func (b *batch) notice(format string, args ...any) {
	b.notices = append(b.notices, fmt.Sprintf(format, args...))
}

func (b *batch) noticeDifferences(slot model.InvitationSlot) {
	if diff := b.facts.LetterDifferences(slot.Letter); len(diff) > 0 {
		b.notice("Surat kepada %s dicetak sebagaimana terbit dan perlu ralat: %s.", slot.Speaker.Name.Full(), strings.Join(diff, ", "))
	}
}

// printBatch issues what is missing, draws the letters and writes the file.
func (p *program) printBatch(s *session, b batch) error {
	file, err := p.target(s.folder)
	if err != nil {
		return err
	}
	defer file.Discard()
	draft, issued := p.has("konsep"), 0
	if !draft {
		if issued, err = s.issueMissing(&b); err != nil {
			return keptLetters(err, issued)
		}
	}
	data, err := s.drawBatch(b, draft)
	if err != nil {
		return keptLetters(err, issued)
	}
	if err := deliver(file, data, keptSentence(issued)); err != nil {
		return err
	}
	b.noticeGaps()
	p.warnAll(b.notices)
	out := printAnswer{File: p.flags["ke"], Draft: draft, Count: len(b.slots), Issued: issued, Notices: list(b.notices)}
	if draft {
		return p.answer(out, "%d konsep undangan ditulis ke %s. Tidak ada yang diterbitkan.\n", out.Count, out.File)
	}
	return p.answer(out, "%d undangan ditulis ke %s, %d di antaranya baru terbit.\n", out.Count, out.File, issued)
}

// issueMissing issues the letters that are not issued yet as one action and counts them.
func (s *session) issueMissing(b *batch) (int, error) {
	group, issued := model.NewID(), 0
	for i := range b.slots {
		slot := &b.slots[i]
		if slot.Letter.Valid() {
			continue
		}
		l, err := s.office.IssueInvitation(slot.Dialogue.ID, slot.Speaker.ID, model.Numbering{}, group, press{s.berkas})
		if err != nil {
			return issued, err
		}
		slot.Letter = l
		issued++
	}
	return issued, nil
}

// drawBatch returns the PDF: of one issued letter its newest stored print, else all drawn from
// their snapshots or, for drafts, from the facts as they are.
func (s *session) drawBatch(b batch, draft bool) ([]byte, error) {
	if len(b.slots) == 1 && !draft {
		return s.newestPrint(b.slots[0].Letter.ID)
	}
	contents := make([]model.LetterContent, 0, len(b.slots))
	for _, slot := range b.slots {
		c := slot.Letter.Content
		if !slot.Letter.Valid() {
			c, _ = b.facts.LetterContent(slot.Wanted(), b.facts.Today(), "")
		}
		contents = append(contents, c)
	}
	return press{s.berkas}.letters(contents, draft)
}

// newestPrint returns the stored PDF of a letter or report.
func (s *session) newestPrint(subject model.ID) ([]byte, error) {
	prints, err := s.office.Documents(subject)
	if err != nil {
		return nil, err
	}
	if len(prints) == 0 {
		return nil, model.Errorf(model.Damaged, "Cetakan yang tersimpan tidak ada. Jalankan \"dialogpublik periksa\".")
	}
	return s.berkas.Get(prints[0].SHA256)
}

// noticeGaps says what the papers leave to be written by hand.
func (b *batch) noticeGaps() {
	seen := map[string]bool{}
	expired := model.SignerWarning(b.signers, model.RoleKadis, b.facts.Today())
	for _, slot := range b.slots {
		c := slot.Letter.Content
		for _, gap := range []struct {
			open     bool
			sentence string
		}{
			{slot.Letter.Valid() && c.Signature.Name == "", "Nama penanda tangan belum diisi di Pengaturan; tempatnya dicetak kosong."},
			{slot.Letter.Valid() && c.Date == b.facts.Today() && expired != "", expired},
			{slot.Letter.Valid() && c.Head.Emblem == "", "Lambang pada kop belum diisi di Pengaturan; kotaknya dicetak kosong."},
		} {
			if gap.open && !seen[gap.sentence] {
				seen[gap.sentence] = true
				b.notice("%s", gap.sentence)
			}
		}
	}
}

func keptSentence(issued int) string {
	if issued == 0 {
		return ""
	}
	return fmt.Sprintf("%d undangan sudah terbit dan tetap tersimpan; ulangi perintah ini untuk mencetaknya.", issued)
}

// keptLetters adds to an error what was issued before it.
func keptLetters(err error, issued int) error {
	if issued == 0 {
		return err
	}
	return model.Wrap(model.ErrorCode(err), err, "%s %s", model.Message(err), keptSentence(issued))
}
