import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { Forge } from './forge.ts'

export interface Answer {
  status?: number
  headers?: Record<string, string>
  body?: string | Buffer
  /** Takes over where a body is not enough. */
  write?: (response: ServerResponse) => void
}

/** A tenant whose keys are in order and whose token endpoint answers what it is told to. */
export interface HostileTenant extends AsyncDisposable {
  issuer: string
  forge: Forge
  /** Paths of all requests since `answerWith`. */
  requests: string[]
  answerWith(answer: Answer): void
}

export async function startHostileTenant(): Promise<HostileTenant> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${portOf(server)}/`
  const forge = await Forge.create(issuer)
  const requests: string[] = []
  let answer: Answer = {}

  server.on('request', (request, response) => {
    requests.push(request.url ?? '')
    request.resume()
    if (request.url === '/.well-known/jwks.json') send(response, { body: JSON.stringify(forge.jwks) })
    else send(response, answer)
  })

  return {
    issuer,
    forge,
    requests,
    answerWith(next) {
      requests.length = 0
      answer = next
    },
    async [Symbol.asyncDispose]() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

function send(response: ServerResponse, { status = 200, headers, body = '', write }: Answer): void {
  if (write !== undefined) {
    write(response)
    return
  }
  response.writeHead(status, headers ?? { 'Content-Type': 'application/json' })
  response.end(body)
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('not listening')
  return address.port
}
