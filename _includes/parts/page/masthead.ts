import { html, type Html } from '../../html/html.ts'
import type { Site } from '../../models/page.ts'
import { strings } from '../../strings/site.ts'
import { searchForm } from './search-form.ts'

export function masthead({ newsroom }: Site, url: string, present?: string): Html {
  const { name, mark, tagline } = newsroom
  return html`<header class="masthead page">
    <div class="plate">
      <a class="nameplate" href="/"${url === '/' && html` aria-current="page"`}><span class="mark" aria-hidden="true">${mark}</span> ${name}</a>
      <p class="tagline">${tagline}</p>
      ${searchForm('tim')}
      <a class="find-link" href="/tim-kiem/">${strings.findPage}</a>
    </div>
    <nav class="sections" aria-label="${strings.sections}">
      <ul>${navigationLinks(newsroom).map(
        ({ key, name }) => html`
          <li><a href="/${key}/"${key === present && html` aria-current="${url === `/${key}/` ? 'page' : 'true'}"`}>${name}</a></li>`,
      )}
      </ul>
    </nav>
  </header>`
}

export function navigationLinks({ sections }: Site['newsroom']): { key: string; name: string }[] {
  return [
    ...sections,
    { key: 'y-kien', name: strings.opinions },
    { key: 'luu-tru', name: strings.archive },
  ]
}
