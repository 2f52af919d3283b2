import { parseArgs } from 'node:util'
import { createGitHub, emulatedToken } from '../testing/emulator/github.ts'
import { serve } from '../testing/emulator/server.ts'

/** `npm run emulator [-- --port N]`: GitHub's deployments API on this machine, for any client. */

const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } })
const { url } = await serve(createGitHub({ lenient: true }), { port: Number(values.port) })
console.log(`GitHub, as far as deployments go, for octo/app: ${url}
Token: ${emulatedToken}

  curl -H 'authorization: token ${emulatedToken}' ${url}/repos/octo/app/deployments \\
    -d '{"ref": "main", "environment": "staging", "required_contexts": []}'

Stop it with Ctrl-C.`)
