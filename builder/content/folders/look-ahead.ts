import { realpathSync } from 'node:fs'
import { look, type SeenFolder } from './look.ts'
import { folders, placeIn } from './walk.ts'

/** Undefined where there is little to see, or an error: whoever asks looks for himself, and meets it too. */
export type LookAhead = Promise<readonly SeenFolder[] | undefined>

/**
 * Looks at all files of a folder while the code that reads them is being loaded: where few of very many changed, looking at
 * them is most of the work.
 */
export async function lookAhead(root: string): LookAhead {
  try {
    const home = realpathSync(root)
    const upper = [...folders(root, { depth: 1 })]
    // The months: years would be too few, and too unlike in size, to share them out.
    const places = upper.flatMap((folder) =>
      folder.path === '' ? [] : folder.inner.map((name) => placeIn(folder, name, home)),
    )
    const threads = Math.floor(places.length / worthThread)
    if (threads === 0) return undefined
    const { lookInThreads } = await import('./look-in-threads.ts')
    const seen = lookInThreads(places, threads)
    return [...upper.map((folder) => look(folder, Date.now())), ...(await seen)]
  } catch {
    return undefined
  }
}

/** Months. Below, a thread takes longer to start than it saves: 180 of them are looked at in a third of a second. */
const worthThread = 300
