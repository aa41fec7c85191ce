import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Manifest } from '../../../functions/comments/actions/edition.ts'
import { build, built } from '../../support/site/built.ts'
import { contentFolder, writeFiles, type Files } from '../../support/content/content-folder.ts'
import { articleFile } from '../../support/content/markdown-file.ts'
import { photo } from '../../support/content/photo.ts'
import { imprint } from '../../support/site/site-files.ts'

const article = 'articles/2026/02/hen-gio.md'
const body = 'Đầu.\n\n![Cổng chợ](anh.jpg)'
const embargoed = articleFile({ title: 'Hẹn giờ', timestamp: '06:00 01/02/2026', body })
const afterwards = ['--no-search', '--at', '2026-02-01T06:30:00+07:00']

async function pictured(cut = 0): Promise<Files> {
  const whole = await photo({ width: 300, height: 200 })
  return { 'articles/2026/02/anh.jpg': whole.subarray(0, whole.length - cut) }
}

test.each([[[]], [['--full']]])(
  'a picture that is cut off is told when its embargoed article is read, and not at its hour (%s)',
  async (words) => {
    const content = contentFolder({ 'articles/2023/12/a.md': articleFile() })
    const out = await built(content, ['--no-search'])
    const before = imprint(out)
    writeFiles(content, { [article]: embargoed, ...(await pictured(300)) })
    const { code, stderr } = await build(content, out, ['--no-search', ...words])
    expect([code, stderr]).toEqual([1, expect.stringMatching(/hen-gio\.md:9: ảnh “anh\.jpg” hỏng/)])
    expect(imprint(out)).toEqual(before)
  },
)

test.each([
  ['its picture is cut off', (): Promise<Files> => pictured(300), 'ảnh “anh.jpg” hỏng'],
  ['its picture is gone', (): string => 'articles/2026/02/anh.jpg', 'anh.jpg'],
  ['its file has a problem', (): Files => ({ [article]: articleFile({ section: 'x' }) }), 'chuyên'],
  ['its file is empty', (): Files => ({ [article]: '' }), 'tệp trống'],
] as const)(
  'an article that is found broken at its hour, because %s, stays out alone until it is mended',
  async (_why, breakIt, told) => {
    const content = contentFolder({
      'articles/2023/12/a.md': articleFile(),
      [article]: embargoed,
      ...(await pictured()),
    })
    const out = await built(content, ['--no-search'])
    const change = await breakIt()
    if (typeof change === 'string') rmSync(join(content, change))
    else writeFiles(content, change)
    writeFiles(content, { 'articles/2026/02/gap.md': articleFile({ title: 'Tin gấp' }) })

    for (let edition = 1; edition <= 2; edition += 1) {
      const { code, stderr } = await build(content, out, afterwards)
      expect([code, stderr]).toEqual([0, expect.stringContaining(told)])
      expect(existsSync(join(out, '2026/02/gap/index.html'))).toBe(true)
      expect(existsSync(join(out, '2026/02/hen-gio/index.html'))).toBe(false)
    }

    writeFiles(content, { [article]: embargoed, ...(await pictured()) })
    const { code, stderr } = await build(content, out, afterwards)
    expect([code, stderr]).toEqual([0, expect.not.stringContaining('hen-gio')])
    expect(existsSync(join(out, '2026/02/hen-gio/index.html'))).toBe(true)
  },
)

test('any other file with a problem stops the build, also beside one that may stay out', async () => {
  const content = contentFolder({ [article]: embargoed, ...(await pictured()) })
  const out = await built(content, ['--no-search'])
  writeFiles(content, { [article]: '', 'articles/2026/02/moi.md': articleFile({ section: 'x' }) })
  const { code, stderr } = await build(content, out, afterwards)
  expect([code, stderr.match(/\.md:\d+: (?!lời khuyên)/g)?.length]).toEqual([1, 2])
})

test('an edition leaves for the function when its pages change next, also after one article more', async () => {
  const content = contentFolder({ 'articles/2023/12/a.md': articleFile() })
  const next = (out: string): unknown =>
    (JSON.parse(readFileSync(join(out, '../.edition/manifest.json'), 'utf8')) as Manifest).next
  const eve = ['--no-search', '--at', '2026-01-31T08:00:00+07:00']
  const out = await built(content, eve)
  expect(next(out)).toBeUndefined()
  writeFiles(content, { [article]: embargoed.replace('![Cổng chợ](anh.jpg)', 'Chữ.') })
  expect((await build(content, out, eve)).code).toBe(0)
  expect(next(out)).toBe('2026-01-31T23:00:00.000Z')
  expect((await build(content, out, [...afterwards, '--full'])).code).toBe(0)
  // It leaves the news sitemap then.
  expect(next(out)).toBe('2026-02-02T23:00:00.001Z')
})
