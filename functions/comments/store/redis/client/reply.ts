import { findings } from '../../../domain/findings.ts'

/** Numbers are sent as text, so that none is ever rounded. */
export type Reply = string | readonly Reply[]

export function isReply(value: unknown): value is Reply {
  return typeof value === 'string' || (Array.isArray(value) && value.every(isReply))
}

export function listOf(reply: Reply | undefined): readonly Reply[] {
  return Array.isArray(reply) ? reply : []
}

export function textsOf(reply: Reply | undefined): readonly string[] {
  return listOf(reply).filter((value) => typeof value === 'string')
}

export function textOf(reply: Reply | undefined): string {
  return typeof reply === 'string' ? reply : ''
}

/** Scripts say '' where there is nothing. */
export function textOrNull(reply: Reply | undefined): string | null {
  return textOf(reply) || null
}

/** As `HGETALL` gives it. */
export function fieldsOf(reply: Reply | undefined): ReadonlyMap<string, string> {
  const texts = textsOf(reply)
  const fields = new Map<string, string>()
  for (let index = 0; index + 1 < texts.length; index += 2) {
    fields.set(texts[index] ?? '', texts[index + 1] ?? '')
  }
  return fields
}

/** As `ZRANGE … WITHSCORES` gives it. */
export function scoresOf(reply: Reply | undefined): readonly (readonly [string, number])[] {
  return [...fieldsOf(reply)].map(([name, score]) => [name, Number(score)] as const)
}

/** A list of findings, each its name and what it is about. */
export function findingsIn(reply: Reply | undefined): readonly string[] {
  const sentences: Readonly<Record<string, ((...about: string[]) => string) | undefined>> = findings
  return listOf(reply).flatMap((finding) => {
    const [name, ...about] = textsOf(finding)
    return name === undefined ? [] : (sentences[name]?.(...about) ?? name)
  })
}
