/**
 * `read` brings a file of the index, `format` is search-fold.js.
 * @param {(path: string) => Promise<Uint8Array>} read
 * @param {typeof import('./search-fold.js')} format
 */
export function openIndex(read, { fileOf, faultOf, cardsInFile, lastDay }) {
  /** @type {Map<string, Promise<Uint8Array>>} */
  const files = new Map()
  const segments = json('segments.json')
  return { search, card }

  /**
   * Articles with these words, best first: those where they stand as in the question, then, if there are few or `wide` is
   * set, those where they stand apart. Where no article has them all, those with at least half. Days count from 1970.
   * @param {{ words: readonly { text: string, spelling: number }[], wide?: boolean, section?: string, from?: number, to?: number }} question
   * @returns {Promise<{ hits: { segment: any, place: number, day: number, score: number }[], near: number, whole: boolean, wider: boolean }>}
   */
  async function search({ words, wide = false, ...filter }) {
    const single = words.slice(0, mostWords).map((word) => [word])
    const pairs = pairsOf(words.slice(0, mostWords))
    const near = await ranked({ needed: pairs, least: pairs.length, liked: [], filter })
    const few = near.length === 0 || (near.length < 10 && words.length < 5)
    if (words.length === 1 || !(few || wide))
      return { hits: near, near: near.length, whole: true, wider: words.length > 1 }
    const all = { needed: single, least: single.length, liked: pairs, filter }
    const apart = await ranked(all)
    if (apart.length > 0) return { hits: apart, near: near.length, whole: true, wider: false }
    const some = await ranked({ ...all, least: Math.ceil(single.length / 2) })
    return { hits: some, near: 0, whole: false, wider: false }
  }

  async function card({ segment, place }) {
    const cards = await json(`muc-luc/${segment.name}/${Math.floor(place / cardsInFile)}.json`)
    const [path, title, section, day, summary] = cards[place % cardsInFile]
    return { path, title, section, day, summary }
  }

  async function ranked(asked) {
    const parts = (await segments).segments.map((segment) => rankedIn(segment, asked))
    return (await Promise.all(parts))
      .flat()
      .sort((one, other) => one.score - other.score || other.day - one.day)
  }

  async function rankedIn(segment, { needed, least, liked, filter }) {
    const [days, allowed, must, may] = await Promise.all([
      daysOf(segment),
      sectionOf(segment, filter.section),
      weigh(segment, needed),
      weigh(segment, liked),
    ])
    const gone = new Set(segment.gone)
    const { from = -Infinity, to = Infinity } = filter
    const hits = []
    for (const [place, day] of days.entries()) {
      if (must.matched[place] < least || day < from || day > to) continue
      if (gone.has(place) || allowed?.has(place) === false) continue
      const isNear = liked.length > 0 && may.matched[place] === liked.length
      const { title, any } = isNear ? may : must
      const lacks = (needed.length - must.matched[place]) * 32 + liked.length - may.matched[place]
      hits.push({ segment, place, day, score: lacks * 8 + classOf(title[place], any[place]) })
    }
    return hits
  }

  /** For each article: the keys it holds, and how well its title and its whole text spell the worst of them. */
  async function weigh(segment, keys) {
    const row = () => new Uint8Array(segment.articles)
    const [matched, title, any] = [row(), row(), row()]
    const found = await Promise.all(keys.map((key) => spellings(segment, key)))
    for (const lists of found) {
      const inTitle = row().fill(absent)
      const inAny = row().fill(absent)
      for (const list of lists) {
        for (const place of list.title) inTitle[place] = Math.min(inTitle[place], list.fault)
        for (const place of [...list.title, ...list.text])
          inAny[place] = Math.min(inAny[place], list.fault)
      }
      for (let place = 0; place < segment.articles; place += 1) {
        title[place] = Math.max(title[place], inTitle[place])
        if (inAny[place] === absent) continue
        matched[place] += 1
        any[place] = Math.max(any[place], inAny[place])
      }
    }
    return { matched: matched, title, any }
  }

  /** Each with its distance from what was typed. */
  async function spellings(segment, key) {
    const text = key.map((word) => word.text).join(' ')
    const bytes = await file(`muc-luc/${segment.name}/${fileOf(text, segment.files)}.bin`)
    const entry = entryOf(bytes, text)
    const lists = []
    while (entry.more()) {
      const fault = Math.max(...key.map(({ spelling }) => faultOf(entry.number(), spelling)))
      lists.push({ fault, title: entry.list(segment.articles), text: entry.list(segment.articles) })
    }
    return lists
  }

  async function sectionOf(segment, section) {
    if (!section) return undefined
    const lists = await spellings(segment, [{ text: `:${section}`, spelling: 0 }])
    return new Set(lists.flatMap(({ text }) => text))
  }

  async function daysOf(segment) {
    const runs = reader(await file(`muc-luc/${segment.name}/days.bin`))
    const days = []
    for (let day = lastDay; runs.more();) {
      day -= runs.number()
      for (let count = runs.number(); count > 0; count -= 1) days.push(day)
    }
    return days
  }

  function file(path) {
    if (!files.has(path)) files.set(path, read(path))
    return files.get(path)
  }

  async function json(path) {
    return JSON.parse(new TextDecoder().decode(await file(path)))
  }
}

const mostWords = 24
const absent = 9

/** In pairs of neighbours. No word counts twice. */
function pairsOf(words) {
  if (words.length < 2) return [words]
  const pairs = words.slice(1).map((word, index) => [words[index], word])
  return words.length < 7
    ? pairs
    : pairs.filter((_, index) => index % 2 === 0 || index === pairs.length - 1)
}

/** Spelled as typed or without marks: in the title, then anywhere; last, spelled otherwise. */
function classOf(title, any) {
  const inTitle = title === 2 ? 4 : title
  return Math.min(inTitle, any === 2 ? 5 : any + 2)
}

function entryOf(bytes, text) {
  const entries = reader(bytes)
  while (entries.more()) {
    const key = new TextDecoder().decode(entries.part())
    const entry = entries.part()
    if (key === text) return reader(entry)
  }
  return reader(new Uint8Array())
}

function reader(bytes) {
  let at = 0
  return { more: () => at < bytes.length, number, part, list }

  function number() {
    let value = 0
    for (let unit = 1; ; unit *= 128) {
      const byte = bytes[at++]
      value += (byte & 127) * unit
      if (byte < 128) return value
    }
  }

  function part(length = number()) {
    at += length
    return bytes.subarray(at - length, at)
  }

  function list(articles) {
    const kind = number()
    const inside = part(Math.floor(kind / 2))
    const places = []
    if (kind % 2 === 0) {
      const steps = reader(inside)
      for (let next = 0; steps.more(); next += 1) places.push((next += steps.number()))
    } else
      for (let place = 0; place < articles; place += 1)
        if (inside[place >> 3] & (1 << (place & 7))) places.push(place)
    return places
  }
}
