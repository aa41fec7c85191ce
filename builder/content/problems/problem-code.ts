import { advicePhrases } from './advice-phrases.ts'
import { articlePhrases } from './article-phrases.ts'
import { bodyPhrases } from './body-phrases.ts'
import { yamlPhrases } from './yaml-phrases.ts'

/** For programs: the name of the sentence in its table, as `no_alt`, so that sentences may be reworded. */
export function problemCode(text: string): string {
  patterns ??= Object.entries({
    ...yamlPhrases,
    ...bodyPhrases,
    ...articlePhrases,
    ...advicePhrases,
  })
    .map(([name, phrase]) => patternOf(name, phrase))
    .sort((one, other) => other.letters - one.letters)
  const name = patterns.find(({ pattern }) => pattern.test(text))?.name ?? 'other'
  return renamed[name] ?? name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

const renamed: Readonly<Record<string, string>> = {
  missing: 'required',
  noTitle: 'required',
  emptyBody: 'required',
}

interface PhrasePattern {
  readonly name: string
  readonly pattern: RegExp
  readonly letters: number
}

let patterns: readonly PhrasePattern[] | undefined

/** A private letter, and its number as some sentences print it, stand for whatever a sentence quotes. */
const quoted = '\uE000'

type Phrase = string | ((...words: never[]) => string)

function patternOf(name: string, phrase: Phrase): PhrasePattern {
  const words = Array.from({ length: 4 }, () => quoted) as never[]
  const sentence = typeof phrase === 'string' ? phrase : phrase(...words)
  const parts = sentence.split(/\uE000|E000/)
  // What follows a whole sentence is a suggestion.
  const pattern = new RegExp(
    `^${parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('[^]*?')}`,
  )
  return { name, pattern, letters: parts.join('').length }
}
