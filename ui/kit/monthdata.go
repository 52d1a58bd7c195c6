package kit

import "time"

// MonthData is everything a MonthGrid shows: the weeks of one month, Monday first.
type MonthData struct {
	Year, Month int
	Weeks       []Week
}

// Week is one row with its ISO number.
type Week struct {
	Number int
	Days   [7]Day
}

// Day is one cell. Other marks days of the neighbouring months. Holiday and Blocked are names shown on a red or amber
// tint, empty for none.
type Day struct {
	Y, M, D int
	Other   bool
	Today   bool
	Holiday string
	Blocked string
	Tiles   []Tile
}

// Tile is one card in a day. Segs is a state string as for Segs. Warn is "late" (red triangle), "due" (amber clock),
// "doubt" (amber triangle), or empty. Note is a small line below the title when there is room, such as "dipindah dari Kam 24 Des". Faded draws
// the words paler, for what is far off or cancelled. Slot is an empty slot of the plan: outlined, without segments,
// never moved. Locked is moved neither: a drag of it is refused.
type Tile struct {
	ID, Station, Time, Title, Segs, Warn, Note string
	Faded, Slot, Locked                        bool
}

// fixed tells whether the card is never moved.
func (t *Tile) fixed() bool { return t.Slot || t.Locked }

func (t *Tile) ghostWords() string {
	return t.Station + " " + t.Time + "  " + t.Title
}

func (d Day) date() time.Time { return civil(d.Y, d.M, d.D) }

func (d Day) is(t time.Time) bool {
	return d.Y == t.Year() && d.M == int(t.Month()) && d.D == t.Day()
}

// day returns the cell of a date, nil when the month does not show it.
func (m *MonthData) day(t time.Time) *Day {
	for w := range m.Weeks {
		for i := range m.Weeks[w].Days {
			if d := &m.Weeks[w].Days[i]; d.is(t) {
				return d
			}
		}
	}
	return nil
}

// tile returns a tile and its day by ID, nil when it is not shown.
func (m *MonthData) tile(id string) (*Tile, *Day) {
	for w := range m.Weeks {
		for i := range m.Weeks[w].Days {
			d := &m.Weeks[w].Days[i]
			for k := range d.Tiles {
				if d.Tiles[k].ID == id {
					return &d.Tiles[k], d
				}
			}
		}
	}
	return nil, nil
}
