package model

import (
	"fmt"
	"slices"
	"strings"
)

func registerByID(tx Tx, id ID) (Register, error) {
	all, err := tx.Registers()
	if err != nil {
		return Register{}, err
	}
	if i := slices.IndexFunc(all, func(r Register) bool { return r.ID == id }); i >= 0 {
		return all[i], nil
	}
	return Register{}, Errorf(NotFound, "Buku register itu tidak ditemukan.")
}

// SaveRegister writes a new (ID "") or edited register.
func (o *Office) SaveRegister(r Register) (ID, error) {
	r.Name, r.Pattern = oneLine(r.Name), strings.TrimSpace(r.Pattern)
	if err := r.Validate(); err != nil {
		return "", err
	}
	if r.ID == "" {
		r.ID = NewID()
	}
	return r.ID, o.save("register", "Menyimpan buku "+r.Name, func(tx Tx) error {
		all, err := tx.Registers()
		if err != nil {
			return err
		}
		for _, other := range all {
			if other.ID != r.ID && Fold(other.Name) == Fold(r.Name) {
				return FieldError("nama", "Buku register \"%s\" sudah ada.", other.Name)
			}
		}
		return tx.PutRegister(r)
	})
}

// SaveBlock reserves a new (ID "") or edited block of numbers. Blocks of one register and year do
// not overlap.
func (o *Office) SaveBlock(b NumberBlock) (ID, error) {
	b.Label = oneLine(b.Label)
	if err := b.Validate(); err != nil {
		return "", err
	}
	if b.ID == "" {
		b.ID = NewID()
	}
	return b.ID, o.save("register.blok", "Mencadangkan nomor untuk "+b.Label, func(tx Tx) error {
		all, err := tx.Blocks()
		if err != nil {
			return err
		}
		for _, other := range all {
			same := other.ID != b.ID && other.RegisterID == b.RegisterID && other.Year == b.Year
			if same && other.First <= b.Last && b.First <= other.Last {
				return FieldError("blok", "Nomor %d–%d bertumpang dengan blok %s, %d–%d.", b.First, b.Last, other.Label, other.First, other.Last)
			}
		}
		return tx.PutBlock(b)
	})
}

// Laptop returns the identity of this installation.
func (o *Office) Laptop() (string, error) {
	var id string
	err := o.Read(func(tx Tx) error {
		id = tx.Laptop()
		return nil
	})
	return id, err
}

// SaveTemplate writes the office's template of a kind, once it is right.
func (o *Office) SaveTemplate(t Template) error {
	if err := t.Check(); err != nil {
		return err
	}
	return o.save("naskah", "Menyimpan naskah "+KindWords(t.Kind), func(tx Tx) error {
		stored, err := tx.Templates()
		if err != nil {
			return err
		}
		t.ID = NewID()
		if i := slices.IndexFunc(stored, func(s Template) bool { return s.Kind == t.Kind }); i >= 0 {
			t.ID = stored[i].ID
		}
		return tx.PutTemplate(t)
	})
}

// RestoreWording puts the factory's text back; register, code, unit and the rest stay.
func (o *Office) RestoreWording(k LetterKind) error {
	return o.save("naskah", "Memulihkan naskah "+KindWords(k), func(tx Tx) error {
		stored, err := tx.Templates()
		for _, t := range stored {
			if t.Kind == k {
				t.Wording = Wording{}
				return tx.PutTemplate(t)
			}
		}
		return err
	})
}

// NextNumber tells the running number that a register gives next in the year of today.
func (o *Office) NextNumber(register ID) (int, error) {
	var n int
	err := o.Read(func(tx Tx) error {
		r, err := registerByID(tx, register)
		if err != nil {
			return err
		}
		n, err = nextNumber(tx, r, DateOf(tx.Now()).Year())
		return err
	})
	return n, err
}

// voidCommand is the name of the command that notes a spoilt number; numbers are given for good, so
// it is nothing to undo.
const voidCommand = "register.batal"

// VoidNumber notes that a running number of a register was spoilt and no paper carries it.
func (o *Office) VoidNumber(register ID, year, running int, reason string) error {
	if reason = oneLine(reason); reason == "" {
		return FieldError("alasan", "Alasan nomor ini batal masih kosong.")
	}
	if running < 1 || running > maxRunning {
		return FieldError("nomor", "Nomor urut: 1 sampai %d.", maxRunning)
	}
	return o.save(voidCommand, fmt.Sprintf("Mencatat nomor %d batal", running), func(tx Tx) error {
		if _, err := registerByID(tx, register); err != nil {
			return err
		}
		taken, err := runningTaken(tx, register, year, running)
		if err != nil {
			return err
		}
		if taken {
			return FieldError("nomor", "Nomor %d sudah terpakai tahun %d.", running, year)
		}
		return tx.VoidNumber(register, year, fmt.Sprint(running), running, reason)
	})
}

