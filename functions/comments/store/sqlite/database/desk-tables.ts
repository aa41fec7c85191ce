/** What stays of comments that are gone: no reader's words. */
export const RECORDS = `
CREATE TABLE records (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT, WITHOUT ROWID;
`

/** Comments whose sender objects, and nobody has answered. */
export const OBJECTIONS = `
CREATE TABLE objections (comment TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
`

export const SELECTIONS = `
CREATE TABLE selections (
  id TEXT PRIMARY KEY, by TEXT NOT NULL, expires INTEGER NOT NULL, marks TEXT NOT NULL,
  done INTEGER NOT NULL DEFAULT 0, conflicts INTEGER NOT NULL DEFAULT 0
) STRICT;
`
