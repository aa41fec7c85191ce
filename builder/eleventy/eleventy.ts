import type UserConfig from '@11ty/eleventy/UserConfig'
import type { Page } from '../../_includes/models/page.ts'
import { openWriter } from './writer.ts'

/** What becomes of a drawn page: its text goes back to Eleventy, or to our own writer and only '' goes back. */
type Deliver = (file: string, text: string) => string | Promise<string>

/** Eleventy's part: one template, which draws a plan's pages, and nothing that a reporter wrote. */
export function wire(
  config: UserConfig,
  plan: readonly Page[] | (() => Promise<readonly Page[]>),
  deliver: Deliver = (_file, text) => text,
): void {
  config.addExtension('11ty.ts', { key: '11ty.js' })
  config.setTemplateFormats('11ty.ts')
  config.ignores.add('content/articles/**')
  config.ignores.add('content/pages/**')
  config.addGlobalData('plan', plan)
  // Wrapped, because Eleventy calls a function that it finds as data.
  config.addGlobalData('deliver', () => deliver)
  config.setUseGitIgnore(false)
}

/** Pages drawn at once: Eleventy keeps something of each until it ends. */
const portion = 1000

/** Draws pages into a folder; run from the repository's root. `told` hears how many are done. */
export async function drawAll(
  pages: readonly Page[],
  out: string,
  told: (done: number) => void = () => undefined,
): Promise<void> {
  // Loaded when a whole edition is drawn: a small one does without.
  const { Eleventy } = await import('@11ty/eleventy')
  await using writer = openWriter(out)
  for (let done = 0; done < pages.length; done += portion) {
    const part = pages.slice(done, done + portion)
    const eleventy = new Eleventy('content', out, {
      quietMode: true,
      config(config: UserConfig) {
        wire(config, part, (file, text) => writer.put(file, text)?.then(() => '') ?? '')
        // On a busy machine it would tell of its own slow steps in our log.
        config.benchmarkManager.get('Configuration').setMinimumThresholdMs(0)
      },
    })
    eleventy.disableLogger()
    eleventy.setDryRun(true)
    await eleventy.write()
    told(done + part.length)
  }
  await writer.end()
}
