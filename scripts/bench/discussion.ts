import { discussionSection } from '../../_includes/parts/comments/comment-section.ts'
import { sampleNewsroom } from '../generate/newsroom.ts'

/** Our own markup as a template of another builder: `id` is how that builder writes an article's path. */
export function discussionTemplate(id: string): string {
  const site = {
    newsroom: sampleNewsroom,
    url: sampleNewsroom.url,
    assets: {},
    demo: false,
    staticPages: [],
    discussions: new Map(),
    captcha: { kind: 'altcha' },
  } as const
  const article = { id: place, url: `/${place}/`, title: '', comments: 'open' } as const
  const none = { total: 0, version: 0, comments: [], next: null }
  const drawn = discussionSection(site, article, none)
  return String(drawn).replaceAll(place, id)
}

const place = 'ARTICLE-ID'
