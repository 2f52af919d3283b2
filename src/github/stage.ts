import type { ClientRequest } from 'node:http'

/** Reports what a request waits for at each stage, in words that follow "waiting for". */
export function followStages(request: ClientRequest, waitsFor: (what: string) => void): void {
  request.on('socket', (socket) => {
    if (request.reusedSocket) return waitsFor(answer)
    const connected = () => waitsFor('encrypted' in socket ? 'a TLS handshake' : answer)
    if (socket.connecting) socket.once('connect', connected)
    else connected()
    socket.once('secureConnect', () => waitsFor(answer))
  })
  request.on('response', () => waitsFor('the end of the answer'))
}

const answer = 'an answer to the request'
