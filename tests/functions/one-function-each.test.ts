import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { config as articles } from '../../functions/articles/index.ts'
import { config as comments } from '../../functions/comments/index.ts'
import { config as desk } from '../../functions/desk/index.ts'
import type { Editor } from '../../functions/articles/actions/editor.ts'
import { editorRoutes } from '../../functions/articles/http/routes.ts'
import { deskRoutes } from '../../functions/comments/http/desk-routes.ts'
import { readerRoutes } from '../../functions/comments/http/reader-routes.ts'
import { graphOf, reachedFrom, sources } from '../support/imports.ts'

const configs = { articles, comments, desk }

test.each([
  ['articles', editorRoutes({} as Editor)],
  ['comments', readerRoutes],
  ['desk', deskRoutes],
] as const)('on Netlify each address of %s is that function’s alone', (name, routes) => {
  for (const { path } of routes)
    for (const asked of [path, path.replace(/\/$/, ''), `${path}/`])
      expect([asked, functionsAt(asked.replaceAll(/:\w+/g, 'x'))]).toEqual([asked, [name]])
})

test('readers’ function carries nothing that only the desk shows or answers', () => {
  const others =
    /desk-routes|\/http\/(?:desk|people|monthly|words)\/|_includes\/(?:layouts|parts)\/desk\//
  expect(packedIn('comments').filter((file) => others.test(file))).toEqual([])
})

test('the desk’s function asks no captcha, whose packages netlify.toml leaves out of it', () => {
  const asks = /captcha\.(?:verify|challenge)\(/
  const asking = packedIn('desk').filter((file) => asks.test(readFileSync(file, 'utf8')))
  expect(asking).toEqual([])
  expect(packedIn('comments').some((file) => asks.test(readFileSync(file, 'utf8')))).toBe(true)
})

function packedIn(name: 'comments' | 'desk'): string[] {
  const graph = graphOf((file) => (sources.includes(file) ? file : undefined))
  return [...reachedFrom([`functions/${name}/index.ts`], graph)]
}

function functionsAt(pathname: string): string[] {
  return Object.entries(configs)
    .filter(([, { path, excludedPath }]) => {
      const isIn = (pattern: string): boolean =>
        new URLPattern({ pathname: pattern }).test({ pathname })
      return [path ?? []].flat().some(isIn) && ![excludedPath ?? []].flat().some(isIn)
    })
    .map(([name]) => name)
}
