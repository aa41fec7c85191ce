import { formatCount } from '../../format/format.ts'
import { html } from '../../html/html.ts'
import type { Site } from '../../models/page.ts'
import { deskStrings as words } from '../../strings/desk.ts'
import { deskFrame } from './desk-frame.ts'

export function deskMessagePage(
  site: Site,
  moderator: string,
  sentences: readonly string[],
): string {
  return deskFrame(site, {
    title: words.received,
    moderator,
    main: html`<div role="status">${sentences.map((sentence) => html`<p>${sentence}</p>`)}</div>
      <p><a href="/kiem-duyet/">${words.back}</a></p>`,
  })
}

/** The same order again has the same ending. */
export function erasureSentences(
  settled: readonly { readonly outcome: string }[],
): readonly string[] {
  const of = (wanted: string): number => settled.filter(({ outcome }) => outcome === wanted).length
  const [missing, conflicts] = [of('missing'), of('conflict')]
  const erased = settled.length - missing - conflicts
  return [
    ...(erased > 0 ? [words.erased(formatCount(erased))] : []),
    ...(conflicts > 0 ? [words.conflicts(formatCount(conflicts))] : []),
    ...(missing > 0 ? [words.missing(formatCount(missing))] : []),
  ]
}
