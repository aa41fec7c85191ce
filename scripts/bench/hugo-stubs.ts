import { formatCount } from '../../_includes/format/format.ts'
import { listings, periods, type Entry, type Leaf, type Listing, type Period } from './outline.ts'

type Stub = readonly [file: string, keys: object, text: string]

/** Keeps the pages away that Hugo would make of each folder and the list of tags; Hugo 0.145 took the old name's place. */
export type BuildKey = 'build' | '_build'

/** Hugo's own paginator counts from the newest page and cannot give our addresses. */
export function hugoStubs(entries: readonly Entry[], buildKey: BuildKey): Stub[] {
  const unseen = { [buildKey]: { render: 'never', list: 'never' } }
  const { all, sections, tags } = listings(entries)
  const archive = periods(entries)
  const years = archive.filter(({ name }) => name.length === 4)
  const sitemaps = years.map(({ name }) => `/sitemap-${name}.xml`)
  return [
    ['_index.md', { ...firstPage(all), sitemaps }, ''],
    ['stub/_index.md', unseen, ''],
    ['stub/english.md', { title: 'English', url: '/en/', layout: 'english' }, ''],
    ['stub/search.md', { title: 'Tìm kiếm', url: '/tim-kiem/', layout: 'search' }, ''],
    ['the/_index.md', unseen, ''],
    ...all.leaves.slice(1).map((leaf) => numbered(all, leaf, 'all')),
    ...sections.flatMap((listing) => indexAndNumbered(listing)),
    ...tags.flatMap((listing) => indexAndNumbered(listing)),
    ...calendar(archive),
    ...years.map((year): Stub => [
      `stub/sitemap-${year.name}.md`,
      {
        url: `/sitemap-${year.name}.xml`,
        layout: 'year',
        outputs: ['SitemapYear'],
        from: year.from,
        size: year.size,
      },
      '',
    ]),
    [
      'stub/missing.md',
      {
        title: 'Ngày này không có bài viết',
        url: '/luu-tru/khong-co/',
        layout: 'missing',
        hidden: true,
      },
      '',
    ],
  ]
}

function firstPage({ title, leaves }: Listing): object {
  const [first] = leaves
  return {
    title,
    first: first?.size ?? 0,
    ...(first?.older !== undefined && { older: first.older }),
  }
}

function indexAndNumbered(listing: Listing): Stub[] {
  const folder = listing.base.slice(1)
  return [
    [`${folder}_index.md`, firstPage(listing), ''],
    ...listing.leaves.slice(1).map((leaf) => numbered(listing, leaf, listing.base)),
  ]
}

function numbered({ base, title }: Listing, leaf: Leaf, of: string): Stub {
  const { url, from, newer, older, number } = leaf
  const mixed = of === 'all' || base.startsWith('/the/')
  return [
    `stub${url.slice(0, -1)}.md`,
    {
      title: `${title}, trang ${number}`,
      url,
      layout: 'numbered',
      of,
      from,
      newer,
      ...(older !== undefined && { older }),
      ...(mixed ? { named: true } : { present: base.slice(1, -1) }),
      crumbs: of === 'all' ? [] : [{ url: base, name: title }],
    },
    '',
  ]
}

function calendar(archive: readonly Period[]): Stub[] {
  const parts = Map.groupBy(archive.slice(1), ({ name }) => parents(name).at(-1) ?? '')
  return archive.map(({ name, from, size }) => [
    `stub${address(name).slice(0, -1)}.md`,
    {
      title: called(name),
      url: address(name),
      layout: 'archive',
      ...(name.length > 4 && { from, size }),
      parts: (name.length === 10 ? [] : (parts.get(name) ?? [])).map((part) => ({
        url: address(part.name),
        name: called(part.name),
        ...(name !== '' && { count: formatCount(part.size) }),
      })),
      crumbs: parents(name).map((parent) => ({ url: address(parent), name: called(parent) })),
    },
    '',
  ])
}

function parents(name: string): string[] {
  const lengths = [0, 4, 7].filter((length) => length < name.length)
  return lengths.map((length) => name.slice(0, length))
}

function address(name: string): string {
  return name === '' ? '/luu-tru/' : `/luu-tru/${name}/`
}

function called(name: string): string {
  const [year = '', month, day] = name.split('/')
  if (name === '') return 'Lưu trữ'
  if (month === undefined) return `Năm ${year}`
  return day === undefined ? `Tháng ${month}/${year}` : `Ngày ${day}/${month}/${year}`
}
