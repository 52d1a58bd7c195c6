package sqlite

import (
	"errors"
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

const (
	selectRegisters = `SELECT id, name, mode, pattern, first_number, ord FROM register ORDER BY ord, name COLLATE NOCASE, id`

	selectBlocks = `SELECT id, register_id, year, first, last, laptop, label FROM number_block ORDER BY year, first, id`

	selectEntries = `SELECT number, coalesce(running, 0), coalesce(subject, ''), reason, given_at FROM register_number
		WHERE register_id = ? AND year = ? ORDER BY running IS NULL, running, folded`
)

var (
	putRegister = upsert("register", "name", "mode", "pattern", "first_number", "ord")
	putBlock    = upsert("number_block", "register_id", "year", "first", "last", "laptop", "label")
)

// Registers returns the registers in their order; the first is the usual one.
func (t *tx) Registers() ([]model.Register, error) {
	return list(t, func(r *model.Register) []any {
		return []any{&r.ID, &r.Name, &r.Mode, &r.Pattern, &r.First, &r.Order}
	}, selectRegisters)
}

// PutRegister writes a register.
func (t *tx) PutRegister(r model.Register) error {
	return t.put(putRegister, r.ID, r.Name, r.Mode, r.Pattern, r.First, r.Order)
}

// Blocks returns the reserved blocks of numbers by year and first number.
func (t *tx) Blocks() ([]model.NumberBlock, error) {
	return list(t, func(b *model.NumberBlock) []any {
		return []any{&b.ID, &b.RegisterID, &b.Year, &b.First, &b.Last, &b.Laptop, &b.Label}
	}, selectBlocks)
}

// PutBlock writes a reserved block of numbers.
func (t *tx) PutBlock(b model.NumberBlock) error {
	return t.put(putBlock, b.ID, b.RegisterID, b.Year, b.First, b.Last, b.Laptop, b.Label)
}

// Laptop is the identity of this installation.
func (t *tx) Laptop() string { return t.laptop }

// RegisterEntries returns the numbers given in a register and year by running number, those without
// one last.
func (t *tx) RegisterEntries(register model.ID, year int) ([]model.RegisterEntry, error) {
	return list(t, func(e *model.RegisterEntry) []any {
		return []any{&e.Number, &e.Running, &e.Subject, &e.Reason, moment(&e.At)}
	}, selectEntries, register, year)
}

// RunningNumbers returns the running numbers given in a register and year, in order, each once; the
// index alone answers it.
func (t *tx) RunningNumbers(register model.ID, year int) ([]int, error) {
	return list(t, func(n *int) []any { return []any{n} }, `SELECT DISTINCT running FROM register_number
		WHERE register_id = ? AND year = ? AND running IS NOT NULL ORDER BY running`, register, year)
}

// NumberTaken tells who was given the number in the register and year: a letter, a report or, with
// an empty subject, nobody, for a number noted as void. taken is false when it is free.
func (t *tx) NumberTaken(register model.ID, year int, number string) (subject model.ID, taken bool, err error) {
	err = t.row(`SELECT coalesce(subject, '') FROM register_number WHERE register_id = ? AND year = ? AND folded = ?`,
		register, year, foldNumber(number)).Scan(&subject)
	if errors.Is(err, errNoRow) {
		return "", false, nil
	}
	return subject, err == nil, err
}

// VoidNumber enters a number that no paper will carry, with the reason.
func (t *tx) VoidNumber(register model.ID, year int, number string, running int, reason string) error {
	return t.enter(register, year, number, running, "", reason)
}

// register enters the number given to a letter or report; "" enters nothing. A number that another
// one was ever given in the register and year is refused.
func (t *tx) register(register model.ID, year int, number string, running int, subject model.ID) error {
	if number == "" {
		return nil
	}
	holder, taken, err := t.NumberTaken(register, year, number)
	if err != nil || taken && holder == subject {
		return err
	}
	return t.enter(register, year, number, running, subject, "")
}

func (t *tx) enter(register model.ID, year int, number string, running int, subject model.ID, reason string) error {
	_, taken, err := t.NumberTaken(register, year, number)
	switch {
	case err != nil:
		return err
	case taken:
		return &model.Error{Code: model.Conflict, Field: "nomor",
			Message: "Nomor " + number + " sudah terpakai tahun itu, juga bila suratnya batal. Pakai nomor lain."}
	}
	t.numbered = true
	var count any
	if running > 0 {
		count = running
	}
	if held, err := t.holdsNumber(subject); err != nil {
		return err
	} else if held {
		return model.Errorf(model.Refused, "%s", kept["number_kept"])
	}
	return t.exec(`INSERT INTO register_number (register_id, year, folded, number, running, subject, reason, given_at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?)`, null(register), year, foldNumber(number), number, count, null(subject), reason, timeText(t.now))
}

// holdsNumber reports whether a letter or report was given a number before.
func (t *tx) holdsNumber(subject model.ID) (held bool, err error) {
	err = t.row(`SELECT EXISTS (SELECT 1 FROM register_number WHERE subject = ?)`, null(subject)).Scan(&held)
	return held, err
}

// foldNumber makes numbers equal that differ in case or spaces only.
func foldNumber(number string) string {
	return strings.ReplaceAll(model.Fold(number), " ", "")
}
