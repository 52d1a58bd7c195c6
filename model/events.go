package model

// Changed tells that a command was committed.
type Changed struct {
	Command Command
	ID      ID // of the command in the log
}

// Events is a list of subscribers, called in the order of subscription, on the goroutine of the
// writer, after commit. It belongs to one goroutine.
type Events struct{ subscribers []func(Changed) }

// Subscribe adds fn.
func (e *Events) Subscribe(fn func(Changed)) { e.subscribers = append(e.subscribers, fn) }

func (e *Events) emit(c Changed) {
	for _, fn := range e.subscribers {
		fn(c)
	}
}
