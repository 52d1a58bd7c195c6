package model

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"
)

// Content is what the printed register book says: every issued letter and report and every number
// noted as void, by number, those without a number last.
func (b RegisterBook) Content(set Settings, now time.Time) RegisterBookContent {
	c := RegisterBookContent{
		Head: set.Letterhead(), Paper: set.LetterPaper, Register: b.Register.Name, Year: b.Year,
		Date: DateOf(now), PrintedAt: now.In(WITA), Sample: set.Sample,
	}
	for _, r := range b.rows() {
		c.Rows = append(c.Rows, r.RegisterRow)
	}
	for _, h := range b.Holes {
		c.Holes = append(c.Holes, h.Words())
	}
	for _, n := range b.Doubles {
		c.Doubles = append(c.Doubles, fmt.Sprint(n))
	}
	return c
}

// bookRow is a row with its place among the numbers.
type bookRow struct {
	RegisterRow
	place int
}

func (b RegisterBook) rows() []bookRow {
	var out []bookRow
	places := map[ID]int{}
	for i, e := range b.Entries {
		places[e.Subject] = i
		if e.Subject == "" {
			row := RegisterRow{Number: e.Number, State: string(LetterVoid), StateDate: DateOf(e.At), Note: "tanpa surat: " + e.Reason}
			out = append(out, bookRow{row, i})
		}
	}
	add := func(subject ID, row RegisterRow) {
		place, numbered := places[subject]
		if !numbered {
			place = len(b.Entries)
		}
		out = append(out, bookRow{row, place})
	}
	for _, l := range b.Letters {
		if l.Issued() {
			add(l.ID, letterRow(l))
		}
	}
	for id, r := range b.Reports {
		add(id, reportRow(r))
	}
	slices.SortStableFunc(out, func(a, c bookRow) int { return cmp.Or(cmp.Compare(a.place, c.place), cmp.Compare(a.Date, c.Date)) })
	return out
}

func letterRow(l Letter) RegisterRow {
	c := l.Content
	row := RegisterRow{Number: l.Number, Date: c.Date, Addressee: strings.Join(c.Addressee, "\n"), Subject: firstOf(c.Subject, Capital(KindWords(l.Kind))),
		State: string(l.State), Channel: string(l.Way), Receiver: l.Receiver, Note: l.VoidReason}
	if l.Kind == DutyLetter {
		names := make([]string, len(c.Officers))
		for i, p := range c.Officers {
			names[i] = p.Name
		}
		row.Addressee = strings.Join(names, "\n")
	}
	if m, ok := l.Mark(l.State); ok {
		row.StateDate = DateOf(m.At)
	}
	for _, state := range []LetterState{LetterReceived, LetterSent} {
		if m, ok := l.Mark(state); ok {
			row.Received = DateOf(m.At)
			break
		}
	}
	return row
}

func reportRow(r WeeklyReport) RegisterRow {
	return RegisterRow{Number: r.Number, Date: r.Content.Date, Addressee: strings.Join(r.Content.Memo.To, "\n"), Subject: r.Content.Memo.Subject,
		State: string(r.State), StateDate: DateOf(r.FrozenAt), Note: r.VoidReason}
}
