import type { Newsroom } from '../models/newsroom.ts'

export function sectionName({ sections }: Newsroom, key: string): string {
  return sections.find((section) => section.key === key)?.name ?? key
}
