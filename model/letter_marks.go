package model

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// reach adds a mark, in place of one of the same state, and moves the state.
func (l *Letter) reach(m LetterMark) {
	if m.ID == "" {
		m.ID = NewID()
	}
	l.Marks = slices.DeleteFunc(slices.Clone(l.Marks), func(old LetterMark) bool { return old.State == m.State })
	l.Marks = append(l.Marks, m)
	l.settleState()
}

// settleState makes the state the furthest one that is marked.
func (l *Letter) settleState() {
	if l.State == LetterVoid {
		return
	}
	l.State = LetterDraft
	for _, m := range l.Marks {
		if m.State.rank() > l.State.rank() {
			l.State = m.State
		}
	}
}

// MarkLetters notes that issued letters were initialled (diparaf) or signed (ditandatangani) at a
// moment; the zero moment is now. All or none.
func (o *Office) MarkLetters(ids []ID, state LetterState, at time.Time, note string) error {
	if state != LetterInitial && state != LetterSigned {
		return Errorf(Invalid, "Keadaan %s tidak ditandai di sini.", state)
	}
	return o.changeLetters(ids, fmt.Sprintf("Menandai %d surat %s", len(ids), state), func(tx Tx, l *Letter) error {
		return o.markAt(tx, l, state, at, note)
	})
}

// Sending is how a letter went out.
type Sending struct {
	Way  SendWay
	To   string        // number or address, "" when not said
	Each map[ID]string // number or address of single letters, where To says none
	At   time.Time     // zero is now
	By   ID            // officer, "" is the one at the keyboard
	Note string
}

// SendLetters notes that issued letters went out. All or none.
func (o *Office) SendLetters(ids []ID, s Sending) error {
	if !slices.Contains(SendWays, s.Way) {
		return FieldError("cara", "Pilih cara kirim: kurir, WhatsApp, surel atau diambil.")
	}
	return o.changeLetters(ids, fmt.Sprintf("Mencatat %d surat terkirim", len(ids)), func(tx Tx, l *Letter) error {
		l.Way, l.SentTo = s.Way, oneLine(firstOf(s.To, s.Each[l.ID]))
		if err := o.markAt(tx, l, LetterSent, s.At, s.Note); err != nil {
			return err
		}
		if s.By != "" {
			l.Marks[len(l.Marks)-1].Officer = s.By
		}
		return nil
	})
}

// Receipt is who took a letter, and when.
type Receipt struct {
	Receiver string
	At       time.Time // zero is now
	Note     string
}

// ReceiveLetters notes that issued letters were received: step 4's evidence. All or none.
func (o *Office) ReceiveLetters(ids []ID, r Receipt) error {
	if r.Receiver = oneLine(r.Receiver); r.Receiver == "" {
		return FieldError("penerima", "Nama penerima masih kosong. Tulis siapa yang menerima suratnya.")
	}
	return o.changeLetters(ids, fmt.Sprintf("Mencatat %d surat diterima", len(ids)), func(tx Tx, l *Letter) error {
		l.Receiver = r.Receiver
		return o.markAt(tx, l, LetterReceived, r.At, r.Note)
	})
}

// UnmarkLetter takes back a mark noted by mistake. Issue, number and cancellation stay.
func (o *Office) UnmarkLetter(id ID, state LetterState) error {
	if state == LetterDraft || state == LetterNumbered || state == LetterVoid {
		return Errorf(Refused, "Keadaan %s tidak dapat dihapus.", state)
	}
	return o.changeLetters([]ID{id}, "Menghapus catatan "+string(state), func(_ Tx, l *Letter) error {
		l.Marks = slices.DeleteFunc(slices.Clone(l.Marks), func(m LetterMark) bool { return m.State == state })
		switch state {
		case LetterSent:
			l.Way, l.SentTo = "", ""
		case LetterReceived:
			l.Receiver = ""
		}
		l.settleState()
		return nil
	})
}

func (o *Office) changeLetters(ids []ID, title string, change func(Tx, *Letter) error) error {
	if len(ids) == 0 {
		return Errorf(Invalid, "Belum ada surat yang dipilih.")
	}
	return o.Do(Command{Name: "surat.tandai", Title: title}, func(tx Tx) error {
		touched := map[ID]bool{}
		for _, id := range ids {
			l, err := letterByID(tx, id)
			if err != nil {
				return err
			}
			if err := change(tx, &l); err != nil {
				return err
			}
			if err := tx.PutLetter(l); err != nil {
				return err
			}
			touched[l.DialogueID] = true
		}
		for dialogue := range touched {
			if err := o.settleLetters(tx, dialogue); err != nil {
				return err
			}
		}
		return nil
	})
}

// markAt marks a letter that is issued and not cancelled, at a moment between its issue and now.
func (o *Office) markAt(tx Tx, l *Letter, state LetterState, at time.Time, note string) error {
	whom := firstOf(append(slices.Clone(l.Content.Addressee), KindWords(l.Kind))...)
	if at.IsZero() {
		at = tx.Now()
	}
	switch {
	case !l.Issued():
		return Errorf(Refused, "Surat kepada %s belum terbit. Terbitkan dahulu.", whom)
	case l.State == LetterVoid:
		return Errorf(Refused, "Surat kepada %s sudah batal.", whom)
	case at.After(tx.Now()) && DateOf(at) == DateOf(tx.Now()):
		return FieldError("tanggal", "Pukul %s hari ini belum tiba. Tulis kapan hal itu benar terjadi.", at.In(WITA).Format("15.04"))
	case at.After(tx.Now()):
		return FieldError("tanggal", "Tanggal %s belum tiba. Tulis kapan hal itu benar terjadi.", LetterDate(DateOf(at)))
	case DateOf(at) < l.Content.Date:
		return FieldError("tanggal", "Tanggal %s lebih awal dari tanggal surat kepada %s, %s.", LetterDate(DateOf(at)), whom, LetterDate(l.Content.Date))
	}
	l.reach(LetterMark{State: state, At: at, Officer: o.store.Actor(), Note: strings.TrimSpace(note)})
	return nil
}
