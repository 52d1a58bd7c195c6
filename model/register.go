package model

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// RegisterMode is where the numbers of a register come from.
type RegisterMode string

// The modes.
const (
	OwnNumbers      RegisterMode = "sendiri"  // the program gives the next running number
	SrikandiNumbers RegisterMode = "srikandi" // typed as given elsewhere
	WrittenNumbers  RegisterMode = "tulis"    // a gap on paper, written by hand and noted afterwards
)

// RegisterModes lists the modes in the order of menus.
var RegisterModes = []RegisterMode{WrittenNumbers, OwnNumbers, SrikandiNumbers}

// Register is a book of outgoing letters: numbers are unique in it and a year.
type Register struct {
	ID      ID
	Name    string // "Surat keluar"
	Mode    RegisterMode
	Pattern string // tokens {kode} {urut} {unit} {tahun} ...; see ComposeNumber
	First   int    // first running number of a year
	Order   int
}

// NumberBlock is a range of running numbers that one laptop alone gives.
type NumberBlock struct {
	ID          ID
	RegisterID  ID
	Year        int
	First, Last int
	Laptop      string // identity of the installation, "" for another one than this office's own
	Label       string // "Laptop Rina"
}

// holds reports whether the block reserves a number.
func (b NumberBlock) holds(n int) bool { return b.First <= n && n <= b.Last }

// RegisterEntry is one number given in a register and year.
type RegisterEntry struct {
	Number  string
	Running int // 0 when the number has none
	Subject ID  // letter or report, "" of a number noted as void without a paper
	Reason  string
	At      time.Time // zero for numbers given before registers were
}

// Compose writes a number of the register; running "" leaves the gap.
func (r Register) Compose(parts NumberParts, running string) LetterNumber {
	return r.counted(ComposeNumber(r.Pattern, parts, running))
}

// Fill puts a running number into the gap of a frozen number: what stands before and after it stays
// as it was frozen. A whole number with slashes, copied from elsewhere, replaces all of it.
func (r Register) Fill(n LetterNumber, running string) LetterNumber {
	filled := ComposeNumber(r.Pattern, NumberParts{Day: "2000-01-01"}, running)
	if filled.Before == "" && strings.Contains(filled.Running, "/") {
		return r.counted(filled)
	}
	n.Running = filled.Running
	return r.counted(n)
}

// counted notes the running number as a number.
func (r Register) counted(n LetterNumber) LetterNumber {
	n.Value = 0
	switch {
	case isDigits(n.Running):
		n.Value = smallNumber(n.Running)
	case strings.Contains(n.Running, "/"):
		n.Value = r.runningOf(n.Running)
	}
	return n
}

// runningOf reads the running number out of a whole number written in the register's pattern, 0
// when it does not look like that.
func (r Register) runningOf(number string) int {
	pattern := regexp.QuoteMeta(r.Pattern)
	for _, t := range numberTokens {
		part := `[^/]+`
		if t == "{urut}" || t == "{urut3}" {
			part = `\s*(\d+)\s*`
		}
		pattern = strings.ReplaceAll(pattern, regexp.QuoteMeta(t), part)
	}
	shape, err := regexp.Compile("^" + pattern + "$")
	if err != nil {
		return 0
	}
	found := shape.FindStringSubmatch(number)
	if len(found) != 2 {
		return 0
	}
	return smallNumber(found[1])
}

// smallNumber reads digits that are a running number, 0 when there are too many.
func smallNumber(digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil || n > maxRunning {
		return 0
	}
	return n
}

// maxRunning bounds running numbers; more digits than that are no count of a year's letters.
const maxRunning = 999_999

// Validate refuses a register that no number could be given in.
func (r Register) Validate() error {
	switch {
	case strings.TrimSpace(r.Name) == "":
		return FieldError("nama", "Nama buku register masih kosong.")
	case r.Mode != OwnNumbers && r.Mode != SrikandiNumbers && r.Mode != WrittenNumbers:
		return FieldError("cara", "Pilih dari mana nomor berasal.")
	case r.First < 1 || r.First > maxRunning:
		return FieldError("awal", "Nomor awal tahun: 1 sampai %d.", maxRunning)
	}
	return CheckNumberPattern(r.Pattern)
}

// Validate refuses a block that reserves nothing.
func (b NumberBlock) Validate() error {
	switch {
	case b.First < 1 || b.Last > maxRunning:
		return FieldError("blok", "Blok nomor: 1 sampai %d.", maxRunning)
	case b.Last < b.First:
		return FieldError("blok", "Blok nomor berakhir sebelum mulai.")
	case strings.TrimSpace(b.Label) == "":
		return FieldError("laptop", "Tulis blok ini untuk laptop yang mana, misalnya Laptop Rina.")
	}
	return nil
}

