import { CREDENTIALS, DEVICES, PASSKEYS, PEOPLE, ROLES, TOKEN_NAMES } from './account-tables.ts'
import { DESK_TABLES } from './desk-tables.ts'

/** `dues`: when a comment or its phone must go. `taken`: taken back, and the revision at which each was shown. */
export const JOBS = `
CREATE TABLE kept (value INTEGER NOT NULL) STRICT;
INSERT INTO kept VALUES (0);
CREATE TABLE duties (name TEXT PRIMARY KEY, done INTEGER NOT NULL, at INTEGER) STRICT, WITHOUT ROWID;
CREATE TABLE dues (
  comment TEXT NOT NULL, kind TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (comment, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX dues_by_at ON dues (at, kind, comment);
CREATE TABLE taken (revision INTEGER PRIMARY KEY, comment TEXT NOT NULL, listed INTEGER NOT NULL) STRICT;
`

export const ENDED = `
CREATE TABLE ended (print TEXT PRIMARY KEY, deed TEXT NOT NULL, until INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX ended_by_until ON ended (until);
`

export const BY_PUBLICATION = `
CREATE INDEX comments_by_publication ON comments (published, id) WHERE state = 'approved';
`

/** `head`: the end of the log; `secret`: the fingerprint of the store's key. */
export const LOG = `
CREATE TABLE log (seq INTEGER PRIMARY KEY, line TEXT NOT NULL UNIQUE, mac TEXT NOT NULL) STRICT;
CREATE TABLE head (seq INTEGER NOT NULL, mac TEXT NOT NULL) STRICT;
INSERT INTO head VALUES (0, '');
CREATE TABLE secret (print TEXT NOT NULL) STRICT;
`

export const WORDS = `
CREATE TABLE words (version INTEGER NOT NULL, text TEXT NOT NULL, request TEXT NOT NULL) STRICT;
`

export const ARRIVALS_OF_ALL = `
CREATE INDEX arrivals_of_all ON arrivals (at) WHERE article <> '';
`

/** `body`: JSON, zeros once it is closed. */
export const REPORTS = `
CREATE TABLE reports (
  number INTEGER PRIMARY KEY, comment TEXT NOT NULL, body BLOB NOT NULL, open INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX reports_open ON reports (comment) WHERE open = 1;
`

/** `until`: milliseconds since 1970. */
export const CLAIMS = `
CREATE TABLE claims (comment TEXT PRIMARY KEY, by TEXT NOT NULL, until INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`

/** `flags`: a comment's codes, as `papers` has them. `edited`: it was replaced, not taken back. */
export const DESK = `
ALTER TABLE comments ADD COLUMN flags TEXT NOT NULL DEFAULT '';
UPDATE comments SET flags = coalesce((
  SELECT group_concat(value, ' ') FROM papers, json_each(CAST(body AS TEXT), '$.content.held')
    WHERE papers.comment = comments.id AND papers.version = 1), '');
ALTER TABLE taken ADD COLUMN edited INTEGER NOT NULL DEFAULT 0;
CREATE INDEX requests_by_request ON requests (request, comment);
`

/** `summary`: JSON without anything of a reader. */
export const CASES = `
CREATE TABLE cases (
  comment TEXT PRIMARY KEY, open INTEGER NOT NULL, replied TEXT NOT NULL, summary TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`

/** The hash of a unit's link. */
export const UNIT_LINKS = `
ALTER TABLE cases ADD COLUMN link TEXT NOT NULL DEFAULT '';
CREATE INDEX cases_by_link ON cases (link) WHERE link <> '';
`

/**
 * `papers` holds everything personal, a row for each version. No row goes or moves; to erase, it is overwritten in place by
 * zeros (or, for a phone, blanks) of the same length, and taken for a later text that fits into it. `secure_delete` is not enough: where SQLite moves rows
 * between pages it leaves the old copy in free space (measured: 3 of 5,066 erased texts). No other table or index may
 * hold a reader's words. Triggers keep `totals`, so no statement can bypass them; article '' is all.
 */
