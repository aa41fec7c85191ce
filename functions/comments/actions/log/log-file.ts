import { matchesLog, type LogFilter } from '../../domain/log-filter.ts'
import type { LogStore } from '../../store/log-store.ts'

const columns = ['seq', 'at', 'by', 'deed', 'subject', 'version', 'mac'] as const

/** CSV, newest first, a thousand lines of the log at a time, so that a long one needs no memory. */
export function logFile(store: LogStore, filter: LogFilter): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let after: string | null = null
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(`\uFEFF${columns.join(',')}\r\n`)),
    async pull(controller) {
      const { entries, next }: Awaited<ReturnType<LogStore['log']>> = await store.log(after, 1000)
      const rows = entries
        .filter((entry) => matchesLog(entry, filter))
        .map((entry) => columns.map((column) => cell(String(entry[column] ?? ''))).join(','))
      controller.enqueue(encoder.encode(rows.map((row) => `${row}\r\n`).join('')))
      after = next
      if (next === null) controller.close()
    },
  })
}

/** No spreadsheet may take it for a formula. */
function cell(text: string): string {
  const plain = /^[-=+@]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
