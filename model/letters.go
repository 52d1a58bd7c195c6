package model

import (
	"fmt"
	"strings"
)

// Press draws documents and keeps their bytes. cmd ties it to pdf and to the folder of files.
type Press interface {
	// Letter draws one letter as a PDF.
	Letter(LetterContent) ([]byte, error)
	// Report draws one weekly report as a PDF.
	Report(ReportContent) ([]byte, error)
	// Schedule draws one month's schedule as a PDF.
	Schedule(ScheduleContent) ([]byte, error)
	// Keep stores bytes for good and returns their SHA-256.
	Keep(data []byte) (string, error)
}

// EditDraft stores the paragraphs of an invitation that is not issued yet; an empty body removes
// the stored draft.
func (o *Office) EditDraft(dialogue, speaker ID, body LetterBody) error {
	return o.Do(Command{Name: "surat.sunting", Title: "Menyunting naskah undangan"}, func(tx Tx) error {
		slot, _, err := findSlot(tx, dialogue, speaker)
		if err != nil {
			return err
		}
		l := slot.Letter
		if l.Issued() {
			return Errorf(Refused, "Surat ini sudah terbit, naskahnya beku. Batalkan dahulu bila harus diganti.")
		}
		if body == (LetterBody{}) {
			if l.ID == "" {
				return nil
			}
			return tx.Delete(KindLetter, l.ID)
		}
		if l.ID == "" {
			l = newLetter(slot)
		}
		l.Body = body
		return tx.PutLetter(l)
	})
}

func newLetter(slot InvitationSlot) Letter {
	return Letter{ID: NewID(), Kind: Invitation, DialogueID: slot.Dialogue.ID, SpeakerID: slot.Speaker.ID,
		Role: slot.Appearance.Role, State: LetterDraft}
}

func findSlot(tx Tx, dialogue, speaker ID) (InvitationSlot, Situation, error) {
	s, d, err := situationOf(tx, dialogue)
	if err != nil {
		return InvitationSlot{}, s, err
	}
	for _, slot := range s.Invitations(d) {
		if slot.Speaker.ID == speaker {
			return slot, s, nil
		}
	}
	return InvitationSlot{}, s, Errorf(NotFound, "Narasumber ini tidak lagi diundang ke dialog \"%s\". Muat ulang daftar surat.", d.Theme)
}

// IssueInvitation freezes one invitation (Terbitkan): it snapshots the text as of today, stores
// the print and sets diusulkan to diundang. running is the number typed, "" leaves the gap. An
// already valid letter is returned as it is. Commands of one action share group.
func (o *Office) IssueInvitation(dialogue, speaker ID, running string, group ID, press Press) (Letter, error) {
	var l Letter
	var theme string
	err := o.Read(func(tx Tx) error {
		slot, _, err := findSlot(tx, dialogue, speaker)
		l, theme = slot.Letter, slot.Dialogue.Theme
		return err
	})
	if err != nil || l.Valid() {
		return l, err
	}
	if l.ID == "" {
		l.ID = NewID()
	}
	cmd := Command{Name: "surat.terbitkan", Title: fmt.Sprintf("Menerbitkan undangan \"%s\"", theme), Group: group, Subject: l.ID}
	err = o.Do(cmd, func(tx Tx) error {
		l, err = issue(tx, dialogue, speaker, l.ID, running, press)
		if err != nil {
			return err
		}
		return o.settleLetters(tx, dialogue)
	})
	return l, err
}

func issue(tx Tx, dialogue, speaker, id ID, running string, press Press) (Letter, error) {
	slot, s, err := findSlot(tx, dialogue, speaker)
	if err != nil {
		return Letter{}, err
	}
	if err := mayIssue(slot, s); err != nil {
		return Letter{}, err
	}
	signers, err := tx.Signatories()
	if err != nil {
		return Letter{}, err
	}
	l := slot.Letter
	if l.ID == "" {
		l = newLetter(slot)
		l.ID = id
	}
	today := DateOf(tx.Now())
	l.Content = s.InvitationContent(slot, l.Body, today, running, signers)
	l.IssuedAt, l.Year, l.Role = tx.Now(), today.Year(), slot.Appearance.Role
	if running != "" {
		if err := giveNumber(tx, &l); err != nil {
			return l, err
		}
	}
	if err := storeLetter(tx, l, press); err != nil {
		return l, err
	}
	return l, setAppearance(tx, slot.Dialogue, speaker, Suggested, Invited)
}

