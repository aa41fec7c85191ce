import type UserConfig from '@11ty/eleventy/UserConfig'
import type { Page, Portion } from '../../_includes/models/page.ts'
import { openWriter } from './writer.ts'

/** What Eleventy does for each of its pages costs as much as drawing one. */
const usualPortion = 100

export function portionsOf(pages: readonly Page[], size = usualPortion): Portion[] {
  return pages.flatMap(({ file }, start) =>
    start % size === 0 ? { file, pages: pages.slice(start, start + size) } : [],
  )
}

/** One template, which draws a plan's pages: Eleventy sees nothing that a reporter wrote. */
export function configureEleventy(
  config: UserConfig,
  plan: readonly Portion[] | (() => Promise<readonly Portion[]>),
  deliver: (portion: Portion) => string | Promise<string>,
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

/** Must run from the repository's root. */
export async function drawPages(
  pages: readonly Page[],
  draw: (page: Page) => string,
  out: string,
  onProgress: (done: number) => void = () => undefined,
): Promise<void> {
  const { Eleventy } = await import('@11ty/eleventy')
  await using writer = openWriter(out)
  let done = 0
  const eleventy = new Eleventy('content', out, {
    quietMode: true,
    config(config: UserConfig) {
      configureEleventy(config, portionsOf(pages), async (portion) => {
        for (const page of portion.pages) {
          await writer.put(page.file, draw(page))
          done += 1
          if (done % 1000 === 0 || done === pages.length) onProgress(done)
        }
        // Our own writer took the texts.
        return ''
      })
      // On a busy machine Eleventy would log its own slow steps.
      config.benchmarkManager.get('Configuration').setMinimumThresholdMs(0)
    },
  })
  eleventy.disableLogger()
  eleventy.setDryRun(true)
  try {
    await eleventy.write()
  } finally {
    // Also where no page can be drawn any more: Eleventy hides what the disk said in an error of its own.
    await writer.end()
  }
}
