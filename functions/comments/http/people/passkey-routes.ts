import { forAnybody, forStaff, type Route } from '../shared/route.ts'
import * as own from './own-passkeys.ts'
import * as signIn from './passkey-sign-in.ts'

const at = '/kiem-duyet/khoa'

/** A key that is added opens for as long as its person is in, so it is asked for as one that goes is. */
export const passkeyRoutes: readonly Route[] = [
  forStaff('POST', `${at}/them/hoi`, 'ownPasskeys', own.askToAdd),
  forStaff('POST', `${at}/them/tra-loi`, 'ownPasskeys', own.add),
  forStaff('POST', `${at}/xac-nhan/hoi`, 'signedIn', own.askToConfirm),
  forStaff('POST', `${at}/xac-nhan/tra-loi`, 'signedIn', own.confirm),
  forStaff('POST', `${at}/xoa`, 'ownPasskeys', own.remove),
  forAnybody('POST', `${at}/vao/hoi`, signIn.askToEnter),
  forAnybody('POST', `${at}/vao/tra-loi`, signIn.enter),
]
