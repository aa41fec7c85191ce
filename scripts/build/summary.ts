import type { Built } from '../../builder/publish/build-options.ts'

export interface PictureTally {
  copied: number
  begun: number
  ended: number
}

interface SummaryOptions {
  readonly pictures: Readonly<PictureTally>
  readonly started: number
  readonly out: string
  readonly verbose: boolean
}

export function logSummary(
  built: Built,
  { pictures, started, out, verbose }: SummaryOptions,
): void {
  const { fullBecause, articles, waiting, read, pages, removed, unchanged, reasons } = built
  if (verbose)
    for (const { file, because, removed } of reasons)
      console.log(`${removed ? 'removed' : 'written'} ${file} because ${because}`)
  if (fullBecause !== undefined) console.log(`All pages are drawn, because ${fullBecause}.`)
  if (pictures.copied > 0)
    console.log(
      `Pictures: ${pictures.copied} copied in ${secondsFrom(pictures.begun, pictures.ended)} s`,
    )
  const seconds = secondsFrom(started)
  console.log(
    `${articles} articles (${read} files read${waiting > 0 ? `, ${waiting} wait for their hour` : ''}), ${pages} pages written to ${out}, ${removed} removed, ${unchanged} unchanged in ${seconds} s`,
  )
}

export function secondsFrom(begun: number, ended = performance.now()): string {
  return ((ended - begun) / 1000).toFixed(2)
}
