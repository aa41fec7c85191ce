import { html, type Html } from '../../html/html.ts'
import type { Site } from '../../models/page.ts'

interface Addressed {
  readonly site: Site
  readonly url: string
  readonly hidden?: boolean
  /** Where a reprint first appeared. */
  readonly canonical?: string | undefined
  readonly feed?: string
}

export function headLinks({ site, url, hidden, canonical, feed }: Addressed): Html {
  const own = hidden === true ? undefined : site.url + url
  const listed = canonical ?? own
  return html`${hidden && html`<meta name="robots" content="noindex">`}${listed !== undefined && html`<link rel="canonical" href="${listed}">`}${inBoth.includes(url) && languages(site)}
    <link rel="alternate" type="application/atom+xml" title="${site.newsroom.name}" href="${feed ?? '/feed.xml'}">
    <link rel="alternate" type="application/feed+json" title="${site.newsroom.name}" href="/feed.json">`
}

const inBoth = ['/', '/en/']

/** Search engines ask each of the two to name both. */
function languages({ url }: Site): Html {
  return html`
    <link rel="alternate" hreflang="vi" href="${url}/">
    <link rel="alternate" hreflang="en" href="${url}/en/">
    <link rel="alternate" hreflang="x-default" href="${url}/">`
}
