import type { Newsroom } from '../../../_includes/models/newsroom.ts'
import type { Edition } from '../../comments/actions/edition.ts'
import type { Repository } from '../repositories/repository.ts'

/** What the editor's actions work with. */
export interface Editor {
  readonly repository: Repository
  readonly newsroom: Newsroom
  readonly edition: Edition
  /** Of the site: people's names at it are their addresses in commits. */
  readonly host: string
  /** Has readers get what was published. Undefined where a change of the files is enough. */
  readonly publish?: () => Promise<void>
  /** `/ban-thao/` is everybody’s: `npm start` on one’s own machine. */
  readonly isOpen: boolean
  /** Of an attachment or a Word file. */
  readonly maxFileBytes: number
  /** Milliseconds since 1970. */
  readonly now: () => number
}
