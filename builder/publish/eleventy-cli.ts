import { join, resolve } from 'node:path'
import type UserConfig from '@11ty/eleventy/UserConfig'
import { draw } from '../../_includes/draw.ts'
import type { Portion } from '../../_includes/models/page.ts'
import { formatProblem } from '../content/problems/problem.ts'
import { readArchive } from '../content/read-archive.ts'
import { drawCards } from '../cards/draw-cards.ts'
import { assetUrls, readAssets } from './assets.ts'
import { configureEleventy, portionsOf } from '../eleventy/eleventy.ts'
import { plan } from '../plan/plan.ts'
import { preparePictures, sourcesOf } from './published-copies.ts'
import { copyFiles } from './full-edition.ts'

/** For Eleventy's own command line: plans anew at each build, and copies what Eleventy does not know of. */
export function configureEleventyCli(config: UserConfig): void {
  let finish = async (_out: string): Promise<unknown> => undefined
  const planned = async (): Promise<readonly Portion[]> => {
    const archive = await readArchive('content')
    if ('problems' in archive) throw new Error(archive.problems.map(formatProblem).join('\n'))
    const assets = readAssets(join('_includes', 'assets'))
    const place = { out: resolve('_site') }
    const problems = await preparePictures(place, { after: archive.copies, coming: archive.copies })
    if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'))
    const { live, pages } = plan({
      archive,
      at: Date.now(),
      url: archive.newsroom.url,
      assets: assetUrls(assets),
      demo: false,
      drafts: false,
      captcha: { kind: 'altcha' },
      discussions: new Map(),
    })
    finish = (out) => {
      copyFiles(out, assets, sourcesOf(place, archive.copies))
      const { newsroom } = archive
      return drawCards({ newsroom, live, out })
    }
    // Each alone: here Eleventy writes them itself.
    return portionsOf(pages, 1)
  }
  configureEleventy(config, planned, ({ pages }) => pages.map(draw).join(''))
  config.addWatchTarget('content/articles/')
  config.addWatchTarget('content/pages/')
  config.addWatchTarget('content/newsroom.yaml')
  config.addWatchTarget('_includes/')
  config.on('eleventy.after', ({ directories }: { directories: { output: string } }) =>
    finish(directories.output),
  )
}
