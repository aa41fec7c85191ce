import { draw } from '../../../_includes/draw.ts'
import type { Article } from '../../../_includes/models/article.ts'
import type { Discussion } from '../../../_includes/models/discussion.ts'
import { factsOf, ofType, type Facts } from './json-ld.ts'
import { article, planned } from './planned.ts'

/** What the page of an article with these keys tells search engines of it. */
export function factsAbout(rest: Partial<Article>, discussion?: Discussion): Facts {
  return factsOn(article('a', '08:00 01/03/2024', rest), discussion)
}

export function factsOn(subject: Article, discussion?: Discussion): Facts {
  const [facts = {}] = ofType('NewsArticle', factsOf(pageOf(subject, discussion)))
  return facts
}

export function pageOf(subject: Article, discussion?: Discussion): string {
  const discussions = new Map(discussion && [[subject.id, discussion]])
  const [page] = planned([subject], { discussions }).pages.article
  return page === undefined ? '' : draw(page)
}

/** Comments that say one text everywhere, each with the newsroom's reply. */
export function discussionOf(texts: readonly string[], total: number): Discussion {
  const comments = texts.map((text) => ({
    state: 'approved' as const,
    id: '019a0000-0000-7000-8000-000000000000',
    name: text,
    title: text,
    body: text,
    at: '2026-01-30T01:02:03.004Z',
    reply: { unit: 'Tổ Biên tập', body: text, at: '2026-01-31T01:02:03.004Z' },
  }))
  return { total, version: 1, comments, next: null }
}
