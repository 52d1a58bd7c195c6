package sqlite

import (
	"context"
	"fmt"

	"kaltimprov.go.id/dialogpublik/model"
)

// maxFaults bounds how many faults of one kind are listed.
const maxFaults = 20

// Check looks for faults and returns each as an Indonesian sentence: pages (quickly, or every index
// when deep), references, log triggers and the logical rules between records.
func (s *Store) Check(deep bool) ([]string, error) {
	var faults []string
	err := s.look(func(t *tx) error {
		found, err := fileFaults(t.sql, deep)
		if err != nil || len(found) > 0 { // a damaged file answers nothing else reliably
			faults = found
			return err
		}
		triggers, err := triggerFaults(t.sql)
		if err != nil {
			return err
		}
		for _, name := range triggers {
			faults = append(faults, fmt.Sprintf("Pemicu jejak perubahan %s tidak seperti seharusnya.", name))
		}
		logical, err := t.logicalFaults()
		faults = append(faults, logical...)
		return err
	})
	return faults, err
}

// fileFaults checks pages and references.
func fileFaults(q querier, deep bool) ([]string, error) {
	query := "PRAGMA quick_check(20)"
	if deep {
		query = "PRAGMA integrity_check(20)"
	}
	rows, err := q.QueryContext(context.Background(), query)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var faults []string
	for rows.Next() {
		var line string
		if err := rows.Scan(&line); err != nil {
			return nil, err
		}
		if line != "ok" {
			faults = append(faults, fmt.Sprintf("Berkas data rusak: %s.", line))
		}
	}
	if err := rows.Err(); err != nil || len(faults) > 0 {
		return faults, err
	}
	broken, err := brokenReferences(q)
	for i, r := range broken {
		if i == maxFaults {
			break
		}
		faults = append(faults, fmt.Sprintf("Data %s (%s) merujuk %s yang tidak ada.", r.tbl, r.record, r.parent))
	}
	return faults, err
}

// rule is a logical rule: its query returns the table and ID of each record that breaks it.
type rule struct{ query, sentence string }

// rules hold between records beyond what the schema can say; %s is the record's shown name.
var rules = []rule{
	{`SELECT 'letter', l.id FROM letter l LEFT JOIN register_number n ON n.subject = l.id AND n.register_id = l.register_id AND n.year = l.year AND n.number = l.number
		WHERE l.number <> '' AND n.subject IS NULL`, "Nomor %s tidak tercatat di register."},
	{`SELECT 'weekly_report', r.id FROM weekly_report r LEFT JOIN register_number n ON n.subject = r.id AND n.register_id = r.register_id AND n.year = r.year AND n.number = r.number
		WHERE r.number <> '' AND n.subject IS NULL`, "Nomor %s tidak tercatat di register."},
	{`SELECT 'register', n.subject FROM register_number n WHERE n.subject IS NOT NULL AND NOT EXISTS (SELECT 1 FROM letter WHERE id = n.subject)
		AND NOT EXISTS (SELECT 1 FROM weekly_report WHERE id = n.subject)`, "Register memuat nomor untuk %s yang tidak ada."},
	{`SELECT 'letter', id FROM letter WHERE issued_at IS NOT NULL AND id NOT IN (SELECT subject_id FROM document)`,
		"%s sudah diterbitkan tetapi tidak punya arsip cetakan."},
	{`SELECT 'weekly_report', id FROM weekly_report WHERE frozen_at IS NOT NULL AND id NOT IN (SELECT subject_id FROM document)`,
		"%s sudah dibekukan tetapi tidak punya arsip cetakan."},
	{`SELECT 'letter', id FROM letter WHERE issued_at IS NULL AND state NOT IN ('konsep', 'diparaf')`,
		"%s belum diterbitkan tetapi statusnya bukan konsep."},
	{`SELECT 'document', id FROM document WHERE subject_id NOT IN (SELECT id FROM letter UNION ALL SELECT id FROM weekly_report
		UNION ALL SELECT id FROM schedule_version)`, "%s milik surat, laporan atau jadwal yang tidak ada."},
	{`SELECT 'schedule_version', id FROM schedule_version WHERE id NOT IN (SELECT subject_id FROM document)`,
		"%s sudah terbit tetapi tidak punya arsip cetakan."},
	{`SELECT 'dialogue', id FROM dialogue WHERE state = 'usulan' AND id NOT IN (SELECT dialogue_id FROM theme WHERE dialogue_id IS NOT NULL)`,
		"%s berstatus usulan tetapi temanya tidak ada di bank tema."},
	{`SELECT 'slot', s.id FROM slot s JOIN programme p ON p.id = s.programme_id WHERE p.station_id <> s.station_id`,
		"%s memakai acara milik stasiun lain."},
	{`SELECT 'dialogue', d.id FROM dialogue d JOIN programme p ON p.id = d.programme_id WHERE p.station_id <> d.station_id`,
		"%s memakai acara milik stasiun lain."},
	{`SELECT 'dialogue', id FROM dialogue WHERE trashed <> (trashed_at IS NOT NULL)`, "%s tercatat di keranjang tanpa waktunya, atau sebaliknya."},
	{`SELECT 'appearance', id FROM appearance WHERE role NOT IN ('utama', 'pendamping')`, "%s punya peran yang tidak dikenal."},
	{`SELECT 'appearance', id FROM appearance WHERE representative_id IS NOT NULL AND state <> 'diwakili'`,
		"%s punya wakil tetapi statusnya bukan diwakili."},
	{`SELECT 'step_run', id FROM step_run WHERE scope = 'bulan' AND subject NOT GLOB '????-??'
		OR scope = 'pekan' AND subject NOT GLOB '????-W??'`, "%s tidak menyebut bulan atau pekan yang benar."},
	{`SELECT 'speaker', id FROM speaker WHERE trim(bare) = ''`, "%s tidak punya nama."},
	{`SELECT 'perintah', id FROM command WHERE undoes <> '' AND undoes NOT IN (SELECT id FROM command)`, "%s mengurungkan perintah yang tidak tercatat."},
	{`SELECT 'perintah', command FROM running_command`, "%s tertinggal sebagai perintah yang sedang berjalan."},
}

func (t *tx) logicalFaults() ([]string, error) {
	type breaker struct {
		tbl string
		id  model.ID
	}
	var faults []string
	for _, r := range rules {
		found, err := list(t, func(b *breaker) []any { return []any{&b.tbl, &b.id} }, r.query+" LIMIT ?", maxFaults)
		if err != nil {
			return faults, err
		}
		for _, b := range found {
			name := fmt.Sprintf("%s (%s)", t.shownByID(b.tbl, b.id), b.id)
			faults = append(faults, model.Capital(fmt.Sprintf(r.sentence, name)))
		}
	}
	return faults, nil
}
