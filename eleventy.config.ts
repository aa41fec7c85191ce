import type UserConfig from '@11ty/eleventy/UserConfig'
import { configureEleventyCli } from './builder/publish/eleventy-cli.ts'

/** `eleventy --config=eleventy.config.ts --serve` builds the same site in Eleventy's own way. */
export default function configure(config: UserConfig): { dir: Record<string, string> } {
  configureEleventyCli(config)
  return { dir: { input: 'content', output: '_site', includes: '../_includes' } }
}
