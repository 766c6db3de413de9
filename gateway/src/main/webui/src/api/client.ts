import createClient from 'openapi-fetch'
import { problemOf } from './problem'
import type { paths } from './schema'

/** Supplied by the session store: the anti-forgery token and what to do when the session is over. */
export interface SessionGate {
  csrfToken: () => string
  signInAgain: () => Promise<void>
}

let gate: SessionGate = { csrfToken: () => '', signInAgain: () => Promise.reject() }

export function useSessionGate(next: SessionGate): void {
  gate = next
}

export function sessionHeaders(): Record<string, string> {
  return { 'X-Requested-With': 'JavaScript', 'X-CSRF-Token': gate.csrfToken() }
}

function send(request: Request): Promise<Response> {
  for (const [name, value] of Object.entries(sessionHeaders())) request.headers.set(name, value)
  return fetch(request)
}

async function sendInSession(request: Request): Promise<Response> {
  const again = request.clone()
  const response = await send(request)
  if (response.status !== 401) return response
  await gate.signInAgain()
  return send(again)
}

export const signInAgain = (): Promise<void> => gate.signInAgain()

/** A filter that is not set stays out of the address. */
function queryOf(query: object): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
}

export const api = createClient<paths>({
  baseUrl: globalThis.location?.origin ?? '',
  fetch: sendInSession,
  querySerializer: queryOf,
})

interface Answer<T> {
  data?: T
  error?: unknown
  response: Response
}

/** The body of a successful answer; a refusal is thrown as a Problem. */
export async function ok<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call
  if (!response.ok) throw problemOf(response.status, error)
  return data as T
}
