package main

import (
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

const benchRows = 10_000

// BenchmarkImport brings 10,000 speakers into a new office, and for comparison the same rows into
// bare tables without log, checks or keys between them.
func BenchmarkImport(b *testing.B) {
	var sheet strings.Builder
	sheet.WriteString("nama;gelar_depan;jabatan;instansi;telepon;bidang\n")
	for i := range benchRows {
		fmt.Fprintf(&sheet, "Contoh Orang %d;Dr.;Kepala Bidang;Dinas Rekaan %d;0812%08d;padi|jagung\n", i, i%200, i)
	}
	path := filepath.Join(b.TempDir(), "n.csv")
	if err := os.WriteFile(path, []byte(sheet.String()), 0o600); err != nil {
		b.Fatal(err)
	}
	var ours, bare time.Duration
	for b.Loop() {
		start := time.Now()
		if s := callPlain("--data", b.TempDir(), "impor", "narasumber", path); s.code != 0 {
			b.Fatal(s.err)
		}
		ours += time.Since(start)
		start = time.Now()
		if err := bareInsert(filepath.Join(b.TempDir(), "bare.db")); err != nil {
			b.Fatal(err)
		}
		bare += time.Since(start)
	}
	b.Logf("RASIO impor10000 %.2f (%v impor narasumber, %v SQL saja)", float64(ours)/float64(bare), ours/time.Duration(b.N), bare/time.Duration(b.N))
}

// bareInsert writes speakers, phones and themes in one transaction.
func bareInsert(path string) error {
	db, err := sql.Open("sqlite", "file:"+path+"?_pragma=synchronous(EXTRA)")
	if err != nil {
		return err
	}
	defer db.Close()
	if _, err := db.Exec(`CREATE TABLE speaker (id TEXT PRIMARY KEY, front TEXT, bare TEXT, post TEXT, organization TEXT);
		CREATE TABLE phone (speaker TEXT, number TEXT); CREATE TABLE theme (speaker TEXT, name TEXT)`); err != nil {
		return err
	}
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	for i := range benchRows {
		id := fmt.Sprintf("01a20682-e59a-7000-9978-%012d", i)
		for _, q := range []struct {
			text string
			args []any
		}{
			{"INSERT INTO speaker VALUES (?, ?, ?, ?, ?)", []any{id, "Dr.", fmt.Sprintf("Contoh Orang %d", i), "Kepala Bidang", fmt.Sprintf("Dinas Rekaan %d", i%200)}},
			{"INSERT INTO phone VALUES (?, ?)", []any{id, fmt.Sprintf("+62812%08d", i)}},
			{"INSERT INTO theme VALUES (?, ?)", []any{id, "padi"}},
			{"INSERT INTO theme VALUES (?, ?)", []any{id, "jagung"}},
		} {
			if _, err := tx.Exec(q.text, q.args...); err != nil {
				return err
			}
		}
	}
	return tx.Commit()
}
