-- Letters of every kind with their registers, templates, marks and scans.

CREATE TABLE register (
  id           TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  name         TEXT NOT NULL,
  mode         TEXT NOT NULL CHECK (mode IN ('sendiri', 'srikandi', 'tulis')),
  pattern      TEXT NOT NULL,
  first_number INTEGER NOT NULL CHECK (first_number > 0),
  ord          INTEGER NOT NULL,
  changed_at   TEXT NOT NULL,
  changed_by   TEXT NOT NULL,
  changed_on   TEXT NOT NULL
) STRICT;

CREATE TABLE number_block (
  id          TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  register_id TEXT NOT NULL REFERENCES register (id),
  year        INTEGER NOT NULL,
  first       INTEGER NOT NULL CHECK (first > 0),
  last        INTEGER NOT NULL CHECK (last >= first),
  laptop      TEXT NOT NULL,
  label       TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  changed_on  TEXT NOT NULL
) STRICT;
CREATE INDEX number_block_register ON number_block (register_id, year);

CREATE TABLE letter_template (
  id          TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  kind        TEXT NOT NULL UNIQUE,
  register_id TEXT REFERENCES register (id),
  code        TEXT NOT NULL,
  unit        TEXT NOT NULL,
  urgency     TEXT NOT NULL,
  attach      TEXT NOT NULL,
  wording     TEXT NOT NULL CHECK (json_valid(wording)),
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  changed_on  TEXT NOT NULL
) STRICT;
CREATE INDEX letter_template_register ON letter_template (register_id) WHERE register_id IS NOT NULL;

-- The one register so far becomes the first of many. Keys are UUIDv7 as the program mints.
INSERT INTO register (id, name, mode, pattern, first_number, ord, changed_at, changed_by, changed_on)
  SELECT substr(ms, 1, 8) || '-' || substr(ms, 9, 4) || '-7' || substr(r, 1, 3) || '-a' || substr(r, 4, 3) || '-' || substr(r, 7, 12),
    'Surat keluar', 'tulis', number_pattern, 1, 0, changed_at, changed_by, changed_on
  FROM (SELECT *, printf('%012x', CAST(unixepoch('subsec') * 1000 AS INTEGER)) AS ms, lower(hex(randomblob(9))) AS r FROM settings);
ALTER TABLE settings DROP COLUMN number_pattern;
ALTER TABLE settings ADD COLUMN letter_layout TEXT NOT NULL DEFAULT '';

-- Numbers once given, by letters and reports together, or void without a paper. It is no record and
-- has no log: undo never gives a number back. running is the running number where it is one.
CREATE TABLE register_wide (
  register_id TEXT NOT NULL REFERENCES register (id),
  year        INTEGER NOT NULL,
  folded      TEXT NOT NULL CHECK (folded <> ''),
  number      TEXT NOT NULL,
  running     INTEGER,
  subject     TEXT UNIQUE,
  reason      TEXT NOT NULL,
  given_at    TEXT,
  PRIMARY KEY (register_id, year, folded)
) STRICT, WITHOUT ROWID;
INSERT INTO register_wide (register_id, year, folded, number, running, subject, reason)
  SELECT r.id, n.year, n.folded, n.number, CASE WHEN n.running <> '' AND n.running NOT GLOB '*[^0-9]*' AND length(n.running) < 10
      THEN CAST(n.running AS INTEGER) END, n.subject, ''
  FROM register r, (SELECT *, coalesce((SELECT content ->> '$.nomor.urut' FROM letter WHERE id = subject),
      (SELECT content ->> '$.nota_dinas.nomor.urut' FROM weekly_report WHERE id = subject), '') AS running FROM register_number) n;
DROP TABLE register_number;
ALTER TABLE register_wide RENAME TO register_number;
CREATE INDEX register_number_running ON register_number (register_id, year, running);

CREATE TABLE letter_wide (
  id          TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  kind        TEXT NOT NULL,
  register_id TEXT REFERENCES register (id),
  dialogue_id TEXT REFERENCES dialogue (id),
  speaker_id  TEXT REFERENCES speaker (id),
  station_id  TEXT REFERENCES station (id),
  month       TEXT CHECK (month GLOB '????-??'),
  people      TEXT NOT NULL CHECK (json_valid(people)),
  role        TEXT NOT NULL,
  refers_id   TEXT REFERENCES letter (id),
  state       TEXT NOT NULL,
  body        TEXT NOT NULL CHECK (json_valid(body)),
  options     TEXT NOT NULL CHECK (json_valid(options)),
  issued_at   TEXT,
  number      TEXT NOT NULL,
  year        INTEGER NOT NULL,
  content     TEXT NOT NULL CHECK (json_valid(content)),
  void_reason TEXT NOT NULL,
  way         TEXT NOT NULL,
  sent_to     TEXT NOT NULL,
  receiver    TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  changed_on  TEXT NOT NULL
) STRICT;
INSERT INTO letter_wide (id, kind, register_id, dialogue_id, speaker_id, people, role, state, body, options, issued_at, number, year,
    content, void_reason, way, sent_to, receiver, changed_at, changed_by, changed_on)
  SELECT l.id, l.kind, CASE WHEN l.issued_at IS NOT NULL THEN (SELECT id FROM register) END, l.dialogue_id, l.speaker_id, '[]', l.role,
    l.state, l.body, '{}', l.issued_at, l.number, l.year, l.content, l.void_reason, '', '', '', l.changed_at, l.changed_by, l.changed_on
  FROM letter l;

