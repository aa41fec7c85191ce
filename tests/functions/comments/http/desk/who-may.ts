import { roles, type Role } from '../../../../../_includes/models/roles.ts'

/** Written by hand, beside the code's own table. `c`: a session must have proved itself a moment before. */
const table = `
all     GET /kiem-duyet/
all     GET /kiem-duyet/phien/
all     POST /kiem-duyet/phien/ket-thuc
all     POST /kiem-duyet/ra
all     POST /kiem-duyet/khoa/xac-nhan/hoi
all     POST /kiem-duyet/khoa/xac-nhan/tra-loi
all c   POST /kiem-duyet/khoa/them/hoi
all c   POST /kiem-duyet/khoa/them/tra-loi
all c   POST /kiem-duyet/khoa/xoa
mea     GET /api/moderation/comments
mea     POST /api/moderation/decisions
mea     POST /api/moderation/undo
mea     POST /api/moderation/selections
mea     POST /api/moderation/selections/:id
mea     POST /api/moderation/comments/:id/claim
mea     DELETE /api/moderation/comments/:id/claim
mea     PUT /api/moderation/comments/:id/text
mea     PUT /api/moderation/comments/:id/topic
mea     PUT /api/moderation/comments/:id/quote
mea     POST /api/moderation/erasures
mea     PUT /api/moderation/comments/:id/case
mea     POST /api/moderation/comments/:id/case/link
mea     PUT /api/moderation/comments/:id/reply
ea      DELETE /api/moderation/comments/:id/reply
mea     POST /api/moderation/comments/:id/reports
mea     GET /api/moderation/words
mea     POST /api/moderation/comments/:id/objection
mea     GET /kiem-duyet/de-nghi/
mea     POST /kiem-duyet/de-nghi/
mea     GET /kiem-duyet/bi-bao/
mea     POST /kiem-duyet/bi-bao/
mea     GET /kiem-duyet/tu-ngu/
mea     GET /kiem-duyet/vu-viec/
ea      POST /api/moderation/replies/publication
ea      GET /kiem-duyet/tra-loi/
ea      POST /kiem-duyet/tra-loi/
mea     POST /kiem-duyet/tat-ca/
mea     POST /kiem-duyet/tat-ca/:id
mea     GET /kiem-duyet/y-kien/:id/
mea     POST /kiem-duyet/y-kien/:id/dang-doc
mea     POST /kiem-duyet/y-kien/:id/sua
mea     POST /kiem-duyet/y-kien/:id/vu-viec
mea     POST /kiem-duyet/y-kien/:id/lien-ket
mea     POST /kiem-duyet/y-kien/:id/tra-loi
ea      POST /kiem-duyet/y-kien/:id/go-tra-loi
mea     POST /kiem-duyet/y-kien/:id/chu-de
mea     POST /kiem-duyet/y-kien/:id/trich
mea     POST /kiem-duyet/quyet-dinh
mea     POST /kiem-duyet/hoan-tac
mea     POST /kiem-duyet/xoa
mea     POST /kiem-duyet/lam-moi
ea c    GET /api/moderation/comments/:id/phone
ea c    POST /api/moderation/comments/:id/phone
ea c    POST /kiem-duyet/dien-thoai
ea      GET /api/moderation/log
ea      GET /kiem-duyet/nhat-ky/
ea      GET /api/moderation/report
ea      GET /kiem-duyet/bao-cao/
ea      GET /kiem-duyet/du-luan/
ea      POST /kiem-duyet/du-luan/
ea      POST /kiem-duyet/du-luan/thu-hoi
a c     POST /kiem-duyet/nhat-ky/tep
a       PUT /api/moderation/words
a       POST /api/moderation/words/trial
a       POST /kiem-duyet/tu-ngu/
a       GET /api/staff
a       GET /kiem-duyet/nguoi/
a       GET /kiem-duyet/nguoi/cho-ra/
a c     PUT /api/staff
a c     DELETE /api/staff
a c     POST /api/staff/invitations
a c     POST /api/staff/tokens
a c     DELETE /api/staff/tokens/:id
a c     DELETE /api/staff/sessions/:id
a c     POST /kiem-duyet/nguoi/cho-ra/
a c     POST /kiem-duyet/nguoi/moi
a c     POST /kiem-duyet/nguoi/vai-tro
a c     POST /kiem-duyet/nguoi/phien
a c     POST /kiem-duyet/nguoi/ma
a c     POST /kiem-duyet/nguoi/ma/thu-hoi
rea     GET /bien-tap/
rea     POST /bien-tap/
rea     GET /bien-tap/:slug/
rea     GET /ban-thao/:slug/
rea     GET /ban-thao/:slug/:name
rea     GET /ban-thao/:year/:month/:slug/
rea     GET /ban-thao/:year/:month/:slug/:name
rea     GET /api/articles/drafts
rea     GET /api/articles/drafts/:slug
rea     PUT /api/articles/drafts/:slug
rea     DELETE /api/articles/drafts/:slug
rea     GET /api/articles/drafts/:slug/history
rea     POST /api/articles/drafts/:slug/preview
rea     PUT /api/articles/drafts/:slug/pictures/:name
rea     DELETE /api/articles/drafts/:slug/pictures/:name
rea     PUT /api/articles/drafts/:slug/files/:name
rea     DELETE /api/articles/drafts/:slug/files/:name
rea     POST /api/articles/imports
rea     POST /api/articles/imports/html
ea      POST /api/articles/drafts/:slug/return
ea      POST /api/articles/drafts/:slug/publication
ea      GET /api/articles
ea      GET /api/articles/:year/:month/:slug
ea      PUT /api/articles/:year/:month/:slug
ea      POST /api/articles/:year/:month/:slug/undo
ea      GET /bien-tap/:year/:month/:slug/
`

interface MayAsk {
  readonly roles: readonly Role[]
  readonly confirmed: boolean
}

/** By `METHOD PATH`. */
export const whoMay: ReadonlyMap<string, MayAsk> = new Map(
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [, who = '', confirmed, route = ''] = /^(\w+) (c?) *(\S+ \S+)$/.exec(line) ?? []
      const may = roles.filter((role) => who === 'all' || who.includes(role.slice(0, 1)))
      return [route, { roles: may, confirmed: confirmed === 'c' }]
    }),
)
