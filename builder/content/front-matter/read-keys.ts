import { checkKeys } from '../yaml/fields.ts'
import type { Sheet } from './front-matter.ts'

type Reader = (sheet: never, key: never) => unknown

type Read<T extends Readonly<Record<string, Reader>>> = {
  readonly [K in keyof T as undefined extends ReturnType<T[K]> ? never : K]: ReturnType<T[K]>
} & {
  readonly [K in keyof T as undefined extends ReturnType<T[K]> ? K : never]?: NonNullable<
    ReturnType<T[K]>
  >
}

/** Keys are read in order: the reader of each finds the values of the earlier ones in `read`. */
export function readKeys<T extends Readonly<Record<string, Reader>>>(
  sheet: Sheet,
  table: T,
): Read<T> {
  checkKeys(sheet, Object.keys(table))
  const read: Record<string, unknown> = {}
  const reading = { ...sheet, read }
  for (const [key, reader] of Object.entries(table)) {
    const value = reader(reading as never, key as never)
    if (value !== undefined) read[key] = value
  }
  return read as Read<T>
}
