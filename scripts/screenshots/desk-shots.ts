import type { Shot } from './shot.ts'

/** Of docs/kiem-duyet.md. */
export const deskShots: readonly Shot[] = [
  { name: 'desk', address: '/kiem-duyet/', role: 'moderator', widths: ['desk'] },
]
