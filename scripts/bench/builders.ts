import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeArchive, type ArchiveOptions } from '../generate/archive.ts'
import { writeEleventySite } from './eleventy-site.ts'
import { writeHugoSite } from './hugo-site.ts'
import type { BuildKey } from './hugo-stubs.ts'
import type { Command } from './measure.ts'

export type BuilderName = 'ours' | 'hugo' | 'eleventy'

export interface Builder {
  readonly name: BuilderName
  readonly title: string
  readonly version: string
  readonly write: (folder: string, options: ArchiveOptions) => void
  readonly command: (folder: string, out: string) => Command
}

const root = join(import.meta.dirname, '..', '..')
const eleventyFolder = join(root, 'node_modules', '@11ty', 'eleventy')

/** What `npm run build` runs, without npm; `--at`: one instant after the newest article. */
const npmRunBuild = [
  '-r',
  './scripts/need-node.cjs',
  'scripts/build.ts',
  '--full',
  '--at',
  '2026-11-01T00:00:00+07:00',
]

export const ours: Builder = {
  name: 'ours',
  title: 'Bản Tin',
  version: `Node ${process.version}`,
  write: writeArchive,
  command: (folder, out) => buildCommand(folder, out, ['--no-search']),
}

export function buildCommand(content: string, out: string, more: readonly string[] = []): Command {
  const places = ['--content', content, '--out', out, '--cache', `${out}.cache`]
  return { file: process.execPath, args: [...npmRunBuild, ...places, ...more], folder: root }
}

export const eleventy: Builder = {
  name: 'eleventy',
  title: 'Eleventy, ordinary',
  version: `Eleventy ${packageVersion(eleventyFolder)}`,
  write: writeEleventySite,
  command: (folder, out) => ({
    file: process.execPath,
    args: [join(eleventyFolder, 'cmd.cjs'), '--quiet', `--output=${out}`],
    folder,
  }),
}

export function findHugo(): Builder | undefined {
  const { stdout, error } = spawnSync('hugo', ['version'], { encoding: 'utf8' })
  if (error !== undefined) return undefined
  return {
    name: 'hugo',
    title: 'Hugo',
    version: stdout.trim().split(' ').slice(0, 2).join(' '),
    write: (folder, options) => writeHugoSite(folder, options, buildKeyOf(stdout)),
    // Nothing lies in the future; but with a wrong clock Hugo would leave articles out and look fast.
    command: (folder, out) => ({
      file: 'hugo',
      // Without --quiet, which keeps back what is wrong with a site.
      args: ['--buildFuture', '--source', folder, '--destination', out],
      folder,
    }),
  }
}

function buildKeyOf(version: string): BuildKey {
  return Number(/v0\.(\d+)/.exec(version)?.[1] ?? 0) >= 145 ? 'build' : '_build'
}

function packageVersion(folder: string): string {
  const file = join(folder, 'package.json')
  if (!existsSync(file)) return 'not installed'
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}
