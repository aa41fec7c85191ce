export const format = 'ban-tin/backup-1'

export class BrokenSeal extends Error {
  override readonly name = 'BrokenSeal'
  readonly why: 'format' | 'key' | 'short' | 'changed'
  constructor(why: BrokenSeal['why']) {
    super(why)
    this.why = why
  }
}

export function refusalOf(why: BrokenSeal['why'], file: string): string {
  return {
    format: `${file} is no backup of comments that this version can read.`,
    key: `${file} was sealed with another SECRET_KEY: set the one of the newsroom that made it.`,
    short: `${file} is cut short: its end is missing. Copy it again, or take an older backup.`,
    changed: `${file} is damaged: it is not as it was written. Copy it again, or take an older backup.`,
  }[why]
}
