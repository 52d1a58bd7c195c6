package sqlite

import (
	"fmt"

	"kaltimprov.go.id/dialogpublik/model"
)

// shownRecord says how people are told of a record: a word, and SQL that names it from its JSON
// image ?1.
type shownRecord struct{ word, label string }

const labelSpeaker = `SELECT bare FROM speaker WHERE id = ?1 ->> 'speaker_id'`

var shownRecords = map[string]shownRecord{
	"settings":         {"pengaturan kantor", ""},
	"officer":          {"pegawai", `SELECT ?1 ->> 'name'`},
	"signatory":        {"penanda tangan", `SELECT coalesce(nullif(?1 ->> 'name', ''), ?1 ->> 'post')`},
	"legal_basis":      {"dasar hukum", `SELECT ?1 ->> 'title'`},
	"holiday":          {"hari libur", `SELECT ?1 ->> 'name'`},
	"station":          {"stasiun", `SELECT ?1 ->> 'name'`},
	"programme":        {"acara", `SELECT ?1 ->> 'name'`},
	"programme_slot":   {"jam siaran", `SELECT name FROM programme WHERE id = ?1 ->> 'programme_id'`},
	"slot":             {"slot", `SELECT ?1 ->> 'date'`},
	"theme":            {"tema", `SELECT ?1 ->> 'title'`},
	"agenda":           {"agenda bulan", `SELECT ?1 ->> 'month'`},
	"schedule_version": {"jadwal terbit", `SELECT ?1 ->> 'month'`},
	"speaker_absence":  {"waktu berhalangan narasumber", labelSpeaker},
	"organization":     {"instansi", `SELECT ?1 ->> 'name'`},
	"speaker":          {"narasumber", `SELECT ?1 ->> 'bare'`},
	"speaker_phone":    {"nomor telepon narasumber", labelSpeaker},
	"dialogue":         {"dialog", `SELECT ?1 ->> 'theme'`},
	"appearance":       {"penampilan narasumber", labelSpeaker},
	"procedure":        {"SOP", `SELECT ?1 ->> 'title'`},
	"step":             {"langkah SOP", `SELECT ?1 ->> 'short'`},
	"step_run":         {"pelaksanaan langkah", `SELECT ?1 ->> 'number'`},
	"letter":           {"surat untuk", `SELECT coalesce((SELECT bare FROM speaker WHERE id = ?1 ->> 'speaker_id'), nullif(?1 ->> 'number', ''), ?1 ->> 'kind')`},
	"letter_mark":      {"keadaan surat", `SELECT ?1 ->> 'state'`},
	"letter_template":  {"naskah surat", `SELECT ?1 ->> 'kind'`},
	"register":         {"buku register", `SELECT ?1 ->> 'name'`},
	"number_block":     {"blok nomor", `SELECT ?1 ->> 'label'`},
	"scan":             {"pindaian", `SELECT ?1 ->> 'name'`},
	"weekly_report":    {"laporan pekan", `SELECT ?1 ->> 'week'`},
	"document":         {"arsip", `SELECT ?1 ->> 'sha256'`},
}

// shown names a record from its image, `dialog "Stunting"`.
func (t *tx) shown(tbl, image string) string {
	r, ok := shownRecords[tbl]
	if !ok {
		return "data " + tbl
	}
	var label string
	if r.label == "" || image == "" || t.row(r.label, image).Scan(text(&label)) != nil || label == "" {
		return r.word
	}
	return fmt.Sprintf("%s %q", r.word, clip(label))
}

// shownByID names a stored record.
func (t *tx) shownByID(tbl string, id model.ID) string {
	for _, known := range t.tables {
		if known.name != tbl {
			continue
		}
		var image string
		if t.row("SELECT "+known.image("")+" FROM "+tbl+" WHERE id = ?", id).Scan(&image) == nil {
			return t.shown(tbl, image)
		}
	}
	return t.shown(tbl, "")
}
