import { dirname } from 'node:path'
import type { Article } from '../../_includes/models/article.ts'
import { trusted } from '../../_includes/html/html.ts'
import type { Newsroom } from '../../_includes/models/newsroom.ts'
import type { OwnLink } from './checks/addresses.ts'
import { withoutMark } from './checks/mark.ts'
import { readTyped } from './checks/read-typed.ts'
import type { Beside, Used } from './files/enclosures.ts'
import { readSheet } from './front-matter/front-matter.ts'
import { readKeys } from './front-matter/read-keys.ts'
import { articleKeys, type ArticleSheet } from './article-keys.ts'
import { render } from './markdown/markdown.ts'
import { phrases } from './problems/phrases.ts'
import { isBlank } from './text/blank.ts'
import type { Said } from './text/text.ts'

export interface ReadArticle {
  /** Undefined after any fault. */
  readonly article?: Article
  readonly said: readonly Said[]
  readonly used: readonly Used[]
  readonly links: readonly OwnLink[]
}

/** `path`: `YYYY/MM/slug`, already checked; `file`: where the article lies. */
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
  const article = fromSheet({ ...sheet, path, newsroom, now, beside })
  const said = [...decoded.said, ...sheet.said]
  return {
    ...(said.every(({ advice }) => advice === true) && article && { article }),
    said,
    used,
    links,
  }
}

function fromSheet(sheet: ArticleSheet): Article | undefined {
  const { path, newsroom, beside } = sheet
  const written = readKeys(sheet, articleKeys)
  const { title, timestamp: at, section, image: picture, formerly, ...rest } = written
  const rendered = render(withoutMark(sheet.body, rest.source.name), {
    opening: `${rest.source.name} - `,
    beside,
    bodyStart: sheet.bodyStart,
    isPictured: picture !== undefined,
    url: newsroom.url,
  })
  sheet.said.push(...rendered.said)
  if (isBlank(sheet.body)) sheet.said.push({ line: sheet.bodyStart + 1, text: phrases.emptyBody })
  if (title === undefined || at === undefined || section === undefined) return undefined
  const article = {
    ...rest,
    id: formerly[0] ?? path,
    path,
    title,
    at,
    section,
    summary: rest.summary ?? (rendered.lead || title),
    ...(picture && { picture }),
    formerly: [...new Set(formerly)].filter((old) => old !== path),
  }
  return withBody(article, rendered.html)
}

/** Kept as bytes, out of the heap and half the size, and a string only while its page is drawn. */
function withBody(article: Omit<Article, 'body'>, text: string): Article {
  const bytes = Buffer.from(text)
  return Object.defineProperty(article, 'body', {
    get: () => trusted(bytes.toString()),
    enumerable: true,
  }) as Article
}
