import { dirname } from 'node:path'
import { trusted, type Html } from '../../_includes/html/html.ts'
import type { Newsroom } from '../../_includes/models/newsroom.ts'
import type { InternalLink } from './checks/link-target.ts'
import { readSourceText } from './checks/source-text.ts'
import type { SiblingFiles, UsedFile } from './files/sibling-files.ts'
import { parseFrontMatter } from './front-matter/front-matter.ts'
import { readRequired } from './front-matter/read-values.ts'
import { render } from './markdown/markdown.ts'
import { reservedSlugs, slugPattern } from './text/slug-pattern.ts'
import { articlePhrases } from './problems/article-phrases.ts'
import type { LineProblem } from './text/decode.ts'
import { readKeys } from './front-matter/read-keys.ts'

export interface StaticPageSource {
  readonly name: string
  readonly title: string
  readonly body: Html
}

export interface ReadStaticPage {
  readonly page?: StaticPageSource
  readonly problems: readonly LineProblem[]
  readonly used: readonly UsedFile[]
  readonly links: readonly InternalLink[]
}

export function readStaticPage(
  bytes: Buffer,
  { file, name, newsroom }: { file: string; name: string; newsroom: Newsroom },
): ReadStaticPage {
  const siblings: SiblingFiles = { folder: dirname(file), address: '/', used: [], links: [] }
  const { used, links } = siblings
  const problems: LineProblem[] = nameFaults(name, newsroom).map((text) => ({ line: 1, text }))
  const decoded = readSourceText(bytes)
  problems.push(...decoded.problems)
  if (!('text' in decoded)) return { problems, used, links }
  const parsed = parseFrontMatter(decoded.text)
  if (!('data' in parsed)) return { problems: [...problems, ...parsed], used, links }
  const { title = '' } = readKeys(parsed, { title: readRequired })
  const { bodyStart } = parsed
  const { url } = newsroom
  const rendered = render(parsed.body, { opening: '', siblings, bodyStart, isPictured: false, url })
  problems.push(...parsed.problems, ...rendered.problems)
  return { page: { name, title, body: trusted(rendered.html) }, problems, used, links }
}

function nameFaults(name: string, { sections }: Newsroom): string[] {
  const faults: string[] = []
  if (!slugPattern.test(name)) faults.push(articlePhrases.badPageName)
  if (reservedSlugs.test(name)) faults.push(articlePhrases.reserved(name))
  if (sections.some(({ key }) => key === name))
    faults.push(articlePhrases.duplicateAddress(name, articlePhrases.sectionNamed(name)))
  return faults
}
