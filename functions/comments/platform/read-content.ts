import type { ContentRepository } from './settings.ts'
import type { Reader } from './settings-reader.ts'
import { isOpen } from './weak-store.ts'

const variable = 'CONTENT_REPOSITORY'

export function readContentRepository(
  read: Reader,
  problems: string[],
): ContentRepository | undefined {
  const value = read.text(variable)
  const token = read.text('CONTENT_TOKEN')
  if (value === undefined || value === 'git') return value && { kind: 'git' }
  const place = gitHub.exec(value)?.groups ?? forgejo.exec(value)?.groups
  if (place === undefined || !URL.canParse(place['site'] ?? 'https://github.com'))
    problems.push(`${variable} must be git, github:OWNER/NAME or forgejo:https://HOST/OWNER/NAME.`)
  else if (token === undefined || !/^[\x21-\x7E]+$/.test(token))
    problems.push(`CONTENT_TOKEN must be the token with which the editor may write ${variable}.`)
  else {
    const { owner = '', name = '', site } = place
    if (site === undefined) return { kind: 'github', owner, name, token }
    if (!isOpen(site, 'http:')) return { kind: 'forgejo', site, owner, name, token }
    problems.push(`${variable} must begin with forgejo:https://: the token crosses a network.`)
  }
  return undefined
}

const gitHub = /^github:(?<owner>[A-Za-z0-9][A-Za-z0-9-]{0,38})\/(?<name>[\w.-]{1,100})$/
const forgejo =
  /^forgejo:(?<site>https?:\/\/[^\s/?#@]+(?:\/[\w.~-]+)*)\/(?<owner>[\w.-]{1,100})\/(?<name>[\w.-]{1,100})$/
