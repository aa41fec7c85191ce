import { readDateline } from './dateline.ts'
import type { Paragraph, Part } from './parts.ts'

/** Takes the agency's mark off the lead, or off the paragraph after a lead without one. */
export function openLead(parts: readonly Part[]): { parts: Part[]; mark: string | null } {
  for (const part of parts.filter(isParagraph).slice(0, 2)) {
    const found = readDateline(part.text)
    if (found === undefined) continue
    const markdown = part.markdown.replace(/^[^-–—:]*[-–—:]\s*/u, '')
    const opened = { ...part, text: found.rest, markdown }
    return { parts: parts.map((each) => (each === part ? opened : each)), mark: found.mark }
  }
  return { parts: [...parts], mark: null }
}

/** Portals print the lead once as such and once more in the text, one of them with the mark: that one stays, in the first place. */
export function withoutRepeats(parts: readonly Part[]): Part[] {
  const [lead, ...others] = parts.filter(isParagraph).slice(0, 6)
  const again = others.find(({ text }) => lead !== undefined && plain(text) === plain(lead.text))
  if (lead === undefined || again === undefined) return [...parts]
  const kept = readDateline(again.text) === undefined ? lead : again
  return parts.flatMap((part) => (part === again ? [] : part === lead ? [kept] : [part]))
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
