import { globSync } from 'node:fs'
import { join } from 'node:path'
import { writeArchive } from '../../generate/archive.ts'
import { check, type Checked } from './checker.ts'
import { tokenFor } from './desk-client.ts'
import { serveSettings } from './serve-settings.ts'
import { startServe } from './servers.ts'
import { startDocumentedNginx } from './documented-nginx.ts'
import { nginxVersion, startNginx } from './nginx.ts'
import { solve } from './solve.ts'
import { storm, type Storm } from './storm.ts'
import { load, type Rate } from './wrk.ts'

export interface ServeReport {
  readonly articles: number
  readonly nginx: string
  readonly rows: readonly Row[]
  readonly storm: Storm
  readonly checked: Checked
  /** After a stop in the middle of it all. */
  readonly exit: number | null
}

interface Row extends Rate {
  readonly server: string
  readonly coding: string
  readonly meanwhile: string
}

interface ServeOptions {
  readonly articles: number
  readonly seconds: number
  readonly folder: string
  readonly ports: { readonly serve: number; readonly nginx: number; readonly documented: number }
  readonly log: (line: string) => void
}

const letters = 20

const quiet = 'nothing'
const busy = 'letters, decisions, editions'
const behind = 'nginx as documented'

export async function serveRace(options: ServeOptions): Promise<ServeReport> {
  const { articles, seconds, folder, ports, log } = options
  const content = join(folder, 'content')
  writeArchive(content, { articles, seed: 1 })
  const settings = serveSettings(folder, ports.serve)
  log('building …')
  let serve = await startServe(folder, settings)
  await serve.idle()
  const nginx = await startNginx(folder, ports.nginx)
  const documented = await startDocumentedNginx(folder, ports)
  const all = articlesIn(join(folder, 'edition', 'site'))
  const paths = someOf(all)
  const rows: Row[] = []
  const run = async (server: string, url: string, coding: string, meanwhile: string) => {
    // Nobody's first second counts: files are read, code is compiled.
    await load({ url, paths, coding, seconds: 1, folder })
    const rate = await load({ url, paths, coding, seconds, folder })
    log(`${server}, ${coding}, meanwhile ${meanwhile}: ${rate.perSecond} requests/s`)
    rows.push({ server, coding, meanwhile, ...rate })
  }
  try {
    for (const coding of ['gzip', 'br']) {
      const rate = await load({ url: serve.url, paths: all, coding, seconds, folder, once: true })
      log(`serve, ${coding}, just started: ${rate.perSecond} requests/s`)
      rows.push({ server: 'serve', coding: `${coding}, just started`, meanwhile: quiet, ...rate })
      await serve.stop()
      serve = await startServe(folder, settings)
      await serve.idle()
    }
    for (const coding of ['identity', 'gzip', 'br']) {
      await run('serve', serve.url, coding, quiet)
      await run(behind, documented.url, coding, quiet)
      if (coding !== 'br') await run('nginx', nginx.url, coding, quiet)
    }
    const article = paths.find((path) => /^\/\d{4}\//.test(path))?.slice(1, -1) ?? ''
    log('solving captchas …')
    const solutions = await solved(serve.url, article)
    const token = await tokenFor(settings)
    const over = new AbortController()
    const publishToken = settings.PUBLISH_TOKEN
    const stormed = storm(
      { url: serve.url, content, token, publishToken, solutions, article },
      over.signal,
    )
    const checked = [serve, documented].map(({ url }) => check(url, paths, over.signal))
    await run('serve', serve.url, 'identity', busy)
    await run(behind, documented.url, 'identity', busy)
    await run('nginx', nginx.url, 'identity', busy)
    await run('serve', serve.url, 'gzip', busy)
    over.abort()
    const results = { storm: await stormed, checked: together(await Promise.all(checked)) }
    return { articles, nginx: nginxVersion(), rows, ...results, exit: await serve.stop() }
  } finally {
    await Promise.all([serve.stop(), nginx.stop(), documented.stop()])
  }
}

function together(all: readonly Checked[]): Checked {
  return {
    answers: all.reduce((sum, { answers }) => sum + answers, 0),
    faults: all.flatMap(({ faults }) => faults),
  }
}

function articlesIn(site: string): string[] {
  const files = globSync('[0-9]*/[0-9]*/*/index.html', { cwd: site }).sort()
  return files.map((file) => `/${file.replaceAll('\\', '/').replace('index.html', '')}`)
}

function someOf(articles: readonly string[]): string[] {
  const step = Math.max(Math.floor(articles.length / 200), 1)
  return ['/', ...articles.filter((_, index) => index % step === 0)]
}

async function solved(url: string, article: string): Promise<string[]> {
  const solutions: string[] = []
  for (let letter = 0; letter < letters; letter += 1) {
    const challenge = await (await fetch(`${url}/api/captcha?article=${article}`)).json()
    solutions.push(await solve(challenge as Parameters<typeof solve>[0]))
  }
  return solutions
}
