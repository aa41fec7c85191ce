/** What each version of the tables added to the one before it, the newest first. */
export const backToVersion25 = `ALTER TABLE sessions DROP COLUMN device; PRAGMA user_version = 25;`
const backToVersion24 = `${backToVersion25}
  DROP TABLE drafts;
  PRAGMA user_version = 24;`
const backToVersion23 = `${backToVersion24}
  DROP INDEX reports_answered;
  PRAGMA user_version = 23;`
const backToVersion22 = `${backToVersion23}
  DROP TABLE blanks;
  PRAGMA user_version = 22;`
const backToVersion21 = `${backToVersion22}
  DROP TABLE months;
  PRAGMA user_version = 21;`
const backToVersion20 = `${backToVersion21}
  DROP INDEX comments_by_near; DROP INDEX comments_by_wide; DROP TABLE networks;
  ALTER TABLE comments DROP COLUMN near; ALTER TABLE comments DROP COLUMN wide;
  PRAGMA user_version = 20;`
const backToVersion19 = `${backToVersion20}
  DROP TABLE tallies; DROP INDEX cases_by_reply;
  PRAGMA user_version = 19;`
const backToVersion18 = `${backToVersion19}
  DROP TABLE objections;
  PRAGMA user_version = 18;`
const backToVersion17 = `${backToVersion18}
  DROP TABLE selections;
  PRAGMA user_version = 17;`
const backToVersion16 = `${backToVersion17}
  DROP TABLE records;
  PRAGMA user_version = 16;`
const backToVersion15 = `${backToVersion16}
  DROP INDEX cases_by_link; ALTER TABLE cases DROP COLUMN link;
  PRAGMA user_version = 15;`
const backToVersion14 = `${backToVersion15}
  DROP TABLE cases;
  PRAGMA user_version = 14;`
const backToVersion13 = `${backToVersion14}
  DROP TABLE claims;
  PRAGMA user_version = 13;`
const backToVersion12 = `${backToVersion13}
  DROP TABLE reports;
  PRAGMA user_version = 12;`
const backToVersion11 = `${backToVersion12}
  ALTER TABLE tokens DROP COLUMN name;
  PRAGMA user_version = 11;`
const backToVersion10 = `${backToVersion11}
  ALTER TABLE comments DROP COLUMN flags; ALTER TABLE taken DROP COLUMN edited;
  DROP INDEX requests_by_request;
  PRAGMA user_version = 10;`
const backToVersion9 = `${backToVersion10}
  DROP TABLE passkeys; DROP TABLE ceremonies; ALTER TABLE sessions DROP COLUMN confirmed;
  PRAGMA user_version = 9;`
const backToVersion8 = `${backToVersion9}
  DROP INDEX arrivals_of_all;
  PRAGMA user_version = 8;`
const backToVersion7 = `${backToVersion8}
  DROP TABLE words;
  PRAGMA user_version = 7;`
const backToVersion6 = `${backToVersion7}
  ALTER TABLE people DROP COLUMN role; ALTER TABLE people DROP COLUMN since;
  ALTER TABLE tokens DROP COLUMN role;
  PRAGMA user_version = 6;`
export const backToVersion5 = `${backToVersion6}
  CREATE TABLE lines (line TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  INSERT INTO lines SELECT line FROM log;
  DROP TABLE log; DROP TABLE head; DROP TABLE secret;
  ALTER TABLE lines RENAME TO log;
  PRAGMA user_version = 5;`
const backToVersion4 = `${backToVersion5}
  DROP TABLE ended;
  PRAGMA user_version = 4;`
export const backToVersion3 = `${backToVersion4}
  DROP TABLE people; DROP TABLE refusals; DROP INDEX codes_by_moderator; DROP INDEX tokens_by_moderator;
  ALTER TABLE codes DROP COLUMN session; ALTER TABLE codes DROP COLUMN used;
  ALTER TABLE tokens DROP COLUMN expires; ALTER TABLE tokens DROP COLUMN used;
  PRAGMA user_version = 3;`
export const backToVersion2 = `${backToVersion3}
  DROP INDEX comments_by_publication;
  ALTER TABLE comments DROP COLUMN published;
  PRAGMA user_version = 2;`
export const backToVersion1 = `${backToVersion2}
  ALTER TABLE comments DROP COLUMN listed;
  DROP TABLE kept; DROP TABLE duties; DROP TABLE dues; DROP TABLE taken;
  PRAGMA user_version = 1;`
