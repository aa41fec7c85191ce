import { globSync } from 'node:fs'
import { join } from 'node:path'
import { cardsAt } from '../../_includes/format/share-card.ts'
import { linkOrCopy } from '../output/link-or-copy.ts'

/** Made once the edition stands: until then readers have those of the last edition. */
const madeAfterwards = ['tim-kiem/segments.json', 'tim-kiem/muc-luc/**/*', `${cardsAt.slice(1)}*`]

export function carryOver(last: string, next: string): void {
  for (const entry of globSync(madeAfterwards, { cwd: last, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
    if (entry.isFile()) linkOrCopy(file, join(next, file.slice(last.length)))
  }
}
