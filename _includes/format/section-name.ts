import type { Newsroom } from '../models/newsroom.ts'

/** A section's name by its key; articles are checked, so an unknown key only ever shows itself. */
export function sectionName({ sections }: Newsroom, key: string): string {
  return sections.find((section) => section.key === key)?.name ?? key
}
