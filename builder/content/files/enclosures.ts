import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Attachment } from '../../../_includes/models/article.ts'
import type { OwnLink } from '../checks/addresses.ts'
import { strings } from '../../../_includes/strings/site.ts'
import { phrases as bodyPhrases } from '../problems/body-phrases.ts'
import type { Sheet } from '../front-matter/front-matter.ts'
import { readGroups, readText } from '../front-matter/keys.ts'
import { nearestName } from '../text/nearest.ts'
import { phrases } from '../problems/phrases.ts'

/** What an article's text names: files next to it, and other pages. */
export interface Beside {
  /** `folder`: the article's; `address`: the folder's, `/2023/12/`. */
  readonly folder: string
  readonly address: string
  /** A file may be here more than once. */
  readonly used: Used[]
  readonly links: OwnLink[]
}

export interface Used {
  readonly name: string
  /** Undefined where the file is published as it is. */
  readonly picture?: PictureFile
}

export interface PictureFile {
  /** Names the copies: see `fingerprintOf`. */
  readonly print: string
  /** Pixels, turned as readers see it. */
  readonly width: number
  readonly height: number
  /** Where the article names it first, from 1: for problems found later. */
  readonly line: number
}

export function readAttachments(sheet: Sheet, beside: Beside): Attachment[] {
  return readGroups(sheet, 'attachments', ['src', 'title']).flatMap((group) => {
    const src = readText(sheet, 'attachments.src', group['src'])
    const title = readText(sheet, 'attachments.title', group['title'])
    if (src === undefined) sheet.say('attachments', phrases.missing('attachments.src'))
    if (src === undefined) return []
    const file = findFile(src, beside)
    if ('problem' in file) {
      sheet.say('attachments', file.problem)
      return []
    }
    beside.used.push({ name: file.name })
    const type = (/\.([a-z0-9]+)$/i.exec(src)?.[1] ?? strings.file).toUpperCase()
    return [{ src: file.src, title: title ?? src, type, bytes: file.bytes }]
  })
}

/** A browser would run these, or obey them, under our own address. */
const active = /\.(?:md|[cm]?[jt]sx?|[xs]?html?|svgz?|xml|xslt?|css|wasm|swf)$/i

interface Found {
  /** As the file system spells it. */
  readonly name: string
  readonly path: string
  readonly src: string
  readonly bytes: number
}

export interface NotFound {
  readonly problem: string
}

export function findFile(typed: string, beside: Beside): Found | NotFound {
  const wanted = wantedName(typed.replace(/^\.\//, '').normalize('NFC'), beside)
  if (wanted === '' || wanted.startsWith('.') || /[/\\\0:]/.test(wanted))
    return { problem: phrases.badFileName(typed) }
  if (active.test(wanted)) return { problem: phrases.activeFile(typed) }
  const name = nameOnDisk(wanted, beside)
  if (name === undefined)
    return { problem: phrases.noFile(typed) + nearestName(wanted, namesIn(beside)) }
  if (isOwn(wanted, beside)) return { problem: bodyPhrases.ownFile(typed) }
  const path = join(beside.folder, name)
  const { size } = statSync(path)
  if (size === 0) return { problem: bodyPhrases.emptyFile(typed) }
  if (size < 1024 && readFileSync(path, 'latin1').startsWith('version https://git-lfs'))
    return { problem: bodyPhrases.lfsPointer(typed) }
  return { name, path, src: beside.address + encodeURIComponent(wanted), bytes: size }
}

/** Editors write `%20` for a space; in a file's own name the percent sign means itself. */
function wantedName(name: string, beside: Beside): string {
  if (!name.includes('%') || isBeside(name, beside)) return name
  try {
    return decodeURIComponent(name).normalize('NFC')
  } catch {
    return name
  }
}

export function isBeside(typed: string, beside: Beside): boolean {
  return !/[/\\\0]/.test(typed) && nameOnDisk(typed.normalize('NFC'), beside) !== undefined
}

/** Some systems write a letter and its marks apart (NFD). */
function nameOnDisk(wanted: string, beside: Beside): string | undefined {
  const isThere = (name: string): boolean =>
    statSync(join(beside.folder, name), { throwIfNoEntry: false })?.isFile() === true
  if (isThere(wanted)) return wanted
  const name = namesIn(beside).find((each) => each.normalize('NFC') === wanted)
  return name !== undefined && isThere(name) ? name : undefined
}

function namesIn({ folder }: Beside): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
}

/** An article's page is a folder of its name, and a site's root has files that servers obey. */
function isOwn(name: string, { folder, address }: Beside): boolean {
  return address === '/'
    ? !name.includes('.') || /^_|\.(?:txt|json)$/i.test(name)
    : existsSync(join(folder, `${name}.md`))
}
