/** Who publishes: read and checked once from `newsroom.ts` of the content folder. */
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
}

/** One of the newsroom's groupings of articles; `key` is its address. */
interface Section {
  readonly key: string
  readonly name: string
}
