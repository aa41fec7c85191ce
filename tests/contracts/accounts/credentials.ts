import { MODERATOR, START, hashOf, moment } from '../samples.ts'

export const BY = { at: moment(0), by: 'operator' }
export const CODE = {
  hash: hashOf(1),
  moderator: MODERATOR,
  role: 'editor',
  expires: START + 600_000,
  ...BY,
} as const
export const OPENING = {
  code: CODE.hash,
  session: hashOf(2),
  now: START,
  idleSeconds: 60,
  lifeSeconds: 100,
  device: 'Chrome trên Android',
}
export const TOKEN = {
  hash: hashOf(7),
  id: 'token-1',
  name: 'Máy đăng tin',
  moderator: MODERATOR,
  role: 'editor',
  expires: START + 1e9,
  newcomer: true,
  ...BY,
} as const
