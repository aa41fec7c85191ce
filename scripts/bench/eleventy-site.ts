import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { slug } from '../../builder/content/text/slug.ts'
import { samples, type ArchiveQuestion } from '../generate/archive.ts'
import { samplePages } from '../generate/newsroom.ts'
import type { Sample } from '../generate/sample.ts'
import { discussionTemplate } from './discussion.ts'
import { ownParts } from './own-parts.ts'
import { relatedPlaces } from './related-places.ts'
import { body, page, tabKey, writeFacts, writer } from './site.ts'

export function writeEleventySite(folder: string, question: ArchiveQuestion): void {
  cpSync(join(import.meta.dirname, 'eleventy'), folder, { recursive: true })
  const write = writer(folder)
  writeFacts(write, '_data')
  write('_includes/discussion.njk', discussionTemplate('{{ id }}'))
  for (const [name, text] of ownParts()) write(`_includes/${name}.njk`, text)
  const inSection = new Map<string, number>()
  const related = relatedPlaces(samples(question))
  for (const article of samples(question)) {
    const index = inSection.get(article.section) ?? 0
    inSection.set(article.section, index + 1)
    const keys = { ...frontMatter(article), related: related(article.section, index) }
    write(`articles/${article.path}.md`, page(keys, body(article)))
  }
  for (const { name, title, body } of samplePages) write(`pages/${name}.md`, page({ title }, body))
}

function frontMatter({ title, day, clock, section, byline, tags, lead }: Sample): object {
  return {
    title,
    ...tabKey(title),
    date: `${day}T${clock}:00+07:00`,
    section,
    summary: lead,
    ...(byline.length > 0 && { byline }),
    ...(tags.length > 0 && { tags: tags.map(slug) }),
  }
}
