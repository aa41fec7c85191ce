import { findArticle } from '../article/find-article.ts'
import { cannot, type Finding } from '../article/imported.ts'
import { bare, isNamedBy } from '../article/find-title.ts'
import { momentsIn } from '../article/moment.ts'
import type { LetterNote } from '../letters/repair.ts'
import type { Block } from '../page/block.ts'
import { flowOf, type Flow } from '../page/blocks.ts'
import { countComments, hopelessBecause, leadsElsewhere } from '../page/page-kind.ts'
import { layoutOf, type Layout } from '../page/layout.ts'
import { mendTree } from '../page/mend-tree.ts'
import { readHead, type PageHead } from '../page/page-head.ts'
import { parsePage, tidy } from '../page/tree.ts'
import { reasons } from '../article/reasons.ts'

/** `list`: a page that only leads to articles. */
export type PageFinding = Finding | { readonly verdict: 'list' }

export async function readHtml(html: string, now: number): Promise<PageFinding> {
  const document = parsePage(html)
  const notes = mendTree(document)
  const layout = layoutOf(document)
  if (layout === undefined) return cannot(reasons.empty)
  const comments = countComments(document)
  const head = {
    ...readHead(document),
    ...(comments > 0 && { remarks: [reasons.oldComments(comments)] }),
  }
  const flow = flowOf(layout.part)
  const hopeless = hopelessBecause(document, flow, head)
  if (hopeless !== undefined) return cannot(reasons[hopeless], head.from)
  const found = findArticle(signsOf(flow, head, layout, notes), now)
  if (found.verdict !== 'sure' && leadsElsewhere(flow)) return { verdict: 'list' }
  if (layout.kind !== 'unknown' || found.verdict === 'sure') return found
  const { mainPart } = await import('./main-part.ts')
  const main = mainPart(html)
  if (main === undefined) return found
  const blocks = withHeading(flow.blocks, flowOf(main).blocks)
  const again = findArticle(signsOf({ ...flow, blocks }, head, layout, notes), now)
  return again.verdict === 'cannot' ? found : again
}

function signsOf(flow: Flow, head: PageHead, layout: Layout, notes: ReadonlySet<LetterNote>) {
  const [first] = momentsIn(head.published)
  return {
    ...head,
    blocks: flow.blocks,
    files: flow.files,
    isPlain: false,
    machineAuthor: head.author || undefined,
    machineMoment: first === undefined || first.moment === 'impossible' ? undefined : first.moment,
    doubts: [
      ...(layout.kind === 'unknown' ? [reasons.unknownLayout] : []),
      ...(notes.has('unsure') ? [reasons.unsure] : []),
      ...(flow.isCut ? [reasons.tooDeep] : []),
      ...(flow.blocks.some((block) => block.kind === 'table' && block.isMerged)
        ? [reasons.merged]
        : []),
      ...(titlesWithText(flow.blocks, head) > 1 ? [reasons.several] : []),
    ],
  }
}

/** Titles below which a text follows; a list's titles are links. What the page is named by heads all others without a day. */
function titlesWithText(blocks: readonly Block[], head: PageHead): number {
  const isTitle = (block: Block): boolean =>
    block.kind === 'text' && block.hints.has('title') && !block.look.has('linked')
  const starts = blocks.flatMap((block, at) => (isTitle(block) ? [at] : []))
  const [first] = starts
  const opening = blocks[first ?? -1]
  const isNamed = opening?.kind === 'text' && isNamedBy(bare(opening.text), head)
  return starts.filter((start, index) => {
    const below = blocks.slice(start + 1, starts[index + 1])
    const text = below.map((block) =>
      block.kind === 'text' && !block.look.has('linked') ? block.text : '',
    )
    const isHeading = isNamed && start !== first && !below.slice(0, 3).some(tellsDay)
    return !isHeading && text.join('').length > 200
  }).length
}

function tellsDay(block: Block): boolean {
  return block.kind === 'text' && block.text.length < 100 && momentsIn(block.text).length > 0
}

/** The main part alone has neither title nor day: what the page shows before it goes with it. */
function withHeading(all: readonly Block[], main: readonly Block[]): Block[] {
  const [first] = main
  const at = all.findIndex(
    (block) =>
      block.kind === 'text' && first?.kind === 'text' && tidy(block.text) === tidy(first.text),
  )
  return [...all.slice(Math.max(0, at - 8), Math.max(0, at)), ...main]
}

export function hasMarkup(text: string): boolean {
  return /<(?:!doctype|html|head|body|title|meta|div|p|table|h[1-6]|br|span|font|center)[\s/>]/i.test(
    text.slice(0, 20_000),
  )
}
