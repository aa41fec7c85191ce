import { html } from '../html/html.ts'
import type { Site } from '../models/page.ts'
import {
  type Latest,
  latestComments,
  mostDiscussedArticles,
} from '../parts/comments/comment-latest.ts'
import { caseStrings } from '../strings/cases/cases.ts'
import { commentStrings as words } from '../strings/comments.ts'
import { strings } from '../strings/site.ts'
import { base } from './base.ts'

export function latestPage(site: Site, { latest, mostDiscussed }: Latest): string {
  return base({
    site,
    url: '/y-kien/',
    title: words.latest,
    description: words.latestText,
    section: 'y-kien',
    feed: '/y-kien/feed.xml',
    main: html`<h1>${words.latest}</h1>
    <div class="spread">
      <section class="opinions" aria-labelledby="moi-nhat">
        <h2 id="moi-nhat" class="unseen">${strings.opinions}</h2>
        <p class="meta"><a href="/y-kien/tra-loi/">${caseStrings.answersTitle}</a> · <a href="/y-kien/feed.xml">${words.feed}</a></p>
        ${latestComments(latest)}
      </section>
      <section class="neighbours" aria-labelledby="ban-luan-nhieu">
        <h2 id="ban-luan-nhieu">${words.discussed}</h2>
        ${mostDiscussedArticles(mostDiscussed)}
      </section>
    </div>`,
  })
}
