import { forgejo } from '../../../../functions/articles/repositories/forgejo/forgejo.ts'
import { testForge } from '../../../contracts/forges.ts'
import { startForgejo } from '../../../doubles/forges/forgejo.ts'
import { patient } from '../../../support/servers/patient.ts'

testForge({
  start: startForgejo,
  open: ({ url, token }, deadline = patient.deadline) =>
    forgejo({
      site: url.replace('/api/v1', ''),
      owner: 'toa-soan',
      name: 'trang',
      branch: 'main',
      token,
      deadline,
    }),
  last: 'POST /repos/toa-soan/trang/contents',
})
