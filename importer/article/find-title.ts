import type { Block, TextBlock } from '../page/block.ts'
import { momentsIn } from './moment.ts'
import { isNoise } from './phrases.ts'

export interface FoundTitle {
  readonly title: string
  /** The block that shows it; -1 where only the page's head names it. */
  readonly at: number
  /** Whether two signs of the page agree. */
  readonly isSure: boolean
}

/** The page's own names for itself, from its head. */
export interface HeadTitles {
  readonly documentTitle: string
  readonly socialTitle: string
}

export function findTitle(blocks: readonly Block[], head: HeadTitles): FoundTitle | undefined {
  const texts = blocks.flatMap((block, at) =>
    isCandidate(block) ? [{ block, at, text: bare(block.text) }] : [],
  )
  const names = (text: string): boolean => isNamedBy(text, head)
  const hinted = texts.filter(({ block }) => block.hints.has('title'))
  const first = texts.filter(({ block }) => block.level === 1)
  const found =
    hinted.find(({ text }) => names(text)) ??
    first.find(({ text }) => names(text)) ??
    texts.find(
      ({ block, text }) => names(text) && (block.level !== undefined || block.look.has('bold')),
    ) ??
    texts.find(({ text }) => names(text))
  if (found !== undefined) return { title: found.text, at: found.at, isSure: true }
  const only = hinted.length > 0 ? hinted : first
  const [single] = only.length > 0 ? only : texts.filter(({ block }) => block.level !== undefined)
  // A known layout's own class is a sure sign where the head names the site only.
  if (single !== undefined) return { title: single.text, at: single.at, isSure: only.length === 1 }
  const named = head.socialTitle || head.documentTitle
  return named === '' ? undefined : { title: named, at: -1, isSure: false }
}

function isCandidate(block: Block): block is TextBlock {
  return (
    block.kind === 'text' &&
    block.text.length <= 300 &&
    bare(block.text).length >= 8 &&
    !isNoise(block.text)
  )
}

/** A title without the day that vPortal prints behind it. */
export function bare(text: string): string {
  if (text.length > 400) return text
  const last = momentsIn(text).at(-1)
  if (last === undefined || !/^\s*\)?\s*$/.test(text.slice(last.end))) return text
  const before = text.slice(0, last.start)
  return /\(\s*(?:cập nhật|ngày đăng|đăng)?\s*:?\s*$/i.test(before)
    ? before.replace(/\(\s*[^()]*$/, '').trim()
    : text
}

/** `Tựa bài - Cổng thông tin …`, or the social title itself. */
export function isNamedBy(text: string, { documentTitle, socialTitle }: HeadTitles): boolean {
  const own = plain(text)
  if (own.length < 8 || documentTitle.length > 2000) return false
  if (plain(socialTitle) === own) return true
  const whole = plain(documentTitle)
  if (whole === own) return true
  const parts = documentTitle.split(/\s+[-–—|»:]\s+|\s*[|»]\s*/)
  return whole.startsWith(own) && own.length * 3 > whole.length
    ? true
    : parts.some((part) => plain(part) === own && own.length > 20)
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
