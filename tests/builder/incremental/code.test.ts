import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  existsSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readFileStat } from '../../../builder/content/folders/file-stat.ts'
import type { BundleRecord } from '../../../scripts/bundle/read-bundle.ts'
import { moment } from '../../support/site/built.ts'
import { temporaryFolder } from '../../support/temporary.ts'

const copied = ['_includes', 'builder', 'content', 'functions', 'scripts', 'package-lock.json']

/** The repository's own tree, to be changed and built. */
function tree(): { readonly place: (file: string) => string; readonly build: () => string } {
  const folder = temporaryFolder()
  for (const each of copied) cpSync(each, join(folder, each), { recursive: true })
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  return {
    place: (file) => join(folder, file),
    build: () =>
      execFileSync(process.execPath, ['scripts/build.ts', '--at', moment, '--no-search'], {
        cwd: folder,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'] },
      }),
  }
}

test('what code decides of a page’s bytes is published by the next build, wherever that code stands', () => {
  const { place, build } = tree()
  build()
  expect(build()).toContain(' 0 pages written')
  const policy = place('_includes/content-security-policy.ts')
  const changed = readFileSync(policy, 'utf8').replace("base-uri 'none'", "base-uri 'self'")
  writeFileSync(policy, changed)
  expect(build()).toContain('because the code that draws pages')
  expect(readFileSync(place('_site/_headers'), 'utf8')).toContain("base-uri 'self'")
  appendFileSync(
    place('functions/comments/store/listed-comment.ts'),
    '\n// What turns comments into what pages show.',
  )
  expect(build()).toContain('because the code that draws pages')
  for (const file of ['functions/comments/http/app.ts', 'builder/search/posting-list.ts'])
    appendFileSync(place(file), '\n// No page comes from here.')
  expect(build()).toContain(' 0 pages written')
})

test('small builds run from a bundle of the code as it is, and from the code itself once either changed', () => {
  const { place, build } = tree()
  build()
  const recordFile = place('.cache/builder/bundle.json')
  expect(existsSync(recordFile)).toBe(false)
  // Code that was written a moment before may yet change unseen.
  while (!existsSync(recordFile)) expect(build()).toContain(' 0 pages written')
  const record = JSON.parse(readFileSync(recordFile, 'utf8')) as BundleRecord
  const layout = place('content/pages/gioi-thieu.md')
  appendFileSync(layout, '\nMột câu mới.\n')
  expect(build()).toContain(' 1 pages written')
  expect(readFileSync(place('_site/gioi-thieu/index.html'), 'utf8')).toContain('Một câu mới.')

  const other = place('other.js')
  writeFileSync(other, "export const runBuild = () => console.log('other') ?? {}")
  const files = [...record.files, [other, readFileStat(other)]]
  writeFileSync(recordFile, JSON.stringify({ ...record, entry: other, files }))
  expect(build()).toBe('other\n')
  writeFileSync(recordFile, JSON.stringify(record))
  truncateSync(record.entry, 0)
  expect(build()).toContain(' 0 pages written')

  writeFileSync(recordFile, JSON.stringify({ ...record, entry: other, files }))
  appendFileSync(place('_includes/draw.ts'), '\n// Drawn otherwise.')
  expect(build()).toContain('because the code that draws pages')
})
