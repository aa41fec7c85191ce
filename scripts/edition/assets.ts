import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { scriptWords } from '../../_includes/parts/comment-script.ts'

/** A file of `_includes/assets` under the name its content gives it, so that it may be cached for ever. */
export interface Asset {
  /** As pages ask for it: `site.css`. */
  readonly name: string
  /** `/assets/site.1a2b3c4d.css`. */
  readonly url: string
  readonly bytes: Buffer
}

/** The stylesheets as one file, and every other asset as it is. */
export function readAssets(folder: string): Asset[] {
  const styles = readdirSync(join(folder, 'css'))
    .filter((name) => name.endsWith('.css'))
    .sort()
  const css = Buffer.concat(styles.map((name) => readFileSync(join(folder, 'css', name))))
  const others = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile())
  return [
    asset('site.css', css),
    ...others.map(({ name }) => asset(name, withWords(name, readFileSync(join(folder, name))))),
    ...packaged.map(({ name, file }) => asset(name, readFileSync(join('node_modules', file)))),
  ]
}

/** The embedded captcha's own files, served from our address: readers' browsers ask nobody else. */
const packaged = [
  { name: 'altcha.js', file: 'altcha/dist/external/altcha.min.js' },
  { name: 'altcha.css', file: 'altcha/dist/external/altcha.css' },
  { name: 'altcha-worker.js', file: 'altcha/dist/workers/pbkdf2.js' },
]

function withWords(name: string, script: Buffer): Buffer {
  const words = scriptWords[name]
  return words === undefined
    ? script
    : Buffer.concat([Buffer.from(`const words = ${JSON.stringify(words)}\n`), script])
}

export function addresses(assets: readonly Asset[]): Record<string, string> {
  return Object.fromEntries(assets.map(({ name, url }) => [name, url]))
}

function asset(name: string, bytes: Buffer): Asset {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8)
  const dot = name.lastIndexOf('.')
  return { name, url: `/assets/${name.slice(0, dot)}.${hash}${name.slice(dot)}`, bytes }
}
