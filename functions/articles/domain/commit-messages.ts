import { editorStrings as words } from '../../../_includes/strings/editor.ts'

/** Made of paths alone: a title could hold what a build takes for an order. */
export const commitMessages = {
  /** Saving a draft never builds on Netlify; publishing does. */
  draft: (what: keyof typeof words.commits, slug: string) =>
    `${words.commits[what]}: ${slug}\n\n[skip netlify]`,
  /** `agreed`: who says that the children in a picture may be shown. */
  draftFile: (file: string, agreed?: string) =>
    `${words.commits.picture}: ${file}\n\n${agreed === undefined ? '' : `Minors-Consent: ${agreed}\n\n`}[skip netlify]`,
  article: (what: keyof typeof words.commits, path: string) => `${words.commits[what]}: ${path}`,
  published: (path: string, { hash, by, approvedBy }: Approval) =>
    `${words.commits.publish}: ${path}\n\nApproved-Text: ${hash}\nDraft-By: ${by}\nApproved-By: ${approvedBy}`,
  whole: (message: string) => `${message}\n`,
}

export interface Approval {
  /** `sha256:HEX` of the draft's file as it was approved. */
  readonly hash: string
  readonly by: string
  readonly approvedBy: string
}
