import {
  copyFileSync,
  cpSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../../support/temporary.ts'

/** What the build needs of the repository. */
const parts = [
  '_includes',
  'builder',
  'content',
  'eleventy.config.ts',
  'functions',
  'importer',
  'netlify.toml',
  'package-lock.json',
  'package.json',
  'scripts',
  'tsconfig.json',
]

/** Netlify's build machine: the repository as it stands, with its modules, in a folder of its own. */
export function checkOut(): string {
  const folder = join(temporaryFolder(), 'repo')
  mkdirSync(folder)
  copyParts(folder)
  linkTree('node_modules', join(folder, 'node_modules'))
  return folder
}

/** The next machine: all that a build left is gone, but for what Netlify kept in its own cache. */
export function checkOutAgain(folder: string): void {
  for (const name of readdirSync(folder))
    if (name !== 'node_modules' && name !== '.netlify')
      rmSync(join(folder, name), { recursive: true })
  copyParts(folder)
}

function copyParts(folder: string): void {
  for (const part of parts) cpSync(part, join(folder, part), { recursive: true })
}

/** A folder whose files take no room. A link to the folder itself would not do: the function's bundler does not follow it. */
function linkTree(from: string, to: string): void {
  mkdirSync(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) linkTree(source, target)
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else linkFile(source, target)
  }
}

/** Copied where the temporary folder lies on another disk. */
function linkFile(source: string, target: string): void {
  try {
    linkSync(source, target)
  } catch {
    copyFileSync(source, target)
  }
}
