import { sampleNewsroom, tagNames } from '../generate/newsroom.ts'
import type { Sample } from '../generate/sample.ts'
import { slug } from '../../builder/content/text/slug.ts'

export type Entry = Pick<Sample, 'path' | 'day' | 'section' | 'tags'>

export interface Leaf {
  readonly number?: number
  readonly from: number
  readonly size: number
  readonly newer?: string
  readonly older?: string
  readonly url: string
}

export interface Listing {
  readonly base: string
  readonly title: string
  readonly leaves: readonly Leaf[]
}

export interface Period {
  readonly name: string
  readonly from: number
  readonly size: number
}

const perPage = 20

export function listings(entries: readonly Entry[]): {
  all: Listing
  sections: Listing[]
  tags: Listing[]
} {
  const sizes = new Map<string, number>()
  const add = (key: string): unknown => sizes.set(key, (sizes.get(key) ?? 0) + 1)
  for (const { section, tags } of entries) {
    add(`/${section}/`)
    for (const tag of tags) add(`/the/${slug(tag)}/`)
  }
  const listing = (base: string, title: string): Listing => ({
    base,
    title,
    leaves: leaves(base, sizes.get(base) ?? 0),
  })
  return {
    all: { base: '/', title: 'Tất cả bài viết', leaves: leaves('/', entries.length) },
    sections: sampleNewsroom.sections.map(({ key, name }) => listing(`/${key}/`, name)),
    tags: tagNames
      .map((name) => listing(`/the/${slug(name)}/`, name))
      .filter(({ base }) => sizes.has(base)),
  }
}

/** Numbered pages count from the oldest article; the first page holds what is left, 20 to 39. */
function leaves(base: string, total: number): Leaf[] {
  const last = Math.max(0, Math.floor(total / perPage) - 1)
  const url = (number: number): string => (number > last ? base : `${base}trang/${number}/`)
  const first: Leaf = {
    from: 0,
    size: total - perPage * last,
    url: base,
    ...(last > 0 && { older: url(last) }),
  }
  const numbered = Array.from({ length: last }, (_, index): Leaf => ({
    number: index + 1,
    from: total - perPage * (index + 1),
    size: perPage,
    url: url(index + 1),
    newer: url(index + 2),
    ...(index > 0 && { older: url(index) }),
  }))
  return [first, ...numbered]
}

export function periods(entries: readonly Entry[]): Period[] {
  const own = new Map<string, { name: string; from: number; size: number }>()
  for (const [index, { day }] of entries.entries()) {
    const name = day.replaceAll('-', '/')
    for (const each of ['', name.slice(0, 4), name.slice(0, 7), name]) {
      const period = own.get(each)
      if (period === undefined) own.set(each, { name: each, from: index, size: 1 })
      else period.size += 1
    }
  }
  return [...own.values()]
}
