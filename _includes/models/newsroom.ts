/** Who publishes: read and checked once from `newsroom.yaml` of the content folder. */
export interface Newsroom {
  readonly name: string
  /** One line under the name in the masthead. */
  readonly tagline: string
  /** The mark that opens a lead, e.g. `HNP`. */
  readonly mark: string
  /** Where the site will live, with no slash at the end; `SITE_URL` overrides it. */
  readonly url: string
  readonly address: string
  readonly phone?: string
  readonly email: string
  readonly responsible: { readonly name: string; readonly role: string }
  readonly licence: string
  /** How others name us when they reuse a text: goes into "Ghi rõ nguồn …". */
  readonly credit: string
  readonly sections: readonly Section[]
  /** Bodies that may answer readers officially. */
  readonly units: readonly string[]
  /** From this day (`YYYY-MM-DD`) on, articles without a picture are shared with a card of their own. */
  readonly cardsSince?: string
  /** For `/en/`; what is not said there is shown in Vietnamese. */
  readonly english?: English
}

/** The newsroom's structure, functions and contacts in English, as Nghị định 42/2022/NĐ-CP, article 7.2, asks. */
export interface English {
  readonly name?: string
  readonly tagline?: string
  /** What the newsroom is for, a paragraph each. */
  readonly functions?: readonly string[]
  /** Its bodies, the leading one first. */
  readonly structure?: readonly EnglishUnit[]
  /** By key of a section. */
  readonly sections?: Readonly<Record<string, string>>
  readonly address?: string
  /** What `responsible` is called. */
  readonly role?: string
}

interface EnglishUnit {
  readonly name: string
  readonly duty: string
  readonly phone?: string
  readonly email?: string
}

/** One of the newsroom's groupings of articles; `key` is its address. */
interface Section {
  readonly key: string
  readonly name: string
}
