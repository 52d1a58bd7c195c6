package model

import (
	"fmt"
	"slices"
	"time"
)

// ScanState is where a scan that came in stands.
type ScanState string

// The states.
const (
	ScanWaiting   ScanState = "menunggu" // its letter is not known
	ScanFiled     ScanState = "terpasang"
	ScanDiscarded ScanState = "dibuang"
)

// Scan is a file of signed paper that came in from outside, stored untouched.
type Scan struct {
	ID     ID
	SHA256 string
	Name   string // file name
	Size   int
	CameAt time.Time
	State  ScanState
	Reason string // why it waits
	Known  bool   // told by TakeScan: it had its letters before
}

// ScanFile is a scan before it is taken: its bytes, and what was read on it.
type ScanFile struct {
	Name    string
	Data    []byte
	Letters []ID   // of the codes found, none when none could be read
	Reason  string // why no code was read
}

// TakeScan stores a scan. It goes to each of its letters that is issued; with none it waits for a
// hand. A scan that came before is returned as it is, tried again while it waits.
func (o *Office) TakeScan(f ScanFile, press Press) (Scan, error) {
	var scan Scan
	err := o.Do(Command{Name: "pindaian.masuk", Title: "Menerima pindaian " + f.Name}, func(tx Tx) error {
		sum, err := press.Keep(f.Data)
		if err != nil {
			return err
		}
		known, err := tx.Scans("")
		if err != nil {
			return err
		}
		scan = Scan{ID: NewID(), SHA256: sum, Name: f.Name, Size: len(f.Data), CameAt: tx.Now(), State: ScanWaiting}
		if i := slices.IndexFunc(known, func(s Scan) bool { return s.SHA256 == sum }); i >= 0 {
			scan = known[i]
			if scan.State == ScanFiled {
				scan.Known = true
				return nil
			}
			scan.State = ScanWaiting
		}
		letters, reason, err := scannable(tx, f)
		if err != nil {
			return err
		}
		if scan.Reason = reason; len(letters) > 0 {
			scan.State = ScanFiled
		}
		for _, l := range letters {
			if err := o.fileScan(tx, l, scan); err != nil {
				return err
			}
		}
		return tx.PutScan(scan)
	})
	return scan, err
}

// scannable finds the letters of a scan, or says why it waits.
func scannable(tx Tx, f ScanFile) ([]Letter, string, error) {
	if len(f.Letters) == 0 {
		return nil, firstOf(f.Reason, "Kode surat tidak terbaca."), nil
	}
	letters, err := tx.Letters(LetterQuery{IDs: f.Letters})
	letters = slices.DeleteFunc(letters, func(l Letter) bool { return !l.Issued() })
	if len(letters) == 0 {
		return nil, "Kode terbaca, tetapi suratnya tidak ada dalam data ini.", err
	}
	return letters, "", err
}

// fileScan makes a scan the signed copy of a letter, which then is signed.
func (o *Office) fileScan(tx Tx, l Letter, scan Scan) error {
	if l.State != LetterVoid && !l.Is(LetterSigned) {
		l.reach(LetterMark{State: LetterSigned, At: tx.Now(), Officer: o.store.Actor(), Note: "dari pindaian " + scan.Name})
		if err := tx.PutLetter(l); err != nil {
			return err
		}
	}
	return putScanDocument(tx, l.ID, SignedScan, scan)
}

func putScanDocument(tx Tx, letter ID, kind DocumentKind, scan Scan) error {
	docs, err := tx.Documents(letter)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(docs, func(d Document) bool { return d.Kind == kind && d.SHA256 == scan.SHA256 }) {
		return nil
	}
	return tx.PutDocument(Document{ID: NewID(), Kind: kind, SubjectID: letter, SHA256: scan.SHA256, Size: scan.Size, Name: scan.Name, MadeAt: tx.Now()})
}

