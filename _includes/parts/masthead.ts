import { html, type Html } from '../html.ts'
import type { Site } from '../page.ts'
import { strings } from '../strings.ts'

/** The newsroom's name over its sections; `present` is marked for eyes and ears. */
export function masthead({ newsroom }: Site, present?: string): Html {
  const { name, mark, tagline, sections } = newsroom
  return html`<header class="masthead page">
    <a class="nameplate" href="/"><span class="mark" aria-hidden="true">${mark}</span> ${name}</a>
    <p class="tagline">${tagline}</p>
    <nav class="sections" aria-label="${strings.sections}">
      <ul>${[...sections, { key: 'luu-tru', name: strings.archive }].map(
        ({ key, name }) => html`
          <li><a href="/${key}/"${key === present && html` aria-current="true"`}>${name}</a></li>`,
      )}
      </ul>
    </nav>
  </header>`
}
