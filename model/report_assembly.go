package model

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// assembleReport writes a week's report from the facts of the transaction.
func assembleReport(tx Tx, w Week) (ReportContent, []string, error) {
	s, err := loadSituation(tx, w.Monday(), w.Add(1).Sunday())
	if err != nil {
		return ReportContent{}, nil, err
	}
	bases, err := tx.LegalBases()
	if err != nil {
		return ReportContent{}, nil, err
	}
	totals, err := reportTotals(tx, s.Settings, w)
	if err != nil {
		return ReportContent{}, nil, err
	}
	set, today := s.Settings, s.Today()
	dialogues := s.Between(w.Monday(), w.Sunday())
	kasi, kabid := pickSigner(s.signers, RoleKasi, today), pickSigner(s.signers, RoleKabid, today)
	c := ReportContent{
		Week: w, Head: set.Letterhead(), Paper: set.ReportPaper, Town: set.Town, Date: today, PrintedAt: s.Now,
		FileName: fmt.Sprintf("laporan-mingguan-%s.pdf", w),
		General:  s.generalSentence(),
		Basis:    basisSentence(bases),
		Purpose:  "Melaporkan pelaksanaan, hasil, dan kendala dialog publik sebagai bahan arahan pimpinan.",
		Totals:   totals,
		Closing:  "Demikian laporan ini disampaikan sebagai bahan arahan pimpinan.",
		Author:   kasi.Signature(), Seen: kabid.Signature(), Sample: set.Sample,
	}
	c.Seen.Lines = append([]string{"Mengetahui,"}, c.Seen.Lines...)
	c.Memo = s.memo(c, kasi)
	s.fillDialogues(&c, dialogues)
	c.NextWeek = s.reportDialogues(s.Between(w.Add(1).Monday(), w.Add(1).Sunday()), true)
	c.Conclusion = conclusion(totals)
	warnings := nonEmpty(SignerWarning(s.signers, RoleKasi, today), SignerWarning(s.signers, RoleKabid, today))
	return c, append(warnings, s.reportWarnings(dialogues)...), nil
}

// fillDialogues writes parts B to D.
func (s Situation) fillDialogues(c *ReportContent, dialogues []Dialogue) {
	c.Dialogues = s.reportDialogues(dialogues, false)
	c.Compliance = s.compliance(dialogues)
	if len(dialogues) == 0 {
		c.NilReason = fmt.Sprintf("Pada pekan %s tidak ada dialog publik yang dijadwalkan (nihil).", DateRange(c.Week.Monday(), c.Week.Sunday()))
	}
	for _, d := range dialogues {
		about := fmt.Sprintf("%s %s: ", s.Stations[d.StationID].Mark, ShortDate(d.Date))
		for _, line := range reportLines(d.Obstacles) {
			c.Obstacles = append(c.Obstacles, about+line)
		}
		for _, line := range reportLines(d.Suggestions) {
			c.Advice = append(c.Advice, about+line)
		}
		if d.State == Postponed || d.State == Cancelled {
			c.Obstacles = append(c.Obstacles, fmt.Sprintf("Dialog \"%s\" %s: %s.", d.Theme, d.State, strings.TrimSuffix(d.Reason, ".")))
		}
		if _, words := s.pending(d); words != "" {
			c.Pending = append(c.Pending, fmt.Sprintf("%s: %s.", d.Theme, words))
		}
	}
}

// pending are the numbers of the open steps after the broadcast of a dialogue, and what the report
// says in their place: "hasil liputan dan berita menyusul"; both empty when none is open.
func (s Situation) pending(d Dialogue) (steps []string, words string) {
	var missing []string
	for _, row := range s.Checklist(d) {
		n := row.Step.Number
		if !d.Active() || row.Step.Scope != ScopeDialogue || n < broadcastStep || row.State.Done() || row.State == StepSkipped {
			continue
		}
		steps = append(steps, fmt.Sprint(n))
		if n == broadcastStep {
			missing = append(missing, "hasil liputan")
		} else {
			missing = append(missing, "berita")
		}
	}
	if len(missing) > 0 {
		words = joinWords(slices.Compact(missing)) + " menyusul"
	}
	return steps, words
}

func reportLines(text string) []string {
	var out []string
	for _, l := range strings.Split(text, "\n") {
		if l = strings.TrimSpace(l); l != "" {
			out = append(out, l)
		}
	}
	return out
}

func basisSentence(bases []LegalBasis) string {
	parts := []string{"SOP Pengelolaan Dialog Publik"}
	for _, b := range bases {
		if b.InForce {
			parts = append(parts, b.Title)
		}
	}
	return strings.Join(parts, "; ") + "."
}

