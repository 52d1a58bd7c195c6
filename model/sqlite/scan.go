package sqlite

import (
	"encoding/json"
	"fmt"
	"time"

	"kaltimprov.go.id/dialogpublik/model"
)

// null is what a reference or a date is stored as: NULL for "".
func null[T ~string](s T) any {
	if s == "" {
		return nil
	}
	return string(s)
}

// clockText is what a time of day is stored as: NULL for NoClock.
func clockText(c model.Clock) any { return null(c.String()) }

// timeText is what a moment is stored as: RFC 3339 in WITA, NULL for the zero time.
func timeText(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return t.In(model.WITA).Format(time.RFC3339)
}

// jsonText is what a structured value is stored as.
func jsonText(v any) (string, error) {
	b, err := json.Marshal(v)
	return string(b), err
}

// idList is a parameter for json_each.
func idList[T ~string](ids []T) string {
	b, _ := json.Marshal(ids) // strings always marshal
	return string(b)
}

// scanner adapts a function to sql.Scanner; it is given "" for NULL.
type scanner func(string) error

// Scan implements sql.Scanner.
func (s scanner) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		return s("")
	case string:
		return s(v)
	case []byte:
		return s(string(v))
	}
	return fmt.Errorf("column holds %T, not text", src)
}

// text reads a text that may be NULL, as a joined one is.
func text(p *string) scanner {
	return func(s string) error { *p = s; return nil }
}

// opt reads a reference or a date that may be NULL.
func opt[T ~string](p *T) scanner {
	return func(s string) error { *p = T(s); return nil }
}

// clock reads a time of day that may be NULL.
func clock(p *model.Clock) scanner {
	return func(s string) (err error) {
		*p = model.NoClock
		if s != "" {
			*p, err = model.ParseISOClock(s)
		}
		return err
	}
}

// moment reads a time that may be NULL.
func moment(p *time.Time) scanner {
	return func(s string) error {
		*p = time.Time{}
		if s == "" {
			return nil
		}
		t, err := time.Parse(time.RFC3339, s)
		*p = t.In(model.WITA)
		return err
	}
}

// structured reads a JSON column.
func structured(p any) scanner {
	return func(s string) error {
		if s == "[]" { // an empty list is nil
			return nil
		}
		return json.Unmarshal([]byte(s), p)
	}
}
