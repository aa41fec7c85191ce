import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { scriptWords } from '../../_includes/parts/page/script-words.ts'
import { minifyScript, minifyStyle } from './minify.ts'

/** `site.css` at `/assets/site.1a2b3c4d.css`: named by its content, so it may be cached for ever. */
export interface Asset {
  readonly name: string
  readonly url: string
  readonly bytes: Buffer
}

export function readAssets(folder: string): Asset[] {
  const others = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile())
  const files = new Map<string, Asset>(
    packaged.map(({ name, file }) => [name, asset(name, readFileSync(join('node_modules', file)))]),
  )
  for (const { name } of others) add(name)
  return [...styles(join(folder, 'css'), assetUrls([...files.values()])), ...files.values()]

  /** A script names another asset by its plain address, which becomes the hashed one. */
  function add(name: string): Asset {
    const made =
      files.get(name) ??
      asset(
        name,
        published(join(folder, name), (other) => add(other).url),
      )
    files.set(name, made)
    return made
  }
}

const lora = '@fontsource-variable/lora/files/lora'

/** Served from our address: readers' browsers ask nobody else. */
const packaged = [
  { name: 'altcha.js', file: 'altcha/dist/external/altcha.min.js' },
  { name: 'altcha.css', file: 'altcha/dist/external/altcha.css' },
  { name: 'altcha-worker.js', file: 'altcha/dist/workers/pbkdf2.js' },
  { name: 'lora-latin.woff2', file: `${lora}-latin-wght-normal.woff2` },
  { name: 'lora-vietnamese.woff2', file: `${lora}-vietnamese-wght-normal.woff2` },
  { name: 'lora-italic-latin.woff2', file: `${lora}-latin-wght-italic.woff2` },
  { name: 'lora-italic-vietnamese.woff2', file: `${lora}-vietnamese-wght-italic.woff2` },
]

/** The numbered ones are for every page, any other for the pages that ask for it. */
function styles(folder: string, urls: Readonly<Record<string, string>>): Asset[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const parts = files.filter((file) => file.endsWith('.css')).sort()
  const shared = parts.filter((part) => /^\d/.test(part))
  const others = parts.filter((part) => !shared.includes(part))
  return [sheet('site.css', shared), ...others.map((part) => sheet(basename(part), [part]))]

  function sheet(name: string, parts: readonly string[]): Asset {
    const text = parts.map((part) => readFileSync(join(folder, part), 'utf8')).join('')
    return asset(name, Buffer.from(minifyStyle(withAddresses(text, urls))))
  }
}

/** `url(lora-latin.woff2)` becomes the hashed address. */
function withAddresses(css: string, urls: Readonly<Record<string, string>>): string {
  return css.replace(/url\(([\w-]+\.woff2)\)/g, (_, name: string) => {
    const url = urls[name]
    if (url === undefined) throw new Error(`A stylesheet asks for ${name}, which is no asset.`)
    return `url(${url})`
  })
}

function published(path: string, addressOf: (name: string) => string): Buffer {
  if (!path.endsWith('.js')) return readFileSync(path)
  const words = scriptWords[basename(path)]
  const head = words === undefined ? '' : `const words = ${JSON.stringify(words)}\n`
  const script = bundleScript(path).replace(assetNames, (_, name: string) => `'${addressOf(name)}'`)
  return Buffer.from(head + minifyScript(script))
}

/** With its imports in their place, each once: readers wait for one file. */
export function bundleScript(path: string, seen = new Set<string>()): string {
  seen.add(path)
  return readFileSync(path, 'utf8').replace(imports, (_, part: string) => {
    const file = join(dirname(path), part)
    return seen.has(file) ? '' : bundleScript(file, seen).replace(/^export /gm, '')
  })
}

const assetNames = /'\/assets\/([\w.-]+)'/g
const imports = /^import [^'"]+ from '(\.[^']+)'\n/gm

export function assetUrls(assets: readonly Asset[]): Record<string, string> {
  return Object.fromEntries(assets.map(({ name, url }) => [name, url]))
}

function asset(name: string, bytes: Buffer): Asset {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8)
  const dot = name.lastIndexOf('.')
  return { name, url: `/assets/${name.slice(0, dot)}.${hash}${name.slice(dot)}`, bytes }
}
