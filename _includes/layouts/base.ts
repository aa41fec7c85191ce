import type { Article } from '../models/article.ts'
import { truncate } from '../html/truncate.ts'
import { html, type Html } from '../html/html.ts'
import type { Site } from '../models/page.ts'
import { footer } from '../parts/page/footer.ts'
import { headLinks } from '../parts/page/head-links.ts'
import { headOpenGraph } from '../parts/page/head-open-graph.ts'
import { headTheme } from '../parts/page/head-theme.ts'
import { masthead } from '../parts/page/masthead.ts'
import { strings } from '../strings/site.ts'

interface Frame {
  readonly site: Site
  readonly url: string
  /** Empty on the front page, whose tab carries the newsroom's name alone. */
  readonly title: string
  readonly description: string
  /** Marked in the masthead: a section, `luu-tru` or `y-kien`. */
  readonly section?: string
  /** Kept out of search engines: reprints, missing and withdrawn pages. */
  readonly hidden?: boolean
  readonly feed?: string
  readonly canonical?: string | undefined
  readonly article?: Article
  readonly chrome?: Chrome
  readonly main: Html
}

interface Chrome {
  readonly language: 'vi' | 'en'
  readonly skip: string
  readonly masthead: Html
  readonly footer: Html
}

export function base(frame: Frame): string {
  const { site, title, chrome = vietnamese(frame) } = frame
  const { language } = chrome
  const name = site.newsroom.name
  return html`<!DOCTYPE html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>${tabTitle(title, name)}</title>
        <meta name="description" content="${frame.description}">
        ${headLinks(frame)}
        ${headTheme}
        <link rel="icon" href="${site.assets['mark.svg']}" type="image/svg+xml">
        ${faces.map(
          (face) => html`
            <link rel="preload" href="${site.assets[face]}" as="font" type="font/woff2" crossorigin>`,
        )}
        <link rel="stylesheet" href="${site.assets['site.css']}">
        ${(frame.hidden !== true || frame.article) && headOpenGraph({ ...frame, language })}
      </head>
      <body>
        <a class="skip" href="#noi-dung">${chrome.skip}</a>${
          site.demo &&
          html`
            <aside class="ribbon">${strings.demoRibbon}</aside>`
        }
        ${chrome.masthead}
        <main id="noi-dung" class="page">
          ${frame.main}
        </main>
        ${chrome.footer}
      </body>
    </html>
  `.toString()
}

const faces = ['lora-latin.woff2', 'lora-vietnamese.woff2']

function vietnamese({ site, section, url }: Frame): Chrome {
  return {
    language: strings.language,
    skip: strings.skip,
    masthead: masthead(site, url, section),
    footer: footer(site),
  }
}

/** Tabs, bookmarks and search results show no more; the heading holds the whole title. */
function tabTitle(title: string, name: string): string {
  const whole = title === '' ? name : `${title} | ${name}`
  return whole.length <= longestTabTitle ? whole : truncate(title, longestTabTitle)
}

const longestTabTitle = 70
