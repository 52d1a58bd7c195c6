package sqlite_test

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"kaltimprov.go.id/dialogpublik/model/sqlite"
	"kaltimprov.go.id/dialogpublik/model/sqlite/sqlitetest"
)

// released are the hashes of the migrations people have run. A line is added, never changed.
var released = map[string]string{
	"0001_init.sql":    "85ea8cd0fe8bae2215642fc1de419f3025b72f38bf5375d035f236fbfa50099b",
	"0002_agenda.sql":  "b3fe33ede9ed0bc3fe7e30618fcfb6d2cfdab80ced1d1833e4df1c310a063369",
	"0003_letters.sql": "9efa473912a01c2c71b5033a081a5cf3c6315399e6ba1389daa60f8cd8977480",
}

func TestMigrations_ReleasedOnesStay(t *testing.T) {
	if len(sqlite.Migrations) != len(released) {
		t.Errorf("%d migrations, %d released", len(sqlite.Migrations), len(released))
	}
	for n, name := range sqlite.Migrations {
		text, err := sqlite.MigrationFiles.ReadFile("migrations/" + name)
		if err != nil {
			t.Fatal(err)
		}
		sum := sha256.Sum256(text)
		if got := hex.EncodeToString(sum[:]); got != released[name] {
			t.Errorf("%s has hash %s, released was %s", name, got, released[name])
		}
		if number, _ := strconv.Atoi(name[:4]); number != n+1 {
			t.Errorf("%s is migration %d", name, n+1)
		}
	}
}

func TestSchema_LogTriggersAreTheGeneratedOnes(t *testing.T) {
	store := sqlitetest.New(t)
	if faults, err := store.TriggerFaults(); err != nil || len(faults) > 0 {
		t.Fatalf("new database: %v, %v", faults, err)
	}
	for _, damage := range []string{
		"DROP TRIGGER log_dialogue_update",
		"CREATE TRIGGER log_dialogue_more AFTER INSERT ON dialogue BEGIN SELECT 1; END",
		"DROP TRIGGER log_station_delete; CREATE TRIGGER log_station_delete AFTER DELETE ON station BEGIN SELECT 1; END",
		"ALTER TABLE holiday ADD COLUMN more TEXT",
	} {
		before, _ := store.TriggerFaults()
		if err := store.Raw(damage); err != nil {
			t.Fatal(err)
		}
		after, err := store.TriggerFaults()
		if err != nil || len(after) <= len(before) {
			t.Errorf("after %q: faults %v, %v", damage, after, err)
		}
	}
}

func TestSchema_EveryRecordTableHasItsFourTriggers(t *testing.T) {
	store := sqlitetest.New(t)
	names := store.TableNames()
	if len(names) != 29 {
		t.Errorf("%d tables of records: %v", len(names), names)
	}
	for _, name := range names {
		got := store.Value(t, `SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ? AND name GLOB 'log_*'`, name)
		if got != "4" {
			t.Errorf("%s has %s log triggers", name, got)
		}
		if _, ok := sqlite.ShownRecords[name]; !ok {
			t.Errorf("%s has no shown word", name)
		}
	}
}

func TestSchema_TablesAreStrictAndReferencesIndexed(t *testing.T) {
	store := sqlitetest.New(t)
	if loose := store.Value(t, `SELECT group_concat(name) FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT GLOB 'sqlite_*'`); loose != "" {
		t.Errorf("not STRICT: %s", loose)
	}
	bare := store.Value(t, `SELECT group_concat(m.name || '.' || f."from") FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f
		WHERE m.type = 'table' AND NOT EXISTS (
			SELECT 1 FROM pragma_index_list(m.name) i JOIN pragma_index_info(i.name) c WHERE c.seqno = 0 AND c.name = f."from")`)
	if bare != "" {
		t.Errorf("references without an index: %s", bare)
	}
}

func TestStore_Pragmas(t *testing.T) {
	store := sqlitetest.New(t)
	for pragma, want := range map[string]string{
		"journal_mode": "delete", "synchronous": "3", "foreign_keys": "1", "recursive_triggers": "1", "trusted_schema": "0",
		"busy_timeout": "5000", "cell_size_check": "1", "secure_delete": "2", "temp_store": "2",
		"application_id": strconv.Itoa(sqlite.ApplicationID), "user_version": strconv.Itoa(len(sqlite.Migrations)),
	} {
		if got := store.Value(t, "PRAGMA "+pragma); got != want {
			t.Errorf("%s is %s, want %s", pragma, got, want)
		}
	}
}

func TestStore_SQLiteIsNewEnough(t *testing.T) {
	version := sqlitetest.New(t).Value(t, "SELECT sqlite_version()")
	var got [3]int
	for i, part := range strings.SplitN(version, ".", 3) {
		got[i], _ = strconv.Atoi(part)
	}
	if slices.Compare(got[:], []int{3, 53, 0}) < 0 {
		t.Errorf("SQLite %s, want at least 3.53.0", version)
	}
}

// The driver works only with the libc it was made with.
func TestModule_DriverAndLibcAreThePairThatWasTried(t *testing.T) {
	mod, err := os.ReadFile("../../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"modernc.org/sqlite": "v1.61.1", "modernc.org/libc": "v1.79.0"} {
		found := regexp.MustCompile(regexp.QuoteMeta(name) + ` (v\S+)`).FindSubmatch(mod)
		if found == nil || string(found[1]) != want {
			t.Errorf("%s is %q, want %s", name, found, want)
		}
	}
}

func TestDSN_EscapesThePath(t *testing.T) {
	got, err := sqlite.DSN("/data/100% siap?/a#b.db", true)
	if err != nil || !strings.HasPrefix(got, "file:///data/100%25%20siap%3F/a%23b.db?mode=ro&") {
		t.Errorf("DSN %s, %v", got, err)
	}
	if strings.Contains(got, "journal_mode") {
		t.Error("a read-only connection must not set the journal mode")
	}
}
