import { readDateline } from './dateline.ts'
import type { Paragraph, Part } from './parts.ts'

/** Takes the agency's mark off the lead, or off the paragraph after a lead without one. */
export function openLead(parts: readonly Part[]): { parts: Part[]; mark: string | null } {
  for (const part of parts.filter(isParagraph).slice(0, 2)) {
    const found = readDateline(part.text)
    if (found === undefined) continue
    const markdown = part.markdown.slice(
      markdownEnd(part.markdown, part.text.length - found.rest.length),
    )
    const opened = { ...part, text: found.rest, markdown }
    return { parts: parts.map((each) => (each === part ? opened : each)), mark: found.mark }
  }
  return { parts: [...parts], mark: null }
}

/** Portals print the lead once as such and once more in the text, one of them with the mark: that one stays, in the first place. */
export function withoutRepeats(parts: readonly Part[]): Part[] {
  const [lead, ...others] = parts.filter(isParagraph).slice(0, 6)
  const again = others.find(({ text }) => lead !== undefined && isAgain(text, lead.text))
  if (lead === undefined || again === undefined) return [...parts]
  const isShorter = plain(lead.text).length < plain(again.text).length
  const kept = isShorter || readDateline(again.text) !== undefined ? again : lead
  return parts.flatMap((part) => (part === again ? [] : part === lead ? [kept] : [part]))
}

/** The same words, or the first of them and dots. */
function isAgain(text: string, lead: string): boolean {
  const [whole, first] = [plain(text), plain(lead)]
  const isCut = first.length > 40 && /(?:\.\.\.|…)\W*$/.test(lead.slice(-8))
  return whole === first || (isCut && whole.startsWith(first))
}

/** How much of the Markdown shows that many letters of the text. */
function markdownEnd(markdown: string, letters: number): number {
  let at = 0
  for (let left = letters; left > 0 && at < markdown.length; at += 1)
    if (!/[\\*]/.test(markdown[at] ?? '')) left -= 1
  while (/[*\s]/.test(markdown[at] ?? '')) at += 1
  return at
}

function plain(text: string): string {
  return (readDateline(text)?.rest ?? text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function isParagraph(part: Part): part is Paragraph {
  return part.kind === 'paragraph'
}
