package sqlite

import (
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
)

// filter collects the conditions of a query.
type filter struct {
	conditions []string
	args       []any
}

// add adds a condition that holds when its arguments are bound in order.
func (f *filter) add(condition string, args ...any) {
	f.conditions = append(f.conditions, condition)
	f.args = append(f.args, args...)
}

// where is the WHERE clause, "" without conditions.
func (f *filter) where() string {
	if len(f.conditions) == 0 {
		return ""
	}
	return " WHERE " + strings.Join(f.conditions, " AND ")
}

// between adds the inclusive bounds of a column of dates; "" does not restrict.
func (f *filter) between(column string, from, to model.Date) {
	if from != "" {
		f.add(column+" >= ?", from)
	}
	if to != "" {
		f.add(column+" <= ?", to)
	}
}
