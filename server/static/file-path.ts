import { statSync } from 'node:fs'
import { join } from 'node:path'

/** Undefined where the pathname names no path. */
export function fileAt(root: string, pathname: string): string | undefined {
  const path = decoded(pathname)
  if (path === undefined || isRefused(path)) return undefined
  const file = join(root, path.endsWith('/') ? `${path}index.html` : path)
  return isTooLong(file) ? undefined : file
}

/** The pathname with a slash more or less, where there is a file of that name. */
export function respelled(root: string, pathname: string): string | undefined {
  const other = pathname.endsWith('/') ? pathname.slice(0, -1) : `${pathname}/`
  const file = fileAt(root, other)
  return file !== undefined && isFile(file) ? other : undefined
}

export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}

function isRefused(path: string): boolean {
  return /\0|\.\.|\/\//.test(path) || hidden.test(path)
}

/** Bytes: no system has such a name, and asked for one it fails. */
function isTooLong(file: string): boolean {
  const names = file.split(/[\\/]/)
  return Buffer.byteLength(file) > 4000 || names.some((name) => Buffer.byteLength(name) > 255)
}

/** Files for servers, and withdrawn pages, which stand at their own address alone. */
const hidden = /^\/(?:_redirects|_headers|_gone\/)|\/\.(?!well-known\/)/

function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return undefined
  }
}
