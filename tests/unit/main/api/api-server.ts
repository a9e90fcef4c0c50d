import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export interface Received {
  method: string | undefined
  url: string | undefined
  authorization: string | undefined
  contentType: string | undefined
  body: string
}

/** An API on loopback that answers as the test says, and remembers what it was sent. */
export interface ApiServer extends AsyncDisposable {
  /** Ends with a slash. */
  baseUrl: string
  received: Received[]
}

export async function startApiServer(
  answer: (request: Received, response: ServerResponse) => void,
): Promise<ApiServer> {
  const received: Received[] = []

  async function handle(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method, url, headers } = message
    const request = {
      method,
      url,
      authorization: headers.authorization,
      contentType: headers['content-type'],
      body: await text(message),
    }
    received.push(request)
    answer(request, response)
  }

  const server = createServer((message, response) => void handle(message, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo

  return {
    baseUrl: `http://127.0.0.1:${port}/v1/`,
    received,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
