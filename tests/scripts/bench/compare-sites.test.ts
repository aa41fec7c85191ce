import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { findDifferences } from '../../../scripts/bench/compare-sites.ts'
import { visibleText } from '../../../scripts/bench/visible-text.ts'

const root = mkdtempSync(join(tmpdir(), 'ban-tin-check-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('The visible text of a page', () => {
  test('is its title and what stands in its body, with white space folded', () => {
    const page =
      '<!doctype html><head><title>Tin &amp; ảnh</title><meta name="a"></head>\n<p>Một\n  hai</p>'
    expect(visibleText(page)).toBe('Tin & ảnh Một hai')
  })

  test('leaves out scripts, styles and comments', () => {
    expect(visibleText('<p>a<script>let b = "<p>"</script><style>c{}</style><!-- d -->e')).toBe(
      'a e',
    )
  })

  test('does not care how a character was escaped', () => {
    expect(visibleText('1&#43;1 &#x2B; &quot;')).toBe(visibleText('1+1 + "'))
  })

  test('keeps a "less than" sign that opens no tag', () => {
    expect(visibleText('<p>2 &lt; 3</p>')).toBe('2 < 3')
  })

  test('reads through the escaped markup of a feed', () => {
    const feed = '<entry><content type="html">&lt;p&gt;A &amp;amp; B&lt;/p&gt;</content></entry>'
    expect(visibleText(feed)).toBe('A & B')
  })

  test('reads a JSON feed whatever the order of its keys', () => {
    const feed = '{"b":[{"content_html":"<p>A &amp; B</p>\\n"},"C"],"a":"D","n":1}'
    expect(visibleText(feed)).toBe('D A & B C')
  })
})

describe('Two sites', () => {
  const site = { 'index.html': '<p>Một</p>', 'feed.xml': '<title>Hai</title>', _headers: '/*' }

  test('are the same when addresses and visible text are, whatever their markup', () => {
    const other = { 'index.html': '<div>\n<b>Một</b></div>', 'feed.xml': site['feed.xml'] }
    expect(findDifferences(folder(site), folder(other))).toEqual([])
  })

  test('differ by a page that only one of them has', () => {
    const other = { ...site, 'trang/1/index.html': '<p>Ba</p>' }
    expect(findDifferences(folder(site), folder(other))).toContain(
      'only theirs: /trang/1/index.html',
    )
  })

  test('differ by one word', () => {
    const [fault] = findDifferences(folder(site), folder({ ...site, 'index.html': '<p>Mốt</p>' }))
    expect(fault).toBe('/index.html: “Một” against “Mốt”')
  })
})

function folder(files: Readonly<Record<string, string>>): string {
  const place = mkdtempSync(join(root, 'site-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(place, name)), { recursive: true })
    writeFileSync(join(place, name), text)
  }
  return place
}
