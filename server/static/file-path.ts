import { statSync } from 'node:fs'
import { join } from 'node:path'

interface Moved {
  readonly to: string
}

/** Undefined where the pathname names no path; `Moved` where a slash is missing. */
export function pathOf(root: string, pathname: string): string | Moved | undefined {
  const path = decoded(pathname)
  if (path === undefined || isRefused(path)) return undefined
  if (path.endsWith('/')) return `${path}index.html`
  if (isFile(join(root, path))) return path
  return isFile(join(root, path, 'index.html')) ? { to: `${pathname}/` } : undefined
}

export function slashless(root: string, pathname: string): Moved | undefined {
  const to = pathname.replace(/\/$/, '')
  return to !== pathname && isFile(join(root, decoded(to) ?? '')) ? { to } : undefined
}

export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}

export function isRefused(path: string): boolean {
  return /\0|\.\.|\/\//.test(path) || hidden.test(path)
}

/** Files for servers, and withdrawn pages, which stand at their own address alone. */
const hidden = /^\/(?:_redirects|_headers|_gone\/)|\/\.(?!well-known\/)/

export function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return undefined
  }
}
