package main

import (
	"fmt"
	"strings"

	"kaltimprov.go.id/dialogpublik/model"
	"kaltimprov.go.id/dialogpublik/model/sheet"
)

// importJob is one sheet on its way into the office.
type importJob struct {
	what    string   // "narasumber" or "jadwal"
	unknown []string // columns of the sheet that nothing is done with

	headerRow int
	run       func(o *model.Office, checkOnly bool) (model.ImportResult, error)
}

// readSheet reads a file as speakers or schedule; nothing is written yet.
func readSheet(what, path string) (importJob, error) {
	table, err := sheet.ReadFile(path)
	if err != nil {
		return importJob{}, err
	}
	return newImport(what, table)
}

// newImport reads a table as speakers or schedule.
func newImport(what string, table sheet.Table) (importJob, error) {
	if what == "narasumber" {
		rows, unknown, err := sheet.SpeakerRows(table)
		return importJob{what, unknown, table.HeaderRow, func(o *model.Office, checkOnly bool) (model.ImportResult, error) {
			return o.ImportSpeakers(rows, checkOnly)
		}}, err
	}
	rows, unknown, err := sheet.ScheduleRows(table)
	return importJob{what, unknown, table.HeaderRow, func(o *model.Office, checkOnly bool) (model.ImportResult, error) {
		return o.ImportSchedule(rows, checkOnly)
	}}, err
}

func (p *program) importSpeakers() error { return p.importSheet("narasumber") }

func (p *program) importSchedule() error { return p.importSheet("jadwal") }

// importSheet checks a sheet and, without --periksa, writes it: all rows or none.
func (p *program) importSheet(what string) error {
	if _, err := p.findFolder(); err != nil {
		return err
	}
	job, err := readSheet(what, p.values[0])
	if err != nil {
		return err
	}
	if p.has("periksa") {
		return p.reading(func(s *session) error {
			res, err := job.run(s.office, true)
			return p.tellImport(job, res, err, true)
		})
	}
	return p.writing(func(s *session) error {
		res, err := p.importInto(s, job)
		return p.tellImport(job, res, err, false)
	})
}

// importInto writes a sheet after a backup; a sheet with faults leaves no trace.
func (p *program) importInto(s *session, job importJob) (model.ImportResult, error) {
	res, err := job.run(s.office, true)
	if err != nil || len(res.Faults) > 0 || res.Created+res.Updated == 0 {
		return res, err
	}
	if !s.fresh {
		if err := p.backUpInto(s.folder, s.store); err != nil {
			return res, model.Wrap(model.ErrorCode(err), err, "Tidak ada yang diimpor, karena data belum dapat dicadangkan. %s", model.Message(err))
		}
	}
	return job.run(s.office, false)
}

// importAnswer is the result of an import as JSON.
type importAnswer struct {
	Created int           `json:"baru"`
	Updated int           `json:"diperbarui"`
	Same    int           `json:"sama"`
	Unknown []string      `json:"kolom_tidak_dikenal"`
	Notes   []sheetRemark `json:"catatan"`
	Faults  []sheetRemark `json:"kesalahan"`
}

// sheetRemark is a remark on one cell of a sheet.
type sheetRemark struct {
	Row    int    `json:"baris"`
	Column string `json:"kolom"`
	Reason string `json:"alasan"`
}

// String writes the remark as a line for people.
func (r sheetRemark) String() string {
	if r.Column == "" {
		return fmt.Sprintf("baris %d: %s", r.Row, r.Reason)
	}
	return fmt.Sprintf("baris %d, kolom %s: %s", r.Row, r.Column, r.Reason)
}

func remarks(faults []model.RowFault) []sheetRemark {
	out := make([]sheetRemark, 0, len(faults))
	for _, f := range faults {
		out = append(out, sheetRemark(f))
	}
	return out
}

// tellImport prints counts and remarks. Faults go to standard error and refuse the sheet.
func (p *program) tellImport(job importJob, res model.ImportResult, err error, checkOnly bool) error {
	if err != nil {
		return err
	}
	out := importAnswer{res.Created, res.Updated, res.Same, list(job.unknown), remarks(res.Notes), remarks(res.Faults)}
	for _, column := range job.unknown {
		p.warn("kolom %s tidak dikenal dan diabaikan.", column)
	}
	for _, n := range out.Notes {
		p.warn("%s", n)
	}
	if len(out.Faults) > 0 {
		return p.refuseSheet(job, out)
	}
	verb := "Impor " + job.what
	if checkOnly {
		verb = "Pemeriksaan " + job.what + " (tidak ada yang ditulis)"
	}
	return p.answer(out, "%s: %d baru, %d diperbarui, %d sama.\n", verb, res.Created, res.Updated, res.Same)
}

func (p *program) refuseSheet(job importJob, out importAnswer) error {
	if p.has("json") {
		if err := writeJSON(p.stdout, out); err != nil {
			return err
		}
	}
	lines := make([]string, 0, len(out.Faults)+1)
	for _, f := range out.Faults {
		lines = append(lines, f.String())
	}
	lines = append(lines, fmt.Sprintf("%d kesalahan di berkas %s. Tidak ada yang ditulis.", len(out.Faults), job.what))
	return model.Errorf(model.Invalid, "%s", strings.Join(lines, "\n"))
}
