import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { whenAnswering } from './when-answering.ts'
import { nginxPlaces } from './nginx.ts'
import type { Server } from './servers.ts'

/** The operators' own site file before our server, without TLS, as its rival has none, and with room for a single hasty reader. */
export async function startDocumentedNginx(
  folder: string,
  ports: { readonly documented: number; readonly serve: number },
): Promise<Server> {
  const site = readFileSync('docs/self-host/nginx.conf', 'utf8')
    .replace(/^# Who asks for any other name[^]*?^}\n/m, '')
    .replaceAll(/^ *(?:listen|ssl_\w+) .*\n/gm, '')
    .replace(/^ *if \(\$ban_tin_plain\) {[^}]*}\n/m, '')
    .replaceAll('rate=100r/s', 'rate=1000000r/s')
    .replaceAll('ban-tin.example;', `127.0.0.1; listen 127.0.0.1:${ports.documented};`)
    .replaceAll('/var/cache/nginx', folder)
    .replaceAll('/var/log/nginx', folder)
    .replace('127.0.0.1:8888', `127.0.0.1:${ports.serve}`)
  const config = join(folder, 'documented.conf')
  writeFileSync(
    config,
    `daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 1;
pid ${folder}/documented.pid;
events { worker_connections 512; }
http {
  include /etc/nginx/mime.types;
  sendfile on;
  tcp_nopush on;
  access_log off;
  ${nginxPlaces(join(folder, 'documented'))}
  ${site}
}
`,
  )
  const args = ['-p', folder, '-e', join(folder, 'documented.log'), '-c', config]
  const url = `http://127.0.0.1:${ports.documented}`
  return whenAnswering(spawn('nginx', args, { stdio: 'inherit' }), url)
}
