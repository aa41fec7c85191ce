import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { truncate } from '../../_includes/html/truncate.ts'
import { slug } from '../../builder/content/text/slug.ts'
import { makeFolder } from '../generate/archive.ts'
import { samplePages, sampleNewsroom, tagNames } from '../generate/newsroom.ts'
import type { Sample } from '../generate/sample.ts'

export function writer(folder: string): (file: string, text: string) => void {
  const made = new Set<string>()
  return (file, text) => {
    const path = join(folder, file)
    makeFolder(dirname(path), made)
    writeFileSync(path, text)
  }
}

export function writeFacts(write: (file: string, text: string) => void, folder: string): void {
  const sections = sampleNewsroom.sections.map(({ key, name }) => [key, name])
  const tags = tagNames.map((name) => [slug(name), name])
  const pages = samplePages.map(({ name, title }) => ({ name, title }))
  write(`${folder}/newsroom.json`, JSON.stringify(sampleNewsroom))
  write(`${folder}/sections.json`, JSON.stringify(Object.fromEntries(sections)))
  write(`${folder}/topics.json`, JSON.stringify(Object.fromEntries(tags)))
  write(`${folder}/stand.json`, JSON.stringify(pages))
}

/** A title too long for a browser's tab is cut once here, so that no template has to. */
export function tabKey(title: string): { tab?: string } {
  if (`${title} | ${sampleNewsroom.name}`.length <= longestTab) return {}
  return { tab: truncate(title, longestTab) }
}

const longestTab = 70

/** Our own builder adds the newsroom's mark by itself. */
export function body({ lead, rest }: Sample): string {
  return `${sampleNewsroom.mark} - ${lead}\n\n${rest}`
}

/** JSON values are YAML too. */
export function page(keys: object, text: string): string {
  const lines = Object.entries(keys).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
  return `---\n${lines.join('')}---\n\n${text}\n`
}
