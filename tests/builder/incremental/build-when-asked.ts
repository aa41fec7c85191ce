import { openSqliteStore } from '../../../functions/comments/store/sqlite/store.ts'
import { build } from '../../../builder/publish/build.ts'
import type { Asked, Told } from './editions.ts'

/** A process of its own, as the build command is: Vitest's modules are not those that Eleventy loads. */
process.on('message', (asked: Asked) => {
  void answer(asked).then((told) => process.send?.(told))
})

async function answer({ content, at, out, cache, comments }: Asked): Promise<Told> {
  const store = openSqliteStore(comments)
  try {
    const built = await build({
      content,
      at,
      chosen: true,
      out,
      ...(cache !== undefined && { cache }),
      comments: { store, name: 'test' },
    })
    if ('problems' in built) return { failed: JSON.stringify(built.problems) }
    const { fullBecause, reasons, pages, unchanged } = built
    return {
      built: {
        ...(fullBecause !== undefined && { whole: fullBecause }),
        reasons,
        pages,
        unchanged,
      },
    }
  } catch (error) {
    return { failed: String(error) }
  } finally {
    await store.close()
  }
}

process.send?.('ready')
