/** The newsroom's list of words. */
export interface SavedWords {
  /** 1 for the first that was saved. */
  readonly version: number
  readonly text: string
}

export interface WordsRequest extends SavedWords {
  readonly request: string
  readonly by: string
  readonly at: string
}

export interface WordStore {
  /** Undefined where none was ever saved. */
  words(): Promise<SavedWords | undefined>
  /** `version`: the one that it is to take the place of, 0 for none. Logged in the same step. */
  saveWords(order: WordsRequest): Promise<{
    readonly outcome: 'done' | 'repeated' | 'conflict'
    /** The present one. */
    readonly version: number
  }>
}
