import { amber, green, red, type Finding } from './finding.ts'
import type { Site } from './site.ts'

export async function checkHttps({ url, ask }: Site): Promise<readonly Finding[]> {
  const { protocol, host, hostname } = new URL(url)
  if (protocol === 'http:')
    return isOurs(hostname)
      ? [amber('https', 'Plain http, on this machine.', 'Check the address that readers type.')]
      : [
          red(
            'https',
            'Readers’ letters travel in the open.',
            'Get a certificate: Netlify does it by itself, certbot does it for nginx.',
          ),
        ]
  const plain = await ask(`http://${host}/`)
  const todo = 'Redirect every http:// address to https:// with 301.'
  if ('unreachable' in plain)
    return [amber('https', 'Nothing answers on plain http, so a bare name may fail.', todo)]
  const to = plain.headers.get('Location') ?? ''
  const sent = [301, 302, 307, 308].includes(plain.status) && to.startsWith(`https://${host}`)
  return [
    sent
      ? green('https', 'Plain http is sent on to https.')
      : red('https', `Plain http answers ${plain.status} and stays in the open.`, todo),
  ]
}

function isOurs(hostname: string): boolean {
  return /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)
}

/** Seconds between two clocks: one-time links live ten minutes, captchas a few. */
const [most, much] = [5, 60]

/** Compares with the `Date` header of an answer that no cache holds. */
export async function checkClock({ url, ask, now }: Site): Promise<Finding> {
  const began = now()
  const answer = await ask(`${url}/api/health`)
  const theirs = 'headers' in answer ? Date.parse(answer.headers.get('Date') ?? '') : Number.NaN
  if (Number.isNaN(theirs))
    return amber('clock', 'The site does not say what time it has.', 'Compare the clocks by hand.')
  const apart = Math.abs(Math.round(((began + now()) / 2 - theirs) / 1000))
  const todo = 'Set both by NTP (timedatectl set-ntp true): links and captchas end by the clock.'
  if (apart <= most) return green('clock', 'This machine and the site have the same time.')
  const sentence = `This machine and the site are ${apart} seconds apart.`
  return apart > much ? red('clock', sentence, todo) : amber('clock', sentence, todo)
}
