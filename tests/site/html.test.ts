import { beforeAll, expect, test } from 'vitest'
import { built, builtFrom } from '../support/site/built.ts'
import { richContent } from '../support/site/rich-content.ts'
import { texts } from '../support/site/site-files.ts'
import { faultsOf } from '../support/site/validity.ts'

const sites = { ours: '', rich: '' }

beforeAll(async () => {
  const [ours, rich] = await Promise.all([built('content'), builtFrom(richContent())])
  Object.assign(sites, { ours, rich })
})

test.each([
  ['our own content', 'ours'],
  ['content that uses every key', 'rich'],
] as const)('every page of %s is valid HTML', async (_what, name) => {
  const pages = texts(sites[name], '.html')
  expect(pages.size).toBeGreaterThan(10)
  const faults: string[] = []
  for (const [path, html] of pages) faults.push(...(await faultsOf(path, html)))
  expect(faults).toEqual([])
})

test('pages carry no inline style and no inline script, which their security policy forbids', () => {
  const inline =
    /<[^>]+ style=|<style|<[^>]+ on[a-z]+=|<script(?! type="application\/ld\+json")(?![^>]* src=)/
  const pages = [...texts(sites.rich, '.html')]
  expect(pages.filter(([, html]) => inline.test(html)).map(([path]) => path)).toEqual([])
})
