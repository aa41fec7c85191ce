import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { transaction } from '../../../builder/output/transaction.ts'
import { temporaryFolder } from '../../support/temporary.ts'

test('what cannot be put back keeps nothing else from being put back, and both reasons are told', () => {
  const folder = temporaryFolder()
  const place = (name: string): string => join(folder, name)
  for (const name of ['first', 'second']) writeFileSync(place(name), name)
  const writing = transaction(place('staging'))
  writing.remove(place('first'))
  writing.remove(place('second'))
  // A folder in the second's place keeps it from coming back.
  writing.put(place('second/in-its-place'), '')
  writing.put(place('third'), '')
  mkdirSync(place('third/full'), { recursive: true })
  expect(() => writing.commit()).toThrow(
    expect.objectContaining({
      errors: [
        expect.objectContaining({ path: place('third') }),
        expect.objectContaining({ dest: place('second') }),
      ],
    }),
  )
  expect(readFileSync(place('first'), 'utf8')).toBe('first')
})
