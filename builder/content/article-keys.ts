import type { Article, Timestamp } from '../../_includes/models/article.ts'
import type { Picture } from '../../_includes/models/picture.ts'
import type { Newsroom } from '../../_includes/models/newsroom.ts'
import { readAttachments, type SiblingFiles } from './files/sibling-files.ts'
import { readPicture } from './files/pictures.ts'
import { readRecording } from './files/recordings.ts'
import { articlePhrases } from './problems/article-phrases.ts'
import { articlePathPattern } from './text/slug-pattern.ts'
import { suggestWord } from './text/suggestion.ts'
import { readLastChange, readExpiry } from './front-matter/dates.ts'
import type { ParsedFile } from './front-matter/front-matter.ts'
import {
  isAbsent,
  readMapping,
  readMappings,
  readNames,
  readRequired,
  readRequiredTime,
  readText,
  readTexts,
  readTime,
  readYesNo,
} from './front-matter/read-values.ts'
import { readCommentRule, readSource } from './front-matter/source.ts'
import { readTags } from './front-matter/tags.ts'

interface FrontMatter extends Required<Omit<Article, 'id' | 'path' | 'body' | 'at' | 'picture'>> {
  readonly timestamp: Timestamp
  readonly image: Picture
}

/** With what else a key may depend on. */
export interface ArticleFile extends ParsedFile {
  readonly path: string
  readonly newsroom: Newsroom
  readonly now: number
  readonly siblings: SiblingFiles
}

type Reading = ArticleFile & { readonly read: Partial<FrontMatter> }

type Readers = {
  readonly [K in keyof FrontMatter]: (file: Reading, key: K) => FrontMatter[K] | undefined
}

export const articleKeys = {
  title: readRequired,
  timestamp: readMoment,
  section: readSection,
  byline: wordsOnly(readNames),
  source: wordsOnly((file) => readSource(file, file.newsroom.mark, file.read.timestamp)),
  summary: wordsOnly(readText),
  image: (file) => readPicture(file, file.siblings),
  audio: (file, key) => readRecording(file, key, file.siblings),
  comments: (file) => readCommentRule(file, file.read.source),
  tags: wordsOnly((file, key) => readTags(file, readNames(file, key))),
  pinned: readYesNo,
  expires: (file) => readExpiry(file, file.read.timestamp),
  attachments: (file) => readAttachments(file, file.siblings),
  draft: readYesNo,
  corrections: readCorrections,
  updated: ({ read: { timestamp, corrections = [] }, now, ...file }) =>
    readLastChange(file, timestamp, corrections, now),
  formerly: readFormerly,
  imported: readImported,
  // `withdrawn: no` would take the article away.
  withdrawn: wordsOnly(readText, /^(?:true|false|yes|no|có|không|[01])$/i),
} satisfies Readers

/** Readers would see “false” where words are due. */
function wordsOnly<T>(
  read: (file: Reading, key: string) => T,
  switches = /^(?:true|false)$/i,
): (file: Reading, key: string) => T {
  return (file, key) => {
    const value = file.data[key]
    if (typeof value === 'string' && switches.test(value.trim()))
      file.addProblem(key, articlePhrases.switchForWords(key))
    return read(file, key)
  }
}

function readMoment(file: ArticleFile, key: string): Timestamp | undefined {
  const moment = readRequiredTime(file, key)
  if (moment === undefined) return undefined
  const month = `${moment.day.slice(0, 4)}/${moment.day.slice(5, 7)}`
  if (!file.path.startsWith(month)) file.addAdvice(key, articlePhrases.otherMonth(month))
  return moment
}

function readSection(file: ArticleFile, key: string): string | undefined {
  const section = readRequired(file, key)
  const sectionKeys = file.newsroom.sections.map((each) => each.key)
  if (section === undefined || sectionKeys.includes(section)) return section
  const near = suggestWord(section, sectionKeys)
  file.addProblem(
    key,
    articlePhrases.unknownSection(section) +
      (near || articlePhrases.sectionsAre(sectionKeys.join(', '))),
  )
  return undefined
}

function readFormerly(file: ParsedFile, key: string): string[] {
  const paths = readTexts(file, key).map((path) => path.replace(/^\/|\/$/g, ''))
  for (const path of paths)
    if (!articlePathPattern.test(path)) file.addProblem(key, articlePhrases.badFormerly(path))
  return paths
}

function readImported(file: ParsedFile): Article['imported'] {
  if (isAbsent(file.data['imported'])) return undefined
  const group = readMapping(file, 'imported', file.data['imported'], ['from', 'at'])
  if (group === undefined) return undefined
  const at = readTime(file, 'imported.at', group['at'])
  const from = readText(file, 'imported.from', group['from'])
  if (isAbsent(group['at'])) file.addProblem('imported', articlePhrases.missing('imported.at'))
  return at === undefined ? undefined : { at, ...(from !== undefined && { from }) }
}

function readCorrections(file: ParsedFile): Article['corrections'] {
  return readMappings(file, 'corrections', ['at', 'note']).flatMap((group) => {
    const at = readTime(file, 'corrections.at', group['at'])
    const note = readText(file, 'corrections.note', group['note'])
    if (isAbsent(group['at']))
      file.addProblem('corrections', articlePhrases.missing('corrections.at'))
    if (note === undefined)
      file.addProblem('corrections', articlePhrases.missing('corrections.note'))
    return at === undefined || note === undefined ? [] : [{ at, note }]
  })
}
