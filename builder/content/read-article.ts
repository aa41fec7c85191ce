import { dirname } from 'node:path'
import type { Article } from '../../_includes/models/article.ts'
import type { Newsroom } from '../../_includes/models/newsroom.ts'
import type { InternalLink } from './checks/link-target.ts'
import { withoutOpeningMark } from './checks/opening-mark.ts'
import { readSourceText } from './checks/source-text.ts'
import type { SiblingFiles, UsedFile } from './files/sibling-files.ts'
import { parseFrontMatter } from './front-matter/front-matter.ts'
import { readKeys } from './front-matter/read-keys.ts'
import { articleFrom, type ArticleParts } from './article-parts.ts'
import { articleKeys, type ArticleFile } from './article-keys.ts'
import { render } from './markdown/markdown.ts'
import { articlePhrases } from './problems/article-phrases.ts'
import { isBlank } from './text/blank.ts'
import type { LineProblem } from './text/decode.ts'

interface Read {
  readonly problems: readonly LineProblem[]
  readonly used: readonly UsedFile[]
  readonly links: readonly InternalLink[]
}

/** Without an article after any fault, unless one is wanted anyway. */
export type ReadArticle = Read & { readonly article?: Article }
export type ReadParts = Read & { readonly parts?: ArticleParts }

interface ReadingPlace {
  /** Where the article lies. */
  readonly file: string
  /** `YYYY/MM/slug`, already checked. */
  readonly path: string
  readonly newsroom: Newsroom
  readonly now: number
  /** An article also after faults, to be looked at. */
  readonly anyway?: boolean
}

export function readArticle(bytes: Buffer, place: ReadingPlace): ReadArticle {
  const { parts, ...read } = readParts(bytes, place)
  return { ...(parts && { article: articleFrom(parts) }), ...read }
}

export function readParts(
  bytes: Buffer,
  { file, path, newsroom, now, anyway = false }: ReadingPlace,
): ReadParts {
  const siblings: SiblingFiles = {
    folder: dirname(file),
    address: `/${path.slice(0, 8)}`,
    used: [],
    links: [],
  }
  const decoded = readSourceText(bytes)
  const { used, links } = siblings
  if (!('text' in decoded)) return { problems: decoded.problems, used, links }
  const parsed = parseFrontMatter(decoded.text)
  if (!('data' in parsed)) return { problems: [...decoded.problems, ...parsed], used, links }
  const parts = partsOf({ ...parsed, path, newsroom, now, siblings })
  const problems = [...decoded.problems, ...parsed.problems]
  return {
    ...((anyway || problems.every(({ advice }) => advice === true)) && parts && { parts }),
    problems,
    used,
    links,
  }
}

function partsOf(parsed: ArticleFile): ArticleParts | undefined {
  const { path, newsroom, siblings } = parsed
  const written = readKeys(parsed, articleKeys)
  const { title, timestamp: at, section, image: picture, formerly, ...rest } = written
  const rendered = render(withoutOpeningMark(parsed.body, rest.source.name), {
    opening: `${rest.source.name} - `,
    siblings,
    bodyStart: parsed.bodyStart,
    isPictured: picture !== undefined,
    url: newsroom.url,
  })
  parsed.problems.push(...rendered.problems)
  if (isBlank(parsed.body))
    parsed.problems.push({ line: parsed.bodyStart + 1, text: articlePhrases.emptyBody })
  if (title === undefined || at === undefined || section === undefined) return undefined
  const facts = {
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
  return { facts, body: kept(rendered.html) }
}

/** In memory of its own: a slice of Node's pool would keep the file's bytes alive beside it. */
function kept(text: string): Uint8Array {
  const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text))
  bytes.write(text)
  return bytes
}
