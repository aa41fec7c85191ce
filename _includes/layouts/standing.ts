import { printed } from '../format/format.ts'
import { html } from '../html/html.ts'
import type { GonePage, MissingPage, StaticPage } from '../models/page.ts'
import { breadcrumb } from '../parts/page/breadcrumb.ts'
import { findForm } from '../parts/page/find.ts'
import { lookUp } from '../parts/page/look-up.ts'
import { places } from '../parts/page/masthead.ts'
import { strings } from '../strings/site.ts'
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

export function missingPage(page: MissingPage): string {
  const [title, text] =
    page.what === 'day'
      ? [strings.missingDay, strings.missingDayText]
      : [strings.missing, strings.missingText]
  return notice(page, title, html`<p>${text}</p>`)
}

export function gonePage(page: GonePage): string {
  const { withdrawn, expires, title } = page.article
  const named = html`<p>“${title}”</p>`
  if (withdrawn === undefined && expires !== undefined)
    return notice(
      page,
      strings.expired,
      html`${named}
        <p>${strings.expiredText(printed(expires))}</p>`,
    )
  return notice(
    page,
    strings.gone,
    html`${named}
      <p>${strings.goneText}</p>
      <p>${strings.goneReason}: ${withdrawn}</p>`,
  )
}

function notice(
  page: MissingPage | GonePage,
  title: string,
  text: ReturnType<typeof html>,
): string {
  return base({
    site: page.site,
    url: page.url,
    title,
    description: title,
    hidden: true,
    main: html`<div class="notice prose">
        <h1>${title}</h1>
        ${text}
        ${findForm('tim-tiep')}
        <h2>${strings.waysOn}</h2>
        <ul class="periods">
          <li><a href="/">${strings.front}</a></li>${places(page.site.newsroom).map(
            ({ key, name }) => html`
              <li><a href="/${key}/">${name}</a></li>`,
          )}
        </ul>
      </div>
      ${lookUp()}`,
  })
}
