import type { ClientAuthentication } from '../config/settings.ts'

export interface AuthenticatedBody {
  headers: Record<string, string>
  body: string
}

/** Adds to a form what shows the tenant which client asks: RFC 6749 section 2.3.1. */
export function authenticateForm(
  parameters: URLSearchParams,
  { clientId, client }: { clientId: string; client: ClientAuthentication },
): AuthenticatedBody {
  const form = new URLSearchParams(parameters)
  const headers: Record<string, string> = { 'Content-Type': 'application/x-www-form-urlencoded' }
  if (client.method === 'basic') {
    headers.Authorization = `Basic ${basicCredentials(clientId, client.secret)}`
  } else {
    form.set('client_id', clientId)
  }
  if (client.method === 'post') form.set('client_secret', client.secret)
  return { headers, body: form.toString() }
}

/** The endpoints below /mfa take JSON, and the secret in the body by either method. */
export function authenticateJson(
  parameters: Readonly<Record<string, string>>,
  { clientId, client }: { clientId: string; client: ClientAuthentication },
): AuthenticatedBody {
  const secret = client.method === 'none' ? {} : { client_secret: client.secret }
  const body = JSON.stringify({ ...parameters, client_id: clientId, ...secret })
  return { headers: { 'Content-Type': 'application/json' }, body }
}

/** Both parts are form-encoded before they are joined: RFC 6749 section 2.3.1 and appendix B. */
function basicCredentials(clientId: string, secret: string): string {
  return Buffer.from(`${formEncoded(clientId)}:${formEncoded(secret)}`).toString('base64')
}

function formEncoded(value: string): string {
  return new URLSearchParams({ '': value }).toString().slice(1)
}
