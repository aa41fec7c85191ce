import type { Finding, FoundArticle } from '../article/imported.ts'
import { portalForm } from '../article/moment.ts'
import { articleBody } from './article-body.ts'
import { pictureName } from './picture-name.ts'

/** One line of `--json`: what was found in a file, whether or not it is written. */
export function describeFinding(file: string, { verdict, reasons, article }: Finding) {
  return { file, verdict, reasons, article: article === null ? null : describeArticle(article) }
}

function describeArticle(article: FoundArticle) {
  const { title, moment, source, bylines, parts, files, from } = article
  const paragraphs = parts.flatMap((part) => (part.kind === 'paragraph' ? [part.text] : []))
  return {
    title,
    timestamp: moment === null ? null : portalForm(moment),
    timePrecision: moment === null ? null : moment.clock === null ? 'day' : 'minute',
    source,
    lead: paragraphs[0] ?? '',
    bylines,
    captions: parts.flatMap((part) =>
      part.kind === 'figure' && part.caption !== ''
        ? [{ text: part.caption, ...(part.credit !== '' && { credit: part.credit }) }]
        : [],
    ),
    paragraphs: paragraphs.slice(1),
    body: articleBody(article, pictureName),
    attachments: [...new Set(files.map(({ name }) => name))],
    imported: { from },
  }
}
