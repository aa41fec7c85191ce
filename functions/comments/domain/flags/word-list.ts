import { fold } from '../../../../_includes/assets/text/fold.js'
import { type CommentText, isTextField, textFields } from '../../../../_includes/models/comment.ts'
import { type FieldPlace, placesInFields } from './field-place.ts'
import { joinedReadings } from './spaced-letters.ts'
import type { Place } from './traced-text.ts'
import { type WordToken, wordTokens } from './word-tokens.ts'

/** Where a text holds an entry of the newsroom's list. */
export interface WordList {
  find(text: CommentText): readonly FieldPlace[]
}

/** An entry a line, `#` begins a remark; `con mẹ mày ~` also counts without marks, in a text that has none. */
export function readWordList(list: string): WordList {
  const [marked, bare]: [Entries, Entries] = [new Map(), new Map()]
  for (const line of list.split('\n')) {
    const [, entry = '', also] = /^(.*?)(\s~)?$/u.exec(withoutRemark(line)) ?? []
    const words = wordTokens(entry).map(({ forms: [spelt = ''] }) => spelt)
    addEntry(marked, words)
    if (also !== undefined) addEntry(bare, words.map(foldWord))
  }
  return {
    find: (text) => {
      const isBareText = isBare(`${text.title}\n${text.body}`)
      return placesInFields(Object.keys(textFields).filter(isTextField), (field) => {
        // A name is often filled in by the browser, with its marks.
        const bareToo = field === 'name' ? isBare(text.name) : isBareText
        return placesOfEntries(text[field], bareToo ? [marked, bare] : [marked])
      })
    },
  }
}

function withoutRemark(line: string): string {
  return line.replace(/(?:^|\s)#.*/u, '').trim()
}

function foldWord(word: string): string {
  return fold(word)
}

/** By their first word. */
type Entries = Map<string, (readonly string[])[]>

function addEntry(entries: Entries, words: readonly string[]): void {
  const [first] = words
  if (first === undefined) return
  const known = entries.get(first)
  if (known === undefined) entries.set(first, [words])
  else known.push(words)
}

function isBare(text: string): boolean {
  return !/[\u0300-\u0303\u0306\u0309\u031b\u0323đ]/iu.test(text.normalize('NFD'))
}

function placesOfEntries(text: string, lists: readonly Entries[]): readonly Place[] {
  const tokens = wordTokens(text)
  const readings = [tokens, ...joinedReadings(text, tokens)]
  return outermost(
    readings.flatMap((reading) =>
      reading.flatMap((_, at) => lists.flatMap((entries) => placesAt(reading, at, text, entries))),
    ),
  )
}

/** In order, without what lies within another. */
function outermost(places: Place[]): readonly Place[] {
  let seen = 0
  return places
    .sort((one, other) => one.start - other.start || other.end - one.end)
    .filter(({ end }) => {
      const isNew = end > seen
      seen = Math.max(seen, end)
      return isNew
    })
}

function placesAt(
  tokens: readonly WordToken[],
  at: number,
  text: string,
  entries: Entries,
): readonly Place[] {
  const first = tokens[at]
  if (first === undefined) return []
  const candidates = [...first.forms].flatMap((form) => entries.get(form) ?? [])
  return candidates
    .filter((words) => words.every((word, index) => follows(tokens, at, index, text, word)))
    .filter((words) => !isUnit(words, tokens[at - 1]))
    .map(({ length }) => ({ start: first.start, end: tokens[at + length - 1]?.end ?? first.end }))
}

/** No sentence ends between two words of an entry. */
function follows(
  tokens: readonly WordToken[],
  at: number,
  index: number,
  text: string,
  word: string,
): boolean {
  const [before, token] = [tokens[at + index - 1], tokens[at + index]]
  if (token === undefined || !token.forms.has(word)) return false
  if (index === 0 || before === undefined) return true
  return between.test(text.slice(before.end, token.start))
}

const between = /^(?:[\s\p{Z}\p{Cf}\p{DI}]+|[-_.*~+\p{Cf}\p{DI}]{1,3})$/u

/** `5 dm` is a length. */
function isUnit([word = '', ...more]: readonly string[], before: WordToken | undefined): boolean {
  return more.length === 0 && word.length < 3 && /^\d/.test(before?.plain ?? '')
}
