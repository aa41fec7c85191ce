import { posix } from 'node:path'
import { suggestWord } from '../text/suggestion.ts'
import { bodyPhrases } from '../problems/body-phrases.ts'

export type InternalLink = readonly [line: number, to: string, name?: string]

export type LinkTarget =
  /** `advice` where the beginning of the address was missing and was added. */
  | { readonly kind: 'web'; readonly href: string; readonly advice?: string }
  | { readonly kind: 'site'; readonly to: string; readonly href: string; readonly name?: string }
  | {
      readonly kind: 'sibling'
      readonly typed: string
      readonly name: string
      readonly rest: string
    }
  | { readonly kind: 'anchor'; readonly id: string }
  | { readonly kind: 'wrong'; readonly text: string }

export interface LinkBase {
  readonly folder: string
  readonly origin: string
}

const schemes = ['http', 'https', 'mailto', 'tel']

export function readLinkTarget(address: string, from: LinkBase): LinkTarget {
  const typed = address.trim()
  if (typed === '') return wrong(bodyPhrases.emptyAddress)
  if (typed.startsWith('#')) return { kind: 'anchor', id: readable(typed.slice(1)) }
  // Browsers take a backslash for a slash.
  if (/^[a-z]:|^file:|\\/i.test(typed)) return wrong(bodyPhrases.localAddress(typed))
  if (typed.startsWith('//')) return corrected(`https:${typed}`, from)
  const scheme = /^(?!localhost:)([a-z][a-z0-9+-]*):/i.exec(typed)?.[1]?.toLowerCase()
  if (scheme !== undefined) return withScheme(scheme, typed, from)
  if (typed.startsWith('/')) return ownAddress(typed)
  return corrected(completed(typed), from) ?? fileOrPath(typed, from)
}

function withScheme(scheme: string, typed: string, from: LinkBase): LinkTarget {
  if (scheme === 'http' || scheme === 'https') return webAddress(typed, from)
  if (!schemes.includes(scheme))
    return wrong(bodyPhrases.badScheme(scheme) + suggestWord(scheme, schemes))
  const isRight =
    scheme === 'tel' ? /^tel:\+?\d[\d().\s-]+$/i : /^mailto:[^\s@?]+@[^\s@?]+\.[^\s@?]+(?:\?.*)?$/i
  return isRight.test(typed) ? { kind: 'web', href: typed } : wrong(bodyPhrases.badAddress(typed))
}

function webAddress(typed: string, { origin }: LinkBase): LinkTarget {
  if (!/^https?:\/\/[^/?#]/i.test(typed) || !URL.canParse(typed))
    return wrong(bodyPhrases.badAddress(typed))
  const url = new URL(typed)
  if (url.username !== '' || url.password !== '') return wrong(bodyPhrases.secretInAddress)
  if (nearby.test(url.hostname) || !/[.:]/.test(url.hostname))
    return wrong(bodyPhrases.privateHost(url.hostname))
  if (url.host === hostOf(origin)) return ownAddress(typed, url.pathname)
  return { kind: 'web', href: typed }
}

function hostOf(origin: string): string {
  return origin.replace(/^https?:\/\//, '')
}

/** Machines that only the reporter's own network knows. */
const nearby =
  /^(?:localhost|127\..*|10\..*|192\.168\..*|169\.254\..*|172\.(?:1[6-9]|2\d|3[01])\..*|0\.0\.0\.0|\[(?:::1?|f[cd].*|fe80.*|::ffff:.*)\]|.*\.(?:localhost|local|lan|home|corp|internal|intranet))\.?$/i

/** `www.hanoi.gov.vn`, `a@b.vn`, `024 3825 3536`: reporters often leave out `https:`, `mailto:` and `tel:`. */
function completed(typed: string): string | undefined {
  if (/^[^\s@/:?#]+@[^\s@/:?#]+\.[a-z]{2,}$/i.test(typed)) return `mailto:${typed}`
  if (/^(?:\+|0|1[89]00)[\d .()-]{6,16}$/.test(typed)) return `tel:${typed.replace(/[^+\d]/g, '')}`
  return host.test(typed) ? `https://${typed}` : undefined
}

const host =
  /^(?:www\.\S|localhost(?=[:/])|(?:\d{1,3}\.){3}\d{1,3}(?=[:/?#]|$)|(?:[\p{L}\d-]+\.)+(?:vn|com|net|org|info|gov|edu|int|biz|asia|io|tv|example|[a-z]{2,12}(?=:\d|\/))(?=[:/?#]|$))/iu

function corrected(address: string, from: LinkBase): LinkTarget
function corrected(address: string | undefined, from: LinkBase): LinkTarget | undefined
function corrected(address: string | undefined, from: LinkBase): LinkTarget | undefined {
  if (address === undefined) return undefined
  const meaning = address.startsWith('https:')
    ? webAddress(address, from)
    : ({ kind: 'web', href: address } as const)
  return meaning.kind === 'web' ? { ...meaning, advice: bodyPhrases.madeRight(address) } : meaning
}

function ownAddress(typed: string, path = parted(typed).path): LinkTarget {
  if (/\.md$/i.test(path)) return named(typed, readable(path).replace(/^\/(?:content\/)?/, ''))
  return { kind: 'site', to: readable(path).normalize('NFC'), href: typed }
}

/** `b.md`, `../01/a.md#muc`: an article or page by its file; anything else lies next to the article. */
function fileOrPath(typed: string, { folder }: LinkBase): LinkTarget {
  const { path, rest } = parted(typed.replace(/^\.\//, ''))
  if (/\.md$/i.test(path)) return named(typed, posix.join(folder, readable(path)))
  return path === '' || path.includes('/')
    ? wrong(bodyPhrases.pathLink(typed))
    : { kind: 'sibling', typed, name: path, rest }
}

function named(typed: string, file: string): LinkTarget {
  const { path: name, rest } = parted(typed)
  const path = file.replace(/^(?:articles|pages)\/|\.md$/gi, '')
  return { kind: 'site', to: `/${path}/`, href: `/${path}/${rest}`, name }
}

function parted(typed: string): { path: string; rest: string } {
  const end = typed.search(/[?#]/)
  return end === -1
    ? { path: typed, rest: '' }
    : { path: typed.slice(0, end), rest: typed.slice(end) }
}

function readable(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function wrong(text: string): LinkTarget {
  return { kind: 'wrong', text }
}
