import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('a stylesheet, whose lines lint does not count, has at most 200', () => {
  const linesOf = (file: string): number => readFileSync(file, 'utf8').split('\n').length - 1
  const sheets = globSync('_includes/assets/css/**/*.css')
  expect(sheets.length).toBeGreaterThan(0)
  expect(sheets.filter((file) => linesOf(file) > 200)).toEqual([])
})
