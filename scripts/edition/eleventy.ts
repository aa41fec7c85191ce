import { Eleventy } from '@11ty/eleventy'
import type UserConfig from '@11ty/eleventy/UserConfig'
import type { Plan } from './plan.ts'

/** Eleventy's part: `.11ty.ts` templates of `content`, and nothing that a reporter wrote. */
export function wire(config: UserConfig, plan: Plan | (() => Promise<Plan>)): void {
  config.addExtension('11ty.ts', { key: '11ty.js' })
  config.setTemplateFormats('11ty.ts')
  config.ignores.add('content/articles/**')
  config.ignores.add('content/pages/**')
  config.addGlobalData('plan', plan)
  config.setUseGitIgnore(false)
}

/** Draws a plan's pages into a folder; run from the repository's root. */
export async function drawAll(plan: Plan, out: string): Promise<void> {
  const eleventy = new Eleventy('content', out, {
    quietMode: true,
    config: (config: UserConfig) => wire(config, plan),
  })
  eleventy.disableLogger()
  await eleventy.write()
}
