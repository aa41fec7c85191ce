import { createHash } from 'node:crypto'
import { PRELUDE } from './prelude.ts'

export interface Script<Given> {
  /** What comes after the prelude. */
  readonly body: string
  /** Made when first asked: a start needs a few of all the scripts, and hashing each would hold up its first answer. */
  readonly whole: () => WholeScript
  readonly write: (given: Given) => readonly string[]
  /** Run twice it would answer something else. */
  readonly once?: true
}

interface WholeScript {
  readonly text: string
  readonly sha: string
}

/** `'id limit# lines[]'` names a text, a number and a list of texts, each a local of that name in Lua. */
type Values<Names extends string> = {
  readonly [Word in WordOf<Names> as NameOf<Word>]: ValueOf<Word>
}
type WordOf<Text extends string> = Text extends `${infer Word} ${infer Rest}`
  ? Word | WordOf<Rest>
  : Text
type NameOf<Word extends string> = Word extends `${infer Name}#` | `${infer Name}[]` ? Name : Word
type ValueOf<Word> = Word extends `${string}#`
  ? number
  : Word extends `${string}[]`
    ? readonly string[]
    : string

type Lua<Given> = (text: TemplateStringsArray, ...parts: (string | number)[]) => Script<Given>

/**
 * Declares one key, the prefix of all keys; `ARGV[1]` is the key of the log's chain or ''. Checks everything before it
 * writes, because Redis does not roll back. No clock, no chance, no JSON; never answers "OK", which the client may
 * garble. No key may be named by the prefix alone: a shard whose keys are being moved away then refuses the script
 * before it begins.
 */
export function script<Names extends string = never>(...names: Names[]): Lua<Values<Names>> {
  const { locals, write } = given(names)
  return (text, ...parts) => made(locals + String.raw(text, ...parts), write)
}

/** In one step; answers what it returns for each. */
export function scriptForEach<Names extends string>(
  ...names: Names[]
): Lua<readonly Values<Names>[]> {
  const { locals, write } = given(names)
  return (text, ...parts) =>
    made(
      `local function step() ${locals}${String.raw(text, ...parts)} end
      local reply = {}
      while position < #ARGV do table.insert(reply, step() or '') end
      return reply`,
      (all) => all.flatMap(write),
    )
}

type GivenIn<Parts> = {
  readonly [Name in keyof Parts]: Parts[Name] extends Script<infer Given> ? Given : never
}

/** Several questions in one step: what each answers, in their order. None of them may be one for each. */
export function together<Parts extends Readonly<Record<string, Script<never>>>>(
  parts: Parts,
): Script<GivenIn<Parts>> {
  const asked = Object.values(parts).map(
    ({ body }) => `table.insert(reply, (function() ${body} end)())\n`,
  )
  return made(`local reply = {}\n${asked.join('')}return reply`, (given) =>
    Object.entries(parts).flatMap(([name, { write }]) => write(given[name] as never)),
  )
}

/** Not asked again where its answer may have been lost: it counts, or hands something to one alone. */
export function once<Given>(script: Script<Given>): Script<Given> {
  return { ...script, once: true }
}

function made<Given>(body: string, write: Script<Given>['write']): Script<Given> {
  let whole: WholeScript | undefined
  return { body, write, whole: () => (whole ??= wholeOf(PRELUDE + body)) }
}

function wholeOf(text: string): WholeScript {
  return { text, sha: createHash('sha1').update(text).digest('hex') }
}

const readers = { '': 'readText', '#': 'readNumber', '[]': 'readTexts' } as const

function given<Names extends string>(names: readonly Names[]) {
  const words = names.flatMap((each) => [...each.matchAll(/(\w+)(#|\[\]|)/g)])
  const locals = words.map(
    ([, name, kind]) => `local ${name} = ${readers[kind as keyof typeof readers]}()\n`,
  )
  const write = (values: Values<Names>): readonly string[] =>
    words.flatMap(([, name = '']) => {
      const value = (values as Readonly<Record<string, string | number | readonly string[]>>)[name]
      return typeof value === 'object' ? [String(value.length), ...value] : [String(value)]
    })
  return { locals: locals.join(''), write }
}
