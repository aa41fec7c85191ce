import { globSync } from 'node:fs'
import { join } from 'node:path'
import { cardsAt } from '../../_includes/format/share-card.ts'
import { place } from '../output/place.ts'

/** Made once the edition stands: until then readers have those of the last edition. */
const madeAfterwards = ['tim-kiem/segments.json', 'tim-kiem/muc-luc/**/*', `${cardsAt.slice(1)}*`]

export function takeAlong(last: string, next: string): void {
  for (const entry of globSync(madeAfterwards, { cwd: last, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
    if (entry.isFile()) place(file, join(next, file.slice(last.length)))
  }
}
