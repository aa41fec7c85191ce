import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Attachment } from '../../_includes/article.ts'
import type { Sheet } from './front-matter.ts'
import { readGroups, readText } from './keys.ts'
import { phrases } from './phrases.ts'

/** Files beside an article: looked up, measured, and remembered for copying. */
export interface Beside {
  /** The folder the article lies in, and that folder's address: `/2023/12/`. */
  readonly folder: string
  readonly address: string
  /** What pages make of them; a file may be here more than once. */
  readonly used: Used[]
}

export interface Used {
  readonly name: string
  /** Undefined where the file is offered as it is. */
  readonly picture?: PictureFile
}

/** A picture as its file has it, and what names its copies. */
export interface PictureFile {
  /** See `printOf`. */
  readonly print: string
  /** Pixels, turned as readers see it. */
  readonly width: number
  readonly height: number
  /** Where the article names it first, counted from 1: for what is found out later. */
  readonly line: number
}

export function readAttachments(sheet: Sheet, beside: Beside): Attachment[] {
  return readGroups(sheet, 'attachments', ['src', 'title']).flatMap((group) => {
    const src = readText(sheet, 'attachments.src', group['src'])
    const title = readText(sheet, 'attachments.title', group['title'])
    if (src === undefined) sheet.say('attachments', phrases.missing('attachments.src'))
    if (src === undefined) return []
    const file = findFile(src, beside)
    if (typeof file === 'string') {
      sheet.say('attachments', file)
      return []
    }
    beside.used.push({ name: file.name })
    const type = (/\.([a-z0-9]+)$/i.exec(src)?.[1] ?? 'tệp').toUpperCase()
    return [{ src: file.src, title: title ?? src, type, bytes: file.bytes }]
  })
}

/** What a browser would run, or take orders from, under our own address. */
const active = /\.(?:md|[cm]?[jt]sx?|[xs]?html?|svgz?|xml|xslt?|css|wasm|swf)$/i

interface Found {
  readonly name: string
  readonly path: string
  readonly src: string
  readonly bytes: number
}

export function findFile(typed: string, beside: Beside): Found | string {
  const name = typed.replace(/^\.\//, '').normalize('NFC')
  if (name === '' || name.startsWith('.') || /[/\\\0:]/.test(name))
    return phrases.badFileName(typed)
  if (active.test(name)) return phrases.activeFile(typed)
  const path = join(beside.folder, name)
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined || !stat.isFile()) return phrases.noFile(typed)
  return { name, path, src: beside.address + encodeURIComponent(name), bytes: stat.size }
}
