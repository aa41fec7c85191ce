import { expect } from 'vitest'
import { seen } from '../../_includes/comments/samples.ts'
import type { Desk } from './desk.ts'
import { deskForm } from './moderators.ts'

/** Titles of the comments that a page of the desk shows, in its order. */
export function titles(page: string): string[] {
  return [...page.matchAll(/<h2 id="y-[^>]*>([^<]*)</g)].map(([, title = '']) => seen(title))
}

/** What the page's form for many sends with every box ticked. */
export function bulk(page: string, verdict: string, reason = ''): URLSearchParams {
  const marks = [...page.matchAll(/form="hang-loat" name="comment" value="([^"]+)"/g)]
  const [, form = ''] = /<form id="hang-loat"([^]*?)<\/form>/.exec(page) ?? []
  const [, request = ''] = /name="request" value="([^"]+)"/.exec(form) ?? []
  return new URLSearchParams([
    ...marks.map(([, mark = '']): [string, string] => ['comment', mark]),
    ['request', request],
    ['state', 'pending'],
    ['verdict', verdict],
    ['reason', reason],
  ])
}

/** Sends a form of decisions; where it leads. */
export async function send(
  desk: Desk,
  cookie: string,
  form: URLSearchParams,
  where = '/kiem-duyet/quyet-dinh',
): Promise<string> {
  const response = await deskForm(desk, cookie, where, form)
  await desk.settled()
  expect(response.status).toBe(303)
  return response.headers.get('location') ?? ''
}

/** Where the page's link of this name leads. */
export function linkOf(page: string, name: string): string {
  const [, address = ''] = new RegExp(`href="([^"]*)">${name}<`).exec(page) ?? []
  return address.replaceAll('&amp;', '&')
}
