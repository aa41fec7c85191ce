import { dirname } from 'node:path'
import type { Article } from '../../_includes/models/article.ts'
import { trusted } from '../../_includes/html/html.ts'
import type { Newsroom } from '../../_includes/models/newsroom.ts'
import { lastChange, readExpiry } from './front-matter/dates.ts'
import type { OwnLink } from './checks/addresses.ts'
import { withoutMark } from './checks/mark.ts'
import { readTyped } from './checks/read-typed.ts'
import { readAttachments, type Beside, type Used } from './files/enclosures.ts'
import { readSheet, type Sheet } from './front-matter/front-matter.ts'
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
import { render } from './markdown/markdown.ts'
import { articlePath } from './text/names.ts'
import { suggestion } from './text/nearest.ts'
import { phrases } from './problems/phrases.ts'
import { readPicture } from './files/pictures.ts'
import { readTags } from './front-matter/tags.ts'
import { readCommentRule, readSource } from './front-matter/source.ts'
import { isBlank } from './text/blank.ts'
import type { Said } from './text/text.ts'
import { checkKeys } from './yaml/fields.ts'

/** Every key of an article's front matter: the contract of the design, section 4. */
const articleKeys = [
  'title',
  'timestamp',
  'section',
  'byline',
  'source',
  'summary',
  'image',
  'comments',
  'tags',
  'pinned',
  'expires',
  'attachments',
  'draft',
  'updated',
  'corrections',
  'formerly',
  'withdrawn',
]

export interface ReadArticle {
  /** Undefined when any problem (not advice) was said. */
  readonly article?: Article
  readonly said: readonly Said[]
  /** The files beside it that its page points at. */
  readonly used: readonly Used[]
  /** The pages that its text leads to. */
  readonly links: readonly OwnLink[]
}

/** Reads one article's bytes. `path` is `YYYY/MM/slug`, already checked; `file` says what lies beside it. */
export function readArticle(
  bytes: Buffer,
  { file, path, newsroom, now }: { file: string; path: string; newsroom: Newsroom; now: number },
): ReadArticle {
  const beside: Beside = {
    folder: dirname(file),
    address: `/${path.slice(0, 8)}`,
    used: [],
    links: [],
  }
  const decoded = readTyped(bytes)
  const { used, links } = beside
  if (!('text' in decoded)) return { said: decoded.said, used, links }
  const sheet = readSheet(decoded.text)
  if (!('data' in sheet)) return { said: [...decoded.said, ...sheet], used, links }
  const article = fromSheet(sheet, { path, newsroom, now, beside })
  const said = [...decoded.said, ...sheet.said]
  return {
    ...(said.every(({ advice }) => advice === true) && article && { article }),
    said,
    used,
    links,
  }
}

interface Place {
  readonly path: string
  readonly newsroom: Newsroom
  readonly now: number
  readonly beside: Beside
}

function fromSheet(sheet: Sheet, { path, newsroom, now, beside }: Place): Article | undefined {
  checkKeys(sheet, articleKeys)
  checkSwitches(sheet)
  const title = readRequired(sheet, 'title')
  const at = readRequiredTime(sheet, 'timestamp')
  if (at !== undefined) checkMonth(sheet, at.day, path)
  const source = readSource(sheet, newsroom.mark, at)
  const section = readSection(sheet, newsroom)
  const picture = readPicture(sheet, beside)
  const expires = readExpiry(sheet, at)
  const corrections = readCorrections(sheet)
  const updated = lastChange(sheet, at, corrections, now)
  const withdrawn = readText(sheet, 'withdrawn')
  const formerly = readFormerly(sheet)
  const rendered = render(withoutMark(sheet.body, source.name), {
    opening: `${source.name} - `,
    beside,
    bodyStart: sheet.bodyStart,
    isPictured: picture !== undefined,
    url: newsroom.url,
  })
  sheet.said.push(...rendered.said)
  if (isBlank(sheet.body)) sheet.said.push({ line: sheet.bodyStart + 1, text: phrases.emptyBody })
  const rest = {
    id: formerly[0] ?? path,
    path,
    byline: readNames(sheet, 'byline'),
    source,
    summary: readText(sheet, 'summary') ?? (rendered.lead || (title ?? '')),
    ...(picture && { picture }),
    comments: readCommentRule(sheet, source),
    tags: readTags(sheet, readNames(sheet, 'tags')),
    pinned: readYesNo(sheet, 'pinned'),
    ...(expires && { expires }),
    attachments: readAttachments(sheet, beside),
    draft: readYesNo(sheet, 'draft'),
    ...(updated && { updated }),
    corrections,
    formerly: [...new Set(formerly)].filter((old) => old !== path),
    ...(withdrawn !== undefined && { withdrawn }),
  }
  if (title === undefined || at === undefined || section === undefined) return undefined
  return withBody({ ...rest, title, at, section }, rendered.html)
}

/** The drawn text is kept as bytes, out of the heap and half the size, and becomes a string while its page is drawn. */
function withBody(article: Omit<Article, 'body'>, text: string): Article {
  const bytes = Buffer.from(text)
  return Object.defineProperty(article, 'body', {
    get: () => trusted(bytes.toString()),
    enumerable: true,
  }) as Article
}

/** A switch where words are due: readers would see “false”, and `withdrawn: false` would take the article away. */
function checkSwitches(sheet: Sheet): void {
  for (const key of ['byline', 'source', 'summary', 'tags', 'withdrawn']) {
    const value = sheet.data[key]
    const words =
      key === 'withdrawn' ? /^(?:true|false|yes|no|có|không|[01])$/i : /^(?:true|false)$/i
    if (typeof value === 'string' && words.test(value.trim()))
      sheet.say(key, phrases.switchForWords(key))
  }
}

function readSection(sheet: Sheet, { sections }: Newsroom): string | undefined {
  const key = readRequired(sheet, 'section')
  const keys = sections.map((section) => section.key)
  if (key === undefined || keys.includes(key)) return key
  const near = suggestion(key, keys)
  sheet.say('section', phrases.unknownSection(key) + (near || phrases.sectionsAre(keys.join(', '))))
  return undefined
}

function readFormerly(sheet: Sheet): string[] {
  const paths = readTexts(sheet, 'formerly').map((path) => path.replace(/^\/|\/$/g, ''))
  for (const path of paths)
    if (!articlePath.test(path)) sheet.say('formerly', phrases.badFormerly(path))
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

function checkMonth(sheet: Sheet, day: string, path: string): void {
  const month = `${day.slice(0, 4)}/${day.slice(5, 7)}`
  if (path.startsWith(month)) return
  sheet.advise('timestamp', phrases.otherMonth(month))
}
