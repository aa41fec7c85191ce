import { expect, test } from 'vitest'
import { listings, periods, type Entry } from '../../../scripts/bench/outline.ts'

const entries = Array.from({ length: 47 }, (_, index): Entry => ({
  path: `2023/12/bai-${47 - index}`,
  day: index < 40 ? '2023-12-31' : '2022-01-01',
  section: 'tin-mau',
  tags: index === 0 ? ['Hoa'] : [],
}))

test('Numbered pages hold twenty articles each, counted from the oldest; the first page holds what is left', () => {
  const { all } = listings(entries)
  expect(all.leaves.map(({ url, from, size }) => [url, from, size])).toEqual([
    ['/', 0, 27],
    ['/trang/1/', 27, 20],
  ])
})

test('A section without articles still has its first page, a tag without articles has none', () => {
  const { sections, tags } = listings(entries)
  expect(sections).toHaveLength(8)
  expect(tags.map(({ base }) => base)).toEqual(['/the/hoa/'])
})

test('Every year, month and day knows which run of the archive is its own', () => {
  const found = periods(entries).map(({ name, from, size }) => `${name}:${from}+${size}`)
  expect(found).toEqual([
    ':0+47',
    '2023:0+40',
    '2023/12:0+40',
    '2023/12/31:0+40',
    '2022:40+7',
    '2022/01:40+7',
    '2022/01/01:40+7',
  ])
})
