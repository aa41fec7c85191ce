import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { slug } from '../../builder/content/text/slug.ts'
import { samples, type ArchiveOptions } from '../generate/archive.ts'
import { samplePages } from '../generate/newsroom.ts'
import type { Sample } from '../generate/sample.ts'
import { discussionTemplate } from './discussion.ts'
import { sharedMarkup } from './shared-markup.ts'
import { relatedPositions } from './related-positions.ts'
import { body, page, tabKey, writeFacts, writer } from './site-writer.ts'

export function writeEleventySite(folder: string, options: ArchiveOptions): void {
  cpSync(join(import.meta.dirname, 'eleventy'), folder, { recursive: true })
  const write = writer(folder)
  writeFacts(write, '_data')
  write('_includes/discussion.njk', discussionTemplate('{{ id }}'))
  for (const [name, text] of sharedMarkup()) write(`_includes/${name}.njk`, text)
  const inSection = new Map<string, number>()
  const related = relatedPositions(samples(options))
  for (const article of samples(options)) {
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
