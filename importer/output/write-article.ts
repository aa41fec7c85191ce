import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { imageSize } from 'image-size'
import { dump } from 'js-yaml'
import { slug } from '../../builder/content/text/slug.ts'
import type { FoundArticle } from '../article/imported.ts'
import { portalForm, type Moment } from '../article/moment.ts'
import type { SourceFile } from '../formats/source-file.ts'
import { articleBody } from './article-body.ts'
import { pictureName } from './picture-name.ts'

export interface WriteOptions {
  /** `content/articles`. */
  readonly out: string
  readonly section: string
  /** ISO 8601: when it was imported. */
  readonly at: string
  readonly read: SourceFile['read']
}

export interface Written {
  /** `2023/12/doi-moi`. */
  readonly id: string
  readonly isNew: boolean
  readonly lostPictures: number
}

/** Writes an article with its pictures and documents; what stands there already is never written over. */
export async function writeArticle(
  article: FoundArticle,
  moment: Moment,
  options: WriteOptions,
): Promise<Written> {
  const month = moment.day.slice(0, 7).replace('-', '/')
  const { id, isNew } = await freeId(
    `${month}/${slug(article.title).slice(0, 120).replace(/-$/, '') || 'bai'}`,
    article,
    moment,
    options.out,
  )
  if (!isNew) return { id, isNew, lostPictures: 0 }
  const folder = join(options.out, dirname(id))
  await mkdir(folder, { recursive: true })
  const { names, lost } = await writePictures(article, folder, options)
  const attachments = await writeDocuments(article, folder, options)
  const body = articleBody(article, (src) => names.get(src) ?? '')
  const head = dump(frontMatter(article, moment, options, attachments), { lineWidth: -1 })
  await writeFile(join(options.out, `${id}.md`), `---\n${head}---\n\n${body}`, { flag: 'wx' })
  return { id, isNew, lostPictures: lost }
}

function frontMatter(
  { title, source, bylines, from }: FoundArticle,
  moment: Moment,
  { section, at }: WriteOptions,
  attachments: readonly Attachment[],
) {
  return {
    title,
    timestamp: portalForm(moment),
    section,
    ...(bylines.length > 0 && { byline: bylines.length === 1 ? bylines[0] : bylines }),
    ...(source !== null && { source }),
    comments: 'closed',
    ...(attachments.length > 0 && { attachments }),
    imported: { ...(from !== null && { from }), at },
  }
}

/** The same article's own place, or the first that is free. */
async function freeId(
  wanted: string,
  { title }: FoundArticle,
  moment: Moment,
  out: string,
): Promise<{ id: string; isNew: boolean }> {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}-${number}`
    const file = join(out, `${id}.md`)
    if (!existsSync(file)) return { id, isNew: true }
    const [, head = ''] = /^---\n([\s\S]*?)\n---/.exec(await readFile(file, 'utf8')) ?? []
    if (
      head.includes(dump({ title }, { lineWidth: -1 }).trim()) &&
      head.includes(portalForm(moment))
    )
      return { id, isNew: false }
  }
}

async function writePictures(
  article: FoundArticle,
  folder: string,
  { read }: WriteOptions,
): Promise<{ names: Map<string, string>; lost: number }> {
  const names = new Map<string, string>()
  let lost = 0
  for (const part of article.parts) {
    if (part.kind !== 'figure' || part.src === '' || names.has(part.src)) continue
    const bytes = await read(part.src)
    if (bytes === undefined || !isPicture(bytes)) lost += 1
    else names.set(part.src, await placeFile(folder, pictureName(part.src), bytes))
  }
  return { names, lost }
}

interface Attachment {
  readonly src: string
  readonly title: string
}

async function writeDocuments(
  { files }: FoundArticle,
  folder: string,
  { read }: WriteOptions,
): Promise<Attachment[]> {
  const attachments: Attachment[] = []
  for (const { href, name, title } of files) {
    const bytes = await read(href)
    if (bytes === undefined || bytes.length === 0) continue
    const [, base = name, ending = ''] = /^(.*)(\.\w+)$/.exec(name) ?? []
    attachments.push({
      src: await placeFile(folder, `${slug(base) || 'tep'}${ending.toLowerCase()}`, bytes),
      title: title || name,
    })
  }
  return attachments
}

/** Two pictures of a month may have one name: the second gets a number. */
async function placeFile(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  for (let number = 1; ; number += 1) {
    const own = number === 1 ? name : name.replace(/(\.\w+)$/, `-${number}$1`)
    const path = join(folder, own)
    if (!existsSync(path)) {
      await writeFile(path, bytes, { flag: 'wx' })
      return own
    }
    if ((await readFile(path)).equals(bytes)) return own
  }
}

function isPicture(bytes: Uint8Array): boolean {
  try {
    return ['jpg', 'png', 'webp', 'gif'].includes(imageSize(bytes).type ?? '')
  } catch {
    return false
  }
}
