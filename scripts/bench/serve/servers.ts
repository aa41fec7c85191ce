import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { environment } from '../../../functions/comments/platform/environment.ts'
import { CommandFailed, statOf } from '../measure.ts'

export interface Server {
  readonly url: string
  /** Resolves when the server is idle, its search index built; at once where the system does not tell. */
  quiet(): Promise<void>
  end(): Promise<number | null>
}

/** Serves a folder's `content/` from `edition/site`; resolves when it answers. */
export async function startServe(
  folder: string,
  settings: Readonly<Record<string, string>>,
): Promise<Server> {
  const words = ['--content', join(folder, 'content'), '--out', join(folder, 'edition', 'site')]
  const child = spawn(process.execPath, ['scripts/serve.ts', ...words], {
    env: { ...environment(), ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return answering(child, settings['SITE_URL'] ?? '')
}

export function hasNginx(): boolean {
  return spawnSync('nginx', ['-v']).error === undefined
}

/** Its own defaults, one worker as our server has one, and gzip for every text. */
export async function startNginx(folder: string, port: number): Promise<Server> {
  const config = join(folder, 'nginx.conf')
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  writeFileSync(
    config,
    `daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 1;
pid ${folder}/nginx.pid;
events { worker_connections 512; }
http {
  include /etc/nginx/mime.types;
  sendfile on;
  tcp_nopush on;
  access_log off;
  gzip on;
  gzip_vary on;
  gzip_types text/css text/javascript application/javascript application/json application/xml image/svg+xml;
  ${places.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    root ${join(folder, 'edition', 'site')};
  }
}
`,
  )
  const words = ['-p', folder, '-e', join(folder, 'nginx.log'), '-c', config]
  return answering(spawn('nginx', words, { stdio: 'inherit' }), `http://127.0.0.1:${port}`)
}

export function nginxVersion(): string {
  return spawnSync('nginx', ['-v'], { encoding: 'utf8' }).stderr.trim().replace(/^.*: /, '')
}

async function answering(child: ChildProcess, url: string): Promise<Server> {
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  for (let looks = 0; !(await isAnswered(url)); looks += 1) {
    if (child.exitCode !== null || looks > 3000)
      throw new CommandFailed(`${child.spawnfile} does not answer at ${url}.`)
    await setTimeout(100)
  }
  return {
    url,
    async quiet() {
      for (let before = -1000, now = 0; now - before > 5; before = now, now = ticks(child.pid ?? 0))
        await setTimeout(1000)
    },
    end() {
      child.kill('SIGTERM')
      return ended
    },
  }
}

/** Hundredths of a second: fields 14 and 15 of proc(5). */
function ticks(pid: number): number {
  const fields = statOf(pid)
  return (fields[11] ?? 0) + (fields[12] ?? 0)
}

function isAnswered(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )
}
