-- Format 1. Times are milliseconds since 1970 UTC. NaN is NULL in a REAL column; values are bit for bit only in blobs.

CREATE TABLE runs (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,              -- ULID
  name TEXT NOT NULL,
  state TEXT NOT NULL,
  attempt INTEGER NOT NULL,
  spec TEXT NOT NULL,                   -- JSON
  spec_hash TEXT NOT NULL,
  data_hash TEXT NOT NULL,
  seed INTEGER NOT NULL,
  device TEXT NOT NULL,
  native TEXT NOT NULL,
  threads INTEGER NOT NULL,
  acceleration TEXT NOT NULL,
  versions TEXT NOT NULL,               -- JSON object
  pid INTEGER,
  process_started INTEGER,
  best_metric TEXT,
  best_value REAL,
  best_step INTEGER,
  end_reason TEXT,
  end_message TEXT,                     -- JSON: key, arguments
  parent TEXT,
  parent_checkpoint TEXT,
  run_group TEXT NOT NULL,
  tags TEXT NOT NULL,                   -- JSON array
  notes TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  started_at INTEGER,
  ended_at INTEGER,
  parameters_sha256 TEXT,
  metrics TEXT NOT NULL                 -- JSON object
) STRICT;
CREATE INDEX runs_by_name ON runs (name);

-- Apart from runs because it changes ten times a second and a run's row is long.
CREATE TABLE run_progress (
  run INTEGER PRIMARY KEY REFERENCES runs (number) ON DELETE CASCADE,
  epoch INTEGER NOT NULL,
  iteration INTEGER NOT NULL,
  epochs INTEGER NOT NULL,
  iterations_per_epoch INTEGER NOT NULL,
  heartbeat INTEGER NOT NULL
) STRICT;

-- Where an attempt begins: it replaces what earlier ones measured from this step on.
CREATE TABLE attempts (
  run INTEGER NOT NULL REFERENCES runs (number) ON DELETE CASCADE,
  attempt INTEGER NOT NULL,
  first_step INTEGER NOT NULL,
  PRIMARY KEY (run, attempt)
) STRICT, WITHOUT ROWID;

-- A metric of an attempt, with its points in a few numbers; low and high are over its finite values.
CREATE TABLE series (
  number INTEGER PRIMARY KEY,
  run INTEGER NOT NULL REFERENCES runs (number) ON DELETE CASCADE,
  metric TEXT NOT NULL,
  attempt INTEGER NOT NULL,
  points INTEGER NOT NULL,
  nans INTEGER NOT NULL,
  first_step INTEGER NOT NULL,
  last_step INTEGER NOT NULL,
  last_value REAL,
  low REAL,
  low_step INTEGER NOT NULL,
  high REAL,
  high_step INTEGER NOT NULL,
  UNIQUE (run, metric, attempt)
) STRICT;

-- Up to 4,096 points each, never changed; low and high are over finite values. number = series * 2^24 + block, so that a series lies together.
CREATE TABLE metric_blocks (
  number INTEGER PRIMARY KEY,
  series INTEGER NOT NULL REFERENCES series (number) ON DELETE CASCADE,
  first_step INTEGER NOT NULL,
  last_step INTEGER NOT NULL,
  points INTEGER NOT NULL,
  nans INTEGER NOT NULL,
  first REAL,
  last REAL,
  low REAL,
  high REAL,
  content BLOB NOT NULL
) STRICT;
CREATE INDEX metric_blocks_by_last ON metric_blocks (series, last_step);
CREATE INDEX metric_blocks_by_first ON metric_blocks (series, first_step);

-- The pyramid above the blocks: summaries of 64, 1,024, 16,384 … points. number = (series * 8 + level) * 2^24 + node.
CREATE TABLE metric_levels (
  number INTEGER PRIMARY KEY,
  series INTEGER NOT NULL REFERENCES series (number) ON DELETE CASCADE,
  content BLOB NOT NULL
) STRICT;
CREATE INDEX metric_levels_by_series ON metric_levels (series);

-- The growing end: what each commit brought, until it fills a block.
CREATE TABLE metric_tail (
  series INTEGER NOT NULL REFERENCES series (number) ON DELETE CASCADE,
  part INTEGER NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (series, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE events (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  run INTEGER NOT NULL REFERENCES runs (number) ON DELETE CASCADE,
  time INTEGER NOT NULL,
  attempt INTEGER NOT NULL,
  iteration INTEGER NOT NULL,
  kind TEXT NOT NULL,
  message TEXT NOT NULL,                -- JSON: key, arguments
  details TEXT NOT NULL
) STRICT;
CREATE INDEX events_by_run ON events (run, number);

CREATE TABLE layer_stats (
  number INTEGER PRIMARY KEY,
  run INTEGER NOT NULL REFERENCES runs (number) ON DELETE CASCADE,
  attempt INTEGER NOT NULL,
  iteration INTEGER NOT NULL,
  layer TEXT NOT NULL,
  statistics TEXT NOT NULL              -- JSON object of numbers
) STRICT;
CREATE INDEX layer_stats_by_run ON layer_stats (run, layer, iteration);

CREATE TABLE resources (
  number INTEGER PRIMARY KEY,
  run INTEGER NOT NULL REFERENCES runs (number) ON DELETE CASCADE,
  time INTEGER NOT NULL,
  attempt INTEGER NOT NULL,
  readings TEXT NOT NULL                -- JSON object of numbers
) STRICT;
CREATE INDEX resources_by_run ON resources (run, time);

CREATE TABLE evaluations (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  run INTEGER NOT NULL REFERENCES runs (number) ON DELETE CASCADE,
  time INTEGER NOT NULL,
  split TEXT NOT NULL,
  checkpoint TEXT NOT NULL,
  result TEXT NOT NULL                  -- JSON
) STRICT;
CREATE INDEX evaluations_by_run ON evaluations (run);

CREATE TABLE artifacts (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  run INTEGER NOT NULL REFERENCES runs (number) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  path TEXT NOT NULL,                   -- relative to the run's folder
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  attempt INTEGER NOT NULL,
  iteration INTEGER NOT NULL,
  note TEXT NOT NULL,
  time INTEGER NOT NULL,
  UNIQUE (run, path)
) STRICT;

CREATE TABLE control (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  run INTEGER NOT NULL REFERENCES runs (number) ON DELETE CASCADE,
  command TEXT NOT NULL,
  payload TEXT NOT NULL,
  requested_at INTEGER NOT NULL,
  acknowledged_at INTEGER,
  result TEXT NOT NULL
) STRICT;
CREATE INDEX control_by_run ON control (run, acknowledged_at);
