import type { Article } from '../../../_includes/models/article.ts'
import type { Kind, Page } from '../../../_includes/models/page.ts'
import { trusted } from '../../../_includes/html/html.ts'
import { readTimestamp } from '../../../builder/content/text/timestamp.ts'
import type { Archive } from '../../../builder/content/read-archive.ts'
import { plan, type Planned as Edition, type PlanOptions } from '../../../builder/plan/plan.ts'

const noon = Date.parse('2026-01-31T12:00:00+07:00')

/** An edition whose pages are sorted by kind. */
export interface Planned extends Omit<Edition, 'pages'> {
  readonly pages: { readonly [K in Kind]: readonly Extract<Page, { kind: K }>[] }
}

/** What an edition of this archive publishes, at noon of a day after every article unless asked otherwise. */
export function planOf(
  archive: Pick<Archive, 'newsroom' | 'articles'> & Partial<Archive>,
  options: Partial<PlanOptions> = {},
): Planned {
  const { pages, ...rest } = plan({
    archive: {
      staticPages: [],
      copies: { files: new Map(), pictures: new Map() },
      advice: [],
      ...archive,
    },
    at: noon,
    url: 'https://thu.example',
    assets: { 'site.css': '/assets/site.css', 'mark.svg': '/assets/mark.svg' },
    demo: false,
    drafts: false,
    captcha: { kind: 'altcha' },
    discussions: new Map(),
    ...options,
  })
  const kinds = new Proxy(
    Object.groupBy(pages, ({ kind }) => kind),
    { get: (found, kind) => found[kind as Kind] ?? [] },
  )
  return { ...rest, pages: kinds as Planned['pages'] }
}

/** A plan of these articles alone. */
export function planned(articles: readonly Article[], options?: Partial<PlanOptions>): Planned {
  return planOf({ newsroom, articles }, options)
}

export const newsroom: Archive['newsroom'] = {
  name: 'Bản tin Thử',
  tagline: 'Tin của một nơi không có thật',
  mark: 'BTT',
  url: 'https://thu.example',
  address: 'Số 1, phố Thử',
  email: 'thu@thu.example',
  responsible: { name: 'An', role: 'Tổ trưởng' },
  licence: 'Trang thử của phần mềm.',
  credit: 'Bản tin Thử',
  sections: [
    { key: 'tin-tuc', name: 'Tin tức' },
    { key: 'thong-bao', name: 'Thông báo' },
  ],
  units: [{ key: 'Tổ Biên tập', name: 'Tổ Biên tập' }],
}

/** An article as the archive's reader would hand it over; `when` as the portal prints it. */
export function article(slug: string, when: string, rest: Partial<Article> = {}): Article {
  const at = readTimestamp(when)
  if (typeof at === 'string') throw new Error(`${when} is no time.`)
  const path = `${at.day.slice(0, 7).replace('-', '/')}/${slug}`
  return {
    id: path,
    path,
    title: `Bài ${slug}`,
    at,
    section: 'tin-tuc',
    byline: ['An'],
    source: { name: 'BTT' },
    summary: `Tóm tắt ${slug}.`,
    comments: 'open',
    tags: [],
    pinned: false,
    attachments: [],
    draft: false,
    corrections: [],
    formerly: [],
    body: trusted(`<p>Nội dung ${slug}.</p>`),
    ...rest,
  }
}

/** So many articles, one a day from 1 January 2024, oldest first: `bai-1`, `bai-2`, … */
export function series(count: number, rest: Partial<Article> = {}): Article[] {
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10)
    return article(`bai-${index + 1}`, `${day}T08:00:00+07:00`, rest)
  })
}