// RegisterBook is a register's year as a person checks it.
type RegisterBook struct {
	Register Register
	Year     int
	Letters  []Letter        // every issued letter, by issue time
	Entries  []RegisterEntry // every number given, by running number
	Reports  map[ID]WeeklyReport
	Holes    []NumberRange // not given between the first and the last; reserved blocks left out
	Doubles  []int         // running numbers that several papers carry
	Next     int           // 0 when the blocks of this laptop are used up
}

// NumberRange is running numbers from one to another, inclusive.
type NumberRange struct{ First, Last int }

// Words writes "12" or "12–15".
func (r NumberRange) Words() string {
	if r.First == r.Last {
		return fmt.Sprint(r.First)
	}
	return fmt.Sprintf("%d–%d", r.First, r.Last)
}

// RegisterBook reads a register's year.
func (o *Office) RegisterBook(register ID, year int) (RegisterBook, error) {
	b := RegisterBook{Year: year, Reports: map[ID]WeeklyReport{}}
	err := o.Read(func(tx Tx) (err error) {
		if b.Register, err = registerByID(tx, register); err != nil {
			return err
		}
		if b.Letters, err = tx.Letters(LetterQuery{RegisterID: register, Year: year}); err != nil {
			return err
		}
		if b.Entries, err = tx.RegisterEntries(register, year); err != nil {
			return err
		}
		reports, err := tx.Reports("", "")
		if err != nil {
			return err
		}
		for _, r := range reports {
			if r.RegisterID == register && r.Year == year {
				b.Reports[r.ID] = r
			}
		}
		own, others, err := blocksOf(tx, register, year)
		if err != nil {
			return err
		}
		b.check(append(own, others...))
		if b.Next, err = nextNumber(tx, b.Register, year); ErrorCode(err) == Refused {
			return nil
		}
		return err
	})
	slices.SortStableFunc(b.Letters, func(a, c Letter) int { return a.IssuedAt.Compare(c.IssuedAt) })
	return b, err
}

// check finds holes and doubles. Inside a reserved block a number is missing only when a later one
// of the block was given.
func (b *RegisterBook) check(blocks []NumberBlock) {
	count := map[int]int{}
	highest := 0
	last := map[int]int{} // of each block, by its first number
	for _, e := range b.Entries {
		if e.Running == 0 {
			continue
		}
		count[e.Running]++
		if block := blockOf(blocks, e.Running); block != nil {
			last[block.First] = max(last[block.First], e.Running)
		} else {
			highest = max(highest, e.Running)
		}
	}
	missing := func(n int) bool {
		if block := blockOf(blocks, n); block != nil {
			return count[n] == 0 && n < last[block.First]
		}
		return count[n] == 0 && n < highest
	}
	end := highest
	for _, n := range last {
		end = max(end, n)
	}
	for n := b.Register.First; n <= end; n++ {
		if missing(n) {
			b.Holes = addToRanges(b.Holes, n)
		}
		if count[n] > 1 {
			b.Doubles = append(b.Doubles, n)
		}
	}
}

func addToRanges(ranges []NumberRange, n int) []NumberRange {
	if k := len(ranges); k > 0 && ranges[k-1].Last == n-1 {
		ranges[k-1].Last = n
		return ranges
	}
	return append(ranges, NumberRange{n, n})
}

// CheckNumbersFree refuses running numbers from first on, count of them, when one was given already
// in the year of today.
func (o *Office) CheckNumbersFree(r Register, first, count int) error {
	return o.Read(func(tx Tx) error {
		year := DateOf(tx.Now()).Year()
		entries, err := tx.RegisterEntries(r.ID, year)
		for _, e := range entries {
			if first <= e.Running && e.Running < first+count {
				return &Error{Code: Conflict, Field: "nomor", Message: fmt.Sprintf(
					"Nomor %d sudah terpakai tahun %d (%s), sedangkan %d surat perlu nomor %d–%d. Mulai dari nomor lain.",
					e.Running, year, e.Number, count, first, first+count-1)}
			}
		}
		return err
	})
}
