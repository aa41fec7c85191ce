import { hash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Newsroom } from '../../_includes/models/newsroom.ts'

/** All that draws pages beside articles and comments, each part a print: where one differs, every page may. */
export type Key = Readonly<Record<Part, string>>

type Part = 'format' | 'code' | 'newsroom' | 'assets' | 'settings'

interface KeyQuestion {
  readonly newsroom: Newsroom
  /** Name → hashed address. */
  readonly assets: Readonly<Record<string, string>>
  /** Whatever else the pages depend on. */
  readonly settings: unknown
}

/** Increase it when rows, records or texts are written otherwise. */
const format = '2'

export function keyOf({ newsroom, assets, settings }: KeyQuestion): Key {
  return {
    format,
    code: (codeOfThisProcess ??= codePrint()),
    newsroom: print(newsroom),
    assets: print(assets),
    settings: print(settings),
  }
}

/** Why pages must all be drawn anew, or undefined. */
export function difference(one: Key, other: Key): string | undefined {
  const part = (Object.keys(reasons) as Part[]).find((part) => one[part] !== other[part])
  return part && reasons[part]
}

const reasons: Readonly<Record<Part, string>> = {
  format: 'the index is of another version',
  code: 'the code that draws pages, or what it depends on, changed',
  newsroom: 'newsroom.yaml changed',
  assets: 'a stylesheet or a script changed',
  settings: 'a setting changed',
}

const root = join(import.meta.dirname, '..', '..')

/** What a page's bytes come from: folders, and the one file that turns comments into what pages show. */
const code = ['_includes', 'content', 'builder']

const dependencies = ['@11ty/eleventy', 'markdown-it', 'gray-matter', 'js-yaml', 'image-size']

/** Asked once: a server draws with the code that it started with, whatever lies on the disk by now. */
let codeOfThisProcess: string | undefined

function codePrint(): string {
  const files = [...code.flatMap(codeFiles), 'functions/comments/store/listed.ts']
  return print([
    process.versions.node,
    versions(),
    ...files.map((file) => [file, readFileSync(join(root, file), 'utf8')]),
  ])
}

function codeFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) return notCode.test(path) ? [] : codeFiles(path)
      return path.endsWith('.ts') ? [path] : []
    })
}

/** Articles, and what a browser gets: assets have a part of their own. */
const notCode = /^(?:content\/|_includes\/assets$)/

function versions(): unknown[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, { readonly version: string } | undefined>>
  }
  return dependencies.map((name) => packages[`node_modules/${name}`]?.version)
}

function print(value: unknown): string {
  return hash('sha1', JSON.stringify(value))
}
