import { dirname } from 'node:path'
import { trusted, type Html } from '../../_includes/html.ts'
import type { Newsroom } from '../../_includes/newsroom.ts'
import type { Beside, Used } from './enclosures.ts'
import { readSheet } from './front-matter.ts'
import { readRequired } from './keys.ts'
import { render } from './markdown.ts'
import { reservedNames, slugForm } from './names.ts'
import { phrases } from './phrases.ts'
import { decode, type Said } from './text.ts'
import { checkKeys } from './yaml/fields.ts'

/** A page of `content/pages`: it stands, while articles come and go. */
export interface Standing {
  readonly name: string
  readonly title: string
  readonly body: Html
}

export interface ReadPage {
  /** Undefined where the file could not be read at all. */
  readonly standing?: Standing
  readonly said: readonly Said[]
  /** The files beside it that it shows. */
  readonly used: readonly Used[]
}

/** Reads one standing page's bytes. */
export function readPage(
  bytes: Buffer,
  { file, name, newsroom }: { file: string; name: string; newsroom: Newsroom },
): ReadPage {
  const beside: Beside = { folder: dirname(file), address: '/', used: [] }
  const said: Said[] = nameFaults(name, newsroom).map((text) => ({ line: 1, text }))
  const decoded = decode(bytes)
  said.push(...decoded.said)
  if (!('text' in decoded)) return { said, used: beside.used }
  const sheet = readSheet(decoded.text)
  if (!('data' in sheet)) return { said: [...said, ...sheet], used: beside.used }
  checkKeys(sheet, ['title'])
  const title = readRequired(sheet, 'title') ?? ''
  const { bodyStart } = sheet
  const rendered = render(sheet.body, { opening: '', beside, bodyStart, isPictured: false })
  said.push(...sheet.said, ...rendered.said)
  return { standing: { name, title, body: trusted(rendered.html) }, said, used: beside.used }
}

function nameFaults(name: string, { sections }: Newsroom): string[] {
  const faults: string[] = []
  if (!slugForm.test(name)) faults.push(phrases.badPageName)
  if (reservedNames.test(name)) faults.push(phrases.reserved(name))
  if (sections.some(({ key }) => key === name))
    faults.push(phrases.duplicateAddress(name, `chuyên mục ${name}`))
  return faults
}
