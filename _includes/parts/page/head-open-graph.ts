import type { Article } from '../../models/article.ts'
import { isoTime } from '../../format/format.ts'
import { html, type Html } from '../../html/html.ts'
import type { Site } from '../../models/page.ts'
import { sectionName } from '../../format/section-name.ts'
import { shareImage, shareCard, openGraphImage } from './share-image.ts'

interface Shared {
  readonly site: Site
  readonly url: string
  readonly title: string
  readonly description: string
  readonly language: 'vi' | 'en'
  readonly article?: Article | undefined
}

/** Open Graph (ogp.me), and the one line that X asks for. */
export function headOpenGraph({ site, url, title, description, language, article }: Shared): Html {
  const { name } = site.newsroom
  const image = (article && shareImage(article, site)) ?? shareCard(site, article)
  return html`<meta property="og:type" content="${article ? 'article' : 'website'}">
    <meta property="og:title" content="${title === '' ? name : title}">
    <meta property="og:description" content="${description}">
    <meta property="og:url" content="${site.url}${url}">
    <meta property="og:site_name" content="${name}">
    <meta property="og:locale" content="${locales[language]}">${openGraphImage(image)}
    <meta name="twitter:card" content="summary_large_image">${article && facts(site, article)}`
}

const locales = { vi: 'vi_VN', en: 'en_US' } as const

function facts({ newsroom }: Site, { at, updated, section, tags }: Article): Html {
  return html`
    <meta property="article:published_time" content="${isoTime(at)}">${
      updated &&
      html`
        <meta property="article:modified_time" content="${isoTime(updated)}">`
    }
    <meta property="article:section" content="${sectionName(newsroom, section)}">${tags.map(
      ({ name }) => html`
        <meta property="article:tag" content="${name}">`,
    )}`
}