// reportTotals counts what was held in the week, and up to its Sunday in its month and year, so that
// a report made late tells the same.
func reportTotals(tx Tx, set Settings, w Week) ([]ReportTotal, error) {
	month := w.Monday().Month()
	year := w.Monday().Year()
	spans := []struct {
		label    string
		from, to Date
		target   int
	}{
		{"Pekan ini", w.Monday(), w.Sunday(), set.WeekTarget},
		{MonthName(month), month.First(), month.Last(), set.MonthTarget},
		{fmt.Sprintf("Tahun %d", year), MakeDate(year, 1, 1), MakeDate(year, 12, 31), set.YearTarget},
	}
	var out []ReportTotal
	for _, sp := range spans {
		held, err := tx.CountHeld(sp.from, min(sp.to, w.Sunday()))
		if err != nil {
			return nil, err
		}
		out = append(out, ReportTotal{Label: sp.label, Held: held, Target: sp.target})
	}
	return out, nil
}

func conclusion(totals []ReportTotal) []string {
	var out []string
	for _, t := range totals {
		line := fmt.Sprintf("%s: %s dialog terlaksana dari target %s", t.Label, CountWords(t.Held, ""), CountWords(t.Target, ""))
		line = oneLine(line)
		if t.Target > 0 {
			line += fmt.Sprintf(" (%d%%)", t.Held*100/t.Target)
		}
		out = append(out, line+".")
	}
	return out
}

func (s Situation) memo(c ReportContent, kasi Signatory) Memo {
	w, set := c.Week, s.Settings
	kadis, kabid := pickSigner(s.signers, RoleKadis, c.Date), pickSigner(s.signers, RoleKabid, c.Date)
	held, target := c.Totals[0].Held, c.Totals[0].Target
	month := w.Monday().Month()
	return Memo{
		To:   []string{s.headOfOffice(kadis), headPost(kabid, "Kepala "+set.Division)},
		From: firstOf(kasi.signingPost(), "Kepala Seksi Pengelolaan Opini dan Komunikasi Publik"), CopyTo: []string{"Sekretaris Dinas"},
		Number:  s.Register(MemoLetter).Compose(NumberParts{Security: SecurityLetter("Biasa"), Code: set.Classification, Unit: set.ReportUnit, Day: c.Date}, ""),
		Urgency: "Biasa", Attachment: "1 (satu) berkas",
		Subject: "Laporan Mingguan Dialog Publik, " + DateRange(w.Monday(), w.Sunday()),
		Body: []string{
			fmt.Sprintf("Bersama ini disampaikan laporan pelaksanaan dialog publik minggu %s %s sebanyak %s dialog dari target %s dialog. Rincian terlampir.",
				OrdinalWord(WeekOfMonth(w)), MonthName(month), strings.TrimSpace(CountWords(held, "")), strings.TrimSpace(CountWords(target, ""))),
			"Mohon arahan lebih lanjut.",
		},
	}
}

// generalSentence is A.1.
func (s Situation) generalSentence() string {
	stations := slices.Collect(maps.Values(s.Stations))
	slices.SortFunc(stations, func(a, b Station) int {
		return cmp.Or(cmp.Compare(a.Order, b.Order), cmp.Compare(a.Name, b.Name))
	})
	names := make([]string, len(stations))
	for i, st := range stations {
		names[i] = st.Name
	}
	with := ""
	if len(names) > 0 {
		with = " bersama " + joinWords(names)
	}
	return fmt.Sprintf("Pengelolaan dialog publik merupakan kegiatan rutin %s kali seminggu yang dilaksanakan %s%s.",
		Terbilang(s.Settings.WeekTarget), s.Settings.Division, with)
}

// joinWords writes a list as a sentence does: "A, B, dan C".
func joinWords(words []string) string {
	n := len(words)
	switch n {
	case 0:
		return ""
	case 1:
		return words[0]
	case 2:
		return words[0] + " dan " + words[1]
	}
	return strings.Join(words[:n-1], ", ") + ", dan " + words[n-1]
}

// headOfOffice is the head's post with the office's name in it: "Kepala Dinas" of "Dinas X
// Provinsi Y" is "Kepala Dinas X".
func (s Situation) headOfOffice(kadis Signatory) string {
	return officeLines(headPost(kadis, "Kepala Dinas"), s.shortOffice())[0]
}

// headPost is the post itself, whoever signs for it.
func headPost(s Signatory, factory string) string { return firstOf(s.TopPost, s.Post, factory) }

// reportWarnings says what a report of these dialogues still lacks; it never blocks freezing.
func (s Situation) reportWarnings(dialogues []Dialogue) []string {
	var out []string
	for _, d := range dialogues {
		if !d.Active() {
			continue
		}
		if d.State != Held {
			out = append(out, fmt.Sprintf("%s: pelaksanaan belum dicatat.", d.Theme))
		}
		if d.State == Held && strings.TrimSpace(d.Summary) == "" {
			out = append(out, fmt.Sprintf("%s: ringkasan hasil masih kosong.", d.Theme))
		}
		if steps, words := s.pending(d); words != "" {
			out = append(out, fmt.Sprintf("%s: langkah %s belum selesai, laporan akan memuat \"%s\".", d.Theme, joinWords(steps), words))
		}
	}
	return out
}
