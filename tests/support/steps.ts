/** Something built in whose every call is one step. */
interface Counted {
  readonly owner: object
  readonly name: string
}

const walker = Object.getPrototypeOf([][Symbol.iterator]()) as object

/** Walks over lists, readings of pairs, and expressions. */
const counted: readonly Counted[] = [
  { owner: walker, name: 'next' },
  { owner: RegExp.prototype, name: 'exec' },
  { owner: globalThis, name: 'decodeURIComponent' },
  { owner: JSON, name: 'parse' },
]

export interface Steps {
  readonly count: number
  /** Expressions that begin anew at every letter of a long text, neither anchored nor sticky. */
  readonly wandering: readonly string[]
}

/** How much is done meanwhile: counted, because time says something else on every machine. */
export async function stepsOf(work: () => Promise<unknown>): Promise<Steps> {
  let count = 0
  const wandering = new Set<string>()
  const usual = counted.map(({ owner, name }) => Object.getOwnPropertyDescriptor(owner, name) ?? {})
  for (const [index, { owner, name }] of counted.entries()) {
    const call = usual[index]?.value as (...words: unknown[]) => unknown
    Object.defineProperty(owner, name, {
      ...usual[index],
      value(this: unknown, ...words: [unknown?]) {
        count += 1
        const wanders = this instanceof RegExp && !this.sticky && !this.source.startsWith('^')
        if (wanders && String(words[0]).length > 1_000) wandering.add(this.source)
        return Reflect.apply(call, this, words)
      },
    })
  }
  try {
    await work()
    return { count, wandering: [...wandering] }
  } finally {
    for (const [index, { owner, name }] of counted.entries())
      Object.defineProperty(owner, name, usual[index] ?? {})
  }
}
