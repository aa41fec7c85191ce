/** A page out of a folder or an archive, with what lies beside it. */
export interface SourceFile {
  /** As the report names it. */
  readonly file: string
  readonly bytes: Uint8Array
  /** Its old address, where the archive tells it. */
  readonly from?: string | undefined
  /** A picture or document that the page names. */
  readonly read: (address: string) => Promise<Uint8Array | undefined>
}

export type Entry =
  | SourceFile
  | { readonly file: string; readonly isNone: true }
  | { readonly file: string; readonly broken: 'zip' | 'binary' | 'broken gzip' }
