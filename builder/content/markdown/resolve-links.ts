import type { Token } from 'markdown-it'
import { findFile, isSibling, type SiblingFiles, type NotFound } from '../files/sibling-files.ts'
import { findPicture, isPictureName } from '../files/pictures.ts'
import type { LineProblem } from '../text/decode.ts'
import { readLinkTarget, type LinkTarget, type LinkBase } from '../checks/link-target.ts'
import { encodeAddress } from '../checks/parser.ts'
import { bodyPhrases } from '../problems/body-phrases.ts'

interface LinkContext extends LinkBase {
  readonly siblings: SiblingFiles
  readonly problems: LineProblem[]
  readonly anchors: ReadonlyMap<string, unknown>
}

export function resolveLinks(children: readonly Token[], line: number, place: LinkContext): void {
  let at = line
  const open: boolean[] = []
  for (const [index, token] of children.entries()) {
    if (token.type.endsWith('break')) at += 1
    if (token.type === 'link_open') {
      const href = addressOf(token, children[index - 1], at, place)
      token.hidden = href === undefined
      if (href !== undefined) token.attrSet('href', encodeAddress(href))
      open.push(token.hidden)
    }
    if (token.type === 'link_close') token.hidden = open.pop() === true
  }
}

function addressOf(
  token: Token,
  before: Token | undefined,
  line: number,
  place: LinkContext,
): string | undefined {
  const { problems, siblings, anchors } = place
  const label: unknown = token.meta?.['label']
  if (typeof label === 'string' && label.startsWith('^')) {
    problems.push({ line, text: bodyPhrases.footnote })
    return undefined
  }
  const meaning = readLinkTarget(String(token.attrGet('href') ?? ''), place)
  switch (meaning.kind) {
    case 'web':
      if (meaning.advice !== undefined) problems.push({ line, text: meaning.advice, advice: true })
      return meaning.href
    case 'site':
      siblings.links.push(
        meaning.name === undefined ? [line, meaning.to] : [line, meaning.to, meaning.name],
      )
      return meaning.href
    case 'anchor':
      if (meaning.id !== '' && !anchors.has(meaning.id))
        problems.push({ line, text: bodyPhrases.noAnchor(meaning.id), advice: true })
      return `#${meaning.id}`
    case 'sibling': {
      const found = siblingAddress(meaning, before, line, place)
      if ('href' in found) return found.href
      problems.push({ line, text: found.problem })
      return undefined
    }
    case 'wrong':
      problems.push({ line, text: meaning.text })
      return undefined
  }
}

/** Of a picture only the copy is published: the original may tell where it was taken. */
function siblingAddress(
  { typed, name, rest }: Extract<LinkTarget, { kind: 'sibling' }>,
  before: Token | undefined,
  line: number,
  { siblings }: LinkContext,
): { readonly href: string } | NotFound {
  if (isPictureName(name)) {
    if (before?.type === 'text' && /!\s*$/.test(before.content))
      return { problem: bodyPhrases.gapBeforePicture }
    const picture = findPicture(name, siblings, line)
    return 'problem' in picture ? picture : { href: picture.src ?? '' }
  }
  // A file's name may hold `#` or `?`.
  const isWhole = rest !== '' && isSibling(typed, siblings)
  const file = findFile(isWhole ? typed : name, siblings)
  if ('problem' in file) return file
  siblings.used.push({ name: file.name })
  return { href: file.src + (isWhole ? '' : rest) }
}
