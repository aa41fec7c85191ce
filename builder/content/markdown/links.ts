import type { Token } from 'markdown-it'
import { findFile, isBeside, type Beside, type NotFound } from '../files/enclosures.ts'
import { findPicture, isPictureName } from '../files/pictures.ts'
import type { Said } from '../text/text.ts'
import { meaningOf, type Meaning, type Standpoint } from '../checks/addresses.ts'
import { encoded } from '../checks/parser.ts'
import { phrases } from '../problems/body-phrases.ts'

interface LinkPlace extends Standpoint {
  readonly beside: Beside
  readonly said: Said[]
  readonly anchors: ReadonlyMap<string, unknown>
}

export function leadLinks(children: readonly Token[], line: number, place: LinkPlace): void {
  let at = line
  const open: boolean[] = []
  for (const [index, token] of children.entries()) {
    if (token.type.endsWith('break')) at += 1
    if (token.type === 'link_open') {
      const href = addressOf(token, children[index - 1], at, place)
      token.hidden = href === undefined
      if (href !== undefined) token.attrSet('href', encoded(href))
      open.push(token.hidden)
    }
    if (token.type === 'link_close') token.hidden = open.pop() === true
  }
}

function addressOf(
  token: Token,
  before: Token | undefined,
  line: number,
  place: LinkPlace,
): string | undefined {
  const { said, beside, anchors } = place
  const label: unknown = token.meta?.['label']
  if (typeof label === 'string' && label.startsWith('^')) {
    said.push({ line, text: phrases.footnote })
    return undefined
  }
  const meaning = meaningOf(String(token.attrGet('href') ?? ''), place)
  switch (meaning.kind) {
    case 'web':
      if (meaning.advice !== undefined) said.push({ line, text: meaning.advice, advice: true })
      return meaning.href
    case 'site':
      beside.links.push(
        meaning.name === undefined ? [line, meaning.to] : [line, meaning.to, meaning.name],
      )
      return meaning.href
    case 'anchor':
      if (meaning.id !== '' && !anchors.has(meaning.id))
        said.push({ line, text: phrases.noAnchor(meaning.id), advice: true })
      return `#${meaning.id}`
    case 'beside': {
      const found = besideAddress(meaning, before, line, place)
      if ('href' in found) return found.href
      said.push({ line, text: found.problem })
      return undefined
    }
    case 'wrong':
      said.push({ line, text: meaning.text })
      return undefined
  }
}

/** Of a picture only the copy is published: the original may tell where it was taken. */
function besideAddress(
  { typed, name, rest }: Extract<Meaning, { kind: 'beside' }>,
  before: Token | undefined,
  line: number,
  { beside }: LinkPlace,
): { readonly href: string } | NotFound {
  if (isPictureName(name)) {
    if (before?.type === 'text' && /!\s*$/.test(before.content))
      return { problem: phrases.gapBeforePicture }
    const picture = findPicture(name, beside, line)
    return 'problem' in picture ? picture : { href: picture.src ?? '' }
  }
  // A file's name may hold `#` or `?`.
  const isWhole = rest !== '' && isBeside(typed, beside)
  const file = findFile(isWhole ? typed : name, beside)
  if ('problem' in file) return file
  beside.used.push({ name: file.name })
  return { href: file.src + (isWhole ? '' : rest) }
}
