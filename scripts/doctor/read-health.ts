import type { Answer, NoAnswer } from './ask.ts'

interface Health {
  readonly store: string
  readonly milliseconds: number
  readonly waiting: number
  readonly ageSeconds: number
  readonly version: string
}

export function readHealth(answer: Answer | NoAnswer): Health | undefined {
  try {
    const body = JSON.parse('text' in answer ? answer.text : '') as {
      store?: unknown
      milliseconds?: unknown
      outbox?: { waiting?: unknown }
      edition: { ageSeconds?: unknown }
      version?: unknown
    }
    const ageSeconds = Number(body.edition.ageSeconds)
    if (typeof body.store !== 'string' || Number.isNaN(ageSeconds)) return undefined
    return {
      store: body.store,
      milliseconds: Number(body.milliseconds),
      waiting: Number(body.outbox?.waiting ?? 0),
      ageSeconds,
      version: String(body.version),
    }
  } catch {
    return undefined
  }
}
