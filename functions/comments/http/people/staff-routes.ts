import { forStaff, type Route } from '../shared/route.ts'
import { listStaff, changeByApi } from './staff-api.ts'
import * as changes from './staff-changes.ts'
import { showRemoval, showStaff, changeByForm } from './staff-pages.ts'

const who = 'peopleChanges'

/** For admins. */
export const staffRoutes: readonly Route[] = [
  forStaff('GET', '/api/staff', 'people', listStaff),
  forStaff('PUT', '/api/staff', who, changeByApi(changes.changeStaffRole)),
  forStaff('DELETE', '/api/staff', who, changeByApi(changes.removeStaff)),
  forStaff('POST', '/api/staff/invitations', who, changeByApi(changes.inviteByLink)),
  forStaff('POST', '/api/staff/tokens', who, changeByApi(changes.giveToken)),
  forStaff('DELETE', '/api/staff/tokens/:id', who, changeByApi(changes.revokeToken)),
  forStaff('DELETE', '/api/staff/sessions/:id', who, changeByApi(changes.endStaffSession)),
  forStaff('GET', '/kiem-duyet/nguoi/', 'people', showStaff),
  forStaff('GET', '/kiem-duyet/nguoi/cho-ra/', 'people', showRemoval),
  forStaff('POST', '/kiem-duyet/nguoi/cho-ra/', who, changeByForm(changes.removeStaff)),
  forStaff('POST', '/kiem-duyet/nguoi/moi', who, changeByForm(changes.inviteByLink)),
  forStaff('POST', '/kiem-duyet/nguoi/vai-tro', who, changeByForm(changes.changeStaffRole)),
  forStaff('POST', '/kiem-duyet/nguoi/phien', who, changeByForm(changes.endStaffSession)),
  forStaff('POST', '/kiem-duyet/nguoi/ma', who, changeByForm(changes.giveToken)),
  forStaff('POST', '/kiem-duyet/nguoi/ma/thu-hoi', who, changeByForm(changes.revokeToken)),
]
