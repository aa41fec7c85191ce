import { formerRole } from '../../../../../_includes/models/roles.ts'

export const PEOPLE = `
CREATE TABLE people (
  name TEXT PRIMARY KEY, seen INTEGER, removed INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE refusals (subject TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`

/** Of one-time links, sessions and tokens. */
export const CREDENTIALS = `
CREATE TABLE codes (
  hash TEXT PRIMARY KEY, moderator TEXT NOT NULL, expires INTEGER NOT NULL, session TEXT, used INTEGER
) STRICT;
CREATE INDEX codes_by_moderator ON codes (moderator);
CREATE TABLE sessions (
  hash TEXT PRIMARY KEY, moderator TEXT NOT NULL, opened INTEGER NOT NULL, seen INTEGER NOT NULL,
  idle INTEGER NOT NULL, until INTEGER NOT NULL
) STRICT;
CREATE INDEX sessions_by_moderator ON sessions (moderator);
CREATE INDEX sessions_by_until ON sessions (until);
CREATE TABLE tokens (
  hash TEXT PRIMARY KEY, id TEXT NOT NULL UNIQUE, moderator TEXT NOT NULL, at TEXT NOT NULL,
  expires INTEGER NOT NULL, used INTEGER
) STRICT;
CREATE INDEX tokens_by_moderator ON tokens (moderator);
`

/** In the same words for new tables and for old ones. */
export const ROLES = `
ALTER TABLE people ADD COLUMN role TEXT NOT NULL DEFAULT '${formerRole}';
ALTER TABLE people ADD COLUMN since TEXT;
ALTER TABLE tokens ADD COLUMN role TEXT NOT NULL DEFAULT '${formerRole}';
`

export const PASSKEYS = `
CREATE TABLE passkeys (
  id TEXT PRIMARY KEY, credential TEXT NOT NULL, moderator TEXT NOT NULL, publicKey TEXT NOT NULL,
  counter INTEGER NOT NULL, host TEXT NOT NULL, at TEXT NOT NULL, used INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX passkeys_by_moderator ON passkeys (moderator);
CREATE TABLE ceremonies (hash TEXT PRIMARY KEY, expires INTEGER NOT NULL) STRICT, WITHOUT ROWID;
ALTER TABLE sessions ADD COLUMN confirmed INTEGER;
`

export const TOKEN_NAMES = `
ALTER TABLE tokens ADD COLUMN name TEXT NOT NULL DEFAULT '';
`

/** Of a session, in words for people. */
export const DEVICES = `
ALTER TABLE sessions ADD COLUMN device TEXT;
`
