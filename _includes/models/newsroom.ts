import type { OldAddress } from './old-address.ts'
import type { WorkTime } from './work-time.ts'

export interface Newsroom {
  readonly name: string
  readonly tagline: string
  /** Opens a lead: `HNP`. */
  readonly mark: string
  /** No slash at the end; `SITE_URL` overrides it. */
  readonly url: string
  readonly address: string
  readonly phone?: string
  readonly email: string
  readonly responsible: { readonly name: string; readonly role: string }
  readonly licence: string
  /** How others credit us: “Ghi rõ nguồn …”. */
  readonly credit: string
  readonly sections: readonly Section[]
  readonly units: readonly Unit[]
  /** What comments may be about, in the month's report. */
  readonly topics?: readonly string[]
  /** Why comments are declined; the usual ones where it says nothing. */
  readonly reasons?: readonly Reason[]
  /** `usualWorkTime` where it says nothing. */
  readonly workTime?: WorkTime
  /** Whose news it was up to a day (`YYYY-MM-DD`), oldest first: said on articles of those days. */
  readonly formerly?: readonly { readonly name: string; readonly until: string }[]
  /** Addresses of the portal before this one, from `redirects.yaml`. */
  readonly oldAddresses?: readonly OldAddress[]
  /** From this day (`YYYY-MM-DD`) on, articles without a picture are shared with a card of their own. */
  readonly cardsSince?: string
  /** For `/en/`; what is missing is shown in Vietnamese. */
  readonly english?: English
}

/** Nghị định 42/2022/NĐ-CP, article 7.2, asks for structure, functions and contacts in English. */
export interface English {
  readonly name?: string
  readonly tagline?: string
  readonly functions?: readonly string[]
  readonly structure?: readonly EnglishUnit[]
  readonly sections?: Readonly<Record<string, string>>
  readonly address?: string
  readonly role?: string
}

interface EnglishUnit {
  readonly name: string
  readonly duty: string
  readonly phone?: string
  readonly email?: string
}

/** Answers readers officially. */
export interface Unit {
  /** Stays in old cases when the unit is renamed or gone. */
  readonly key: string
  readonly name: string
  readonly email?: string
  /** Its earlier names. */
  readonly formerly?: readonly string[]
  /** Its last day (`YYYY-MM-DD`). */
  readonly until?: string
}

/** `label`: for staff; `sentence`: for the sender. */
export interface Reason {
  readonly key: string
  readonly label: string
  readonly sentence: string
}

interface Section {
  readonly key: string
  readonly name: string
}
