/** What `reconcile` says of each thing that it found wrong. */
export const findings = {
  damaged: () => 'The file is damaged: restore a backup.',
  revision: () => 'The revision was older than a listing.',
  total: (of: string) => `The total of ${of} was wrong.`,
  unrevised: (article: string) => `The listing of ${article} had no revision.`,
  unasked: (listing: string) => `${listing} waited for a refresh that nothing asked for.`,
  unlisted: (id: string, state: string) => `Comment ${id} was not listed as ${state}.`,
  listedToo: (id: string, state: string) => `Comment ${id} was also listed as ${state}.`,
  listed: (id: string, state: string) => `Comment ${id} was listed as ${state} and should not be.`,
  versions: (id: string) => `Comment ${id} has not one decision for each version.`,
  tracking: (id: string) => `Comment ${id} could not be found by its tracking code.`,
  words: (id: string) => `Comment ${id} could not be found by its words.`,
  notLatest: (id: string) => `Comment ${id} was not among the latest of its time.`,
  wasLatest: (id: string) => `Comment ${id} was among the latest of another time.`,
  latest: (id: string) => `Comment ${id} was among the latest and should not be.`,
  due: (id: string) => `Comment ${id} would not have gone when its time was over.`,
  summary: (id: string) => `Comment ${id} was not counted among the cases as it is.`,
  objected: (id: string) => `Comment ${id} was not among the open objections as it is.`,
  drafted: (id: string) => `The draft of a reply to comment ${id} did not wait as it should.`,
  recorded: (id: string) => `What would stay of comment ${id} was wrong.`,
  network: (id: string) => `Comment ${id} was not found by its network as it is.`,
  deadlines: (count: string) => `${count} times to go belonged to no comment.`,
  notices: () => 'Fewer submissions were counted than were told of.',
  line: (line: string) => `The log lacked “${line}”.`,
} as const

/** What can be seen wrong in a log by counting: `written` is the number of its last line as that was written. */
export function logFindings(counted: {
  readonly entries: number
  readonly versions: number
  readonly written: number
  readonly lastLine: number
}): readonly string[] {
  const { entries, versions, written, lastLine } = counted
  return [
    ...(entries === versions ? [] : [`The log holds ${entries} entries for ${versions} versions.`]),
    ...(lastLine === written
      ? []
      : [`The log ends at line ${lastLine}, but ${written} were written.`]),
  ]
}
