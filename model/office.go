package model

import "time"

// Office is the section's work: it holds the store, the clock and the events, and its methods are
// the use cases, by topic in the files of this package.
type Office struct {
	store  Store
	now    func() time.Time
	Events Events
}

// NewOffice makes an office over a store; now is the clock, WITA or not.
func NewOffice(store Store, now func() time.Time) *Office {
	return &Office{store: store, now: now}
}

// Beside returns an office on the same records for work on another goroutine. Its events are told to
// o's subscribers by on, which runs what it gets on the goroutine they belong to, in order.
func (o *Office) Beside(on func(tell func())) *Office {
	b := NewOffice(o.store, o.now)
	b.Events.Subscribe(func(c Changed) { on(func() { o.Events.emit(c) }) })
	return b
}

// Now returns the office's moment in WITA.
func (o *Office) Now() time.Time { return o.now().In(WITA) }

// Today returns the office's day.
func (o *Office) Today() Date { return DateOf(o.Now()) }

// Read runs fn on one consistent state of the records.
func (o *Office) Read(fn func(Tx) error) error { return o.store.Read(fn) }

// Do is the only way to write: it runs fn as one logged command and tells the subscribers when
// something changed.
func (o *Office) Do(cmd Command, fn func(Tx) error) error {
	id, err := o.store.Do(cmd, fn)
	if err != nil || id == "" {
		return err
	}
	o.Events.emit(Changed{Command: cmd, ID: id})
	return nil
}

// Changes lists the newest log rows of a record, newest first.
func (o *Office) Changes(record ID, limit int) ([]Change, error) {
	return o.store.Changes(record, limit)
}

// Actor returns the officer in whose name the office writes, the zero Officer when none is chosen.
func (o *Office) Actor() (Officer, error) {
	var found Officer
	err := o.Read(func(tx Tx) error {
		officers, err := tx.Officers()
		for _, p := range officers {
			if p.ID == o.store.Actor() {
				found = p
			}
		}
		return err
	})
	return found, err
}
