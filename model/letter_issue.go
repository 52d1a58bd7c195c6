package model

import (
	"fmt"
	"strings"
)

// KindWords names a kind of letter inside a sentence.
func KindWords(k LetterKind) string {
	switch k {
	case Request:
		return "surat permohonan"
	case JointInvitation:
		return "undangan bersama"
	case StationNotice:
		return "pemberitahuan jadwal"
	case DutyLetter:
		return "surat tugas"
	case MemoLetter:
		return "nota dinas"
	case Erratum:
		return "surat ralat"
	case Thanks:
		return "ucapan terima kasih"
	}
	return "undangan"
}

// issueCommand is the name of the command that issues a letter.
const issueCommand = "surat.terbitkan"

// IssueInvitation issues the invitation of one speaker of a dialogue as IssueLetter does.
func (o *Office) IssueInvitation(dialogue, speaker ID, n Numbering, group ID, press Press) (Letter, error) {
	var l Letter
	err := o.Read(func(tx Tx) error {
		slot, _, err := findSlot(tx, dialogue, speaker)
		l = slot.Wanted()
		return err
	})
	if err != nil {
		return l, err
	}
	return o.IssueLetter(l, n, group, press)
}

// IssueLetter freezes one letter (Terbitkan): it snapshots the text as of today, numbers it, stores
// the print and sets the diusulkan it invites to diundang, all in one transaction, so that a failure
// leaves neither half a letter nor a lost number. An issued letter, and an invitation to somebody who
// has a valid one, is returned as it is. Commands of one action share group.
func (o *Office) IssueLetter(l Letter, n Numbering, group ID, press Press) (Letter, error) {
	if l.ID == "" {
		l.ID = NewID()
	}
	cmd := Command{Name: issueCommand, Title: "Menerbitkan " + KindWords(l.Kind), Group: group, Subject: l.ID}
	err := o.Do(cmd, func(tx Tx) error {
		s, d, err := situationFor(tx, l)
		if err != nil {
			return err
		}
		if valid, ok := s.validAlready(l); ok {
			l = valid
			return nil
		}
		l, err = o.issue(tx, s, d, l, n, press)
		return err
	})
	return l, err
}

// validAlready finds the letter that makes issuing needless.
func (s Situation) validAlready(l Letter) (Letter, bool) {
	if stored, ok := s.letter(l.ID); ok && stored.Issued() {
		return stored, true
	}
	if !l.Kind.Invites() || l.SpeakerID == "" || l.RefersID != "" {
		return Letter{}, false
	}
	return s.ValidLetter(l.DialogueID, l.SpeakerID)
}

// ReplaceLetter cancels an issued invitation and issues a new one that names it, as the facts are
// now.
func (o *Office) ReplaceLetter(id ID, n Numbering, group ID, press Press) (Letter, error) {
	var fresh Letter
	err := o.Read(func(tx Tx) error {
		old, err := letterByID(tx, id)
		fresh = Letter{ID: NewID(), Kind: old.Kind, DialogueID: old.DialogueID, SpeakerID: old.SpeakerID, People: old.People,
			Role: old.Role, RefersID: old.ID, Body: old.Body, Options: old.Options, State: LetterDraft}
		if err == nil && (!old.Valid() || !old.Kind.Invites()) {
			return Errorf(Refused, "Hanya undangan yang terbit dan belum batal dapat diganti surat baru.")
		}
		return err
	})
	if err != nil {
		return fresh, err
	}
	cmd := Command{Name: issueCommand, Title: "Mengganti " + KindWords(fresh.Kind), Group: group, Subject: fresh.ID}
	err = o.Do(cmd, func(tx Tx) error {
		old, err := letterByID(tx, id)
		if err != nil {
			return err
		}
		if err := voidIn(tx, old, "Diganti surat baru tanggal "+LetterDate(DateOf(tx.Now())), o.store.Actor()); err != nil {
			return err
		}
		s, d, err := situationFor(tx, fresh)
		if err != nil {
			return err
		}
		fresh, err = o.issue(tx, s, d, fresh, n, press)
		return err
	})
	return fresh, err
}

