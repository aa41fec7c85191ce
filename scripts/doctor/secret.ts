import type { Settings } from '../../functions/comments/platform/settings.ts'
import { isGuessable } from '../../functions/comments/platform/weak-settings.ts'
import { type Finding, red, amber, green } from './finding.ts'

export function checkSecret(
  secret: Buffer | undefined,
  { secretKey }: Settings,
): readonly Finding[] {
  if (secret === undefined) return []
  const make =
    'Make one with openssl rand -hex 32 before the first comment: sealed phones need theirs.'
  if (isGuessable(secret)) return [red('secret', 'SECRET_KEY can be guessed.', make)]
  return secretKey === undefined
    ? [
        amber(
          'secret',
          'The secret lies beside the comments that it protects.',
          'Set it as SECRET_KEY, and keep a copy where no backup of the comments is.',
        ),
      ]
    : [green('secret', 'SECRET_KEY is 32 bytes and looks random. Keep a copy elsewhere.')]
}
