import type { Heard, Unheard } from './ask.ts'

interface Health {
  readonly store: string
  readonly milliseconds: number
  readonly waiting: number
  readonly ageSeconds: number
  readonly version: string
}

export function readHealth(heard: Heard | Unheard): Health | undefined {
  try {
    const told = JSON.parse('text' in heard ? heard.text : '') as {
      store?: unknown
      milliseconds?: unknown
      outbox?: { waiting?: unknown }
      edition: { ageSeconds?: unknown }
      version?: unknown
    }
    const ageSeconds = Number(told.edition.ageSeconds)
    if (typeof told.store !== 'string' || Number.isNaN(ageSeconds)) return undefined
    return {
      store: told.store,
      milliseconds: Number(told.milliseconds),
      waiting: Number(told.outbox?.waiting ?? 0),
      ageSeconds,
      version: String(told.version),
    }
  } catch {
    return undefined
  }
}
