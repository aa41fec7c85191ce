import { ORIGIN } from '../../../support/desk/desk.ts'

/** One request that must not do anything: its route, what is wrong with it, where it goes, what is sent and the answer. */
export interface BadInput {
  readonly route: string
  readonly wrong: string
  readonly path: string
  readonly sent: RequestInit
  readonly status: number
}

const drafts = '/api/articles/drafts'
const article = '/api/articles/:year/:month/:slug'
const text = { version: 'old', fields: {}, body: 'Một.' }
const large = 'a'.repeat(2_000_000)
const slugs = ['A', 'a_b', '-a', 'a'.repeat(81), '..%2F..%2Fa', '%2e%2e%2Fa', 'đ', 'a%00']
const places = [
  '2026/13/duong',
  '2026/3/duong',
  '20260/03/duong',
  '2026/03/Duong',
  '2026/03/..%2Fa',
]

export const badInputs: readonly BadInput[] = [
  ...['GET', 'PUT', 'DELETE'].flatMap((method) => ofSlugs(method, `${drafts}/:slug`)),
  ...['return', 'publication', 'preview'].flatMap((end) =>
    ofSlugs('POST', `${drafts}/:slug/${end}`),
  ),
  ...ofSlugs('GET', `${drafts}/:slug/history`),
  ...ofSlugs('GET', '/bien-tap/:slug/'),
  ...ofSlugs('GET', '/ban-thao/:slug/'),
  ...ofSlugs('GET', '/ban-thao/:slug/:name'),
  ...ofNames(`${drafts}/:slug/pictures/:name`, [
    'A.png',
    'a.svg',
    'a.gif',
    '..%2Fa.png',
    'a%2Fb.png',
  ]),
  ...ofNames(`${drafts}/:slug/files/:name`, [
    'A.pdf',
    'a',
    'a.tar.bz2x',
    '..%2Fa.pdf',
    'a%2Fb.pdf',
  ]),
  ...ofPlaces('GET', article),
  ...ofPlaces('PUT', article),
  ...ofPlaces('POST', `${article}/undo`),
  ...ofPlaces('GET', '/bien-tap/:year/:month/:slug/'),
  ...ofPlaces('GET', '/ban-thao/:year/:month/:slug/'),
  ...ofPlaces('GET', '/ban-thao/:year/:month/:slug/:name'),
  ...ofBodies('PUT', `${drafts}/:slug`, text),
  ...ofBodies('POST', `${drafts}/:slug/return`, { version: 'old', note: 'Vì sao.' }),
  ...ofBodies('POST', `${drafts}/:slug/publication`, { version: 'old' }),
  ...ofBodies('PUT', article, text),
  ...ofBodies('POST', `${article}/undo`, { version: 'old' }),
  one(
    'PUT',
    `${drafts}/:slug`,
    'a new draft where there is one',
    json({ ...text, version: null }),
    409,
  ),
  one(
    'PUT',
    `${drafts}/:slug`,
    'a name out of the folder',
    json({ version: 'x', rename: '../a' }),
    422,
  ),
  one('PUT', `${drafts}/:slug`, 'fields without end', json({ ...text, fields: deep(13) }), 422),
  one('DELETE', `${drafts}/:slug`, 'no version', {}, 422),
  one('DELETE', `${drafts}/:slug?version=old`, 'an old version', {}, 409),
  one('POST', `${drafts}/:slug/return`, 'no note', json({ version: 'old' }), 422),
  one('POST', `${drafts}/:slug/preview`, '2 MB', json({ fields: {}, body: large }), 413),
  one('POST', `${drafts}/:slug/preview`, 'half of it', json('{"fields":'), 400),
  one('POST', `${drafts}/:slug/preview`, 'a list for fields', json({ fields: [], body: '' }), 422),
  one('PUT', `${drafts}/:slug/pictures/:name`, '5 MB', bytes(5_000_000), 413),
  one('PUT', `${drafts}/:slug/pictures/:name`, 'no picture', bytes(100), 415),
  one('PUT', `${drafts}/:slug/files/:name`, '26 MB', bytes(26_000_000), 413),
  one('PUT', `${drafts}/:slug/files/:name`, 'no file of its kind', bytes(100), 415),
  one('DELETE', `${drafts}/:slug/pictures/:name`, 'one that is not there', {}, 404),
  one('DELETE', `${drafts}/:slug/files/:name`, 'one that is not there', {}, 404),
  one('POST', '/api/articles/imports', '26 MB', bytes(26_000_000), 413),
  one('POST', '/api/articles/imports', 'no Word file', bytes(100), 415),
  one('POST', '/api/articles/imports/html', 'a text', { body: 'Một.' }, 415),
  one('GET', '/api/articles?state=all', 'a state that is none', {}, 400),
  ...byForm(),
]