// issue writes the letter of a dialogue, zero when it has none, as issued now.
func (o *Office) issue(tx Tx, s Situation, d Dialogue, l Letter, n Numbering, press Press) (Letter, error) {
	if err := s.mayIssue(l, d); err != nil {
		return l, err
	}
	today, reg := DateOf(tx.Now()), s.Register(l.Kind)
	if reg.ID == "" {
		return l, Errorf(Refused, "Buku register belum ada. Buat satu di Pengaturan, bagian Register.")
	}
	l.Content, _ = s.LetterContent(l, today, "")
	l.Content.ID = l.ID
	l.IssuedAt, l.Year, l.RegisterID, l.Number = tx.Now(), today.Year(), reg.ID, ""
	l.Marks = []LetterMark{{ID: NewID(), State: LetterDraft, At: tx.Now(), Officer: o.store.Actor()}}
	l.settleState()
	if err := o.giveNumber(tx, &l, reg, n); err != nil {
		return l, err
	}
	if err := storeLetter(tx, l, press); err != nil {
		return l, err
	}
	if l.Kind.Invites() {
		if err := setAppearances(tx, l, Suggested, Invited); err != nil {
			return l, err
		}
	}
	return l, o.settleLetters(tx, l.DialogueID)
}

// mayIssue refuses what would put a wrong paper into the world.
func (s Situation) mayIssue(l Letter, d Dialogue) error {
	if err := s.Template(l.Kind).Check(); err != nil {
		return Wrap(Refused, err, "Naskah %s belum benar: %s Perbaiki dahulu di Surat, bagian Naskah.", KindWords(l.Kind), Message(err))
	}
	if l.Kind == StationNotice {
		return s.mayIssueNotice(l)
	}
	switch {
	case d.Trashed:
		return inTrash(d)
	case !d.Active() && l.Kind != Erratum:
		return Errorf(Refused, "Dialog \"%s\" berstatus %s, undangannya tidak diterbitkan.", d.Theme, d.State)
	case strings.TrimSpace(d.Theme) == "":
		return FieldError("tema", "Tema dialog masih kosong. Isi temanya dahulu.")
	case s.Stations[d.StationID].ID == "":
		return FieldError("stasiun", "Stasiun dialog \"%s\" tidak ada lagi. Pilih stasiun dahulu.", d.Theme)
	}
	return s.mayIssueTo(l, d)
}

// mayIssueTo checks the addressees.
func (s Situation) mayIssueTo(l Letter, d Dialogue) error {
	switch l.Kind {
	case DutyLetter:
		if len(l.People) == 0 {
			return FieldError("petugas", "Petugas belum dipilih. Pilih paling sedikit satu orang.")
		}
	case JointInvitation:
		if len(l.People) == 0 {
			return FieldError("kepada", "Belum ada narasumber dalam daftar undangan.")
		}
		for _, id := range l.People {
			if own, ok := s.ValidLetter(d.ID, id); ok && l.RefersID != own.ID {
				return Errorf(Refused, "%s sudah punya undangan yang berlaku untuk dialog ini. Batalkan undangan itu dahulu, atau keluarkan namanya dari daftar.", s.Speakers[id].Name.Full())
			}
		}
	case Erratum:
		old, ok := s.letter(l.RefersID)
		if !ok || !old.Valid() {
			return Errorf(Refused, "Surat yang diralat tidak ada atau sudah batal.")
		}
		if len(s.Corrections(old)) == 0 {
			return Errorf(Refused, "Surat itu tidak berbeda dari dialognya, jadi tidak ada yang diralat.")
		}
	default:
		if l.SpeakerID != "" && !invited(d, l.SpeakerID) {
			return Errorf(NotFound, "Narasumber ini tidak lagi diundang ke dialog \"%s\". Muat ulang daftar surat.", d.Theme)
		}
	}
	return nil
}

