import type { SourceFile } from './source-file.ts'

interface MimePart {
  readonly type: string
  readonly location: string
  readonly bytes: Uint8Array
}

/** A page with its pictures in one file (RFC 2557), as Internet Explorer and Chrome save it. */
export function readMht(file: string, bytes: Uint8Array): SourceFile | undefined {
  const text = Buffer.from(bytes).toString('latin1')
  const { headers, body } = splitHead(text)
  const boundary = /boundary="?([^";\r\n]+)"?/i.exec(headers)?.[1]
  const pieces = boundary === undefined ? [text] : body.split(`--${boundary}`).slice(1)
  const parts = pieces.filter((piece) => !piece.startsWith('--')).map(partOf)
  const page = parts.find(({ type }) => type === 'text/html')
  if (page === undefined) return undefined
  const byLocation = new Map(parts.map((part) => [part.location, part.bytes]))
  const from = headerOf(headers, 'snapshot-content-location') || page.location
  return {
    file,
    bytes: page.bytes,
    ...(/^https?:/.test(from) && { from }),
    read: (address) => Promise.resolve(byLocation.get(resolved(address, page.location))),
  }
}

function splitHead(text: string): { headers: string; body: string } {
  const [, headers = '', body = ''] = /^\s*([\s\S]*?)\r?\n\r?\n([\s\S]*)$/.exec(text) ?? []
  return { headers: headers.replace(/\r?\n[ \t]+/g, ' '), body }
}

function partOf(piece: string): MimePart {
  const { headers, body } = splitHead(piece)
  const coding = headerOf(headers, 'content-transfer-encoding').toLowerCase()
  return {
    type: headerOf(headers, 'content-type').split(';')[0]?.trim().toLowerCase() ?? '',
    location: headerOf(headers, 'content-location'),
    bytes:
      coding === 'base64'
        ? Buffer.from(body, 'base64')
        : coding === 'quoted-printable'
          ? unquoted(body)
          : Buffer.from(body, 'latin1'),
  }
}

function headerOf(headers: string, name: string): string {
  return new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(headers)?.[1]?.trim() ?? ''
}

/** Quoted-printable (RFC 2045, 6.7). */
function unquoted(body: string): Uint8Array {
  const text = body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(text, 'latin1')
}

function resolved(address: string, base: string): string {
  return URL.canParse(address, base) ? new URL(address, base).href : address
}
