import type { Article } from '../../_includes/models/article.ts'
import type { SearchableText } from './postings.ts'

/** All that the article's page shows of it, and nothing that belongs to the page. */
export function searchableTextOf(article: Article): SearchableText {
  const { title, section, summary, byline, tags, attachments, corrections, picture, body } = article
  return {
    title,
    section,
    texts: [
      ...textsOf(body.toString()),
      summary,
      ...byline,
      ...tags.map(({ name }) => name),
      ...attachments.map((each) => each.title),
      ...corrections.map(({ note }) => note),
      ...(picture === undefined ? [] : [picture.caption, picture.credit, picture.alt]),
    ],
  }
}

/** Attributes hold no `>`: whatever draws them escapes it. */
function textsOf(html: string): string[] {
  return html
    .replace(notText, '')
    .replace(inline, '')
    .split(/<[^>]*>/)
    .filter((text) => text.trim() !== '')
    .map((text) => text.replace(/&(?:amp|lt|gt|quot|#39);/g, ' '))
}

const notText = /<p class="no-picture">[^<]*<\/p>/g

/** Markup within a word must not cut it in two. */
const inline = /<\/?(?:a|b|code|em|i|s|span|strong|sub|sup)(?:\s[^>]*)?>/g
