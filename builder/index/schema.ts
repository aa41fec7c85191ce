/** Increase it when tables, or the records in them, are written otherwise. */
export const format = 7

/**
 * `visibility`: 0 unseen, 1 live, 2 gone at the edition's instant. `changed`: what sitemaps say, null where they leave it
 * out. `record`: what reading the file left; `article`: all but its body. `body`: of some, while `whole` is the article's.
 * `tally`: how many a list has, as going through all of them would take long.
 */
export const tables = `
  PRAGMA user_version = ${format};
  CREATE TABLE edition (facts TEXT NOT NULL);
  CREATE TABLE folder (path TEXT PRIMARY KEY, print TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE page (name TEXT PRIMARY KEY, entry TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE article (
    path TEXT PRIMARY KEY, id TEXT NOT NULL, visibility INTEGER NOT NULL, instant INTEGER NOT NULL, expires INTEGER,
    day TEXT NOT NULL, section TEXT NOT NULL, draft INTEGER NOT NULL, pinned INTEGER NOT NULL, renamed INTEGER NOT NULL,
    spoken INTEGER NOT NULL, advised INTEGER NOT NULL, files INTEGER NOT NULL, changed TEXT, whole TEXT NOT NULL,
    record TEXT NOT NULL, article TEXT NOT NULL);
  CREATE TABLE body (path TEXT PRIMARY KEY, whole TEXT NOT NULL, html TEXT NOT NULL);
  CREATE TABLE tally (list TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE tag (
    path TEXT NOT NULL, slug TEXT NOT NULL, name TEXT NOT NULL, visibility INTEGER NOT NULL, instant INTEGER NOT NULL,
    id TEXT NOT NULL);
  CREATE TABLE address (file TEXT NOT NULL, address TEXT NOT NULL);
  CREATE TABLE link (
    file TEXT NOT NULL, line INTEGER NOT NULL, target TEXT NOT NULL, goal TEXT NOT NULL, name TEXT,
    isLost INTEGER NOT NULL);
`

/** Made once a whole edition's rows are there: so they cost half. */
export const indexes = `
  CREATE INDEX article_order ON article (visibility, instant DESC, id);
  CREATE INDEX article_section ON article (visibility, section, instant DESC, id);
  CREATE INDEX article_day ON article (visibility, day);
  CREATE INDEX article_instant ON article (instant);
  CREATE INDEX article_id ON article (id);
  CREATE INDEX article_expires ON article (expires) WHERE expires IS NOT NULL;
  CREATE INDEX article_pinned ON article (visibility, instant DESC, id) WHERE pinned = 1;
  CREATE INDEX article_renamed ON article (visibility, instant DESC, id) WHERE renamed = 1;
  CREATE INDEX article_spoken ON article (visibility, instant DESC, id) WHERE spoken = 1;
  CREATE INDEX article_advised ON article (path) WHERE advised = 1;
  CREATE INDEX article_files ON article (visibility) WHERE files = 1;
  CREATE INDEX tag_order ON tag (slug, visibility, instant DESC, id, path);
  CREATE INDEX tag_name ON tag (slug, name, path, visibility);
  CREATE INDEX tag_path ON tag (path);
  CREATE INDEX address_file ON address (file);
  CREATE INDEX address_name ON address (address);
  CREATE INDEX link_file ON link (file);
  CREATE INDEX link_goal ON link (goal);
  CREATE INDEX link_lost ON link (file) WHERE isLost = 1;
  INSERT INTO tally
    SELECT 'visibility ' || visibility, count(*) FROM article GROUP BY 1 UNION ALL
    SELECT 'section ' || section, count(*) FROM article WHERE visibility = 1 GROUP BY 1 UNION ALL
    SELECT 'year ' || substr(day, 1, 4), count(*) FROM article WHERE visibility = 1 GROUP BY 1 UNION ALL
    SELECT 'tag ' || slug, count(*) FROM tag WHERE visibility = 1 GROUP BY 1;
  ${triggers('article', (row) => [
    `SELECT 'visibility ' || ${row}.visibility`,
    `SELECT 'section ' || ${row}.section WHERE ${row}.visibility = 1`,
    `SELECT 'year ' || substr(${row}.day, 1, 4) WHERE ${row}.visibility = 1`,
  ])}
  ${triggers('tag', (row) => [`SELECT 'tag ' || ${row}.slug WHERE ${row}.visibility = 1`])}
`

/** They keep the tally. `lists`: of one row, those that it is in. */
function triggers(table: string, lists: (row: 'NEW' | 'OLD') => readonly string[]): string {
  const add = (row: 'NEW' | 'OLD', count: number): string =>
    `INSERT INTO tally SELECT *, ${count} FROM (${lists(row).join(' UNION ALL ')}) WHERE true
      ON CONFLICT (list) DO UPDATE SET count = count + excluded.count;`
  return `
    CREATE TRIGGER ${table}_in AFTER INSERT ON ${table} BEGIN ${add('NEW', 1)} END;
    CREATE TRIGGER ${table}_out AFTER DELETE ON ${table} BEGIN ${add('OLD', -1)} END;
    CREATE TRIGGER ${table}_shown AFTER UPDATE OF visibility ON ${table}
      BEGIN ${add('OLD', -1)} ${add('NEW', 1)} END;`
}
