import { spawnSync, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { whenAnswering } from './when-answering.ts'
import type { Server } from './servers.ts'

export function hasNginx(): boolean {
  return spawnSync('nginx', ['-v']).error === undefined
}

/** Its own defaults, one worker as our server has one, and gzip for every text. */
export async function startNginx(folder: string, port: number): Promise<Server> {
  const config = join(folder, 'nginx.conf')
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
  ${nginxPlaces(join(folder, 'plain'))}
  server {
    listen 127.0.0.1:${port};
    root ${join(folder, 'edition', 'site')};
  }
}
`,
  )
  const args = ['-p', folder, '-e', join(folder, 'nginx.log'), '-c', config]
  return whenAnswering(spawn('nginx', args, { stdio: 'inherit' }), `http://127.0.0.1:${port}`)
}

export function nginxPlaces(folder: string): string {
  const names = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return names.map((name) => `${name}_temp_path ${folder}-${name};`).join('\n  ')
}

export function nginxVersion(): string {
  return spawnSync('nginx', ['-v'], { encoding: 'utf8' }).stderr.trim().replace(/^.*: /, '')
}
