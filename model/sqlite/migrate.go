package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// migrations are the names of the released migrations in order; the n-th makes user_version n.
// A released file is never edited.
var migrations = []string{"0001_init.sql", "0002_agenda.sql", "0003_letters.sql"}

// migrate brings a file of the given user_version to the newest, each step in a transaction of its
// own. Foreign keys are off meanwhile, for rebuilding a parent table would empty its children.
func migrate(c *sql.Conn, version int) error {
	if version >= len(migrations) {
		return nil
	}
	ctx := context.Background()
	if _, err := c.ExecContext(ctx, "PRAGMA foreign_keys = OFF"); err != nil {
		return err
	}
	for n := version; n < len(migrations); n++ {
		text, err := migrationFiles.ReadFile("migrations/" + migrations[n])
		if err != nil {
			return err
		}
		if err := migrateStep(c, n+1, string(text)); err != nil {
			return fmt.Errorf("migrate to %s: %w", migrations[n], err)
		}
	}
	_, err := c.ExecContext(ctx, "PRAGMA foreign_keys = ON")
	return err
}

func migrateStep(c *sql.Conn, version int, text string) error {
	tx, err := c.BeginTx(context.Background(), nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := dropLogTriggers(tx); err != nil {
		return err
	}
	if _, err := tx.Exec(text); err != nil {
		return err
	}
	if err := makeLogTriggers(tx); err != nil {
		return err
	}
	marks := fmt.Sprintf("PRAGMA user_version = %d; PRAGMA application_id = %d", version, applicationID)
	if _, err := tx.Exec(marks); err != nil {
		return err
	}
	faults, err := fileFaults(tx, false)
	if err != nil {
		return err
	}
	if len(faults) > 0 {
		return fmt.Errorf("the migrated file is faulty: %q", faults)
	}
	return tx.Commit()
}
