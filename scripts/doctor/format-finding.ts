import type { Finding } from './finding.ts'

const marks = { green: '✓', amber: '!', red: '✗' } as const
const colours = { green: 32, amber: 33, red: 31 } as const

export function formatFinding({ about, colour, said, todo }: Finding, colourful: boolean): string {
  const mark = colourful ? `\u001B[${colours[colour]}m${marks[colour]}\u001B[0m` : marks[colour]
  return `${mark} ${about.padEnd(12)} ${said}${todo === undefined ? '' : ` → ${todo}`}`
}

export function formatSummary(findings: readonly Finding[]): string {
  const count = (colour: Finding['colour']): number =>
    findings.filter((finding) => finding.colour === colour).length
  return `${count('green')} well, ${count('amber')} to look at, ${count('red')} to mend.`
}
