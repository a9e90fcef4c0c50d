import type { HttpResponse } from '../../../../electron/main/transport/transport.ts'

export const NOW = Date.parse('2030-01-07T09:00:00Z')

/** An answer of the tenant as the transport hands it over. */
export function answer(status: number, body: unknown, headers: Record<string, string> = {}): HttpResponse {
  const all = new Headers({ 'Content-Type': 'application/json; charset=utf-8', ...headers })
  return {
    status,
    header: (name) => all.get(name) ?? undefined,
    body: typeof body === 'string' ? body : JSON.stringify(body),
    sentAt: 0,
    receivedAt: NOW,
  }
}