// AssignScan gives a scan to a letter by hand.
func (o *Office) AssignScan(id, letter ID) error {
	return o.changeScan(id, "Memasangkan pindaian", func(tx Tx, scan *Scan) error {
		l, err := letterByID(tx, letter)
		if err != nil {
			return err
		}
		if !l.Issued() {
			return Errorf(Refused, "Surat ini belum terbit, jadi belum ada salinan bertanda tangannya.")
		}
		scan.State, scan.Reason = ScanFiled, ""
		return o.fileScan(tx, l, *scan)
	})
}

// DiscardScan takes a scan that belongs to no letter off the list; its file stays.
func (o *Office) DiscardScan(id ID) error {
	return o.changeScan(id, "Menyingkirkan pindaian", func(_ Tx, scan *Scan) error {
		if scan.State == ScanFiled {
			return Errorf(Refused, "Pindaian %s sudah terpasang pada suratnya.", scan.Name)
		}
		scan.State = ScanDiscarded
		return nil
	})
}

func (o *Office) changeScan(id ID, verb string, change func(Tx, *Scan) error) error {
	return o.Do(Command{Name: "pindaian", Title: verb}, func(tx Tx) error {
		all, err := tx.Scans("")
		if err != nil {
			return err
		}
		i := slices.IndexFunc(all, func(s Scan) bool { return s.ID == id })
		if i < 0 {
			return Errorf(NotFound, "Pindaian itu tidak ditemukan.")
		}
		if err := change(tx, &all[i]); err != nil {
			return err
		}
		return tx.PutScan(all[i])
	})
}

// WaitingScans lists the scans whose letter is not known, newest first.
func (o *Office) WaitingScans() ([]Scan, error) {
	var out []Scan
	err := o.Read(func(tx Tx) (err error) {
		out, err = tx.Scans(ScanWaiting)
		return err
	})
	return out, err
}

// AttachScan stores a file as the signed copy or the receipt slip of a letter, by hand.
func (o *Office) AttachScan(letter ID, kind DocumentKind, name string, data []byte, press Press) error {
	if kind != SignedScan && kind != ReceiptScan {
		return fmt.Errorf("documents of kind %q are not attached", kind)
	}
	return o.Do(Command{Name: "pindaian.lampirkan", Title: "Melampirkan " + name}, func(tx Tx) error {
		l, err := letterByID(tx, letter)
		if err != nil {
			return err
		}
		if !l.Issued() {
			return Errorf(Refused, "Surat ini belum terbit, jadi belum ada yang dilampirkan.")
		}
		sum, err := press.Keep(data)
		if err != nil {
			return err
		}
		scan := Scan{SHA256: sum, Name: name, Size: len(data)}
		if kind == SignedScan {
			return o.fileScan(tx, l, scan)
		}
		return putScanDocument(tx, l.ID, kind, scan)
	})
}

// ScanTarget is a letter that a scan may belong to.
type ScanTarget struct {
	Letter Letter
	Signed bool // has a signed copy already
}

// ScanTargets lists the issued letters a scan may belong to, newest first, those without a signed
// copy before the others.
func (o *Office) ScanTargets() ([]ScanTarget, error) {
	var out []ScanTarget
	err := o.Read(func(tx Tx) error {
		letters, err := tx.Letters(LetterQuery{})
		if err != nil {
			return err
		}
		letters = slices.DeleteFunc(letters, func(l Letter) bool { return !l.Issued() })
		ids := make([]ID, len(letters))
		for i, l := range letters {
			ids[i] = l.ID
		}
		signed, err := signedCopies(tx, ids)
		for _, l := range letters {
			out = append(out, ScanTarget{Letter: l, Signed: signed[l.ID]})
		}
		return err
	})
	slices.SortStableFunc(out, func(a, b ScanTarget) int {
		if a.Signed != b.Signed {
			if a.Signed {
				return 1
			}
			return -1
		}
		return b.Letter.IssuedAt.Compare(a.Letter.IssuedAt)
	})
	return out, err
}

// signedCopies tells which letters have one.
func signedCopies(tx Tx, letters []ID) (map[ID]bool, error) {
	out := map[ID]bool{}
	if len(letters) == 0 {
		return out, nil
	}
	docs, err := tx.Documents(letters...)
	for _, d := range docs {
		if d.Kind == SignedScan {
			out[d.SubjectID] = true
		}
	}
	return out, err
}
