import { html, type Html } from '../../html/html.ts'
import type { Site } from '../../models/page.ts'

interface Addressed {
  readonly site: Site
  readonly url: string
  /** Kept out of search engines. */
  readonly hidden?: boolean
  /** Where this text stood first, if not here. */
  readonly canonical?: string | undefined
  readonly feed?: string
}

/** What a page tells machines of its address: whether to list it, under which one, and where its feeds are. */
export function headAddress({ site, url, hidden, canonical, feed }: Addressed): Html {
  const own = hidden === true ? undefined : site.url + url
  const listed = canonical ?? own
  return html`${hidden && html`<meta name="robots" content="noindex">`}${listed !== undefined && html`<link rel="canonical" href="${listed}">`}${inBoth.includes(url) && languages(site)}
    <link rel="alternate" type="application/atom+xml" title="${site.newsroom.name}" href="${feed ?? '/feed.xml'}">
    <link rel="alternate" type="application/feed+json" title="${site.newsroom.name}" href="/feed.json">`
}

/** The front page and the English one say the same of the newsroom, each to its readers. */
const inBoth = ['/', '/en/']

/** Each names both, as search engines ask. */
function languages({ url }: Site): Html {
  return html`
    <link rel="alternate" hreflang="vi" href="${url}/">
    <link rel="alternate" hreflang="en" href="${url}/en/">
    <link rel="alternate" hreflang="x-default" href="${url}/">`
}
