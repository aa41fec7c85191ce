import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { imageSize } from 'image-size'
import type { Attachment, Picture } from '../../_includes/article.ts'
import type { Sheet } from './front-matter.ts'
import { isAbsent, readGroup, readGroups, readText } from './keys.ts'
import { phrases } from './phrases.ts'

/** Files beside an article: looked up, measured, and remembered for copying. */
export interface Beside {
  /** The folder the article lies in, and that folder's address: `/2023/12/`. */
  readonly folder: string
  readonly address: string
  /** Names of files that pages point at. */
  readonly used: Set<string>
}

/** A picture's address and size in pixels, or the sentence that says what is wrong with it. */
export function findPicture(
  name: string,
  beside: Beside,
): { src: string; width: number; height: number } | string {
  const file = findFile(name, beside)
  if (typeof file === 'string') return file
  try {
    const { width, height, type } = imageSize(readFileSync(file.path))
    if (type === undefined || !pictureTypes.includes(type)) return phrases.badPicture(name)
    return { src: file.src, width, height }
  } catch {
    return phrases.badPicture(name)
  }
}

// Not SVG: it can carry a script, and it would run under our own address.
const pictureTypes = ['jpg', 'png', 'webp', 'avif', 'heif', 'gif']

export function readPicture(sheet: Sheet, beside: Beside): Picture | undefined {
  const value = sheet.data['image']
  if (isAbsent(value)) return undefined
  const group = readGroup(sheet, 'image', value, ['src', 'alt', 'caption', 'credit'])
  if (group === undefined) return undefined
  const src = readText(sheet, 'image.src', group['src'])
  const alt = readText(sheet, 'image.alt', group['alt'])
  if (src === undefined) sheet.say('image', phrases.missing('image.src'))
  if (alt === undefined) sheet.say('image', phrases.noAlt(src ?? 'image'))
  if (src === undefined || alt === undefined) return undefined
  const found = findPicture(src, beside)
  if (typeof found === 'string') {
    sheet.say('image', found)
    return undefined
  }
  const caption = readText(sheet, 'image.caption', group['caption']) ?? ''
  return { ...found, alt, caption, credit: readText(sheet, 'image.credit', group['credit']) ?? '' }
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
    const type = (/\.([a-z0-9]+)$/i.exec(src)?.[1] ?? 'tệp').toUpperCase()
    return [{ src: file.src, title: title ?? src, type, bytes: file.bytes }]
  })
}

/** What a browser would run, or take orders from, under our own address. */
const active = /\.(?:md|[cm]?[jt]sx?|[xs]?html?|svgz?|xml|xslt?|css|wasm|swf)$/i

function findFile(
  typed: string,
  beside: Beside,
): { path: string; src: string; bytes: number } | string {
  const name = typed.replace(/^\.\//, '').normalize('NFC')
  if (name === '' || name.startsWith('.') || /[/\\\0:]/.test(name))
    return phrases.badFileName(typed)
  if (active.test(name)) return phrases.activeFile(typed)
  const path = join(beside.folder, name)
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined || !stat.isFile()) return phrases.noFile(typed)
  beside.used.add(name)
  return { path, src: beside.address + encodeURIComponent(name), bytes: stat.size }
}
