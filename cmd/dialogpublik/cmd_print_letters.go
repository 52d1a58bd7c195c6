package main

import (
	"fmt"
	"slices"
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

// printInvitations writes the invitations of a month or a dialogue as one PDF. What is not issued
// yet is issued first; when there is nothing to issue, it works beside a window.
func (p *program) printInvitations() error {
	return p.printLetters("undangan", (*batch).addInvitations)
}

// printDuties writes the surat tugas of a month or a dialogue in the same way.
func (p *program) printDuties() error { return p.printLetters("surat tugas", (*batch).addDuty) }

// printLetters prints the letters that add collects from the dialogues, issuing and numbering first
// what is missing. noun is what people call them.
func (p *program) printLetters(noun string, add func(*batch, model.Dialogue)) error {
	f, err := p.filter()
	if err != nil {
		return err
	}
	missing := false
	err = p.reading(func(s *session) error {
		b, err := p.plan(s, f, noun, add)
		if err != nil {
			return err
		}
		if missing = b.writes() && !p.has("konsep"); missing {
			return nil
		}
		return p.printBatch(s, b)
	})
	if err != nil || !missing {
		return err
	}
	return p.writing(func(s *session) error {
		b, err := p.plan(s, f, noun, add)
		if err != nil {
			return err
		}
		return p.printBatch(s, b)
	})
}

// batch is the letters of one print.
type batch struct {
	facts   model.Situation
	noun    string
	month   bool // of a whole month: dialogues that have begun get no new letters
	choices letterChoices
	letters []model.Letter // by air time, utama first; those not issued are drafts
	notices []string       // what people should know

	numbered []string // numbers given by this call
}

// writes reports whether printing has something to issue or to number.
func (b *batch) writes() bool {
	return slices.ContainsFunc(b.letters, func(l model.Letter) bool {
		return !l.Issued() || takesNumber(l) && b.choices.number.given()
	})
}

// plan collects the letters of the filter's dialogues. No letter at all is an error with the
// reasons.
func (p *program) plan(s *session, f filter, noun string, add func(*batch, model.Dialogue)) (*batch, error) {
	b := &batch{noun: noun, month: p.has("bulan")}
	var dialogues []model.Dialogue
	var err error
	if b.facts, dialogues, err = s.dialogues(f); err != nil {
		return nil, err
	}
	if b.choices, err = p.letterChoices(s); err != nil {
		return nil, err
	}
	for _, d := range dialogues {
		add(b, d)
	}
	if len(b.letters) > 0 {
		return b, nil
	}
	if len(dialogues) == 0 {
		return nil, model.Errorf(model.Refused, "Tidak ada %s yang dicetak: tidak ada dialog pada %s.", noun, model.MonthName(f.from.Month()))
	}
	return nil, model.Errorf(model.Refused, "Tidak ada %s yang dicetak.\n%s", noun, strings.Join(b.notices, "\n"))
}

// addInvitations adds the invitations of a dialogue, or the reason why there are none.
func (b *batch) addInvitations(d model.Dialogue) {
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
	var late []string
	for _, slot := range slots {
		l := slot.Wanted()
		if !l.Valid() && d.Begun(b.facts.Now) {
			late = append(late, slot.Speaker.Name.Full())
			if b.month {
				continue
			}
		}
		b.add(l)
	}
	switch {
	case len(late) > 0 && b.month:
		b.notice("Dialog %q sudah mulai %s pukul %s, undangan untuk %s tidak diterbitkan.", d.Theme, model.LongDate(d.Date), model.ClockText(d.Start), strings.Join(late, "; "))
	case len(late) > 0:
		b.notice("Dialog %q sudah mulai %s pukul %s, undangannya baru terbit sekarang.", d.Theme, model.LongDate(d.Date), model.ClockText(d.Start))
	}
}

// addDuty adds the surat tugas of a dialogue: the valid ones, else a new one for the officer of the
// coverage, or all active staff.
func (b *batch) addDuty(d model.Dialogue) {
	if !d.Active() {
		b.notice("Dialog %q berstatus %s, surat tugasnya dilewati.", d.Theme, d.State)
		return
	}
	found := false
	for _, l := range b.facts.Letters(d.ID) {
		if l.Kind == model.DutyLetter && l.Valid() {
			b.add(l)
			found = true
		}
	}
	switch {
	case found:
	case b.month && d.Begun(b.facts.Now):
		b.notice("Dialog %q sudah mulai, surat tugasnya tidak diterbitkan.", d.Theme)
	default:
		b.add(b.facts.NewDuty(d))
	}
}

// add adds a letter once, with the choices of the command when it is still a draft.
func (b *batch) add(l model.Letter) {
	if slices.ContainsFunc(b.letters, func(known model.Letter) bool { return known.ID == l.ID }) {
		return
	}
	if !l.Issued() {
		l.Options = b.choices.over(l.Options)
	} else {
		b.noticeKept(l)
		if diff := b.facts.LetterDifferences(l); len(diff) > 0 {
			b.notice("Surat kepada %s dicetak sebagaimana terbit dan perlu ralat: %s.", b.whom(l), strings.Join(diff, ", "))
		}
	}
	b.letters = append(b.letters, l)
}

// noticeKept says what the command asks of an issued letter in vain.
func (b *batch) noticeKept(l model.Letter) {
	if b.choices.set() {
		b.notice("Surat kepada %s sudah terbit; penanda tangan dan kertasnya tetap.", addressee(l))
	}
	switch {
	case !b.choices.number.given() || takesNumber(l):
	case l.Number != "":
		b.notice("Surat kepada %s sudah bernomor %s; nomornya tetap.", addressee(l), l.Number)
	default:
		b.notice("Surat kepada %s sudah %s dengan nomor kosong; catat nomor yang tertulis dengan \"dialogpublik catat nomor\".", addressee(l), l.State)
	}
}

// whom names the addressee of a letter.
func (b *batch) whom(l model.Letter) string {
	if name := b.facts.Speakers[l.SpeakerID].Name.Full(); name != "" {
		return name
	}
	return addressee(l)
}

// addressee is the first line of an issued letter's address, else its kind.
func addressee(l model.Letter) string {
	if len(l.Content.Addressee) > 0 {
		return l.Content.Addressee[0]
	}
	return model.KindWords(l.Kind)
}

func (b *batch) notice(format string, args ...any) {
	b.notices = append(b.notices, fmt.Sprintf(format, args...))
}

// printBatch issues what is missing, draws the letters and writes the file.
func (p *program) printBatch(s *session, b *batch) error {
	file, err := p.target(s.folder)
	if err != nil {
		return err
	}
	defer file.Discard()
	draft, issued := p.has("konsep"), 0
	if !draft {
		if issued, err = s.issueMissing(b); err != nil {
			return b.kept(err, issued)
		}
	}
	data, err := s.drawBatch(b, draft)
	if err != nil {
		return b.kept(err, issued)
	}
	if err := deliver(file, data, b.keptSentence(issued)); err != nil {
		return err
	}
	b.noticeGaps()
	p.warnAll(b.notices)
	out := printAnswer{File: p.flags["ke"], Draft: draft, Count: len(b.letters), Issued: issued, Notices: list(b.notices), Numbers: b.numbered}
	if draft {
		return p.answer(out, "%d konsep %s ditulis ke %s. Tidak ada yang diterbitkan.\n", out.Count, b.noun, out.File)
	}
	given := ""
	if n := len(b.numbered); n == 1 {
		given = " Nomor " + b.numbered[0] + "."
	} else if n > 1 {
		given = fmt.Sprintf(" Nomor %s sampai %s.", b.numbered[0], b.numbered[n-1])
	}
	return p.answer(out, "%d %s ditulis ke %s, %d di antaranya baru terbit.%s\n", out.Count, b.noun, out.File, issued, given)
}

// issueMissing issues the letters that are not issued yet as one action, numbers those that are to
// be, and counts the new ones.
func (s *session) issueMissing(b *batch) (int, error) {
	if err := b.choices.number.check(s.office, b.facts, b.letters); err != nil {
		return 0, err
	}
	group, issued, given := model.NewID(), 0, 0
	for i, l := range b.letters {
		if !takesNumber(l) || l.Issued() && !b.choices.number.given() {
			continue
		}
		n := b.choices.number.at(given, b.facts.Register(l.Kind))
		given++
		if l.Issued() {
			if err := s.office.NumberLetter(l.ID, n, group, press{s.berkas}); err != nil {
				return issued, err
			}
			var err error
			if b.letters[i], err = s.office.Letter(l.ID); err != nil {
				return issued, err
			}
			b.numbered = append(b.numbered, b.letters[i].Number)
			continue
		}
		l, err := s.office.IssueLetter(l, n, group, press{s.berkas})
		if err != nil {
			return issued, err
		}
		b.letters[i] = l
		issued++
		if l.Number != "" {
			b.numbered = append(b.numbered, l.Number)
		}
	}
	return issued, nil
}

// drawBatch returns the PDF: of one issued letter its newest stored print, else all drawn from
// their snapshots or, for drafts, from the facts as they are.
func (s *session) drawBatch(b *batch, draft bool) ([]byte, error) {
	if len(b.letters) == 1 && !draft {
		return s.newestPrint(b.letters[0].ID)
	}
	contents := make([]model.LetterContent, 0, len(b.letters))
	for _, l := range b.letters {
		c := l.Content
		if !l.Issued() {
			c, _ = b.facts.LetterContent(l, b.facts.Today(), "")
		}
		contents = append(contents, c)
	}
	return press{s.berkas}.letters(contents, draft)
}

// newestPrint returns the newest stored PDF of a letter or report, scans of it left out.
func (s *session) newestPrint(subject model.ID) ([]byte, error) {
	prints, err := s.office.Documents(subject)
	if err != nil {
		return nil, err
	}
	prints = slices.DeleteFunc(prints, func(d model.Document) bool { return d.Kind.Scan() })
	if len(prints) == 0 {
		return nil, model.Errorf(model.Damaged, "Cetakan yang tersimpan tidak ada. Jalankan \"dialogpublik periksa\".")
	}
	return s.berkas.Get(prints[0].SHA256)
}

// noticeGaps says what the papers leave to be written by hand.
func (b *batch) noticeGaps() {
	seen := map[string]bool{}
	for _, l := range b.letters {
		c := l.Content
		if !l.Issued() {
			continue
		}
		expired := ""
		if c.Date == b.facts.Today() {
			expired = b.facts.SignerWarning(l.Kind, l.Options.Signer, c.Date)
		}
		for _, gap := range []struct {
			open     bool
			sentence string
		}{
			{c.Signature.Name == "", "Nama penanda tangan belum diisi di Pengaturan; tempatnya dicetak kosong."},
			{slices.ContainsFunc(c.Officers, func(o model.DutyOfficer) bool { return o.Name == "" }), "Petugas belum dipilih di Pengaturan; tempat namanya dicetak kosong."},
			{expired != "", expired},
			{c.Head.Emblem == "", "Lambang pada kop belum diisi di Pengaturan; kotaknya dicetak kosong."},
		} {
			if gap.open && !seen[gap.sentence] {
				seen[gap.sentence] = true
				b.notice("%s", gap.sentence)
			}
		}
	}
}

func (b *batch) keptSentence(issued int) string {
	if issued == 0 {
		return ""
	}
	return fmt.Sprintf("%d %s sudah terbit dan tetap tersimpan; ulangi perintah ini untuk mencetaknya.", issued, b.noun)
}

// kept adds to an error what was issued before it.
func (b *batch) kept(err error, issued int) error {
	if issued == 0 {
		return err
	}
	return model.Wrap(model.ErrorCode(err), err, "%s %s", model.Message(err), b.keptSentence(issued))
}