func invited(d Dialogue, speaker ID) bool {
	for _, a := range d.Appearances {
		if a.Addressee() == speaker && a.State != Unable {
			return true
		}
	}
	return false
}

func (s Situation) mayIssueNotice(l Letter) error {
	switch {
	case s.Stations[l.StationID].ID == "":
		return FieldError("stasiun", "Stasiun belum dipilih.")
	case len(s.noticeRows(l.StationID, l.Month)) == 0:
		return Errorf(Refused, "Tidak ada dialog %s pada %s, jadi tidak ada jadwal yang diberitahukan.", s.Stations[l.StationID].Name, MonthName(l.Month))
	}
	return nil
}

// giveNumber numbers a letter, or leaves its gap.
func (o *Office) giveNumber(tx Tx, l *Letter, reg Register, n Numbering) error {
	number, err := numberFor(tx, reg, l.Content.Number, l.Year, n)
	if err != nil || number.Text() == "" {
		return err
	}
	l.Content.Number, l.Number = number, number.Text()
	l.reach(LetterMark{State: LetterNumbered, At: tx.Now(), Officer: o.store.Actor()})
	return nil
}

// storeLetter writes the letter and its print.
func storeLetter(tx Tx, l Letter, press Press) error {
	data, err := press.Letter(l.Content)
	if err != nil {
		return err
	}
	if err := tx.PutLetter(l); err != nil {
		return err
	}
	return storePrint(tx, press, data, Document{Kind: LetterPrint, SubjectID: l.ID, Paper: l.Content.Paper})
}

// storePrint keeps a drawn paper and writes its document.
func storePrint(tx Tx, press Press, data []byte, d Document) error {
	sum, err := press.Keep(data)
	if err != nil {
		return err
	}
	d.ID, d.SHA256, d.Size, d.MadeAt = NewID(), sum, len(data), tx.Now()
	return tx.PutDocument(d)
}

// NumberLetter fills the gap of an issued letter, once, and stores a second print.
func (o *Office) NumberLetter(id ID, n Numbering, group ID, press Press) error {
	cmd := Command{Name: "surat.nomori", Title: strings.TrimSpace("Memberi nomor " + n.Text), Group: group, Subject: id}
	return o.Do(cmd, func(tx Tx) error {
		l, err := letterByID(tx, id)
		if err != nil {
			return err
		}
		switch {
		case !l.Issued():
			return Errorf(Refused, "Surat ini belum terbit. Terbitkan dahulu, baru beri nomor.")
		case l.State == LetterVoid:
			return Errorf(Refused, "Surat ini sudah batal, nomornya tidak dapat diisi.")
		case l.Number != "":
			return Errorf(Refused, "Surat ini sudah bernomor %s. Nomor hanya diisi sekali.", l.Number)
		case n.Text == "" && !n.Auto:
			return checkNumber(n.Text)
		}
		reg, err := registerByID(tx, l.RegisterID)
		if err != nil {
			return err
		}
		if err := o.giveNumber(tx, &l, reg, n); err != nil {
			return err
		}
		return storeLetter(tx, l, press)
	})
}

// IssueAll issues several letters one after the other as one action. Each is a transaction of its
// own: where one fails or step says to stop, those before stay issued. step is told after each and
// may be nil.
func (o *Office) IssueAll(wanted []Letter, number func(Letter) Numbering, press Press, step func(done int) bool) ([]Letter, error) {
	group := NewID()
	var out []Letter
	for i, l := range wanted {
		issued, err := o.IssueLetter(l, number(l), group, press)
		if err != nil {
			return out, fmt.Errorf("letter %d of %d: %w", i+1, len(wanted), err)
		}
		out = append(out, issued)
		if step != nil && !step(i+1) {
			return out, nil
		}
	}
	return out, nil
}