export const SCHEMA = `
CREATE TABLE comments (
  id TEXT PRIMARY KEY, version INTEGER NOT NULL, state TEXT NOT NULL, article TEXT NOT NULL,
  listed INTEGER NOT NULL DEFAULT 0, published TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX comments_by_state ON comments (state, id);
CREATE INDEX comments_by_article ON comments (article, state, id);

CREATE TABLE papers (
  number INTEGER PRIMARY KEY, comment TEXT NOT NULL, version INTEGER NOT NULL, body BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX papers_by_comment ON papers (comment, version);

CREATE TABLE trackings (print TEXT PRIMARY KEY, comment TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX trackings_by_comment ON trackings (comment);
CREATE TABLE requests (
  comment TEXT NOT NULL, request TEXT NOT NULL, PRIMARY KEY (comment, request)
) STRICT, WITHOUT ROWID;
CREATE TABLE reveals (
  comment TEXT NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL, version INTEGER NOT NULL,
  PRIMARY KEY (comment, at, version, by)
) STRICT, WITHOUT ROWID;
CREATE TABLE gone (
  comment TEXT PRIMARY KEY, version INTEGER NOT NULL, request TEXT NOT NULL
) STRICT, WITHOUT ROWID;
${LOG}
CREATE TABLE totals (
  state TEXT NOT NULL, article TEXT NOT NULL, total INTEGER NOT NULL, PRIMARY KEY (state, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX totals_by_size ON totals (state, total, article);
CREATE TRIGGER comment_added AFTER INSERT ON comments BEGIN
  INSERT INTO totals VALUES (NEW.state, NEW.article, 1), (NEW.state, '', 1)
    ON CONFLICT DO UPDATE SET total = total + 1;
END;
CREATE TRIGGER comment_removed AFTER DELETE ON comments BEGIN
  UPDATE totals SET total = total - 1 WHERE state = OLD.state AND article IN (OLD.article, '');
END;
CREATE TRIGGER comment_moved AFTER UPDATE OF state ON comments BEGIN
  UPDATE totals SET total = total - 1 WHERE state = OLD.state AND article IN (OLD.article, '');
  INSERT INTO totals VALUES (NEW.state, NEW.article, 1), (NEW.state, '', 1)
    ON CONFLICT DO UPDATE SET total = total + 1;
END;

CREATE TABLE revision (value INTEGER NOT NULL) STRICT;
INSERT INTO revision VALUES (0);
CREATE TABLE changed (article TEXT PRIMARY KEY, revision INTEGER NOT NULL UNIQUE) STRICT;
CREATE TABLE outbox (article TEXT PRIMARY KEY, revision INTEGER NOT NULL UNIQUE) STRICT;

CREATE TABLE submission_keys (
  id TEXT PRIMARY KEY, comment TEXT NOT NULL, expires INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX submission_keys_by_comment ON submission_keys (comment);
CREATE INDEX submission_keys_by_expires ON submission_keys (expires);
CREATE TABLE captchas (id TEXT PRIMARY KEY, expires INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX captchas_by_expires ON captchas (expires);
CREATE TABLE arrivals (
  number INTEGER PRIMARY KEY, address TEXT NOT NULL, article TEXT NOT NULL, at INTEGER NOT NULL,
  expires INTEGER NOT NULL
) STRICT;
CREATE INDEX arrivals_by_address ON arrivals (address);
CREATE INDEX arrivals_by_article ON arrivals (article, at);
CREATE INDEX arrivals_by_expires ON arrivals (expires);

${JOBS}${PEOPLE}${BY_PUBLICATION}${ENDED}${WORDS}${ARRIVALS_OF_ALL}${REPORTS}
${CREDENTIALS}${ROLES}${PASSKEYS}${TOKEN_NAMES}${DEVICES}${DESK}${CLAIMS}${CASES}${UNIT_LINKS}${DESK_TABLES}`