// mayIssue refuses what would put a wrong paper into the world.
func mayIssue(slot InvitationSlot, s Situation) error {
	d := slot.Dialogue
	switch {
	case d.Trashed:
		return inTrash(d)
	case !d.Active():
		return Errorf(Refused, "Dialog \"%s\" berstatus %s, undangannya tidak diterbitkan.", d.Theme, d.State)
	case strings.TrimSpace(d.Theme) == "":
		return FieldError("tema", "Tema dialog masih kosong. Isi temanya dahulu.")
	case s.Stations[d.StationID].ID == "":
		return FieldError("stasiun", "Stasiun dialog \"%s\" tidak ada lagi. Pilih stasiun dahulu.", d.Theme)
	}
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

// setAppearance moves a speaker's appearance from one state to another, and leaves any other
// state as it is.
func setAppearance(tx Tx, d Dialogue, speaker ID, from, to AppearanceState) error {
	changed := false
	for i, a := range d.Appearances {
		if a.Addressee() == speaker && a.State == from {
			d.Appearances[i].State, changed = to, true
		}
	}
	if !changed {
		return nil
	}
	return tx.PutDialogue(d)
}

func giveNumber(tx Tx, l *Letter) error {
	number := l.Content.Number.Text()
	if err := checkNumber(l.Content.Number.Running); err != nil {
		return err
	}
	if err := checkFree(tx, l.Year, number); err != nil {
		return err
	}
	l.Number, l.State = number, LetterNumbered
	return nil
}

// NumberLetter fills the gap of an issued letter, once, and stores a second print.
func (o *Office) NumberLetter(id ID, running string, group ID, press Press) error {
	cmd := Command{Name: "surat.nomori", Title: "Memberi nomor " + running, Group: group, Subject: id}
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
		}
		set, err := tx.Settings()
		if err != nil {
			return err
		}
		l.Content.Number = ComposeNumberInto(l.Content.Number, set.NumberPattern, running)
		if err := giveNumber(tx, &l); err != nil {
			return err
		}
		return storeLetter(tx, l, press)
	})
}

// ComposeNumberInto fills the gap of a frozen number: what stands before and after it stays as it
// was frozen, a whole number with slashes replaces all of it.
func ComposeNumberInto(n LetterNumber, pattern, running string) LetterNumber {
	filled := ComposeNumber(pattern, "", "", "2000-01-01", running)
	if filled.Before == "" && strings.Contains(filled.Running, "/") {
		return filled
	}
	n.Running = filled.Running
	return n
}

func letterByID(tx Tx, id ID) (Letter, error) {
	letters, err := tx.Letters(LetterQuery{IDs: []ID{id}})
	if err != nil {
		return Letter{}, err
	}
	if len(letters) == 0 {
		return Letter{}, Errorf(NotFound, "Surat itu tidak ditemukan.")
	}
	return letters[0], nil
}

// VoidLetter cancels an issued letter (Batalkan). Its number and prints stay; step 3 may reopen.
func (o *Office) VoidLetter(id ID, reason string) error {
	return o.voidLetter(Command{Name: "surat.batalkan", Title: "Membatalkan surat"}, id, reason)
}

func (o *Office) voidLetter(cmd Command, id ID, reason string) error {
	if strings.TrimSpace(reason) == "" {
		return FieldError("alasan", "Alasan pembatalan masih kosong.")
	}
	return o.Do(cmd, func(tx Tx) error {
		l, err := letterByID(tx, id)
		if err != nil {
			return err
		}
		if !l.Issued() {
			return Errorf(Refused, "Surat ini belum terbit, jadi tidak perlu dibatalkan.")
		}
		if l.State == LetterVoid {
			return nil
		}
		l.State, l.VoidReason = LetterVoid, strings.TrimSpace(reason)
		if err := tx.PutLetter(l); err != nil {
			return err
		}
		d, err := tx.Dialogue(l.DialogueID)
		if err != nil {
			return err
		}
		if err := setAppearance(tx, d, l.SpeakerID, Invited, Suggested); err != nil {
			return err
		}
		return o.settleLetters(tx, l.DialogueID)
	})
}

// FileSignedPrint notes whether the signed print of a stored document is filed, and where.
func (o *Office) FileSignedPrint(subject, document ID, filed bool, place string) error {
	return o.Do(Command{Name: "arsip.cetakan", Title: "Mencatat tempat cetakan bertanda tangan"}, func(tx Tx) error {
		docs, err := tx.Documents(subject)
		if err != nil {
			return err
		}
		for _, d := range docs {
			if d.ID == document {
				d.SignedFiled, d.Place = filed, strings.TrimSpace(place)
				return tx.PutDocument(d)
			}
		}
		return Errorf(NotFound, "Cetakan itu tidak ditemukan.")
	})
}
