import { html } from '../html/html.ts'
import type { StaticPage } from '../models/page.ts'
import { breadcrumb } from '../parts/page/breadcrumb.ts'
import { base } from './base.ts'

export function staticPage(page: StaticPage): string {
  return base({
    site: page.site,
    url: page.url,
    title: page.title,
    description: `${page.title}. ${page.site.newsroom.name}.`,
    main: html`${breadcrumb([])}
      <article class="story">
        <header><h1>${page.title}</h1></header>
        <div class="prose">${page.body}</div>
      </article>`,
  })
}
