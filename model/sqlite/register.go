package sqlite

import (
	"errors"
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

// NumberTaken tells which letter or report was given the number in the year, "" when it is free.
func (t *tx) NumberTaken(year int, number string) (model.ID, error) {
	var subject model.ID
	err := t.row(`SELECT subject FROM register_number WHERE year = ? AND folded = ?`, year, foldNumber(number)).Scan(&subject)
	if errors.Is(err, errNoRow) {
		return "", nil
	}
	return subject, err
}

// register enters the number given to a letter or report; "" enters nothing. A number that another
// one was ever given in the year is refused.
func (t *tx) register(year int, number string, subject model.ID) error {
	if number == "" {
		return nil
	}
	holder, err := t.NumberTaken(year, number)
	switch {
	case err != nil || holder == subject:
		return err
	case holder != "":
		return &model.Error{Code: model.Conflict, Field: "nomor",
			Message: "Nomor " + number + " sudah terpakai tahun itu, juga bila suratnya batal. Pakai nomor lain."}
	}
	err = t.exec(`INSERT INTO register_number (year, folded, number, subject) VALUES (?, ?, ?, ?)`, year, foldNumber(number), number, subject)
	if model.ErrorCode(err) == model.Conflict {
		return model.Wrap(model.Refused, err, "%s", kept["number_kept"])
	}
	return err
}

// foldNumber makes numbers equal that differ in case or spaces only.
func foldNumber(number string) string {
	return strings.ReplaceAll(model.Fold(number), " ", "")
}
