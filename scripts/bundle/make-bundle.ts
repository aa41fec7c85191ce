import { randomUUID } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { OutputChunk } from 'rolldown'
import {
  isSettledAt,
  readFileStat,
  type FileStat,
} from '../../builder/content/folders/file-stat.ts'
import { askedHashes } from '../../builder/index/code.ts'
import { replaceFile } from '../../builder/output/replace-file.ts'
import { bundles, readBundle, recordFile, root, type BundleRecord } from './read-bundle.ts'

/** For the next builds. They would work without it too, so what fails here concerns nobody. */
export async function makeBundle(): Promise<void> {
  const began = Date.now() - process.uptime() * 1000
  // What was touched since this process began may be other code than it runs.
  const areSettled = (files: readonly SourceStat[]): boolean =>
    files.every(([, stat]) => isSettledAt(stat, began))
  try {
    if (!areSettled(statsOf(ownFiles()))) return
    const folder = join(bundles, randomUUID())
    // Before the work: whoever may not write here pays nothing.
    mkdirSync(folder, { recursive: true })
    removeOld()
    const chunks = await bundle()
    const sources = statsOf(filesBehind(chunks))
    if (!areSettled(sources) || readBundle() !== undefined) return rmdirSync(folder)
    for (const { fileName, code } of chunks)
      // A power cut must not leave a file without its bytes.
      writeFileSync(join(folder, fileName), code, { flush: true })
    const made = statsOf(chunks.map(({ fileName }) => join(folder, fileName)))
    const entry = join(folder, chunks.find(({ isEntry }) => isEntry)?.fileName ?? '')
    // It must load: a build would not try again without it.
    await import(pathToFileURL(entry).href)
    const record = { node: process.versions.node, entry, files: [...sources, ...made] }
    replaceFile(recordFile, JSON.stringify(record satisfies BundleRecord))
  } catch {
    return
  }
}

async function bundle(): Promise<OutputChunk[]> {
  const { rolldown } = await import('rolldown')
  const bundled = await rolldown({
    input: join(root, 'scripts', 'build', 'run-build.ts'),
    platform: 'node',
    logLevel: 'silent',
    external: rare,
    transform: { target: 'esnext', define: { bundledHashes: hashes() } },
    plugins: [{ name: 'own-place', transform: inItsPlace }],
  })
  const { output } = await bundled.generate({ format: 'esm', minify: true })
  return output.filter((each) => each.type === 'chunk')
}

/** Publishing an article needs none of them. */
const rare = ['@11ty/eleventy', '@upstash/redis', 'ioredis', 'opentype.js', 'sharp']

function hashes(): string {
  return JSON.stringify(
    Object.fromEntries([...askedHashes].map(([name, { hash }]) => [name, hash])),
  )
}

/** A file that asks where it lies means its own place, not the bundle's. */
function inItsPlace(code: string, id: string): string {
  return code
    .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
    .replaceAll('import.meta.dirname', JSON.stringify(dirname(id)))
}

function ownFiles(): string[] {
  const files = new Set([...askedHashes.values()].flatMap(({ files }) => [...files]))
  return [...files].map((file) => join(root, file))
}

/** Also what decides that pages are drawn anew, such as Eleventy's template. */
function filesBehind(chunks: readonly OutputChunk[]): string[] {
  const modules = chunks.flatMap(({ moduleIds }) => moduleIds)
  return [...new Set([...ownFiles(), ...modules.filter((id) => isAbsolute(id))])]
}

type SourceStat = readonly [file: string, stat: FileStat]

function statsOf(files: readonly string[]): SourceStat[] {
  return files.map((file) => [file, readFileStat(file) ?? gone])
}

/** Never settled, and never the same. */
const gone: FileStat = [Number.NaN, Number.NaN, Number.NaN]

const day = 86_400_000

/** Of older code. A build that began with it may still be running, so the last one stays. */
function removeOld(): void {
  const last = existsSync(recordFile) ? readFileSync(recordFile, 'utf8') : ''
  for (const name of existsSync(bundles) ? readdirSync(bundles) : []) {
    const place = join(bundles, name)
    const isOld = statSync(place).mtimeMs < Date.now() - day
    if (isOld && !last.includes(name) && place !== recordFile) rmSync(place, { recursive: true })
  }
}
