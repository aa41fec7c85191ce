import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Attachment } from '../../../_includes/models/article.ts'
import type { InternalLink } from '../checks/link-target.ts'
import { strings } from '../../../_includes/strings/site.ts'
import { bodyPhrases } from '../problems/body-phrases.ts'
import type { ParsedFile } from '../front-matter/front-matter.ts'
import { readMappings, readText } from '../front-matter/read-values.ts'
import { nearestName } from '../text/suggestion.ts'
import { articlePhrases } from '../problems/article-phrases.ts'

/** What an article's text names: files next to it, and other pages. */
export interface SiblingFiles {
  /** `folder`: the article's; `address`: the folder's, `/2023/12/`. */
  readonly folder: string
  readonly address: string
  /** A file may be here more than once. */
  readonly used: UsedFile[]
  readonly links: InternalLink[]
}

export interface UsedFile {
  readonly name: string
  /** Undefined where the file is published as it is. */
  readonly picture?: PictureFile
}

export interface PictureFile {
  readonly contentHash: string
  /** Pixels, turned as readers see it. */
  readonly width: number
  readonly height: number
  /** Where the article names it first, from 1: for problems found later. */
  readonly line: number
}

export function readAttachments(parsed: ParsedFile, siblings: SiblingFiles): Attachment[] {
  return readMappings(parsed, 'attachments', ['src', 'title']).flatMap((group) => {
    const src = readText(parsed, 'attachments.src', group['src'])
    const title = readText(parsed, 'attachments.title', group['title'])
    if (src === undefined)
      parsed.addProblem('attachments', articlePhrases.missing('attachments.src'))
    if (src === undefined) return []
    const file = findFile(src, siblings)
    if ('problem' in file) {
      parsed.addProblem('attachments', file.problem)
      return []
    }
    siblings.used.push({ name: file.name })
    const type = (/\.([a-z0-9]+)$/i.exec(src)?.[1] ?? strings.file).toUpperCase()
    return [{ src: file.src, title: title ?? src, type, bytes: file.bytes }]
  })
}

/** A browser would run these, or obey them, under our own address. */
const active = /\.(?:md|[cm]?[jt]sx?|[xs]?html?|svgz?|xml|xslt?|css|wasm|swf)$/i

interface FoundFile {
  /** As the file system spells it. */
  readonly name: string
  readonly path: string
  readonly src: string
  readonly bytes: number
}

export interface NotFound {
  readonly problem: string
}

export function findFile(typed: string, siblings: SiblingFiles): FoundFile | NotFound {
  const wanted = siblingName(typed.replace(/^\.\//, '').normalize('NFC'), siblings)
  if (wanted === '' || wanted.startsWith('.') || /[/\\\0:]/.test(wanted))
    return { problem: articlePhrases.badFileName(typed) }
  if (active.test(wanted)) return { problem: articlePhrases.activeFile(typed) }
  const name = nameOnDisk(wanted, siblings)
  if (name === undefined)
    return { problem: articlePhrases.noFile(typed) + nearestName(wanted, namesIn(siblings)) }
  if (isOwn(wanted, siblings)) return { problem: bodyPhrases.ownFile(typed) }
  const path = join(siblings.folder, name)
  const { size } = statSync(path)
  if (size === 0) return { problem: bodyPhrases.emptyFile(typed) }
  if (size < 1024 && readFileSync(path, 'latin1').startsWith('version https://git-lfs'))
    return { problem: bodyPhrases.lfsPointer(typed) }
  return { name, path, src: siblings.address + encodeURIComponent(wanted), bytes: size }
}

/** Editors write `%20` for a space; in a file's own name the percent sign means itself. */
function siblingName(name: string, siblings: SiblingFiles): string {
  if (!name.includes('%') || isSibling(name, siblings)) return name
  try {
    return decodeURIComponent(name).normalize('NFC')
  } catch {
    return name
  }
}

export function isSibling(typed: string, siblings: SiblingFiles): boolean {
  return !/[/\\\0]/.test(typed) && nameOnDisk(typed.normalize('NFC'), siblings) !== undefined
}

/** Some systems write a letter and its marks apart (NFD). */
function nameOnDisk(wanted: string, siblings: SiblingFiles): string | undefined {
  const isThere = (name: string): boolean =>
    statSync(join(siblings.folder, name), { throwIfNoEntry: false })?.isFile() === true
  if (isThere(wanted)) return wanted
  const name = namesIn(siblings).find((each) => each.normalize('NFC') === wanted)
  return name !== undefined && isThere(name) ? name : undefined
}

function namesIn({ folder }: SiblingFiles): string[] {
  // A draft has no folder before its first picture.
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
}

/** An article's page is a folder of its name, and a site's root has files that servers obey. */
function isOwn(name: string, { folder, address }: SiblingFiles): boolean {
  return address === '/'
    ? !name.includes('.') || /^_|\.(?:txt|json)$/i.test(name)
    : existsSync(join(folder, `${name}.md`))
}
