-- Every table with change stamps (changed_at, changed_by, changed_on) is a table of records: its log
-- triggers are generated from its columns. Text columns hold '' for absent; references, clocks,
-- dates and times hold NULL. Times are RFC 3339 in WITA, dates 2006-01-02, clocks 15:04.

CREATE TABLE command (
  seq          INTEGER PRIMARY KEY,
  id           TEXT NOT NULL UNIQUE,
  name         TEXT NOT NULL,
  title        TEXT NOT NULL,
  at           TEXT NOT NULL,
  officer      TEXT NOT NULL,
  officer_name TEXT NOT NULL,
  laptop       TEXT NOT NULL,
  counter      INTEGER NOT NULL,
  subject      TEXT NOT NULL,
  undoes       TEXT NOT NULL,
  grp          TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX command_counter ON command (laptop, counter);

CREATE TABLE change (
  seq     INTEGER PRIMARY KEY,
  command TEXT NOT NULL REFERENCES command (id),
  tbl     TEXT NOT NULL,
  record  TEXT NOT NULL,
  before  TEXT,
  after   TEXT
) STRICT;
CREATE INDEX change_record ON change (record, seq);
CREATE INDEX change_command ON change (command);

-- The command that is running: the log triggers read it, and it is empty outside of one, so that a
-- write past the write path fails on change.command.
CREATE TABLE running_command (
  one     INTEGER PRIMARY KEY CHECK (one = 1),
  command TEXT NOT NULL
) STRICT;

-- Numbers once given, by letters and reports together. It is no record and has no log: undo never
-- gives a number back.
CREATE TABLE register_number (
  year    INTEGER NOT NULL,
  folded  TEXT NOT NULL CHECK (folded <> ''),
  number  TEXT NOT NULL,
  subject TEXT NOT NULL UNIQUE,
  PRIMARY KEY (year, folded)
) STRICT, WITHOUT ROWID;

CREATE TABLE officer (
  id         TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  name       TEXT NOT NULL,
  role       TEXT NOT NULL,
  nip        TEXT NOT NULL,
  rank       TEXT NOT NULL,
  phone      TEXT NOT NULL,
  active     INTEGER NOT NULL CHECK (active IN (0, 1)),
  seat       INTEGER NOT NULL,
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  changed_on TEXT NOT NULL
) STRICT;

CREATE TABLE settings (
  id              TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  government      TEXT NOT NULL,
  office_heading  TEXT NOT NULL,
  office_name     TEXT NOT NULL,
  division        TEXT NOT NULL,
  address         TEXT NOT NULL,
  phone           TEXT NOT NULL,
  fax             TEXT NOT NULL,
  website         TEXT NOT NULL,
  email           TEXT NOT NULL,
  town            TEXT NOT NULL,
  emblem          TEXT NOT NULL,
  classification  TEXT NOT NULL,
  letter_unit     TEXT NOT NULL,
  report_unit     TEXT NOT NULL,
  number_pattern  TEXT NOT NULL,
  urgency         TEXT NOT NULL,
  copy_to         TEXT NOT NULL,
  contact_officer TEXT REFERENCES officer (id),
  letter_paper    TEXT NOT NULL,
  report_paper    TEXT NOT NULL,
  week_target     INTEGER NOT NULL,
  month_target    INTEGER NOT NULL,
  year_target     INTEGER NOT NULL,
  last_actor      TEXT NOT NULL,
  sample          INTEGER NOT NULL CHECK (sample IN (0, 1)),
  changed_at      TEXT NOT NULL,
  changed_by      TEXT NOT NULL,
  changed_on      TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX settings_one ON settings ((id <> ''));
CREATE INDEX settings_contact ON settings (contact_officer);

CREATE TABLE signatory (
  id          TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  role        TEXT NOT NULL,
  form        TEXT NOT NULL,
  top_post    TEXT NOT NULL,
  middle_post TEXT NOT NULL,
  post        TEXT NOT NULL,
  name        TEXT NOT NULL,
  rank        TEXT NOT NULL,
  nip         TEXT NOT NULL,
  valid_from  TEXT CHECK (valid_from GLOB '????-??-??'),
  valid_until TEXT CHECK (valid_until GLOB '????-??-??'),
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  changed_on  TEXT NOT NULL
) STRICT;

CREATE TABLE legal_basis (
  id         TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  ord        INTEGER NOT NULL,
  title      TEXT NOT NULL,
  in_force   INTEGER NOT NULL CHECK (in_force IN (0, 1)),
  note       TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  changed_on TEXT NOT NULL
) STRICT;

CREATE TABLE holiday (
  id         TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  date       TEXT NOT NULL CHECK (date GLOB '????-??-??'),
  name       TEXT NOT NULL,
  kind       TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  changed_on TEXT NOT NULL
) STRICT;
CREATE INDEX holiday_date ON holiday (date);

CREATE TABLE station (
  id             TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  mark           TEXT NOT NULL,
  name           TEXT NOT NULL,
  legal_name     TEXT NOT NULL,
  head           TEXT NOT NULL,
  venue          TEXT NOT NULL,
  channel        TEXT NOT NULL,
  audience       TEXT NOT NULL,
  arrive_minutes INTEGER NOT NULL,
  contact_name   TEXT NOT NULL,
  contact_phone  TEXT NOT NULL,
  ord            INTEGER NOT NULL,
  changed_at     TEXT NOT NULL,
  changed_by     TEXT NOT NULL,
  changed_on     TEXT NOT NULL
) STRICT;

CREATE TABLE programme (
  id         TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  station_id TEXT NOT NULL REFERENCES station (id),
  name       TEXT NOT NULL,
  weekday    INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6),
  has_slot   INTEGER NOT NULL CHECK (has_slot IN (0, 1)),
  start      TEXT CHECK (start GLOB '??:??'),
  minutes    INTEGER NOT NULL,
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  changed_on TEXT NOT NULL
) STRICT;
CREATE INDEX programme_station ON programme (station_id);

CREATE TABLE organization (
  id         TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  name       TEXT NOT NULL,
  town       TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  changed_on TEXT NOT NULL
) STRICT;

CREATE TABLE speaker (
  id              TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  front           TEXT NOT NULL,
  bare            TEXT NOT NULL,
  back            TEXT NOT NULL,
  post            TEXT NOT NULL,
  organization_id TEXT REFERENCES organization (id),
  email           TEXT NOT NULL,
  themes          TEXT NOT NULL CHECK (json_valid(themes)),
  address         TEXT NOT NULL,
  note            TEXT NOT NULL,
  trashed         INTEGER NOT NULL CHECK (trashed IN (0, 1)),
  changed_at      TEXT NOT NULL,
  changed_by      TEXT NOT NULL,
  changed_on      TEXT NOT NULL
) STRICT;
CREATE INDEX speaker_organization ON speaker (organization_id);

CREATE TABLE speaker_phone (
  id         TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  speaker_id TEXT NOT NULL REFERENCES speaker (id),
  ord        INTEGER NOT NULL,
  kind       TEXT NOT NULL,
  number     TEXT NOT NULL,
  preferred  INTEGER NOT NULL CHECK (preferred IN (0, 1)),
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  changed_on TEXT NOT NULL
) STRICT;
CREATE INDEX speaker_phone_speaker ON speaker_phone (speaker_id);

CREATE TABLE dialogue (
  id           TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  station_id   TEXT NOT NULL REFERENCES station (id),
  programme_id TEXT REFERENCES programme (id),
  date         TEXT NOT NULL CHECK (date GLOB '????-??-??'),
  start        TEXT CHECK (start GLOB '??:??'),
  finish       TEXT CHECK (finish GLOB '??:??'),
  venue        TEXT NOT NULL,
  theme        TEXT NOT NULL,
  points       TEXT NOT NULL,
  host         TEXT NOT NULL,
  state        TEXT NOT NULL,
  reason       TEXT NOT NULL,
  summary      TEXT NOT NULL,
  obstacles    TEXT NOT NULL,
  suggestions  TEXT NOT NULL,
  trashed      INTEGER NOT NULL CHECK (trashed IN (0, 1)),
  trashed_at   TEXT,
  changed_at   TEXT NOT NULL,
  changed_by   TEXT NOT NULL,
  changed_on   TEXT NOT NULL
) STRICT;
CREATE INDEX dialogue_date ON dialogue (date, start);
CREATE INDEX dialogue_active ON dialogue (date, start) WHERE trashed = 0;
CREATE INDEX dialogue_station ON dialogue (station_id);
CREATE INDEX dialogue_programme ON dialogue (programme_id);

CREATE TABLE appearance (
  id                TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  dialogue_id       TEXT NOT NULL REFERENCES dialogue (id),
  speaker_id        TEXT NOT NULL REFERENCES speaker (id),
  role              TEXT NOT NULL,
  state             TEXT NOT NULL,
  representative_id TEXT REFERENCES speaker (id),
  note              TEXT NOT NULL,
  ord               INTEGER NOT NULL,
  changed_at        TEXT NOT NULL,
  changed_by        TEXT NOT NULL,
  changed_on        TEXT NOT NULL
) STRICT;
CREATE INDEX appearance_dialogue ON appearance (dialogue_id);
CREATE INDEX appearance_speaker ON appearance (speaker_id);
CREATE INDEX appearance_representative ON appearance (representative_id) WHERE representative_id IS NOT NULL;

CREATE TABLE procedure (
  id         TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  version    INTEGER NOT NULL UNIQUE,
  title      TEXT NOT NULL,
  effective  TEXT CHECK (effective GLOB '????-??-??'),
  verbatim   TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  changed_on TEXT NOT NULL
) STRICT;

CREATE TABLE step (
  id              TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  procedure_id    TEXT NOT NULL REFERENCES procedure (id),
  number          INTEGER NOT NULL,
  short           TEXT NOT NULL,
  text            TEXT NOT NULL,
  scope           TEXT NOT NULL,
  actors          TEXT NOT NULL CHECK (json_valid(actors)),
  duty            TEXT NOT NULL,
  requirements    TEXT NOT NULL,
  output_verbatim TEXT NOT NULL,
  output          TEXT NOT NULL,
  needs_corrected TEXT NOT NULL,
  time_min        INTEGER NOT NULL,
  time_max        INTEGER NOT NULL,
  time_unit       TEXT NOT NULL,
  evidence        TEXT NOT NULL,
  officer_id      TEXT REFERENCES officer (id),
  changed_at      TEXT NOT NULL,
  changed_by      TEXT NOT NULL,
  changed_on      TEXT NOT NULL
) STRICT;
CREATE INDEX step_procedure ON step (procedure_id, number);
CREATE INDEX step_officer ON step (officer_id);

CREATE TABLE step_run (
  id         TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  number     INTEGER NOT NULL,
  scope      TEXT NOT NULL,
  subject    TEXT NOT NULL CHECK (subject <> ''),
  officer_id TEXT REFERENCES officer (id),
  ticked     INTEGER NOT NULL CHECK (ticked IN (0, 1)),
  skipped    INTEGER NOT NULL CHECK (skipped IN (0, 1)),
  note       TEXT NOT NULL,
  done_at    TEXT,
  done_by    TEXT REFERENCES officer (id),
  due_then   TEXT CHECK (due_then GLOB '????-??-??'),
  dialogue   TEXT GENERATED ALWAYS AS (CASE scope WHEN 'dialog' THEN subject END) VIRTUAL REFERENCES dialogue (id),
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  changed_on TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX step_run_subject ON step_run (subject, scope, number);
CREATE INDEX step_run_dialogue ON step_run (dialogue) WHERE dialogue IS NOT NULL;
CREATE INDEX step_run_officer ON step_run (officer_id) WHERE officer_id IS NOT NULL;
CREATE INDEX step_run_done_by ON step_run (done_by) WHERE done_by IS NOT NULL;

CREATE TABLE letter (
  id          TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  kind        TEXT NOT NULL,
  dialogue_id TEXT NOT NULL REFERENCES dialogue (id),
  speaker_id  TEXT NOT NULL REFERENCES speaker (id),
  role        TEXT NOT NULL,
  state       TEXT NOT NULL,
  body        TEXT NOT NULL CHECK (json_valid(body)),
  issued_at   TEXT,
  number      TEXT NOT NULL,
  year        INTEGER NOT NULL,
  content     TEXT NOT NULL CHECK (json_valid(content)),
  void_reason TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  changed_on  TEXT NOT NULL
) STRICT;
CREATE INDEX letter_dialogue ON letter (dialogue_id);
CREATE INDEX letter_speaker ON letter (speaker_id);

CREATE TABLE weekly_report (
  id          TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  week        TEXT NOT NULL CHECK (week GLOB '????-W??'),
  state       TEXT NOT NULL,
  frozen_at   TEXT,
  number      TEXT NOT NULL,
  year        INTEGER NOT NULL,
  content     TEXT NOT NULL CHECK (json_valid(content)),
  void_reason TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  changed_on  TEXT NOT NULL
) STRICT;
CREATE INDEX weekly_report_week ON weekly_report (week);
CREATE UNIQUE INDEX weekly_report_frozen ON weekly_report (week) WHERE state = 'beku';

CREATE TABLE document (
  id           TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  kind         TEXT NOT NULL,
  subject_id   TEXT NOT NULL CHECK (subject_id <> ''),
  sha256       TEXT NOT NULL,
  size         INTEGER NOT NULL,
  paper        TEXT NOT NULL,
  made_at      TEXT NOT NULL,
  signed_filed INTEGER NOT NULL CHECK (signed_filed IN (0, 1)),
  place        TEXT NOT NULL,
  changed_at   TEXT NOT NULL,
  changed_by   TEXT NOT NULL,
  changed_on   TEXT NOT NULL
) STRICT;
CREATE INDEX document_subject ON document (subject_id);

-- What was issued or frozen stays, and so does a number once given. The texts raised are keys of
-- the error table.
CREATE TRIGGER keep_letter_number BEFORE UPDATE ON letter
WHEN OLD.number <> '' AND (NEW.number <> OLD.number OR NEW.year <> OLD.year)
BEGIN SELECT RAISE(ABORT, 'number_kept'); END;

CREATE TRIGGER keep_letter_issued BEFORE UPDATE ON letter
WHEN OLD.issued_at IS NOT NULL AND NEW.issued_at IS NOT OLD.issued_at
BEGIN SELECT RAISE(ABORT, 'issued_kept'); END;

CREATE TRIGGER keep_letter BEFORE DELETE ON letter
WHEN OLD.issued_at IS NOT NULL OR OLD.number <> ''
BEGIN SELECT RAISE(ABORT, 'issued_kept'); END;

CREATE TRIGGER keep_report_number BEFORE UPDATE ON weekly_report
WHEN OLD.number <> '' AND (NEW.number <> OLD.number OR NEW.year <> OLD.year)
BEGIN SELECT RAISE(ABORT, 'number_kept'); END;

CREATE TRIGGER keep_report_frozen BEFORE UPDATE ON weekly_report
WHEN OLD.frozen_at IS NOT NULL AND NEW.frozen_at IS NOT OLD.frozen_at
BEGIN SELECT RAISE(ABORT, 'frozen_kept'); END;

CREATE TRIGGER keep_report BEFORE DELETE ON weekly_report
WHEN OLD.frozen_at IS NOT NULL OR OLD.number <> ''
BEGIN SELECT RAISE(ABORT, 'frozen_kept'); END;
