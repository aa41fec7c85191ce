import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path'
import { readMht } from './mht.ts'
import { readMirrorLogs } from './mirror-log.ts'
import type { Entry } from './source-file.ts'
import { readWarc } from './warc.ts'

/** Files that go with pages and are none. */
const noPages =
  /\.(?:css|js|mjs|json|xml|rss|png|jpe?g|gif|webp|svg|ico|bmp|woff2?|ttf|eot|otf|mp[34]|avi|wmv|flv|swf|pdf|xlsx?|pptx?|zip|rar|7z|log|ndx|dat|lst|map|cdx|md|ya?ml|db)$|(?:^|[/\\])(?:hts-log\.txt|hts-cache|wget-log|robots\.txt|Thumbs\.db|\.DS_Store)/i
/** More is no page. */
const mostFileBytes = 200_000_000

/** Every page of the files and folders asked for, in the order of their names; nothing of a folder is kept in memory but its names. */
export async function* entriesOf(paths: readonly string[]): AsyncGenerator<Entry> {
  for (const path of paths) {
    if (!(await stat(path)).isDirectory()) {
      yield* entry(path, path, dirname(path))
      continue
    }
    const logged = readMirrorLogs(path)
    for await (const below of filesBelow(path)) {
      const file = relative(path, below)
      yield* entry(below, file, path, logged.get(file) ?? addressOf(file))
    }
  }
}

/** For whoever waits: an archive of the web counts as one. */
export async function countFiles(paths: readonly string[]): Promise<number> {
  let count = 0
  for (const path of paths) {
    if (!(await stat(path)).isDirectory()) count += 1
    else for await (const below of filesBelow(path)) count += below === '' ? 0 : 1
  }
  return count
}

async function* filesBelow(folder: string): AsyncGenerator<string> {
  const found = await readdir(folder, { withFileTypes: true })
  for (const each of found.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, each.name)
    if (each.isDirectory() && !/^(?:hts-cache|\.git|node_modules)$/.test(each.name))
      yield* filesBelow(path)
    else if (each.isFile()) yield path
  }
}

async function* entry(
  path: string,
  file: string,
  root: string,
  from?: string,
): AsyncGenerator<Entry> {
  if (/\.warc(?:\.gz)?$/i.test(path)) return yield* readWarc(path, file)
  if (noPages.test(path)) return yield { file, isNone: true }
  if ((await stat(path)).size > mostFileBytes) return yield { file, broken: 'binary' }
  const bytes = await readFile(path)
  const single = /\.mht(?:ml)?$/i.test(path) ? readMht(file, bytes) : undefined
  if (single !== undefined) return yield single
  yield {
    file,
    bytes,
    ...(from !== undefined && { from }),
    read: (address) => besides(path, root, address),
  }
}

/** A mirror of wget is a folder with the host's name: `hanoi.gov.vn/tin/bai.html@id=5` was `http://hanoi.gov.vn/tin/bai?id=5`. */
function addressOf(file: string): string | undefined {
  const [host = '', ...rest] = file.split(sep)
  if (rest.length === 0 || !/^(?:[a-z\d-]+\.)+(?:vn|com|net|org)(?:[:+]\d+)?$/i.test(host))
    return undefined
  const path = rest
    .join('/')
    .replaceAll(/%3f/gi, '?')
    .replace(/(?<=\.(?:aspx?|php|jsp))\.html?$/i, '')
  const [own = '', query] = path.replace(/(?<=[@?].*)\.html$/, '').split(/[@?](.*)/s)
  return `http://${host}/${own}${query === undefined ? '' : `?${query}`}`
}

async function besides(
  path: string,
  root: string,
  address: string,
): Promise<Uint8Array | undefined> {
  if (address.startsWith('data:')) return inline(address)
  if (/^[a-z][\w+.-]*:|^\/\//i.test(address)) return undefined
  const bare = decoded(address.split(/[?#]/)[0] ?? '')
  const found = resolve(bare.startsWith('/') ? root : dirname(path), bare.replace(/^\/+/, ''))
  // What lies elsewhere on the disk is not the page's.
  if (!found.startsWith(resolve(root) + sep) || basename(found) === '' || extname(found) === '')
    return undefined
  return readFile(found).catch(() => undefined)
}

function inline(address: string): Uint8Array {
  const [head = '', data = ''] = address.split(',', 2)
  return head.endsWith(';base64')
    ? Buffer.from(data, 'base64')
    : Buffer.from(decoded(data), 'latin1')
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
