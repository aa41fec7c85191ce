import { checkKeys } from '../yaml/fields.ts'
import type { ParsedFile } from './front-matter.ts'

type Reader = (file: never, key: never) => unknown

type Read<T extends Readonly<Record<string, Reader>>> = {
  readonly [K in keyof T as undefined extends ReturnType<T[K]> ? never : K]: ReturnType<T[K]>
} & {
  readonly [K in keyof T as undefined extends ReturnType<T[K]> ? K : never]?: NonNullable<
    ReturnType<T[K]>
  >
}

/** Keys are read in order: the reader of each finds the values of the earlier ones in `read`. */
export function readKeys<T extends Readonly<Record<string, Reader>>>(
  file: ParsedFile,
  table: T,
): Read<T> {
  checkKeys(file, Object.keys(table))
  const read: Record<string, unknown> = {}
  const reading = { ...file, read }
  for (const [key, reader] of Object.entries(table)) {
    const value = reader(reading as never, key as never)
    if (value !== undefined) read[key] = value
  }
  return read as Read<T>
}
