import {
  attribute,
  isElement,
  isSilent,
  isText,
  tidy,
  type PageElement,
  type PageNode,
} from './tree.ts'
import { isFileLink } from './file-links.ts'
import { escapeMarkdown } from '../../_includes/assets/text/markdown-text.js'
import type { Look } from './block.ts'

/** Words in one look, as the page has them. */
export interface Run {
  readonly text: string
  readonly look: ReadonlySet<Look>
  readonly href?: string | undefined
  /** The document that they lead to. */
  readonly file?: string | undefined
}

export interface Style {
  readonly look: ReadonlySet<Look>
  readonly href?: string | undefined
  readonly file?: string | undefined
  /** A document is linked in its place, and no attachment. */
  readonly keepsFiles?: boolean
}

/** What an element adds to the look of the words within. */
export function styleOf(element: PageElement, around: Style): Style {
  const look = new Set(around.look)
  // `mso-bidi-font-weight:normal` tells of other scripts' letters.
  const css = attribute(element, 'style')
    .toLowerCase()
    .replace(/\bmso-[\w-]+\s*:[^;]*/g, '')
  const align = attribute(element, 'align').toLowerCase()
  if (/^(?:b|strong|th)$/.test(element.tagName) || /font-weight\s*:\s*(?:bold|[6-9]00)/.test(css))
    look.add('bold')
  if (/^(?:i|em|cite)$/.test(element.tagName) || /font-style\s*:\s*italic/.test(css))
    look.add('italic')
  if (/font-weight\s*:\s*(?:normal|400)/.test(css)) look.delete('bold')
  if (/font-style\s*:\s*normal/.test(css)) look.delete('italic')
  if (element.tagName === 'center' || align === 'center' || /text-align\s*:\s*center/.test(css))
    look.add('centred')
  if (align === 'right' || /text-align\s*:\s*(?:right|end)/.test(css)) look.add('right')
  const names = attribute(element, 'class').slice(0, 200)
  if (/\b(?:text|align)-?(?:right|end)\b/i.test(names)) look.add('right')
  if (/\b(?:text|align)-?center\b/i.test(names)) look.add('centred')
  if (element.tagName !== 'a') return { ...around, look }
  const href = attribute(element, 'href').trim()
  if (href === '') return { ...around, look }
  look.add('linked')
  if (around.keepsFiles !== true && isFileLink(element)) return { look, file: href }
  return { ...around, look, href: isSafeAddress(href) ? href : undefined }
}

/** Never `javascript:`, nor a place on somebody's machine. */
export function isSafeAddress(href: string): boolean {
  return /^(?:https?:|mailto:|tel:)/i.test(href)
}

/** Runs of one line → its plain text, its Markdown and the look that all of it shares. */
export function lineOf(runs: readonly Run[]): { text: string; markdown: string; look: Set<Look> } {
  const text = tidy(runs.map((run) => run.text).join(''))
  const visible = runs.filter((run) => /[\p{L}\p{N}]/u.test(run.text))
  const looks: Look[] = ['bold', 'italic', 'centred', 'right', 'linked']
  const look = new Set(
    looks.filter((each) => visible.length > 0 && visible.every((run) => run.look.has(each))),
  )
  const joined: MarkedRun[] = []
  for (const run of runs) {
    const mark = `${!look.has('bold') && run.look.has('bold') ? '**' : ''}${!look.has('italic') && run.look.has('italic') ? '*' : ''}`
    const last = joined.at(-1)
    const isSame = last?.href === run.href && (last?.mark === mark || tidy(run.text) === '')
    if (last !== undefined && isSame) last.text += run.text
    else joined.push({ text: run.text, mark, href: run.href })
  }
  return {
    text,
    markdown: joined
      .map((run, at) => written(run, joined[at - 1]?.text, joined[at + 1]?.text))
      .join('')
      .replace(/[\s\u00A0]+/g, ' ')
      .trim(),
    look,
  }
}

interface MarkedRun {
  text: string
  readonly mark: string
  readonly href?: string | undefined
}

/** Marks stand against words, white space outside them. */
function written({ text, mark, href }: MarkedRun, previous = '', next = ''): string {
  const [, before = '', words = '', after = ''] =
    /^([\s\u00A0]*)(.*?)([\s\u00A0]*)$/su.exec(
      text.replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, ''),
    ) ?? []
  if (words === '') return before + after
  const escaped = escapeMarkdown(words)
  const linked =
    href === undefined ? escaped : `[${escaped}](<${href.replace(/[<>\s]/g, encodeURIComponent)}>)`
  const opens = /^[\p{L}\p{N}]/u.test(words) || /(?:^|[\s\u00A0])$/.test(previous + before)
  const closes = /[\p{L}\p{N}]$/u.test(words) || /^(?:$|[\s\u00A0])/.test(after + next)
  const sign = opens && closes ? mark : ''
  return `${before}${sign}${linked}${sign}${after}`
}

/** The runs of a cell or a list item, all in one line. */
export function runsWithin(nodes: Iterable<PageNode>, style: Style, depth = 0): Run[] {
  const runs: Run[] = []
  for (const node of nodes)
    if (isText(node)) runs.push({ text: node.value, ...style })
    else if (node.nodeName === 'br') runs.push({ text: ' ', ...style })
    else if (isElement(node) && !isSilent(node) && depth < 100) {
      const isBlock = /^(?:p|div|li|tr|td|h[1-6])$/.test(node.tagName)
      if (isBlock) runs.push({ text: ' ', ...style })
      for (const run of runsWithin(node.childNodes, styleOf(node, style), depth + 1)) runs.push(run)
    }
  return runs
}
