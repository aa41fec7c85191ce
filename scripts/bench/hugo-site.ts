import { cpSync } from 'node:fs'
import { basename, join } from 'node:path'
import { slug } from '../../builder/content/text/slug.ts'
import { samples, type ArchiveOptions } from '../generate/archive.ts'
import { samplePages } from '../generate/newsroom.ts'
import type { Sample } from '../generate/sample.ts'
import { discussionTemplate } from './discussion.ts'
import { hugoStubs, type BuildKey } from './hugo-stubs.ts'
import type { Entry } from './outline.ts'
import { sharedMarkup } from './shared-markup.ts'
import { relatedPositions } from './related-positions.ts'
import { body, page, tabKey, writeFacts, writer } from './site-writer.ts'

/** Whatever can be known beforehand is in the front matter, so that Hugo's templates need not search. */
export function writeHugoSite(folder: string, options: ArchiveOptions, buildKey: BuildKey): void {
  cpSync(join(import.meta.dirname, 'hugo'), folder, { recursive: true })
  const write = writer(folder)
  writeFacts(write, 'data')
  write('layouts/partials/discussion.html', discussionTemplate('{{ . }}'))
  for (const [name, text] of sharedMarkup()) write(`layouts/partials/${name}.html`, text)
  const entries: Entry[] = []
  const inSection = new Map<string, number>()
  const related = relatedPositions(samples(options))
  for (const article of samples(options)) {
    const { path, day, section, tags } = article
    const index = inSection.get(section) ?? 0
    inSection.set(section, index + 1)
    entries.push({ path, day, section, tags })
    write(
      `content/${section}/${basename(path)}.md`,
      page({ ...frontMatter(article, index), related: related(section, index) }, body(article)),
    )
  }
  for (const { name, title, body } of samplePages)
    write(`content/${name}.md`, page({ title, url: `/${name}/`, layout: 'standing' }, body))
  for (const [file, keys, text] of hugoStubs(entries, buildKey))
    write(`content/${file}`, page(keys, text))
}

function frontMatter({ title, day, clock, byline, tags, lead }: Sample, index: number): object {
  return {
    title,
    ...tabKey(title),
    date: `${day}T${clock}:00+07:00`,
    summary: lead,
    newerFrom: Math.max(0, index - 5),
    newerSize: Math.min(5, index),
    olderFrom: index + 1,
    ...(byline.length > 0 && { byline }),
    ...(tags.length > 0 && { the: tags.map(slug) }),
  }
}
