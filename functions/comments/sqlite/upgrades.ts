import { BY_PUBLICATION, DUTIES } from './schema.ts'

/** What makes the second version of the tables out of the first, the third out of the second, and so on. */
export const upgrades: readonly string[] = [
  // The times that comments must go are filled in by `reconcile`.
  `ALTER TABLE comments ADD COLUMN listed INTEGER NOT NULL DEFAULT 0;
  ${DUTIES}`,
  // The last paper of an approved comment is its approval, or the comment itself where it was imported so.
  `ALTER TABLE comments ADD COLUMN published TEXT NOT NULL DEFAULT '';
  UPDATE comments SET published = coalesce((
    SELECT coalesce(json_extract(CAST(body AS TEXT), '$.at'), json_extract(CAST(body AS TEXT), '$.content.at'))
      FROM papers WHERE papers.comment = comments.id AND papers.version = comments.version), '')
    WHERE state = 'approved';
  ${BY_PUBLICATION}`,
]

/** Of the tables as this program knows them; kept in the file's `user_version`. */
export const SCHEMA_VERSION = upgrades.length + 1
