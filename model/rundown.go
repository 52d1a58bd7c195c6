package model

// Shares of a broadcast, in parts of what lies between opening and conclusion (domain.md 8).
const (
	rundownEdge  = 5  // minutes for opening, and for conclusion
	rundownStep  = 5  // times are rounded to this
	paperShare   = 30 // percent for the main speaker's talk
	commentShare = 20 // percent for the companions' comments
)

// Rundown is the usual programme of a dialogue: coming, opening, talk, comments, calls, conclusion.
// A broadcast without an end, or too short to divide, has only what is certain.
func (s Situation) Rundown(d Dialogue) []RundownRow {
	var out []RundownRow
	if at, on := s.arrival(d); at != NoClock && on == d.Date {
		out = append(out, RundownRow{at, "Registrasi dan persiapan narasumber", "Staf"})
	}
	host := firstOf(d.Host, "Pemandu")
	out = append(out, RundownRow{d.Start, "Pembukaan", host})
	body := int(d.End-d.Start) - 2*rundownEdge
	if d.End == NoClock || body < 4*rundownStep {
		return out
	}
	at := d.Start + rundownEdge
	row := func(what, who string, percent int) {
		out = append(out, RundownRow{at, what, who})
		at += Clock(body * percent / 100 / rundownStep * rundownStep)
	}
	if len(s.names(d, Companion, "")) > 0 {
		row("Paparan narasumber utama", "Narasumber utama", paperShare)
		row("Tanggapan narasumber pendamping", "Narasumber pendamping", commentShare)
	} else {
		row("Paparan narasumber utama", "Narasumber utama", paperShare+commentShare)
	}
	row("Dialog melalui telepon dengan "+firstOf(s.Stations[d.StationID].Audience, "pendengar"), "Pemandu dan narasumber", 0)
	return append(out, RundownRow{d.End - rundownEdge, "Kesimpulan dan penutup", host})
}
