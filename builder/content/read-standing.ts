import { dirname } from 'node:path'
import { trusted, type Html } from '../../_includes/html/html.ts'
import type { Newsroom } from '../../_includes/models/newsroom.ts'
import type { OwnLink } from './checks/addresses.ts'
import { readTyped } from './checks/read-typed.ts'
import type { Beside, Used } from './files/enclosures.ts'
import { readSheet } from './front-matter/front-matter.ts'
import { readRequired } from './front-matter/keys.ts'
import { render } from './markdown/markdown.ts'
import { reservedNames, slugForm } from './text/names.ts'
import { phrases } from './problems/phrases.ts'
import type { Said } from './text/text.ts'
import { readKeys } from './front-matter/read-keys.ts'

export interface Standing {
  readonly name: string
  readonly title: string
  readonly body: Html
}

export interface ReadPage {
  readonly standing?: Standing
  readonly said: readonly Said[]
  readonly used: readonly Used[]
  readonly links: readonly OwnLink[]
}

export function readPage(
  bytes: Buffer,
  { file, name, newsroom }: { file: string; name: string; newsroom: Newsroom },
): ReadPage {
  const beside: Beside = { folder: dirname(file), address: '/', used: [], links: [] }
  const { used, links } = beside
  const said: Said[] = nameFaults(name, newsroom).map((text) => ({ line: 1, text }))
  const decoded = readTyped(bytes)
  said.push(...decoded.said)
  if (!('text' in decoded)) return { said, used, links }
  const sheet = readSheet(decoded.text)
  if (!('data' in sheet)) return { said: [...said, ...sheet], used, links }
  const { title = '' } = readKeys(sheet, { title: readRequired })
  const { bodyStart } = sheet
  const { url } = newsroom
  const rendered = render(sheet.body, { opening: '', beside, bodyStart, isPictured: false, url })
  said.push(...sheet.said, ...rendered.said)
  return { standing: { name, title, body: trusted(rendered.html) }, said, used, links }
}

function nameFaults(name: string, { sections }: Newsroom): string[] {
  const faults: string[] = []
  if (!slugForm.test(name)) faults.push(phrases.badPageName)
  if (reservedNames.test(name)) faults.push(phrases.reserved(name))
  if (sections.some(({ key }) => key === name))
    faults.push(phrases.duplicateAddress(name, phrases.sectionNamed(name)))
  return faults
}
