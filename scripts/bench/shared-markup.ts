import { draw } from '../../_includes/draw.ts'
import type { Page, Site } from '../../_includes/models/page.ts'
import { searchForm } from '../../_includes/parts/page/search-form.ts'
import { footer } from '../../_includes/parts/page/footer.ts'
import { dateLookupForm } from '../../_includes/parts/page/date-lookup.ts'
import { samplePages, sampleNewsroom } from '../generate/newsroom.ts'

/** By name. Parts that show no article are equal in every build: other builders include our markup of them. */
export function sharedMarkup(): ReadonlyMap<string, string> {
  const url = '/'
  const file = 'index.html'
  return new Map([
    ['find', searchForm('tim').toString()],
    ['footer', footer(site).toString()],
    ['look-up', dateLookupForm().toString()],
    ['english', draw({ kind: 'english', site, url, file })],
    ['search', mainOf({ kind: 'search', site, url, file })],
    ['missing', mainOf({ kind: 'missing', what: 'page', site, url, file })],
    ['missing-day', mainOf({ kind: 'missing', what: 'day', site, url, file })],
  ])
}

const site: Site = {
  newsroom: sampleNewsroom,
  url: sampleNewsroom.url,
  assets: { 'mark.svg': '/assets/mark.svg', 'site.css': '/assets/site.css' },
  demo: false,
  staticPages: samplePages.map(({ name, title }) => ({ url: `/${name}/`, title })),
  discussions: new Map(),
  captcha: { kind: 'altcha' },
}

function mainOf(page: Page): string {
  return /<main [^>]*>([^]*)<\/main>/.exec(draw(page))?.[1]?.trim() ?? ''
}
