package kit

import "time"

// doubleTap is how soon a second tap must follow. The kit counts taps itself: a widget that Fyne knows as double
// tappable gets its first tap only after that time.
const doubleTap = 400 * time.Millisecond

// TapClock tells when a tap was made; where it stands still, every second tap is soon enough.
var TapClock = time.Now

// taps remembers when the last tap was made, the zero value none.
type taps struct{ last time.Time }

// again counts a tap and tells whether it follows the last one soon.
func (t *taps) again() bool {
	now := TapClock()
	soon := !t.last.IsZero() && now.Sub(t.last) < doubleTap
	t.last = now
	return soon
}

// forget makes the next tap a first one.
func (t *taps) forget() { t.last = time.Time{} }
