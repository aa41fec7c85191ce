import type { Page } from 'playwright-core'
import type { Role } from '../../_includes/models/roles.ts'

/** A picture of a handbook: whose page, how wide, and what was done on it before. */
export interface Shot {
  /** Of its file in docs/images/, without the ending. */
  readonly name: string
  readonly address: string
  /** Two of them stand side by side. */
  readonly widths: readonly Width[]
  /** Else nobody is signed in. */
  readonly role?: Role
  /** What must be visible first. */
  readonly ready?: string
  readonly before?: (page: Page, enter: Enter) => Promise<unknown>
}

/** A page of somebody else, who has signed in, or of a reader. */
type Enter = (role?: Role) => Promise<Page>

export type Width = keyof typeof viewports

export const viewports = {
  desk: { width: 1280, height: 900 },
  phone: { width: 360, height: 740 },
} as const
