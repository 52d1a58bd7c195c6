package model

import "strings"

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

// EditDraft stores the paragraphs and choices of an invitation that is not issued yet; one without
// any removes the stored draft.
func (o *Office) EditDraft(dialogue, speaker ID, body LetterBody, options LetterOptions) error {
	return o.Do(Command{Name: "surat.sunting", Title: "Menyunting naskah undangan"}, func(tx Tx) error {
		slot, _, err := findSlot(tx, dialogue, speaker)
		if err != nil {
			return err
		}
		l := slot.Wanted()
		if l.Issued() {
			return frozenLetter()
		}
		if body == (LetterBody{}) && options == (LetterOptions{}) {
			if slot.Letter.ID == "" {
				return nil
			}
			return tx.Delete(KindLetter, l.ID)
		}
		l.Body, l.Options = body, options
		return tx.PutLetter(l)
	})
}

func frozenLetter() error {
	return Errorf(Refused, "Surat ini sudah terbit, naskahnya beku. Batalkan dahulu bila harus diganti.")
}

// SaveDraft stores a letter that is not issued yet, of any kind.
func (o *Office) SaveDraft(l Letter) error { return o.SaveDrafts(l) }

// SaveDrafts stores letters that are not issued yet, all or none.
func (o *Office) SaveDrafts(letters ...Letter) error {
	if len(letters) == 0 {
		return Errorf(Invalid, "Belum ada surat yang dibuat.")
	}
	return o.Do(Command{Name: "surat.konsep", Title: "Menyimpan konsep " + KindWords(letters[0].Kind)}, func(tx Tx) error {
		for _, l := range letters {
			stored, err := tx.Letters(LetterQuery{IDs: []ID{l.ID}})
			if err != nil {
				return err
			}
			if len(stored) > 0 && stored[0].Issued() {
				return frozenLetter()
			}
			l.State = LetterDraft
			if err := tx.PutLetter(l); err != nil {
				return err
			}
		}
		return nil
	})
}

// DeleteDraft removes a letter that was never issued.
func (o *Office) DeleteDraft(id ID) error {
	return o.Do(Command{Name: "surat.hapus", Title: "Menghapus konsep surat"}, func(tx Tx) error {
		return tx.Delete(KindLetter, id)
	})
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

// Letter returns a stored letter.
func (o *Office) Letter(id ID) (Letter, error) {
	var l Letter
	err := o.Read(func(tx Tx) (err error) {
		l, err = letterByID(tx, id)
		return err
	})
	return l, err
}

// LetterSituation reads the facts around a letter, stored or not.
func (o *Office) LetterSituation(l Letter) (Situation, error) {
	var s Situation
	err := o.Read(func(tx Tx) (err error) {
		s, _, err = situationFor(tx, l)
		return err
	})
	return s, err
}

// situationFor reads the facts a letter is written from, and its dialogue, zero when it has none.
func situationFor(tx Tx, l Letter) (Situation, Dialogue, error) {
	if l.DialogueID == "" {
		s, err := loadSituation(tx, l.Month.First(), l.Month.Last())
		return s, Dialogue{}, err
	}
	return situationOf(tx, l.DialogueID)
}

// VoidLetter cancels an issued letter (Batalkan). Its number and prints stay; steps 3 and 4 may
// reopen.
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
		if err := voidIn(tx, l, strings.TrimSpace(reason), o.store.Actor()); err != nil {
			return err
		}
		return o.settleLetters(tx, l.DialogueID)
	})
}

func voidIn(tx Tx, l Letter, reason string, actor ID) error {
	l.State, l.VoidReason = LetterVoid, reason
	l.Marks = append(l.Marks, LetterMark{ID: NewID(), State: LetterVoid, At: tx.Now(), Officer: actor, Note: reason})
	if err := tx.PutLetter(l); err != nil {
		return err
	}
	if !l.Kind.Invites() {
		return nil
	}
	return setAppearances(tx, l, Invited, Suggested)
}

// setAppearances moves the appearances of a letter's addressees from one state to another, and
// leaves any other state as it is.
func setAppearances(tx Tx, l Letter, from, to AppearanceState) error {
	d, err := tx.Dialogue(l.DialogueID)
	if err != nil {
		return err
	}
	changed := false
	for i, a := range d.Appearances {
		if l.To(a.Addressee()) && a.State == from {
			d.Appearances[i].State, changed = to, true
		}
	}
	if !changed {
		return nil
	}
	return tx.PutDialogue(d)
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
