import { globSync } from 'node:fs'
import { join } from 'node:path'
import { cardsAt } from '../../_includes/format/share-card.ts'
import { place } from '../output/place.ts'

/** Made once an edition stands, and brought up to date then: until that, readers have what the last edition left. */
const madeAfterwards = ['tim-kiem/segments.json', 'tim-kiem/muc-luc/**/*', `${cardsAt.slice(1)}*`]

/** Puts into a new edition's folder what is not of its own making. */
export function takeAlong(last: string, next: string): void {
  for (const entry of globSync(madeAfterwards, { cwd: last, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
    if (entry.isFile()) place(file, join(next, file.slice(last.length)))
  }
}
