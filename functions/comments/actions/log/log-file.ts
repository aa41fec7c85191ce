import { csvCell } from './csv-cell.ts'
import { matchesLog, type LogFilter } from '../../domain/log-filter.ts'
import type { LogEntry } from '../../domain/log-lines.ts'
import type { LogStore } from '../../store/log-store.ts'

const columns = ['seq', 'at', 'by', 'deed', 'subject', 'version', 'mac'] as const

export const logTypes = { csv: 'text/csv', jsonl: 'application/x-ndjson' } as const

export type LogFormat = keyof typeof logTypes

export const logFormats = Object.keys(logTypes) as LogFormat[]

const formats = {
  csv: {
    head: `\uFEFF${columns.join(',')}\r\n`,
    line: (entry: LogEntry) =>
      `${columns.map((column) => csvCell(String(entry[column] ?? ''))).join(',')}\r\n`,
  },
  jsonl: { head: '', line: (entry: LogEntry) => `${JSON.stringify(entry)}\n` },
} as const satisfies Record<LogFormat, object>

/** Newest first, a thousand lines of the log at a time, so that a long one needs no memory. */
export function logFile(
  store: LogStore,
  filter: LogFilter,
  format: LogFormat,
): ReadableStream<Uint8Array> {
  const { head, line } = formats[format]
  const encoder = new TextEncoder()
  let after: string | null = null
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(head)),
    async pull(controller) {
      const { entries, next }: Awaited<ReturnType<LogStore['log']>> = await store.log(after, 1000)
      const found = entries.filter((entry) => matchesLog(entry, filter))
      controller.enqueue(encoder.encode(found.map((entry) => line(entry)).join('')))
      after = next
      if (next === null) controller.close()
    },
  })
}
