import { html, type Html } from '../html.ts'
import type { Site } from '../page.ts'
import { footer } from '../parts/footer.ts'
import { masthead } from '../parts/masthead.ts'
import { strings } from '../strings.ts'

interface Frame {
  readonly site: Site
  readonly url: string
  /** Empty on the front page, which carries the newsroom's name alone. */
  readonly title: string
  readonly description: string
  /** What the masthead marks as present: a section, or `luu-tru`. */
  readonly section?: string
  /** Kept out of search engines: reprints, missing and withdrawn pages. */
  readonly hidden?: boolean
  readonly feed?: string
  readonly main: Html
}

/** The frame that every page of the site stands in. */
export function base(frame: Frame): string {
  const { site, title } = frame
  const name = site.newsroom.name
  return html`<!DOCTYPE html>
    <html lang="${strings.language}">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>${tabTitle(title, name)}</title>
        <meta name="description" content="${frame.description}">
        ${frame.hidden ? html`<meta name="robots" content="noindex">` : html`<link rel="canonical" href="${site.url}${frame.url}">`}
        <meta name="color-scheme" content="light dark">
        <link rel="icon" href="${site.assets['mark.svg']}" type="image/svg+xml">
        <link rel="stylesheet" href="${site.assets['site.css']}">
        <link rel="alternate" type="application/atom+xml" title="${name}" href="${frame.feed ?? '/feed.xml'}">
      </head>
      <body>
        <a class="skip" href="#noi-dung">${strings.skip}</a>${
          site.demo &&
          html`
            <p class="ribbon">${strings.demoRibbon}</p>`
        }
        ${masthead(site, frame.section)}
        <main id="noi-dung" class="page">
          ${frame.main}
        </main>
        ${footer(site)}
      </body>
    </html>
  `.toString()
}

/** Tabs, bookmarks and search results show no more; the whole title is the page's heading. */
function tabTitle(title: string, name: string): string {
  const whole = title === '' ? name : `${title} | ${name}`
  if (whole.length <= longestTabTitle) return whole
  if (title.length <= longestTabTitle) return title
  return `${title.slice(0, longestTabTitle).replace(/\s+\S*$/u, '')}…`
}

const longestTabTitle = 70
