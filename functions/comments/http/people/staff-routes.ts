import type { Route } from '../shared/route.ts'
import { listStaff, changeByApi } from './staff-api.ts'
import * as changes from './staff-changes.ts'
import { showRemoval, showStaff, changeByForm } from './staff-pages.ts'

const who = 'peopleChanges'

/** For admins. */
export const staffRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/staff', who: 'people', handler: listStaff },
  { method: 'PUT', path: '/api/staff', who, handler: changeByApi(changes.changeStaffRole) },
  { method: 'DELETE', path: '/api/staff', who, handler: changeByApi(changes.removeStaff) },
  {
    method: 'POST',
    path: '/api/staff/invitations',
    who,
    handler: changeByApi(changes.inviteByLink),
  },
  { method: 'POST', path: '/api/staff/tokens', who, handler: changeByApi(changes.giveToken) },
  {
    method: 'DELETE',
    path: '/api/staff/tokens/:id',
    who,
    handler: changeByApi(changes.revokeToken),
  },
  {
    method: 'DELETE',
    path: '/api/staff/sessions/:id',
    who,
    handler: changeByApi(changes.endStaffSession),
  },
  { method: 'GET', path: '/kiem-duyet/nguoi/', who: 'people', handler: showStaff },
  { method: 'GET', path: '/kiem-duyet/nguoi/cho-ra/', who: 'people', handler: showRemoval },
  {
    method: 'POST',
    path: '/kiem-duyet/nguoi/cho-ra/',
    who,
    handler: changeByForm(changes.removeStaff),
  },
  {
    method: 'POST',
    path: '/kiem-duyet/nguoi/moi',
    who,
    handler: changeByForm(changes.inviteByLink),
  },
  {
    method: 'POST',
    path: '/kiem-duyet/nguoi/vai-tro',
    who,
    handler: changeByForm(changes.changeStaffRole),
  },
  {
    method: 'POST',
    path: '/kiem-duyet/nguoi/phien',
    who,
    handler: changeByForm(changes.endStaffSession),
  },
  { method: 'POST', path: '/kiem-duyet/nguoi/ma', who, handler: changeByForm(changes.giveToken) },
  {
    method: 'POST',
    path: '/kiem-duyet/nguoi/ma/thu-hoi',
    who,
    handler: changeByForm(changes.revokeToken),
  },
]
