import { findAddressConflicts } from '../content/address-conflicts.ts'
import { goalOf, lostLink, unseenLink } from '../content/check-links.ts'
import type { Problem } from '../content/problems/problem.ts'
import type { Database } from '../index/database.ts'
import { addressRivals, advice, linksToUnseen, lostLinks, namesOf } from '../index/questions.ts'
import type { IndexWriter } from '../index/writer.ts'
import type { Updated } from './update-index.ts'

interface ProblemsOptions extends Pick<Updated, 'faulty'> {
  readonly database: Database
  readonly writer: IndexWriter
  readonly shown: string
}

/** Also of files that are not read again: a page may vanish while the text that leads to it stays. */
export function problemsOfContent({ database, writer, shown, faulty }: ProblemsOptions): Problem[] {
  const names = () => namesOf(database)
  const isLost = (goal: string): boolean => !faulty.has(goal) && !writer.isAddress(goal)
  const linked = [...faulty].flatMap(([path, { links }]) =>
    links.map((link) => ({ file: `articles/${path}.md`, link })),
  )
  const lost = [...lostLinks(database), ...linked].filter(({ link: [, to] }) => isLost(goalOf(to)))
  return [
    ...[...faulty].map(([path, { problems }]) => ({ file: `articles/${path}.md`, problems })),
    ...advice(database),
    ...lost.map(({ file, link }) => ({ file, problems: [lostLink(link, names)] })),
    ...linksToUnseen(database).map(({ file, link }) => ({ file, problems: [unseenLink(link)] })),
  ].flatMap(({ file, problems }) =>
    problems.map((problem): Problem => ({ path: `${shown}/${file}`, ...problem })),
  )
}

export function addressConflicts(database: Database, shown: string): Problem[] {
  return findAddressConflicts(addressRivals(database), shown)
}
