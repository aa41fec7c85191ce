import { expect, test } from 'vitest'
import { built, builtFrom } from '../support/built.ts'
import { richContent } from '../support/rich-content.ts'
import { texts } from '../support/site-files.ts'
import { faultsOf } from '../support/validity.ts'

test.each([
  ['our own content', () => built('content')],
  ['content that uses every key', () => builtFrom(richContent())],
])('every page of %s is valid HTML', async (_what, make) => {
  const pages = texts(await make(), '.html')
  expect(pages.size).toBeGreaterThan(10)
  const faults: string[] = []
  for (const [path, html] of pages) faults.push(...(await faultsOf(path, html)))
  expect(faults).toEqual([])
})

test('pages carry no inline style and no inline script, which their security policy forbids', async () => {
  for (const [path, html] of texts(await builtFrom(richContent()), '.html')) {
    expect(html, path).not.toMatch(/<[^>]+ style=|<style|<[^>]+ on[a-z]+=|<script(?![^>]* src=)/)
  }
})
