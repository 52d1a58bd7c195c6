package model

import (
	"errors"
	"fmt"
)

// Code classes an error that a person may see. It never reaches the screen; Message does.
type Code string

// The classes of errors.
const (
	Invalid  Code = "invalid"   // a value that cannot be
	NotFound Code = "not_found" // the named thing does not exist
	Conflict Code = "conflict"  // something else stands in the way (duplicate, locked, taken)
	Refused  Code = "refused"   // a rule forbids it in this state
	Damaged  Code = "damaged"   // a file or database is not what it should be
	NoSpace  Code = "no_space"  // disk full or target not writable
	Internal Code = "internal"  // everything else; people see one plain sentence
)

// Error is the first of the two error levels: Message is Indonesian, names the thing and the way
// out, and may be shown as it is. Everything that is not an *Error goes to the log in full and
// reaches people as one plain sentence (see Message).
type Error struct {
	Code    Code
	Field   string // the field or column the message belongs to, "" when none
	Message string
	Cause   error // for the log only
}

// Error returns the Indonesian message.
func (e *Error) Error() string { return e.Message }

// Unwrap returns the cause, which only the log shows.
func (e *Error) Unwrap() error { return e.Cause }

// Errorf makes an *Error with an Indonesian message.
func Errorf(code Code, format string, args ...any) *Error {
	return &Error{Code: code, Message: fmt.Sprintf(format, args...)}
}

// FieldError makes an Invalid *Error that belongs to one field.
func FieldError(field, format string, args ...any) *Error {
	return &Error{Code: Invalid, Field: field, Message: fmt.Sprintf(format, args...)}
}

// Wrap makes an *Error that keeps cause for the log.
func Wrap(code Code, cause error, format string, args ...any) *Error {
	return &Error{Code: code, Message: fmt.Sprintf(format, args...), Cause: cause}
}

// Message returns what a person may read of err: the message of the first *Error in its chain,
// or one plain sentence. It returns "" for nil.
func Message(err error) string {
	if err == nil {
		return ""
	}
	var e *Error
	if errors.As(err, &e) {
		return e.Message
	}
	return "Terjadi kesalahan yang tidak terduga. Rinciannya ada di folder catatan; data yang sudah tersimpan tetap aman."
}

// ErrorCode returns the class of err: that of the first *Error in its chain, Internal for any
// other error and "" for nil.
func ErrorCode(err error) Code {
	if err == nil {
		return ""
	}
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return Internal
}
