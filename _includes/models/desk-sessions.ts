export interface DeskSessions {
  readonly moderator: string
  readonly sessions: readonly {
    readonly id: string
    readonly opened: string
    readonly seen: string
    readonly here: boolean
  }[]
}
