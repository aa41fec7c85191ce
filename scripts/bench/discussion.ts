import { discussionSection } from '../../_includes/parts/comments/comment-section.ts'
import { sampleNewsroom } from '../generate/newsroom.ts'

/**
 * The comments and the form under an article as a template for another site builder: our own markup, in which
 * `id` (that builder's way of writing an article's path) stands wherever an article's id belongs.
 */
export function discussionTemplate(id: string): string {
  const site = {
    newsroom: sampleNewsroom,
    url: sampleNewsroom.url,
    assets: {},
    demo: false,
    stand: [],
    discussions: new Map(),
    captcha: { kind: 'altcha' },
  } as const
  const article = { id: place, url: `/${place}/`, title: '', comments: 'open' } as const
  const none = { total: 0, version: 0, comments: [], next: null }
  const drawn = discussionSection(site, article, site.captcha, none)
  return String(drawn).replaceAll(place, id)
}

/** Nothing that the drawing could change on its way. */
const place = 'ARTICLE-ID'
