import { html } from '../html/html.ts'
import type { MissingPage, GonePage } from '../models/page.ts'
import { searchForm } from '../parts/page/search-form.ts'
import { dateLookupForm } from '../parts/page/date-lookup.ts'
import { navigationLinks } from '../parts/page/masthead.ts'
import { strings } from '../strings/site.ts'
import { base } from './base.ts'

export function errorPage(
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
        ${searchForm('tim-tiep')}
        <h2>${strings.waysOn}</h2>
        <ul class="periods">
          <li><a href="/">${strings.front}</a></li>${navigationLinks(page.site.newsroom).map(
            ({ key, name }) => html`
              <li><a href="/${key}/">${name}</a></li>`,
          )}
        </ul>
      </div>
      ${dateLookupForm()}`,
  })
}
