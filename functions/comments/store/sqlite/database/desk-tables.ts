/** What stays of comments that are gone: no reader's words. */
export const RECORDS = `
CREATE TABLE records (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT, WITHOUT ROWID;
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

export const SELECTIONS = `
CREATE TABLE selections (
  id TEXT PRIMARY KEY, by TEXT NOT NULL, expires INTEGER NOT NULL, marks TEXT NOT NULL,
  done INTEGER NOT NULL DEFAULT 0, conflicts INTEGER NOT NULL DEFAULT 0
) STRICT;
`
