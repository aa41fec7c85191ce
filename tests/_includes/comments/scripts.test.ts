import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readAssets, bundleScript } from '../../../builder/publish/assets.ts'
import { writeFiles } from '../../support/content/content-folder.ts'
import { temporaryFolder } from '../../support/temporary.ts'

const folder = '_includes/assets'
const assets = new Map(readAssets(folder).map(({ name, bytes }) => [name, bytes]))
/** Bytes over the wire, together. */
const sent = (...names: string[]) =>
  names
    .map((name) => brotliCompressSync(assets.get(name) ?? '').length)
    .reduce((sum, each) => sum + each, 0)
const atFirst = ['comments.js', 'article.js']
const whenUsed = ['comment-form.js', 'captcha-altcha.js', 'save-article.js']

test('an article’s own scripts weigh little at first, and little in all', () => {
  expect(sent(...atFirst)).toBeLessThan(1500)
  expect(sent(...atFirst, ...whenUsed)).toBeLessThan(6500)
  expect(sent('desk.js')).toBeLessThan(4000)
})

test('the scripts hold no phrase of their own: all Vietnamese comes from the page', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  // Those that read Vietnamese name its letters.
  const readers = /^(?:search|text\/)/
  for (const name of files.filter((name) => name.endsWith('.js') && !readers.test(name)))
    expect([name, readFileSync(join(folder, name), 'utf8').match(/[à-ỹ]/i)]).toEqual([name, null])
})

test('a script is one file with the parts that it imports, each once and before it', () => {
  const parts = temporaryFolder()
  writeFiles(parts, {
    'a.js':
      "import { b } from './parts/b.js'\nimport { c } from './parts/c.js'\n\nexport const a = b + c\n",
    'parts/b.js': "import { c } from './c.js'\n\nexport const b = c + 1\n",
    'parts/c.js': 'export const c = 1\n',
  })
  const whole = bundleScript(join(parts, 'a.js'))
  expect(whole.split('\n').filter(Boolean)).toEqual([
    'const c = 1',
    'const b = c + 1',
    'export const a = b + c',
  ])
})

test('no two parts of a script give one name to two things: a browser would run none of it', () => {
  const scripts = [...assets].filter(([name]) => name.endsWith('.js') && !name.startsWith('altcha'))
  for (const [name, bytes] of scripts) {
    const inside = String(bytes).replace(/^(?:export|import) (?!\()/gm, '')
    // In a block, as in a module, a name stands for one thing.
    expect(
      () => new Script(`'use strict';async () => {{${inside}\n}}`, { filename: name }),
    ).not.toThrow()
  }
})

test('a script asks for another asset by its present address', () => {
  const [, address = ''] =
    /'(\/assets\/altcha\.[^']+)'/.exec(String(assets.get('captcha-altcha.js'))) ?? []
  expect(address).toMatch(/^\/assets\/altcha\.[0-9a-f]{8}\.(?:js|css)$/)
  const scripts = [...assets].filter(([name]) => name.endsWith('.js'))
  const plain = /'\/assets\/[\w-]+\.\w+'/
  expect(scripts.filter(([, bytes]) => plain.test(String(bytes))).map(([name]) => name)).toEqual([])
})
