import type UserConfig from '@11ty/eleventy/UserConfig'
import type { Page } from '../../_includes/models/page.ts'
import { openWriter } from './writer.ts'

/** One template, which draws a plan's pages: Eleventy sees nothing that a reporter wrote. */
export function configureEleventy(
  config: UserConfig,
  plan: readonly Page[] | (() => Promise<readonly Page[]>),
  deliver: (page: Page) => string | Promise<string>,
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

/** Must run from the repository's root. */
export async function drawPages(
  pages: readonly Page[],
  draw: (page: Page) => string,
  out: string,
  onProgress: (done: number) => void = () => undefined,
): Promise<void> {
  const { Eleventy } = await import('@11ty/eleventy')
  await using writer = openWriter(out)
  for (let done = 0; done < pages.length; done += portion) {
    const part = pages.slice(done, done + portion)
    const eleventy = new Eleventy('content', out, {
      quietMode: true,
      config(config: UserConfig) {
        // Our own writer takes the text, and '' goes back to Eleventy.
        configureEleventy(
          config,
          part,
          (page) => writer.put(page.file, draw(page))?.then(() => '') ?? '',
        )
        // On a busy machine Eleventy would log its own slow steps.
        config.benchmarkManager.get('Configuration').setMinimumThresholdMs(0)
      },
    })
    eleventy.disableLogger()
    eleventy.setDryRun(true)
    await eleventy.write()
    onProgress(done + part.length)
  }
  await writer.end()
}
