import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { createApi } from './api.ts'
import type { ClientName } from './clients.ts'
import { connectControl, type TenantControl } from './control-client.ts'
import { createControl } from './control.ts'
import { countRequests } from './counters.ts'
import { applyFaults } from './faults/apply-faults.ts'
import { readForm } from './form-body.ts'
import { noteIssuedTokens } from './issued-tokens.ts'
import type { Layer } from './layer.ts'
import { createMfaEndpoints } from './mfa/endpoints.ts'
import { demandMfaOnRefresh } from './mfa/refresh-demand.ts'
import { policyOf, type TenantOptions } from './options.ts'
import { createProvider } from './provider.ts'
import { limitRate } from './rate-limit.ts'
import { settingsFor, type LatchkeySettings } from './settings.ts'
import { createState, type TenantState } from './state.ts'
import { createUserinfo } from './userinfo.ts'
import { USERS, type User } from './users.ts'

/** A running OAuth server that answers like an Auth0 tenant. */
export interface Tenant extends AsyncDisposable {
  /** `http://127.0.0.1:PORT/`, with the slash, as it stands in `iss`. */
  issuer: string
  /** `http://127.0.0.1:PORT`: where it listens itself. */
  origin: string
  /** Latchkey's settings for the public native client. */
  settings: LatchkeySettings
  settingsFor(client: ClientName): LatchkeySettings
  users: readonly User[]
  control: TenantControl
  stop(): Promise<void>
}

export async function startTenant(options: TenantOptions = {}): Promise<Tenant> {
  // Node's 5 s would cut a connection at the moment when a slow machine uses it again.
  const server = createServer({ keepAliveTimeout: 60_000 })
  const origin = await listen(server, options)
  const { publicOrigin = origin } = options
  const stopping = new AbortController()
  const state = await createState(`${publicOrigin}/`, policyOf(options), stopping.signal)
  serve(server, state)

  const stop = async (): Promise<void> => {
    if (stopping.signal.aborted) return
    stopping.abort()
    server.close()
    server.closeAllConnections()
    await once(server, 'close')
  }

  return {
    issuer: state.issuer,
    origin,
    settings: settingsFor(publicOrigin),
    settingsFor: (client) => settingsFor(publicOrigin, client),
    users: USERS,
    control: connectControl(origin),
    stop,
    [Symbol.asyncDispose]: stop,
  }
}

async function listen(server: Server, { port = 0, host = '127.0.0.1' }: TenantOptions): Promise<string> {
  server.listen(port, host)
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the tenant listens on TCP only')
  return `http://${host}:${address.port}`
}

function serve(server: Server, state: TenantState): void {
  const rotateKeys = async (): Promise<void> => {
    await state.keys.rotate()
    handle = createProvider(state, layers).callback()
  }
  const layers: Layer[] = [
    createControl(state, rotateKeys),
    countRequests(state),
    readForm,
    noteIssuedTokens(state),
    applyFaults(state),
    // Again, for tokens that a fault keeps from leaving.
    noteIssuedTokens(state),
    limitRate(state),
    demandMfaOnRefresh(state),
    createMfaEndpoints(state),
    createApi(state),
    createUserinfo(state),
  ]
  let handle = createProvider(state, layers).callback()
  server.on('request', (request, response) => void handle(request, response))
}
