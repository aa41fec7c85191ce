import type { Route, RouteHandler } from '../shared/route.ts'
import * as own from './own-passkeys.ts'
import * as signIn from './passkey-sign-in.ts'

export const passkeyRoutes: readonly Route[] = [
  post('them/hoi', { who: 'signedIn', handler: own.askToAdd }),
  post('them/tra-loi', { who: 'signedIn', handler: own.add }),
  post('xac-nhan/hoi', { who: 'signedIn', handler: own.askToConfirm }),
  post('xac-nhan/tra-loi', { who: 'signedIn', handler: own.confirm }),
  post('xoa', { who: 'ownPasskeys', handler: own.remove }),
  post('vao/hoi', { who: 'anybody', handler: signIn.askToEnter }),
  post('vao/tra-loi', { who: 'anybody', handler: signIn.enter }),
]

function post(path: string, handler: RouteHandler): Route {
  return { method: 'POST', path: `/kiem-duyet/khoa/${path}`, ...handler }
}
