import { createToken } from '../../../functions/comments/actions/credentials.ts'
import type { Services } from '../../../functions/comments/actions/services.ts'
import { site } from '../../_includes/comments/samples.ts'
import { articles } from './desk-edition.ts'
import { type Desk, openDesk } from './desk.ts'
import { submit } from './submit.ts'

const units = [
  { key: 'ubnd', name: 'UBND phường', email: 'ubnd@thu.example' },
  { key: 'tri', name: 'Phòng Quản lý đô thị', formerly: ['Phòng Xây dựng'] },
  { key: 'cu', name: 'Tổ cũ', until: '2026-02-01' },
]

function openDeskWithUnits(changes: Partial<Services>): Desk {
  return openDesk({ ...changes, site: { ...site, newsroom: { ...site.newsroom, units } } })
}

type Role = 'moderator' | 'editor'

/** A comment that asks something, and who can do something about it. */
export async function openWithQuestion(changes: Partial<Services> = {}) {
  const desk = openDeskWithUnits(changes)
  const receipt = await submit(desk)
  const { comment } = receipt
  const tokens = {
    moderator: (await createToken(desk.store, 'Lan', desk.clock.now, { role: 'moderator' })).token,
    editor: (await createToken(desk.store, 'Đức', desk.clock.now, { role: 'editor' })).token,
  }
  const send = async (method: string, path: string, body: unknown, role: Role = 'moderator') => {
    const headers = {
      Authorization: `Bearer ${tokens[role]}`,
      'Content-Type': 'application/json',
    }
    const response = await desk.ask(path, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    await desk.settled()
    return { status: response.status, answer: (await response.json()) as object }
  }
  let requests = 0
  const put = (changes: object, role?: Role) => {
    const order = { request: `c${(requests += 1)}`, version: 1, level: 'normal', unit: null }
    const path = `/api/moderation/comments/${comment}/case`
    return send('PUT', path, { ...order, ...changes }, role)
  }
  const putReply = (changes: object, role: Role = 'editor') => {
    const text = { unit: 'ubnd', body: 'Sẽ làm trong quý tới.', publish: true }
    const order = { request: `r${(requests += 1)}`, version: 1, ...text, ...changes }
    return send('PUT', `/api/moderation/comments/${comment}/reply`, order, role)
  }
  const makeLink = async (version: number, changes: object = {}) => {
    const path = `/api/moderation/comments/${comment}/case/link`
    const order = { request: `l${(requests += 1)}`, version, ...changes }
    const { answer } = await send('POST', path, order)
    return answer as { outcome: string; version: number; link: string }
  }
  const approve = (version: number) => {
    const decision = { request: `a${version}`, comment, version, verdict: 'approve' }
    return send('POST', '/api/moderation/decisions', { decisions: [decision] })
  }
  const listed = async () => {
    const response = await desk.ask(`/api/comments?article=${articles.open.id}`)
    return (await response.json()) as { total: number; version: number; comments: object[] }
  }
  const present = async () => {
    const { answer } = await send('GET', '/api/moderation/comments?state=approved', undefined)
    return (answer as { comments: readonly object[] }).comments[0]
  }
  return { desk, comment, receipt, put, putReply, makeLink, approve, listed, send, present }
}
