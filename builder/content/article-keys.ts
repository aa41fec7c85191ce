import type { Article, Timestamp } from '../../_includes/models/article.ts'
import type { Picture } from '../../_includes/models/picture.ts'
import type { Newsroom } from '../../_includes/models/newsroom.ts'
import { readAttachments, type Beside } from './files/enclosures.ts'
import { readPicture } from './files/pictures.ts'
import { phrases } from './problems/phrases.ts'
import { articlePath } from './text/names.ts'
import { suggestion } from './text/nearest.ts'
import { lastChange, readExpiry } from './front-matter/dates.ts'
import type { Sheet } from './front-matter/front-matter.ts'
import {
  isAbsent,
  readGroups,
  readNames,
  readRequired,
  readRequiredTime,
  readText,
  readTexts,
  readTime,
  readYesNo,
} from './front-matter/keys.ts'
import { readCommentRule, readSource } from './front-matter/source.ts'
import { readTags } from './front-matter/tags.ts'

interface FrontMatter extends Required<Omit<Article, 'id' | 'path' | 'body' | 'at' | 'picture'>> {
  readonly timestamp: Timestamp
  readonly image: Picture
}

/** With what else a key may depend on. */
export interface ArticleSheet extends Sheet {
  readonly path: string
  readonly newsroom: Newsroom
  readonly now: number
  readonly beside: Beside
}

type Reading = ArticleSheet & { readonly read: Partial<FrontMatter> }

type Readers = {
  readonly [K in keyof FrontMatter]: (sheet: Reading, key: K) => FrontMatter[K] | undefined
}

export const articleKeys = {
  title: readRequired,
  timestamp: readMoment,
  section: readSection,
  byline: words(readNames),
  source: words((sheet) => readSource(sheet, sheet.newsroom.mark, sheet.read.timestamp)),
  summary: words(readText),
  image: (sheet) => readPicture(sheet, sheet.beside),
  comments: (sheet) => readCommentRule(sheet, sheet.read.source),
  tags: words((sheet, key) => readTags(sheet, readNames(sheet, key))),
  pinned: readYesNo,
  expires: (sheet) => readExpiry(sheet, sheet.read.timestamp),
  attachments: (sheet) => readAttachments(sheet, sheet.beside),
  draft: readYesNo,
  corrections: readCorrections,
  updated: ({ read: { timestamp, corrections = [] }, now, ...sheet }) =>
    lastChange(sheet, timestamp, corrections, now),
  formerly: readFormerly,
  // `withdrawn: no` would take the article away.
  withdrawn: words(readText, /^(?:true|false|yes|no|có|không|[01])$/i),
} satisfies Readers

/** Readers would see “false” where words are due. */
function words<T>(
  read: (sheet: Reading, key: string) => T,
  switches = /^(?:true|false)$/i,
): (sheet: Reading, key: string) => T {
  return (sheet, key) => {
    const value = sheet.data[key]
    if (typeof value === 'string' && switches.test(value.trim()))
      sheet.say(key, phrases.switchForWords(key))
    return read(sheet, key)
  }
}

function readMoment(sheet: ArticleSheet, key: string): Timestamp | undefined {
  const moment = readRequiredTime(sheet, key)
  if (moment === undefined) return undefined
  const month = `${moment.day.slice(0, 4)}/${moment.day.slice(5, 7)}`
  if (!sheet.path.startsWith(month)) sheet.advise(key, phrases.otherMonth(month))
  return moment
}

function readSection(sheet: ArticleSheet, key: string): string | undefined {
  const section = readRequired(sheet, key)
  const known = sheet.newsroom.sections.map((each) => each.key)
  if (section === undefined || known.includes(section)) return section
  const near = suggestion(section, known)
  sheet.say(key, phrases.unknownSection(section) + (near || phrases.sectionsAre(known.join(', '))))
  return undefined
}

function readFormerly(sheet: Sheet, key: string): string[] {
  const paths = readTexts(sheet, key).map((path) => path.replace(/^\/|\/$/g, ''))
  for (const path of paths) if (!articlePath.test(path)) sheet.say(key, phrases.badFormerly(path))
  return paths
}

function readCorrections(sheet: Sheet): Article['corrections'] {
  return readGroups(sheet, 'corrections', ['at', 'note']).flatMap((group) => {
    const at = readTime(sheet, 'corrections.at', group['at'])
    const note = readText(sheet, 'corrections.note', group['note'])
    if (isAbsent(group['at'])) sheet.say('corrections', phrases.missing('corrections.at'))
    if (note === undefined) sheet.say('corrections', phrases.missing('corrections.note'))
    return at === undefined || note === undefined ? [] : [{ at, note }]
  })
}
