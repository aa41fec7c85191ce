import { expect, test } from 'vitest'
import {
  deskHandoverPage,
  deskRemovalPage,
} from '../../../_includes/layouts/desk/desk-staff-steps.ts'
import { deskStaffPage } from '../../../_includes/layouts/desk/desk-staff.ts'
import type { StaffMember } from '../../../_includes/models/people/staff.ts'
import { faultsOf } from '../../support/site/validity.ts'
import { hostile, seen, site } from './samples.ts'

const at = '2026-11-22T13:15:00.000Z'
const asking = { moderator: 'Mai', role: 'admin' } as const

function member(name: string, changes: Partial<StaffMember> = {}): StaffMember {
  const sessions = [{ id: 'abc123abc123', opened: at, seen: at, here: false, device: null }]
  const tokens = [
    { id: 'def456', name: hostile, role: 'editor', at, expires: at, used: null },
  ] as const
  return { name, role: 'editor', since: at, seen: at, sessions, links: [at], tokens, ...changes }
}

test('the list of people is valid, whatever a token is named', async () => {
  const people = [
    member('Lân'),
    member('Mai', { role: 'admin', sessions: [], tokens: [], seen: null }),
  ]
  const page = deskStaffPage(site, { ...asking, people, message: 'last-admin' })
  expect(page).not.toContain('<img')
  expect(seen(page)).toContain(hostile)
  expect(page).toContain('/kiem-duyet/nguoi/cho-ra/?name=L%C3%A2n')
  expect(await faultsOf('staff', page)).toEqual([])
})

test('the steps of removing and handing over are valid', async () => {
  const people = [member('Lân'), member('Mai', { role: 'admin' })]
  const [lan = member('Lân')] = people
  const link = 'https://ban-tin.example/kiem-duyet/vao/x'
  const pages = [
    deskRemovalPage(site, asking, lan, people),
    deskHandoverPage(site, asking, { kind: 'link', name: 'Lân', role: 'editor', link }),
    deskHandoverPage(site, asking, {
      kind: 'token',
      name: hostile,
      person: 'Lân',
      role: 'editor',
      token: 'x',
      expires: at,
    }),
  ]
  for (const page of pages) expect(await faultsOf('step', page)).toEqual([])
})
