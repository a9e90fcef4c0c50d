import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { WebSocketServer } from 'ws'
import type { Pipe } from '../chromium/pipe.ts'
import { DebuggingClient, type DebuggingHost } from './client.ts'

export interface DebuggingPort {
  /** Shows the clients a new window of the app. */
  adopt(targetId: string): void
  readonly hasClient: boolean
}

/** What `--remote-debugging-port` opens. Only who knows the path, which is printed, can join. */
export async function openDebuggingPort(
  pipe: Pipe,
  host: DebuggingHost,
  port: number,
): Promise<DebuggingPort> {
  const clients = new Set<DebuggingClient>()
  pipe.intercept = (message, text) => [...clients].some((client) => client.take(message, text))

  const path = `/devtools/browser/${randomUUID()}`
  const server = createServer((_request, response) => response.writeHead(404).end())
  const sockets = new WebSocketServer({
    server,
    path,
    verifyClient: ({ req }: { req: IncomingMessage }) => req.headers.origin === undefined, // no web page
  })
  sockets.on('connection', (socket) => {
    const client = new DebuggingClient(pipe, host, (text) => socket.send(text))
    clients.add(client)
    socket.on('message', (data: Buffer) => client.fromClient(data.toString()))
    socket.on('close', () => {
      clients.delete(client)
      client.leave()
    })
    client.join().catch(() => socket.terminate())
  })

  server.listen(port, '127.0.0.1').unref()
  await once(server, 'listening')
  const address = server.address()
  const actualPort = typeof address === 'object' ? address?.port : undefined
  process.stderr.write(`\nDevTools listening on ws://127.0.0.1:${actualPort ?? port}${path}\n`)
  return {
    adopt: (targetId) => clients.forEach((client) => client.adopt(targetId)),
    get hasClient() {
      return clients.size > 0
    },
  }
}
