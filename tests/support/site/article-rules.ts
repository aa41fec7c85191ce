import type { Facts } from './json-ld.ts'
import { isMoment } from './moment.ts'

/**
 * What Google's rules for articles (developers.google.com/search/docs/appearance/structured-data/article) and
 * schema.org have against a NewsArticle on the page at `address`, a line each. What Google only recommends and every
 * article of ours has (dates, author, publisher) is asked for.
 */
export function articleFaults(article: Facts, address: string): string[] {
  const faults: string[] = []
  const check = (isRight: boolean, name: string): void => {
    if (!isRight) faults.push(`${name}: ${JSON.stringify(article[name])}`)
  }
  check(article['@type'] === 'NewsArticle', '@type')
  check(isText(article['headline']) && String(article['headline']).length <= 110, 'headline')
  check(isText(article['description']), 'description')
  check(isMoment(article['datePublished']), 'datePublished')
  check(isMoment(article['dateModified']), 'dateModified')
  check(isInOrder(article['datePublished'], article['dateModified']), 'dateModified')
  check(article['mainEntityOfPage'] === address, 'mainEntityOfPage')
  const authors = listOf(article['author'])
  check(authors.length > 0 && authors.every(isSomebody), 'author')
  check(isPublisher(article['publisher']), 'publisher')
  check(listOf(article['image']).every(isPicture), 'image')
  check(article['inLanguage'] === 'vi-VN', 'inLanguage')
  check(article['isAccessibleForFree'] === true, 'isAccessibleForFree')
  check(isText(article['articleSection']), 'articleSection')
  check(listOf(article['keywords']).every(isText), 'keywords')
  check(article['isBasedOn'] === undefined || isAddress(article['isBasedOn']), 'isBasedOn')
  const comments = listOf(article['comment'])
  check(comments.every(isComment), 'comment')
  const count = article['commentCount'] ?? 0
  check(Number.isInteger(count) && Number(count) >= comments.length, 'commentCount')
  check(listOf(article['correction']).every(isCorrection), 'correction')
  return faults
}

/** What is wrong with a BreadcrumbList: only its last step may do without an address. */
export function breadcrumbFaults(list: Facts): string[] {
  const steps = listOf(list['itemListElement'])
  if (steps.length < 2) return ['fewer than two steps']
  return steps.flatMap((step, index) => {
    const { '@type': type, position, name, item } = groupOf(step)
    const isLast = index === steps.length - 1
    const isRight =
      type === 'ListItem' &&
      position === index + 1 &&
      isText(name) &&
      (isAddress(item) || (isLast && item === undefined))
    return isRight ? [] : [`step ${index + 1}: ${JSON.stringify(step)}`]
  })
}

function isSomebody(value: unknown): boolean {
  const { '@type': type, name, url } = groupOf(value)
  return (
    ['Person', 'Organization', 'GovernmentOrganization'].includes(String(type)) &&
    isText(name) &&
    (url === undefined || isAddress(url))
  )
}

function isPublisher(value: unknown): boolean {
  const { '@type': type, name, url, logo } = groupOf(value)
  return type === 'GovernmentOrganization' && isText(name) && isAddress(url) && isPicture(logo)
}

/** An absolute address, or an ImageObject with one; sizes are whole pixels, both or none. */
function isPicture(value: unknown): boolean {
  if (typeof value === 'string') return isAddress(value)
  const { '@type': type, url, width, height } = groupOf(value)
  const isSized = [width, height].every((side) => Number.isInteger(side) && Number(side) > 0)
  const isBare = width === undefined && height === undefined
  return type === 'ImageObject' && isAddress(url) && (isSized || isBare)
}

function isComment(value: unknown): boolean {
  const { '@type': type, text, dateCreated, author, comment } = groupOf(value)
  return (
    type === 'Comment' &&
    isText(text) &&
    isMoment(dateCreated) &&
    isSomebody(author) &&
    listOf(comment).every(isComment)
  )
}

function isCorrection(value: unknown): boolean {
  const { '@type': type, text, datePublished } = groupOf(value)
  return type === 'CorrectionComment' && isText(text) && isMoment(datePublished)
}

/** What is no moment is a fault of its own. */
function isInOrder(first: unknown, second: unknown): boolean {
  const areMoments = isMoment(first) && isMoment(second)
  return !areMoments || Date.parse(String(first)) <= Date.parse(String(second))
}

/** One, several or none, as JSON-LD allows. */
function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}

function groupOf(value: unknown): Facts {
  return typeof value === 'object' && value !== null ? (value as Facts) : {}
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== ''
}

/** Absolute, for browsers. */
function isAddress(value: unknown): boolean {
  return typeof value === 'string' && /^https?:$/.test(URL.parse(value)?.protocol ?? '')
}
