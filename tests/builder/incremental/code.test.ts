import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
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