/** By the plain forms of the pages. */
function byForm(): BadInput[] {
  const words = { version: 'old', title: 'Cầu', body: 'Một.' }
  return [
    one('POST', '/bien-tap/', 'no title', form({ title: ' ' }), 422),
    one('PUT', `${drafts}/:slug`, 'a form with an old version', form(words), 409),
    one('PUT', `${drafts}/:slug`, 'a form of many parts', form(many()), 400),
    one(
      'PUT',
      `${drafts}/:slug`,
      'a form of 5 MB',
      form({ ...words, body: large + large + large }),
      413,
    ),
    one('DELETE', `${drafts}/:slug`, 'a form that does not confirm', form(words), 409),
    one('POST', `${drafts}/:slug/publication`, 'a form with an old version', form(words), 409),
    one('POST', `${drafts}/:slug/return`, 'a form without a note', form(words), 409),
    one('PUT', article, 'a form with an old version', form(words), 409),
    one('POST', `${article}/undo`, 'a form that does not confirm', form(words), 422),
  ]
}

function ofSlugs(method: string, route: string): BadInput[] {
  return slugs.map((slug) => ({
    ...one(method, route, `the name ${slug.slice(0, 12)}`, method === 'GET' ? {} : json(text), 404),
    path: filled(route, slug),
  }))
}

function ofNames(route: string, names: readonly string[]): BadInput[] {
  return ['PUT', 'DELETE'].flatMap((method) =>
    names.map((name) => ({
      ...one(method, route, `the file ${name}`, method === 'PUT' ? bytes(10) : {}, 404),
      path: filled(route).replace(/a\.\w+$/, name),
    })),
  )
}

function ofPlaces(method: string, route: string): BadInput[] {
  return places.map((place) => ({
    ...one(method, route, `the place ${place}`, method === 'GET' ? {} : json(text), 404),
    path: filled(route).replace('2026/03/duong', place),
  }))
}

/** What every route that is sent a version promises. */
function ofBodies(
  method: string,
  route: string,
  right: Readonly<Record<string, unknown>>,
): BadInput[] {
  const { version: _, ...unversioned } = right
  const nowhere = { ...one(method, route, 'what is not there', json(right), 404) }
  return [
    one(method, route, '2 MB', json({ ...right, body: large }), 413),
    one(method, route, 'a text', { body: 'Một.' }, 415),
    one(method, route, 'half of it', json('{"version":'), 400),
    one(method, route, 'a list', json([]), 400),
    one(method, route, 'no version', json(unversioned), 422),
    one(method, route, 'a number for a version', json({ ...right, version: 1 }), 422),
    one(method, route, 'an old version', json(right), 409),
    { ...nowhere, path: nowhere.path.replace(/duong|cau/, 'khong-co') },
  ]
}

function one(
  method: string,
  address: string,
  wrong: string,
  sent: RequestInit,
  status: number,
): BadInput {
  const route = `${method} ${address.replace(/\?.*/, '')}`
  return { route, wrong, path: filled(address), sent: { ...sent, method }, status }
}

function filled(route: string, slug = 'cau'): string {
  const name = route.includes('/files/') ? 'a.pdf' : 'a.png'
  return route
    .replace(':year/:month/:slug', '2026/03/duong')
    .replace(':slug', slug)
    .replace(':name', name)
}

function json(value: unknown): RequestInit {
  const body = typeof value === 'string' ? value : JSON.stringify(value)
  return { headers: { 'Content-Type': 'application/json' }, body }
}

function bytes(count: number): RequestInit {
  return { body: new Uint8Array(count).fill(0x61) }
}

function form(fields: Readonly<Record<string, string>>): RequestInit {
  const headers = { Origin: ORIGIN, 'Sec-Fetch-Site': 'same-origin' }
  return { headers, body: new URLSearchParams(fields) }
}

function many(): Record<string, string> {
  return Object.fromEntries(Array.from({ length: 129 }, (_, number) => [`n${number}`, 'x']))
}

function deep(depth: number): object {
  return depth === 0 ? {} : { a: deep(depth - 1) }
}
