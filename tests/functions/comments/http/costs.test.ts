import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { allRoutes } from '../../../../functions/comments/http/all-routes.ts'

test('what each address costs is written down, and nothing of addresses that are none', () => {
  const text = readFileSync('docs/request-costs.md', 'utf8')
  const [table = ''] = text.split('Beside the function')
  const written = [...table.matchAll(/^\| `([A-Z]+ \S+)` \|/gm)].map(([, route = '']) => route)
  expect(written.sort()).toEqual(allRoutes.map(({ method, path }) => `${method} ${path}`).sort())
})
