import { absoluteLinks } from '../../html/absolute-links.ts'
import type { Article, Source } from '../../models/article.ts'
import { html, type Html } from '../../html/html.ts'
import type { Site } from '../../models/page.ts'
import { strings } from '../../strings/site.ts'
import { attachments } from './attachments.ts'
import { corrections } from './corrections.ts'
import { figure } from './figure.ts'

/** Needs nothing of its site: pictures and links are absolute. */
export function feedText({ url }: Site, article: Article): string {
  const { path, picture, body, source } = article
  const text = html`${picture && figure(picture)}${body}${origin(source)}${corrections(article.corrections)}${attachments(article.attachments)}`
  return absoluteLinks(text, `${url}/${path}/`)
}

function origin({ name, origin }: Source): Html | false {
  return (
    origin !== undefined &&
    html`<p>${strings.reprint(name)}. <a href="${origin.url}">${strings.original}</a></p>`
  )
}
