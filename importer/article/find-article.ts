import type { Block, FileLink } from '../page/block.ts'
import { findDay } from './find-moment.ts'
import { bare, findTitle, type HeadTitles } from './find-title.ts'
import { cannot, type Finding } from './imported.ts'
import { isDamaged } from '../letters/repair.ts'
import { joinLines } from './join-lines.ts'
import { momentsIn, type Moment } from './moment.ts'
import { openLead, withoutRepeats } from './lead.ts'
import { withoutDay, endsArticle, isNoise } from './phrases.ts'
import { readEnding } from './read-ending.ts'
import { readParts } from './read-parts.ts'
import { textOf } from './parts.ts'
import { reasons } from './reasons.ts'
import { doubtsAboutDay, trustedMoment } from './trust.ts'

/** A page or a text, read into blocks, and what its head tells machines. */
export interface PageSigns extends HeadTitles {
  readonly blocks: readonly Block[]
  readonly files: readonly FileLink[]
  readonly machineMoment?: Moment | undefined
  readonly machineAuthor?: string | undefined
  readonly from: string | null
  readonly isPlain: boolean
  /** What was already noticed: lost letters, an unknown layout. */
  readonly doubts: readonly string[]
  /** What a person should know, and no doubt. */
  readonly remarks?: readonly string[]
}

export function findArticle(page: PageSigns, now: number): Finding {
  const blocks = page.blocks.filter((block) => block.kind !== 'text' || !isNoise(block.text))
  const found = page.isPlain ? firstLine(blocks) : findTitle(blocks, page)
  if (found === undefined) return cannot(blocks.length === 0 ? reasons.empty : reasons.noTitle)
  const end = endOf(blocks, found.at)
  const day = findDay(blocks, found.at, end, page.machineMoment)
  const inside = blocks
    .slice(found.at + 1, end)
    .filter(
      (block, index) => !day.shown.has(found.at + 1 + index) && !isFurniture(block, found.title),
    )
  const { blocks: text, bylines, credit, source } = readEnding(joinLines(withoutLinks(inside)))
  const { parts, mark } = openLead(withoutRepeats(readParts(text, page.isPlain)))
  if (parts.every(({ kind }) => kind === 'figure' || kind === 'heading'))
    return cannot(reasons.noText)
  const doubts = [
    ...page.doubts,
    ...(found.isSure ? [] : [reasons.unsureTitle]),
    ...doubtsAboutDay(day, parts, now),
    ...([found.title, ...parts.map(textOf)].some(isDamaged) ? [reasons.damaged] : []),
  ]
  return {
    verdict: doubts.length === 0 ? 'sure' : 'look',
    reasons: [...doubts, ...(page.remarks ?? [])],
    article: {
      title: found.title,
      moment: trustedMoment(day, parts, now),
      source: mark ?? source,
      bylines:
        bylines.length === 0 && page.machineAuthor !== undefined ? [page.machineAuthor] : bylines,
      parts: parts.map((part) =>
        part.kind === 'figure' && part.credit === '' ? { ...part, credit } : part,
      ),
      files: page.files,
      from: page.from,
    },
  }
}

/** The title of a text is its first line. */
function firstLine(
  blocks: readonly Block[],
): { title: string; at: number; isSure: boolean } | undefined {
  const at = blocks.findIndex(
    (block) => block.kind === 'text' && bare(block.text).length >= 8 && !isDayAlone(block),
  )
  const [block, next] = blocks.slice(at, at + 2)
  if (block?.kind !== 'text' || block.text.length > 300) return undefined
  // A long title goes on below, and the day stands behind all of it.
  const goesOn =
    next?.kind === 'text' &&
    !next.gap &&
    bare(next.text) !== next.text &&
    bare(block.text) === block.text
  return goesOn
    ? { title: `${block.text} ${bare(next.text)}`.trim(), at: at + 1, isSure: true }
    : { title: bare(block.text), at, isSure: true }
}

function isDayAlone(block: Block): boolean {
  return (
    block.kind === 'text' &&
    block.text.length < 300 &&
    momentsIn(block.text).length > 0 &&
    withoutDay(block.text).length <= 2
  )
}

/** Where the page goes on with other things; no article is without a sentence. */
function endOf(blocks: readonly Block[], title: number): number {
  let text = 0
  for (const [index, block] of blocks.entries()) {
    if (index <= title) continue
    if (block.kind === 'text' && text > 60 && endsArticle(block.text)) return index
    if (block.kind !== 'picture' && !block.look.has('linked')) text += block.text.length
  }
  return blocks.length
}

function isFurniture(block: Block, title: string): boolean {
  if (block.kind !== 'text') return false
  return (
    bare(block.text) === title ||
    endsArticle(block.text) ||
    (block.hints.has('date') && block.text.length < 60)
  )
}

/** Lists of links, and links one below another, lead to other pages. */
function withoutLinks(blocks: readonly Block[]): Block[] {
  const isLink = (block: Block | undefined): boolean =>
    block !== undefined && block.kind !== 'picture' && block.look.has('linked')
  return blocks.filter((block, at) => {
    if (!isLink(block)) return true
    if (block.kind !== 'text') return false
    return (
      !isLink(blocks[at - 1]) &&
      !isLink(blocks[at + 1]) &&
      !/^\W*(?:xem|đọc|tải|download|file|tệp|đính kèm)/iu.test(block.text) &&
      !/^\s*(?:>>|»|=>|→)/.test(block.text) &&
      !/\.(?:pdf|docx?|xlsx?|zip|rar)$/i.test(block.text)
    )
  })
}