// Numbering says which number a letter gets when it is issued. The zero value leaves the gap.
type Numbering struct {
	Text string // typed: a running number or a whole one
	Auto bool   // the next free number of the register
}

// Usual is the numbering of the register's mode.
func (r Register) Usual() Numbering { return Numbering{Auto: r.Mode == OwnNumbers} }

// nextNumber is the first of nextNumbers; there being none is a refusal.
func nextNumber(tx Tx, r Register, year int) (int, error) {
	next, err := nextNumbers(tx, r, year, 1)
	if err != nil {
		return 0, err
	}
	if len(next) == 0 {
		return 0, Errorf(Refused, "Blok nomor laptop ini pada buku \"%s\" tahun %d sudah habis. Cadangkan blok baru di Pengaturan, bagian Register.", r.Name, year)
	}
	return next[0], nil
}

// nextNumbers are the lowest numbers that may be given next in a register and year, fewer than
// wanted when they run out: out of this laptop's blocks where it has some, else after the highest
// given one, without those that blocks reserve for other laptops.
func nextNumbers(tx Tx, r Register, year, wanted int) ([]int, error) {
	numbers, err := tx.RunningNumbers(r.ID, year)
	if err != nil {
		return nil, err
	}
	own, others, err := blocksOf(tx, r.ID, year)
	if err != nil {
		return nil, err
	}
	given := map[int]bool{}
	highest := r.First - 1
	for _, n := range numbers {
		given[n] = true
		if blockOf(others, n) == nil {
			highest = max(highest, n)
		}
	}
	if len(own) == 0 {
		own = []NumberBlock{{First: highest + 1, Last: maxRunning}}
	} else {
		others = nil
	}
	var out []int
	for _, b := range own {
		for n := b.First; n <= b.Last && len(out) < wanted; n++ {
			if other := blockOf(others, n); other != nil {
				n = other.Last
			} else if !given[n] {
				out = append(out, n)
			}
		}
	}
	return out, nil
}

func blocksOf(tx Tx, register ID, year int) (own, others []NumberBlock, err error) {
	all, err := tx.Blocks()
	for _, b := range all {
		switch {
		case b.RegisterID != register || b.Year != year:
		case b.Laptop == tx.Laptop():
			own = append(own, b)
		default:
			others = append(others, b)
		}
	}
	return own, others, err
}

func blockOf(blocks []NumberBlock, n int) *NumberBlock {
	for i := range blocks {
		if blocks[i].holds(n) {
			return &blocks[i]
		}
	}
	return nil
}

// numberFor composes a letter's number: typed, the next free one, or with a gap.
func numberFor(tx Tx, r Register, gap LetterNumber, year int, n Numbering) (LetterNumber, error) {
	if n.Auto && r.Mode == SrikandiNumbers {
		return gap, Errorf(Refused, "Buku \"%s\" menyalin nomor dari SRIKANDI. Ketik nomornya.", r.Name)
	}
	if n.Auto {
		next, err := nextNumber(tx, r, year)
		if err != nil {
			return gap, err
		}
		n.Text = fmt.Sprint(next)
	}
	if n.Text == "" {
		return gap, nil
	}
	if err := checkNumber(n.Text); err != nil {
		return gap, err
	}
	full := r.Fill(gap, n.Text)
	return full, checkFree(tx, r, year, full)
}

// checkFree refuses a number that was given already. But for numbers copied from elsewhere the running
// number alone must be free, so that two letters never share one, whatever its zeros.
func checkFree(tx Tx, r Register, year int, n LetterNumber) error {
	_, taken, err := tx.NumberTaken(r.ID, year, n.Text())
	if err != nil {
		return err
	}
	if !taken && r.Mode != SrikandiNumbers && n.Value > 0 {
		if taken, err = runningTaken(tx, r.ID, year, n.Value); err != nil {
			return err
		}
	}
	if !taken {
		return checkBlock(tx, r, year, n.Value)
	}
	return &Error{Code: Conflict, Field: "nomor", Message: fmt.Sprintf("Nomor %s sudah terpakai tahun %d, juga bila suratnya batal. Pakai nomor lain.", n.Text(), year)}
}

// checkBlock refuses a number that is reserved for another laptop, which may have given it already.
func checkBlock(tx Tx, r Register, year, running int) error {
	if r.Mode == SrikandiNumbers || running == 0 {
		return nil
	}
	_, others, err := blocksOf(tx, r.ID, year)
	if b := blockOf(others, running); b != nil {
		return FieldError("nomor", "Nomor %d dicadangkan untuk %s (%d–%d). Pakai nomor lain, atau ubah bloknya di Pengaturan, bagian Register.", running, b.Label, b.First, b.Last)
	}
	return err
}

func runningTaken(tx Tx, register ID, year, running int) (bool, error) {
	numbers, err := tx.RunningNumbers(register, year)
	_, found := slices.BinarySearch(numbers, running)
	return found, err
}
