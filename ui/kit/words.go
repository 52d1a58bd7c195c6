package kit

// words is an error whose text is shown to people as it stands.
type words string

// Error implements error.
func (w words) Error() string { return string(w) }
