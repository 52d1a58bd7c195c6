-- The month's plan: air times, slots, themes, meetings, released versions, and when speakers cannot.

CREATE TABLE programme_slot (
  id           TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  programme_id TEXT NOT NULL REFERENCES programme (id),
  ord          INTEGER NOT NULL,
  weekday      INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6),
  start        TEXT NOT NULL CHECK (start GLOB '??:??'),
  minutes      INTEGER NOT NULL,
  every        INTEGER NOT NULL CHECK (every BETWEEN 1 AND 53),
  month_weeks  TEXT NOT NULL CHECK (json_valid(month_weeks)),
  valid_from   TEXT CHECK (valid_from GLOB '????-??-??'),
  valid_until  TEXT CHECK (valid_until GLOB '????-??-??'),
  changed_at   TEXT NOT NULL,
  changed_by   TEXT NOT NULL,
  changed_on   TEXT NOT NULL
) STRICT;
CREATE INDEX programme_slot_programme ON programme_slot (programme_id);

-- A programme's one weekly slot becomes the first of many. The keys are UUIDv7 as the program mints.
INSERT INTO programme_slot (id, programme_id, ord, weekday, start, minutes, every, month_weeks, changed_at, changed_by, changed_on)
  SELECT substr(ms, 1, 8) || '-' || substr(ms, 9, 4) || '-7' || substr(r, 1, 3) || '-a' || substr(r, 4, 3) || '-' || substr(r, 7, 12),
    id, 0, weekday, start, 0, 1, '[]', changed_at, changed_by, changed_on
  FROM (SELECT *, printf('%012x', CAST(unixepoch('subsec') * 1000 AS INTEGER)) AS ms, lower(hex(randomblob(9))) AS r
    FROM programme WHERE has_slot = 1 AND start IS NOT NULL);
ALTER TABLE programme DROP COLUMN weekday;
ALTER TABLE programme DROP COLUMN has_slot;
ALTER TABLE programme DROP COLUMN start;

CREATE TABLE slot (
  id           TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  station_id   TEXT NOT NULL REFERENCES station (id),
  programme_id TEXT REFERENCES programme (id),
  date         TEXT NOT NULL CHECK (date GLOB '????-??-??'),
  start        TEXT NOT NULL CHECK (start GLOB '??:??'),
  finish       TEXT CHECK (finish GLOB '??:??'),
  note         TEXT NOT NULL,
  changed_at   TEXT NOT NULL,
  changed_by   TEXT NOT NULL,
  changed_on   TEXT NOT NULL
) STRICT;
CREATE INDEX slot_date ON slot (date, start);
CREATE INDEX slot_station ON slot (station_id);
CREATE INDEX slot_programme ON slot (programme_id);

CREATE TABLE theme (
  id          TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  title       TEXT NOT NULL,
  field       TEXT NOT NULL,
  proposer    TEXT NOT NULL,
  priority    INTEGER NOT NULL CHECK (priority BETWEEN 1 AND 3),
  day_name    TEXT NOT NULL,
  day         TEXT NOT NULL CHECK (day = '' OR day GLOB '??-??'),
  note        TEXT NOT NULL,
  dialogue_id TEXT REFERENCES dialogue (id),
  trashed     INTEGER NOT NULL CHECK (trashed IN (0, 1)),
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  changed_on  TEXT NOT NULL
) STRICT;
CREATE INDEX theme_dialogue ON theme (dialogue_id) WHERE dialogue_id IS NOT NULL;

CREATE TABLE agenda (
  id           TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  month        TEXT NOT NULL UNIQUE CHECK (month GLOB '????-??'),
  met_on       TEXT CHECK (met_on GLOB '????-??-??'),
  start        TEXT CHECK (start GLOB '??:??'),
  finish       TEXT CHECK (finish GLOB '??:??'),
  place        TEXT NOT NULL,
  chair        TEXT NOT NULL,
  minute_taker TEXT NOT NULL,
  attendees    TEXT NOT NULL CHECK (json_valid(attendees)),
  discussion   TEXT NOT NULL,
  decisions    TEXT NOT NULL CHECK (json_valid(decisions)),
  decided_at   TEXT,
  changed_at   TEXT NOT NULL,
  changed_by   TEXT NOT NULL,
  changed_on   TEXT NOT NULL
) STRICT;

CREATE TABLE schedule_version (
  id          TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  month       TEXT NOT NULL CHECK (month GLOB '????-??'),
  number      INTEGER NOT NULL CHECK (number > 0),
  state       TEXT NOT NULL,
  released_at TEXT NOT NULL,
  content     TEXT NOT NULL CHECK (json_valid(content)),
  void_reason TEXT NOT NULL,
  changed_at  TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  changed_on  TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX schedule_version_number ON schedule_version (month, number);

CREATE TABLE speaker_absence (
  id         TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  speaker_id TEXT NOT NULL REFERENCES speaker (id),
  from_date  TEXT NOT NULL CHECK (from_date GLOB '????-??-??'),
  until_date TEXT NOT NULL CHECK (until_date GLOB '????-??-??'),
  reason     TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  changed_on TEXT NOT NULL
) STRICT;
CREATE INDEX speaker_absence_speaker ON speaker_absence (speaker_id);

ALTER TABLE settings ADD COLUMN travel_minutes INTEGER NOT NULL DEFAULT 45;
ALTER TABLE settings ADD COLUMN often_limit INTEGER NOT NULL DEFAULT 3;
ALTER TABLE settings ADD COLUMN often_months INTEGER NOT NULL DEFAULT 3;

ALTER TABLE dialogue ADD COLUMN moved_from_date TEXT CHECK (moved_from_date GLOB '????-??-??');
ALTER TABLE dialogue ADD COLUMN moved_from_start TEXT CHECK (moved_from_start GLOB '??:??');
ALTER TABLE dialogue ADD COLUMN moved_from_station TEXT REFERENCES station (id);
ALTER TABLE dialogue ADD COLUMN move_reason TEXT NOT NULL DEFAULT '';
CREATE INDEX dialogue_moved_from ON dialogue (moved_from_station) WHERE moved_from_station IS NOT NULL;

-- The month's two steps have evidence now.
UPDATE step SET evidence = 'agenda_diputuskan' WHERE number = 1 AND scope = 'bulan' AND evidence = 'manual';
UPDATE step SET evidence = 'jadwal_terbit' WHERE number = 2 AND scope = 'bulan' AND evidence = 'manual';

-- What was released stays.
CREATE TRIGGER keep_version_content BEFORE UPDATE ON schedule_version
WHEN NEW.content <> OLD.content OR NEW.number <> OLD.number OR NEW.month <> OLD.month OR NEW.released_at <> OLD.released_at
BEGIN SELECT RAISE(ABORT, 'released_kept'); END;

CREATE TRIGGER keep_version BEFORE DELETE ON schedule_version
BEGIN SELECT RAISE(ABORT, 'released_kept'); END;
