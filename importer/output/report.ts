import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { finished, pipeline } from 'node:stream/promises'
import { html } from '../../_includes/html/html.ts'
import type { Finding } from '../article/imported.ts'
import { describeFinding } from './describe.ts'
import { reportHead, reportTail } from './report-page.ts'

const order = ['cannot', 'look', 'sure'] as const
const words = { cannot: 'không được', look: 'xem lại', sure: 'chắc' } as const

export interface Report {
  readonly add: (file: string, finding: Finding, original: string) => void
  /** Puts the parts together, worst first. */
  readonly close: () => Promise<void>
}

/** A page for a person to go through. Each verdict has a file of its own until the end: nothing is kept in memory. */
export function openReport(path: string): Report {
  const parts = new Map(order.map((verdict) => [verdict, createWriteStream(`${path}.${verdict}`)]))
  return {
    add(file, finding, original) {
      parts.get(finding.verdict)?.write(entryHtml(file, finding, original))
    },
    async close() {
      const page = createWriteStream(path)
      page.write(reportHead)
      for (const [verdict, part] of parts) {
        part.end()
        await finished(part)
        await pipeline(createReadStream(`${path}.${verdict}`), page, { end: false })
        await rm(`${path}.${verdict}`)
      }
      page.end(reportTail)
      await finished(page)
    },
  }
}

function entryHtml(file: string, finding: Finding, original: string): string {
  const { article, reasons } = describeFinding(file, finding)
  const facts =
    article === null
      ? ''
      : JSON.stringify({ ...article, body: undefined, paragraphs: undefined }, null, 1)
  return html`<details data-file="${file}" class="${finding.verdict}">
<summary><b>${words[finding.verdict]}</b> ${file} <i>${reasons.join('; ')}</i></summary>
<p><label><input type="checkbox" value="bỏ"> Bỏ bài này</label> <label><input type="checkbox" value="xong"> Đã xem</label></p>
<div><section><h2>Trang cũ</h2><pre>${original}</pre></section><section><h2>Bài mới</h2><pre>${facts}</pre><pre>${article?.body ?? ''}</pre></section></div>
</details>
`.toString()
}

/** What the person decided on the page and saved beside it: files that stay out; undefined where that is no JSON. */
export function readDecisions(path: string): ReadonlySet<string> | undefined {
  const file = `${path}.json`
  if (!existsSync(file)) return new Set()
  const entries = parsedEntries(readFileSync(file, 'utf8'))
  return entries && new Set(entries.filter(([, choice]) => choice === 'bỏ').map(([name]) => name))
}

function parsedEntries(json: string): [string, unknown][] | undefined {
  try {
    const read: unknown = JSON.parse(json)
    return typeof read === 'object' && read !== null ? Object.entries(read) : undefined
  } catch {
    return undefined
  }
}
