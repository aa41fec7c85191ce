import { html } from '../html/html.ts'
import type { MissingPage, GonePage } from '../models/page.ts'
import { findForm } from '../parts/page/find.ts'
import { lookUp } from '../parts/page/look-up.ts'
import { places } from '../parts/page/masthead.ts'
import { strings } from '../strings/site.ts'
import { base } from './base.ts'

export function notice(
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
