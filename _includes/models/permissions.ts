import { roles, type Role } from './roles.ts'

interface Rule {
  readonly roles: readonly Role[]
  /** A session must have proved itself a moment ago. */
  readonly confirmed?: true
}

const desk = ['moderator', 'editor', 'admin'] as const
const editors = ['editor', 'admin'] as const
const admins = ['admin'] as const

/** Who may do what: both functions' routes name one of these each, and pages show nothing that they forbid. */
const permissions = {
  signedIn: { roles },
  ownPasskeys: { roles, confirmed: true },
  /** The queue, decisions, texts, claims, topics, notes; cases as long as they are received; drafts of replies. */
  moderation: { roles: desk },
  /** Beyond what was rejected as spam. */
  erasure: { roles: editors, confirmed: true },
  /** Publishing and taking down replies, refusing cases, new levels of those passed on. */
  answers: { roles: editors },
  phones: { roles: editors, confirmed: true },
  /** The log, the month's report, codes of private feeds. */
  reports: { roles: editors },
  logFile: { roles: admins, confirmed: true },
  people: { roles: admins },
  peopleChanges: { roles: admins, confirmed: true },
  wordList: { roles: admins },
  drafts: { roles: ['reporter', ...editors] },
  /** Publishing drafts, and everything of published articles. */
  publication: { roles: editors },
} as const satisfies Readonly<Record<string, Rule>>

export type Permission = keyof typeof permissions

export function allows(role: Role, permission: Permission): boolean {
  return permissions[permission].roles.some((each) => each === role)
}

export function needsConfirmation(permission: Permission): boolean {
  return 'confirmed' in permissions[permission]
}

/** Whether `role` may do all that `other` may. */
export function covers(role: Role, other: Role): boolean {
  const all = Object.values<Rule>(permissions)
  return all.every(({ roles: may }) => !may.includes(other) || may.includes(role))
}
