import { StoreUnavailable } from '../../functions/comments/store/store.ts'
import { Locked } from '../output/lock.ts'
import { PicturesLeft } from '../pictures/make-copies.ts'

/** Throws on what no sentence fits. */
export function describeBuildError(error: unknown): string {
  if (error instanceof Locked || error instanceof PicturesLeft) return error.message
  if (error instanceof StoreUnavailable)
    return `The comments cannot be read (${error.message}): nothing was written, the last good edition stands.`
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) throw error
  const { code, path } = error as NodeJS.ErrnoException
  const why = reasons[String(code)] ?? `The file system says ${String(code)}`
  return `${why}${path === undefined ? '' : ` (${path})`}: the last good edition stands.`
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full',
  EDQUOT: 'The disk quota is used up',
  EFBIG: 'A file may not grow so large',
  EACCES: 'A folder may not be written to',
  EPERM: 'A folder may not be written to',
  EROFS: 'The file system is read-only',
  ENOTDIR: 'A file stands where a folder should be',
}
