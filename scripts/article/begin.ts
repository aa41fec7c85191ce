import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { articleCommandStrings as words } from '../../_includes/strings/article-command.ts'
import { slug as slugOf } from '../../builder/content/text/slug.ts'
import { readTimestamp } from '../../builder/content/text/timestamp.ts'
import { writeDraft, type Draft } from '../../functions/articles/domain/draft.ts'
import { articleFile, draftFile } from '../../functions/articles/domain/paths.ts'
import { comingArticle } from '../../functions/articles/domain/publication.ts'
import type { Newsroom } from '../../_includes/models/newsroom.ts'
import { fail } from '../terminal/exit.ts'
import type { Asker } from './ask.ts'

export interface KnownAnswers {
  readonly title?: string | undefined
  readonly section?: string | undefined
  readonly byline?: string | undefined
  readonly hour?: string | undefined
}

export interface Begun {
  readonly file: string
  /** `/YYYY/MM/slug/` */
  readonly address: string
}

/** A draft under a name that is free, with whatever was not said asked for. */
export async function begin(
  content: string,
  { sections }: Pick<Newsroom, 'sections'>,
  known: KnownAnswers,
  ask: Asker,
): Promise<Begun> {
  const keys = sections.map(({ key }) => key)
  const title = await ask('title', known.title, words.title, (typed) => slugOf(typed) !== '')
  const section = await ask(
    'section',
    known.section,
    words.section(keys.join(', ')),
    (typed) => keys.includes(typed),
    words.noSection,
  )
  const isHour = (typed: string): boolean =>
    typed === '' || typeof readTimestamp(typed) === 'object'
  const hour = await ask('hour', known.hour, words.hour, isHour, words.noHour)
  const byline = await ask('byline', known.byline, words.byline, () => true)
  const draft: Draft = {
    fields: {
      title,
      ...(hour !== '' && { timestamp: hour }),
      section,
      ...(byline !== '' && { byline }),
    },
    body: '',
    ready: false,
  }
  return write(content, draft, title)
}

function write(content: string, draft: Draft, title: string): Begun {
  const base = slugOf(title).slice(0, 60).replace(/-+$/, '')
  for (let number = 1; number < 100; number += 1) {
    const slug = number === 1 ? base : `${base}-${number}`
    const { path } = comingArticle(draft, slug, Date.now())
    const file = join(content, draftFile(slug))
    if ([file, join(content, articleFile(path))].some((each) => existsSync(each))) continue
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, writeDraft(draft), { flag: 'wx' })
    return { file, address: `/${path}/` }
  }
  return fail(words.refused.exists)
}
