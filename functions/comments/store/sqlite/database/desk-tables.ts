/** What stays of comments that are gone: no reader's words. */
export const RECORDS = `
CREATE TABLE records (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT, WITHOUT ROWID;
`

/** Rows of `papers` that hold nothing but zeros, to be written over in place: `later` as `version > 1`, `length` of the text. */
export const BLANKS = `
CREATE TABLE blanks (
  later INTEGER NOT NULL, length INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (later, length, number)
) STRICT, WITHOUT ROWID;
`

/** Comments whose sender objects, and nobody has answered. */
export const OBJECTIONS = `
CREATE TABLE objections (comment TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
`

/** Where each case counts, also of those that are gone; `due` of open ones alone. */
export const TALLIES = `
CREATE TABLE tallies (
  unit TEXT NOT NULL, name TEXT NOT NULL, code TEXT NOT NULL, due TEXT NOT NULL, comment TEXT NOT NULL UNIQUE,
  PRIMARY KEY (unit, name, code, due, comment)
) STRICT, WITHOUT ROWID;
CREATE INDEX cases_by_reply ON cases (replied, comment) WHERE replied <> '';
`

/**
 * Indexes move their entries and leave copies, so they hold numbers alone. `mark`: zeros once no comment has it; `prefix`: its
 * first 16 bits, which many share. `near`: its sender's IPv4 address or IPv6 /64; `wide`: that address, or the /48; 0 for none.
 */
export const NETWORKS = `
CREATE TABLE networks (number INTEGER PRIMARY KEY, prefix INTEGER NOT NULL, mark BLOB NOT NULL) STRICT;
CREATE INDEX networks_by_prefix ON networks (prefix);
ALTER TABLE comments ADD COLUMN near INTEGER NOT NULL DEFAULT 0;
ALTER TABLE comments ADD COLUMN wide INTEGER NOT NULL DEFAULT 0;
CREATE INDEX comments_by_near ON comments (near) WHERE near > 0;
CREATE INDEX comments_by_wide ON comments (wide, state, id) WHERE wide > 0;
`

/** In which other months than that of its id a comment may count; month '' while somebody owes it an answer. */
export const MONTHS = `
CREATE TABLE months (month TEXT NOT NULL, comment TEXT NOT NULL, PRIMARY KEY (month, comment)) STRICT, WITHOUT ROWID;
`

/** Comments whose draft of a reply waits: for its hour (milliseconds since 1970), or for an editor (0). */
export const DRAFTS = `
CREATE TABLE drafts (comment TEXT PRIMARY KEY, until INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX drafts_by_time ON drafts (until, comment);
`

export const SELECTIONS = `
CREATE TABLE selections (
  id TEXT PRIMARY KEY, by TEXT NOT NULL, expires INTEGER NOT NULL, marks TEXT NOT NULL,
  done INTEGER NOT NULL DEFAULT 0, conflicts INTEGER NOT NULL DEFAULT 0
) STRICT;
`

/** `open` is 2 while the rejection that answered them may be undone. */
export const ANSWERED_REPORTS = `
CREATE INDEX reports_answered ON reports (comment) WHERE open = 2;
`

/** In the order in which they came. */
export const DESK_TABLES = [
  RECORDS,
  SELECTIONS,
  OBJECTIONS,
  TALLIES,
  NETWORKS,
  MONTHS,
  BLANKS,
  ANSWERED_REPORTS,
  DRAFTS,
].join('')
