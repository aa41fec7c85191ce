import { DEVICES, PASSKEYS, PEOPLE, ROLES, TOKEN_NAMES } from './account-tables.ts'
import { TOKEN_LIFE } from '../../moderators-store.ts'
import {
  ANSWERED_REPORTS,
  BLANKS,
  DRAFTS,
  MONTHS,
  NETWORKS,
  OBJECTIONS,
  RECORDS,
  SELECTIONS,
  TALLIES,
} from './desk-tables.ts'
import {
  ARRIVALS_OF_ALL,
  BY_PUBLICATION,
  CLAIMS,
  CASES,
  DESK,
  JOBS,
  ENDED,
  LOG,
  REPORTS,
  UNIT_LINKS,
  WORDS,
} from './schema.ts'

/** Each makes the next version of the tables. */
export const upgrades: readonly string[] = [
  // `reconcile` fills in when comments must go.
  `ALTER TABLE comments ADD COLUMN listed INTEGER NOT NULL DEFAULT 0;
  ${JOBS}`,
  // The last paper of an approved comment is its approval, or the comment itself where it was imported so.
  `ALTER TABLE comments ADD COLUMN published TEXT NOT NULL DEFAULT '';
  UPDATE comments SET published = coalesce((
    SELECT coalesce(json_extract(CAST(body AS TEXT), '$.at'), json_extract(CAST(body AS TEXT), '$.content.at'))
      FROM papers WHERE papers.comment = comments.id AND papers.version = comments.version), '')
    WHERE state = 'approved';
  ${BY_PUBLICATION}`,
  // No cookie opens the former sessions any more; tokens get an end, from today.
  `${PEOPLE}
  INSERT INTO people (name) SELECT moderator FROM codes UNION SELECT moderator FROM sessions
    UNION SELECT moderator FROM tokens;
  DELETE FROM sessions;
  ALTER TABLE codes ADD COLUMN session TEXT;
  ALTER TABLE codes ADD COLUMN used INTEGER;
  ALTER TABLE tokens ADD COLUMN expires INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE tokens ADD COLUMN used INTEGER;
  UPDATE tokens SET expires = unixepoch() * 1000 + ${TOKEN_LIFE};
  CREATE INDEX codes_by_moderator ON codes (moderator);
  CREATE INDEX tokens_by_moderator ON tokens (moderator);`,
  ENDED,
  // Lines without numbers and marks are the beginning, in the order of their times.
  `ALTER TABLE log RENAME TO lines;
  ${LOG}
  INSERT INTO log SELECT row_number() OVER (ORDER BY line), line, '' FROM lines;
  UPDATE head SET seq = (SELECT count(*) FROM log);
  DROP TABLE lines;`,
  ROLES,
  WORDS,
  ARRIVALS_OF_ALL,
  PASSKEYS,
  DESK,
  TOKEN_NAMES,
  REPORTS,
  CLAIMS,
  CASES,
  UNIT_LINKS,
  RECORDS,
  SELECTIONS,
  OBJECTIONS,
  `${TALLIES}
  INSERT INTO tallies
    SELECT coalesce(summary ->> '$.unit.key', ''), coalesce(summary ->> '$.unit.name', ''),
      iif(summary -> '$.case' IS NULL, 'w1',
        CASE summary ->> '$.case.state' WHEN 'refused' THEN 'f' WHEN 'answered' THEN 'c' ELSE 'o' END
        || iif(summary ->> '$.case.answered' IS NULL, 0, iif(summary ->> '$.case.onTime', 2, 1))),
      iif(open = 1, summary ->> '$.case.due', ''), comment
    FROM cases;
  INSERT INTO tallies
    SELECT coalesce(body ->> '$.case.unit', ''), coalesce(body ->> '$.case.unit', ''),
      'c' || iif(body ->> '$.case.answered' IS NULL, 0, iif(body ->> '$.case.answered' <= body ->> '$.case.due', 2, 1)),
      '', id
    FROM records WHERE body -> '$.case' IS NOT NULL;`,
  NETWORKS,
  // More than may count in a month costs time and changes no figure.
  `${MONTHS}
  INSERT OR IGNORE INTO months
    SELECT strftime('%Y-%m', CAST(body AS TEXT) ->> '$.at', '+7 hours'), comment FROM papers
      WHERE version > 1 AND comment IN (SELECT id FROM comments);
  INSERT OR IGNORE INTO months SELECT '', comment FROM cases;
  INSERT OR IGNORE INTO months SELECT '', id FROM records;`,
  `${BLANKS}
  INSERT INTO blanks SELECT version > 1, length(body), number FROM papers
    WHERE version < 128 AND comment NOT IN (SELECT id FROM comments);`,
  ANSWERED_REPORTS,
  // `reconcile` fills in which wait already.
  DRAFTS,
  DEVICES,
]

export const SCHEMA_VERSION = upgrades.length + 1
