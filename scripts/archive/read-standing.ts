import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { trusted, type Html } from '../../_includes/html.ts'
import type { Newsroom } from '../../_includes/newsroom.ts'
import { checkKeys, readSheet } from './front-matter.ts'
import { readRequired } from './keys.ts'
import { render } from './markdown.ts'
import { reservedNames } from './names.ts'
import { phrases } from './phrases.ts'
import type { Problem } from './problem.ts'
import { decode } from './text.ts'
import { attempt, type Found } from './walk.ts'

/** A page of `content/pages`: it stands, while articles come and go. */
export interface Standing {
  readonly name: string
  readonly title: string
  readonly body: Html
}

export function readStanding(
  files: readonly Found[],
  newsroom: Newsroom,
  shown: string,
  problems: Problem[],
): Standing[] {
  return files.flatMap(({ file, path }) => {
    const say = (line: number, text: string, advice = false): void => {
      problems.push({ path: `${shown}/pages/${path}`, line, text, ...(advice && { advice }) })
    }
    const name = path.replace(/\.md$/, '')
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) say(1, phrases.badPageName)
    if (reservedNames.test(name)) say(1, phrases.reserved(name))
    if (newsroom.sections.some(({ key }) => key === name))
      say(1, phrases.duplicateAddress(name, `chuyên mục ${name}`))
    const bytes = attempt(() => readFileSync(file))
    if ('code' in bytes) {
      say(1, phrases.unreadable(bytes.code))
      return []
    }
    const decoded = decode(bytes)
    for (const { line, text, advice } of decoded.said) say(line, text, advice)
    if (!('text' in decoded)) return []
    const sheet = readSheet(decoded.text)
    if (!('data' in sheet)) {
      say(sheet.line, sheet.text)
      return []
    }
    checkKeys(sheet, ['title'])
    const title = readRequired(sheet, 'title') ?? ''
    const beside = { folder: dirname(file), address: '/', used: new Set<string>() }
    const { html, said } = render(sheet.body, { opening: '', beside })
    for (const { line, text } of sheet.said) say(line, text)
    for (const { line, text } of said) say(line + sheet.bodyStart, text)
    return [{ name, title, body: trusted(html) }]
  })
}
