import { expect, test } from 'vitest'
import { readEnvironment } from '../../../functions/comments/platform/environment.ts'
import { checkContent } from '../../../scripts/doctor/content.ts'
import { startForgejo } from '../../doubles/forges/forgejo.ts'
import { gitEnvironment, gitNewsroom } from '../../support/articles/git.ts'
import { contentFolder } from '../../support/content/content-folder.ts'

async function found(from: Record<string, string>, content?: string) {
  const settings = readEnvironment(from)
  if ('problems' in settings) throw new Error(settings.problems.join(' '))
  return checkContent(settings, { ...gitEnvironment }, content)
}

test('a forge that answers is well; one that refuses the token, or is away, is to be mended', async () => {
  const forge = await startForgejo(gitNewsroom({ 'drafts/mot.md': 'Một' }).upstream)
  const site = forge.url.replace('/api/v1', '')
  const CONTENT_REPOSITORY = `forgejo:${site}/toa-soan/trang`
  const CONTENT_TOKEN = forge.token
  expect(await found({ CONTENT_REPOSITORY, CONTENT_TOKEN })).toMatchObject([
    { colour: 'green', said: expect.stringContaining('1 drafts') },
  ])
  const [wrong] = await found({ CONTENT_REPOSITORY, CONTENT_TOKEN: 'old-token' })
  expect(wrong).toMatchObject({ colour: 'red', said: expect.stringContaining('CONTENT_TOKEN') })
  expect(JSON.stringify(wrong)).not.toContain('old-token')
  forge.fault = () => 500
  expect(await found({ CONTENT_REPOSITORY, CONTENT_TOKEN })).toMatchObject([{ colour: 'red' }])
})

test('git is asked where it is set, and a function on Netlify is told that it needs a forge', async () => {
  const asked = { CONTENT_REPOSITORY: 'git' }
  expect(await found(asked, gitNewsroom().content)).toMatchObject([{ colour: 'green' }])
  expect(await found(asked, contentFolder())).toMatchObject([
    { colour: 'red', said: expect.stringContaining('git init') },
  ])
  const netlify = { UPSTASH_REDIS_REST_URL: 'http://127.0.0.1:1', UPSTASH_REDIS_REST_TOKEN: 'x' }
  expect(await found(netlify)).toMatchObject([{ about: 'articles', colour: 'amber' }])
})
