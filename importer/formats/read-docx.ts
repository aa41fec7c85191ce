import { findArticle } from '../article/find-article.ts'
import { cannot, type Finding } from '../article/imported.ts'
import { flowOf } from '../page/blocks.ts'
import { mendTree } from '../page/mend-tree.ts'
import { parsePage, findElement } from '../page/tree.ts'
import { reasons } from '../article/reasons.ts'
import { docxHtml } from './docx-html.ts'

/** A Word file: its title is its first line, as nobody marks titles in Word. Pictures come as data: addresses. */
export async function readDocx(bytes: Uint8Array, now: number): Promise<Finding> {
  const read = await docxHtml(bytes)
  if (typeof read === 'string') return cannot(reasons.zip)
  const document = parsePage(read.html)
  const notes = mendTree(document)
  const body = findElement(document, ({ tagName }) => tagName === 'body')
  const flow = flowOf(body ?? document)
  return findArticle(
    {
      ...flow,
      documentTitle: '',
      socialTitle: '',
      from: null,
      isPlain: true,
      doubts: [
        ...(notes.has('unsure') ? [reasons.unsure] : []),
        ...(flow.blocks.some((block) => block.kind === 'table' && block.isMerged)
          ? [reasons.merged]
          : []),
      ],
    },
    now,
  )
}
