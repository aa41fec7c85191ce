import { join } from 'node:path'
import type UserConfig from '@11ty/eleventy/UserConfig'
import { written } from '../archive/problem.ts'
import { readArchive } from '../archive/read-archive.ts'
import { addresses, readAssets } from './assets.ts'
import { wire } from './eleventy.ts'
import { plan } from './plan.ts'
import { copyFiles } from './whole-edition.ts'

/** For Eleventy's own command line: plans anew at each of its builds, and copies what it does not know of. */
export function ordinary(config: UserConfig): void {
  let copy = (_out: string): void => undefined
  wire(config, async () => {
    const archive = await readArchive('content')
    if ('problems' in archive) throw new Error(archive.problems.map(written).join('\n'))
    const assets = readAssets(join('_includes', 'assets'))
    copy = (out) => copyFiles(out, assets, archive.copies)
    return plan({
      archive,
      at: Date.now(),
      url: archive.newsroom.url,
      assets: addresses(assets),
      demo: false,
      drafts: false,
      captcha: { kind: 'altcha' },
      discussions: new Map(),
    }).pages
  })
  config.addWatchTarget('content/articles/')
  config.addWatchTarget('content/pages/')
  config.addWatchTarget('_includes/')
  config.on('eleventy.after', ({ directories }: { directories: { output: string } }) =>
    copy(directories.output),
  )
}