CREATE TABLE letter_mark (
  id         TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  letter_id  TEXT NOT NULL REFERENCES letter (id),
  state      TEXT NOT NULL,
  at         TEXT NOT NULL,
  officer_id TEXT REFERENCES officer (id),
  note       TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  changed_on TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX letter_mark_state ON letter_mark (letter_id, state);
CREATE INDEX letter_mark_officer ON letter_mark (officer_id) WHERE officer_id IS NOT NULL;

-- What is known of older letters: when they were issued, and who changed them last.
INSERT INTO letter_mark (id, letter_id, state, at, officer_id, note, changed_at, changed_by, changed_on)
  SELECT substr(ms, 1, 8) || '-' || substr(ms, 9, 4) || '-7' || substr(r, 1, 3) || '-a' || substr(r, 4, 3) || '-' || substr(r, 7, 12),
    letter_id, state, at, officer_id, '', changed_at, changed_by, changed_on
  FROM (SELECT *, printf('%012x', CAST(unixepoch('subsec') * 1000 AS INTEGER)) AS ms, lower(hex(randomblob(9))) AS r FROM (
    SELECT l.id AS letter_id, 'konsep' AS state, l.issued_at AS at, NULL AS officer_id, l.changed_at, l.changed_by, l.changed_on
      FROM letter l WHERE l.issued_at IS NOT NULL
    UNION ALL
    SELECT l.id, l.state, l.changed_at, (SELECT o.id FROM officer o WHERE o.id = l.changed_by), l.changed_at, l.changed_by, l.changed_on
      FROM letter l WHERE l.issued_at IS NOT NULL AND l.state <> 'konsep'));

DROP TABLE letter;
ALTER TABLE letter_wide RENAME TO letter;
CREATE INDEX letter_dialogue ON letter (dialogue_id);
CREATE INDEX letter_speaker ON letter (speaker_id);
CREATE INDEX letter_station ON letter (station_id) WHERE station_id IS NOT NULL;
CREATE INDEX letter_refers ON letter (refers_id) WHERE refers_id IS NOT NULL;
CREATE INDEX letter_register ON letter (register_id, year);

ALTER TABLE weekly_report ADD COLUMN register_id TEXT REFERENCES register (id);
CREATE INDEX weekly_report_register ON weekly_report (register_id) WHERE register_id IS NOT NULL;
UPDATE weekly_report SET register_id = (SELECT id FROM register) WHERE frozen_at IS NOT NULL;

ALTER TABLE document ADD COLUMN name TEXT NOT NULL DEFAULT '';

-- Scans that came in; those that found their letter are documents of it as well.
CREATE TABLE scan (
  id         TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  sha256     TEXT NOT NULL,
  name       TEXT NOT NULL,
  size       INTEGER NOT NULL,
  came_at    TEXT NOT NULL,
  state      TEXT NOT NULL,
  reason     TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  changed_on TEXT NOT NULL
) STRICT;
CREATE INDEX scan_sha256 ON scan (sha256);

-- Step 4 has evidence now.
UPDATE step SET evidence = 'undangan_diterima' WHERE number = 4 AND scope = 'dialog' AND evidence = 'manual';

-- What was issued stays, and so does a number once given.
CREATE TRIGGER keep_letter_number BEFORE UPDATE ON letter
WHEN OLD.number <> '' AND (NEW.number <> OLD.number OR NEW.year <> OLD.year OR NEW.register_id IS NOT OLD.register_id)
BEGIN SELECT RAISE(ABORT, 'number_kept'); END;

CREATE TRIGGER keep_letter_issued BEFORE UPDATE ON letter
WHEN OLD.issued_at IS NOT NULL AND NEW.issued_at IS NOT OLD.issued_at
BEGIN SELECT RAISE(ABORT, 'issued_kept'); END;

CREATE TRIGGER keep_letter BEFORE DELETE ON letter
WHEN OLD.issued_at IS NOT NULL OR OLD.number <> ''
BEGIN SELECT RAISE(ABORT, 'issued_kept'); END;
