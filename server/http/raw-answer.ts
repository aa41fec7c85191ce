import { type ServerResponse, STATUS_CODES } from 'node:http'
import { securityHeaders, barePolicy } from '../../_includes/content-security-policy.ts'

export const statuses: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
}

export function headersFor(scheme: 'http' | 'https'): Readonly<Record<string, string>> {
  return { ...securityHeaders(barePolicy, scheme), 'Cache-Control': 'no-store' }
}

export function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(sentence)
}

/** For what could not be parsed, and so has no response object. */
export function rawAnswer(status: number): string {
  const headers = { ...headersFor('http'), Connection: 'close', 'Content-Length': '0' }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', ''].join('\r\n')
}
