import { StoreUnavailable } from '../../functions/comments/store/store.ts'

export function refuse(sentence: string): never {
  console.error(sentence)
  process.exit(2)
}

export function fail(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

/** For a command's last `catch`: any other error is a surprise. */
export function failOnUnavailableStore(error: unknown): never {
  if (error instanceof StoreUnavailable)
    fail(
      'The comments cannot be reached: the store does not answer. Nothing was lost; try again later.',
    )
  throw error
}
