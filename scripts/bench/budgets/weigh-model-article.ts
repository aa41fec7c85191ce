import { join } from 'node:path'
import { CommandFailed, measure } from '../measure.ts'

/** Kilobytes. Undefined where there is no browser. */
export type ArticleWeight = { readonly together: number; readonly scripts: number } | undefined

/** By `npm run sizes`, whose table it reads. */
export async function weighModelArticle(log: (line: string) => void): Promise<ArticleWeight> {
  const folder = join(import.meta.dirname, '..', '..', '..')
  try {
    const command = { file: process.execPath, args: ['scripts/sizes.ts'], folder }
    const { output } = await measure(command)
    const cells = /^\| model article \|(.*)$/m.exec(output)?.[1]?.split('|').map(Number) ?? []
    const [, , , scripts = Number.NaN, together = Number.NaN] = cells
    return { together, scripts }
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error
    log(error.message)
    return undefined
  }
}
