import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { request as requestTls } from 'node:https'
import { join } from 'node:path'
import { freePort } from './free-port.ts'
import { atEnd } from '../at-end.ts'
import { certificateOf } from './certificate.ts'
import { ended } from '../run.ts'
import { texts } from '../site/site-files.ts'
import { temporaryFolder } from '../temporary.ts'
import { until } from '../until.ts'

interface Got {
  readonly code: number
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body: string
}

interface Asking {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** The loopback address that the reader comes from. */
  readonly from?: string
}

export interface Nginx {
  /** Everything that it has written into its logs, wherever. */
  logs(): string
  /** Asks over TLS, believing nginx's own certificate alone. */
  ask(path: string, asking?: Asking): Promise<Got>
}

export const host = 'ban-tin.example'

/** True where there is an nginx to test with. */
export function hasNginx(): boolean {
  return spawnSync('nginx', ['-v']).status === 0
}

interface Ports {
  readonly plain: number
  readonly tls: number
  /** The server behind it. */
  readonly to: number
}

/** The site file of the documents in a real nginx, its names, ports and certificate replaced; `alter` sees it last. */
export async function startNginx(
  ports: Ports,
  alter = (site: string): string => site,
): Promise<Nginx> {
  const folder = temporaryFolder()
  const { key, cert } = certificateOf(host)
  for (const [name, text] of Object.entries({ 'privkey.pem': key, 'fullchain.pem': cert }))
    writeFileSync(join(folder, name), text)
  // Started by root, its workers are somebody else, and must reach their cache.
  chmodSync(folder, 0o711)
  const site = readFileSync('docs/self-host/nginx.conf', 'utf8')
    .replaceAll(`/etc/letsencrypt/live/${host}`, folder)
    .replaceAll('/var/cache/nginx/ban-tin', join(folder, 'assets'))
    .replaceAll('/var/log/nginx', join(folder, 'logs'))
    .replace('127.0.0.1:8888', `127.0.0.1:${ports.to}`)
    .replaceAll(/^ *listen \[::\].*\n/gm, '')
    .replaceAll(/listen 80\b/g, `listen 127.0.0.1:${ports.plain}`)
    .replaceAll(/listen 443\b/g, `listen 127.0.0.1:${ports.tls}`)
  const config = join(folder, 'nginx.conf')
  mkdirSync(join(folder, 'logs'))
  writeFileSync(config, whole(folder, alter(site)))
  const words = ['-p', folder, '-e', join(folder, 'logs', 'error.log'), '-c', config]
  const checked = spawnSync('nginx', [...words, '-t'])
  if (checked.status !== 0) throw new Error(checked.stderr.toString())
  const child = spawn('nginx', words, { stdio: 'inherit' })
  atEnd(() => {
    child.kill('SIGTERM')
    return ended(child)
  })
  const nginx: Nginx = {
    ask: (path, asking) => ask(ports.tls, cert, path, asking),
    logs: () => [...texts(join(folder, 'logs'), '').values()].join('\n'),
  }
  await until(() =>
    nginx.ask('/').then(
      () => true,
      () => false,
    ),
  )
  return nginx
}

/** What Debian's own nginx.conf does around a site file, its logs too, with every path in a folder of ours. */
function whole(folder: string, site: string): string {
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return `daemon off;
worker_processes 1;
pid ${folder}/pid;
events {}
http {
  access_log ${folder}/logs/access.log;
  error_log ${folder}/logs/error.log;
  gzip on;
  ${places.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  ${site}
}
`
}

function ask(
  port: number,
  ca: string,
  path: string,
  { method = 'GET', headers = {}, body = '', from = '127.0.0.1' }: Asking = {},
): Promise<Got> {
  return new Promise((resolve, reject) => {
    requestTls(
      {
        host: '127.0.0.1',
        port,
        path,
        method,
        ca,
        servername: host,
        localAddress: from,
        agent: false,
        headers: { Host: `${host}:${port}`, 'Content-Length': Buffer.byteLength(body), ...headers },
      },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => (text += part))
        response.on('end', () =>
          resolve({ code: response.statusCode ?? 0, headers: response.headers, body: text }),
        )
      },
    )
      .on('error', reject)
      .end(body)
  })
}

/** Two ports for it, so that the server behind it can be told its address first. */
export async function portsForNginx(): Promise<{ readonly plain: number; readonly tls: number }> {
  return { plain: await freePort(), tls: await freePort() }
}
