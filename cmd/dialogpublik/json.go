package main

import (
	"bytes"
	"encoding/json"
	"io"
	"time"

	"kaltimprov.go.id/dialogpublik/model"
)

// writeJSON writes a value the way results are printed: indented, letters as they are.
func writeJSON(w io.Writer, value any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(value)
}

// text is a string that is null when it is empty.
type text string

// MarshalJSON writes the string or null.
func (s text) MarshalJSON() ([]byte, error) {
	if s == "" {
		return []byte("null"), nil
	}
	return plainString(string(s))
}

// moment is a time that is null when it is zero, else RFC 3339 in WITA.
type moment time.Time

// MarshalJSON writes the time or null.
func (m moment) MarshalJSON() ([]byte, error) {
	if time.Time(m).IsZero() {
		return []byte("null"), nil
	}
	return plainString(time.Time(m).In(model.WITA).Format(time.RFC3339))
}

// plainString writes a JSON string with its letters as they are.
func plainString(s string) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(s)
	return bytes.TrimSpace(b.Bytes()), err
}

// list makes of nil an empty list, which JSON writes as [].
func list[T any](in []T) []T {
	if in == nil {
		return []T{}
	}
	return in
}
