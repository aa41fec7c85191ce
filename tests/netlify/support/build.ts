import { resolve } from 'node:path'
import { run } from '../../support/run.ts'

export interface BuildOptions {
  /** The machine's folder. */
  readonly folder: string
  /** Netlify's deploy context. */
  readonly context?: 'production' | 'deploy-preview' | 'branch-deploy'
  readonly environment?: Readonly<Record<string, string>>
}

/** Everything that Netlify's own build said, from the repository's `netlify.toml` on, with no network. Throws it where the build failed. */
export async function buildOnNetlify({
  folder,
  context = 'production',
  environment = {},
}: BuildOptions): Promise<string> {
  const words = ['--offline', '--context', context, '--cwd', folder, '--telemetry=false']
  const { code, stdout, stderr } = await run([program, ...words], { ...environment, ...offline })
  if (code !== 0) throw new Error(`${stdout}\n${stderr}`)
  return `${stdout}\n${stderr}`
}

const program = 'tests/netlify/node_modules/@netlify/build/bin.js'

/** Every Node that the build starts may reach this machine alone. */
const offline = { NODE_OPTIONS: `--import=${resolve('tests/support/offline.ts')}` }
