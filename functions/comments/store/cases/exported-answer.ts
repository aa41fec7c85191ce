import { senderWords, skipCauses } from '../../../../_includes/models/case.ts'
import { levels } from '../../../../_includes/models/work-time.ts'

type Unchecked = Readonly<Record<string, unknown>>

/** Whether what the line says of a question can be reckoned with. */
export function isExportedAnswer(line: Unchecked): boolean {
  const { deed, level, unit, due, body, refused, link, word, said, until, cause } = line
  if (deed === 'word')
    return (
      isWord(word) &&
      (due === undefined || isTime(due)) &&
      (said === undefined || (typeof said === 'string' && /^[\w-]*$/.test(said)))
    )
  if (deed === 'link') return isHash(link)
  if (deed === 'remove-reply') return true
  if (deed === 'hold-reply') return isTime(until)
  if (deed === 'skip-reply') return skipCauses.some((each) => each === cause)
  if (deed === 'draft-reply' || deed === 'publish-reply') return isUnit(unit) && isText(body)
  const isPassed = unit === null || isUnit(unit)
  return (
    deed === 'case' &&
    (link === undefined || isHash(link)) &&
    isPassed &&
    levels.some((each) => each === level) &&
    isTime(due) &&
    isRefusal(refused)
  )
}

function isHash(value: unknown): boolean {
  return typeof value === 'string' && /^[\da-f]{64}$/.test(value)
}

function isWord(value: unknown): boolean {
  return senderWords.some((word) => word === value)
}

function isUnit(value: unknown): boolean {
  return isGroup(value) && isText(value['key']) && isText(value['name'])
}

function isRefusal(value: unknown): boolean {
  return value === undefined || (isGroup(value) && isText(value['to']) && isText(value['reason']))
}

function isGroup(value: unknown): value is Unchecked {
  return typeof value === 'object' && value !== null
}

function isText(value: unknown): boolean {
  return typeof value === 'string'
}

function isTime(value: unknown): boolean {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value))
}
