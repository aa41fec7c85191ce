import { gitHub } from '../../../../functions/articles/repositories/github/github.ts'
import { testForge } from '../../../contracts/forges.ts'
import { startGitHub } from '../../../doubles/forges/github.ts'
import { patient } from '../../../support/servers/patient.ts'

testForge({
  start: startGitHub,
  open: ({ url: api, token }, deadline = patient.deadline) =>
    gitHub({ owner: 'toa-soan', name: 'trang', branch: undefined, token, api, deadline }),
  last: 'PATCH /repos/toa-soan/trang/git/refs',
})
