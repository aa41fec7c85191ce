import { formatCount, formatDay } from '../format/format.ts'
import { html, type Html } from '../html/html.ts'
import type { ArchivePage } from '../models/page.ts'
import { breadcrumb } from '../parts/page/breadcrumb.ts'
import { line } from '../parts/article/card.ts'
import { dateLookupForm } from '../parts/page/date-lookup.ts'
import { strings } from '../strings/site.ts'
import { base } from './base.ts'

export function archivePage(page: ArchivePage): string {
  const title = periodName(page.period)
  return base({
    site: page.site,
    url: page.url,
    title,
    description: `${title}. ${page.site.newsroom.name}.`,
    section: 'luu-tru',
    main: html`${breadcrumb(parents(page.period))}
      <h1 class="listing-title">${title}</h1>${parts(page)}${
        page.articles.length > 0 &&
        html`
          <ul class="lines">${page.articles.map(line)}
          </ul>`
      }
      ${dateLookupForm()}`,
  })
}

function parts({ period, parts }: ArchivePage): Html | false {
  if (parts.length === 0) {
    return (
      period === '' &&
      html`
        <p class="none">${strings.noArticles}</p>`
    )
  }
  return html`
    <ul class="periods">${parts.map(
      (part) => html`
        <li><a href="/luu-tru/${part.period}/">${periodName(part.period)}</a>${period !== '' && html` <span class="meta">${strings.countArticles(formatCount(part.count))}</span>`}</li>`,
    )}
    </ul>`
}

function parents(period: string): { url: string; name: string }[] {
  if (period === '') return []
  const steps = period.split('/').slice(0, -1)
  return [
    { url: '/luu-tru/', name: strings.archive },
    ...steps.map((_, index) => {
      const parent = steps.slice(0, index + 1).join('/')
      return { url: `/luu-tru/${parent}/`, name: periodName(parent) }
    }),
  ]
}

function periodName(period: string): string {
  const [year, month, day] = period.split('/')
  if (year === undefined || year === '') return strings.archive
  if (month === undefined) return strings.year(year)
  if (day === undefined) return strings.month(month, year)
  return strings.day(formatDay({ day: `${year}-${month}-${day}` }))
}
