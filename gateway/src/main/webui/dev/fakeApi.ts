import type { IncomingMessage } from 'node:http'
import type { Connect, Plugin } from 'vite'
import { answer, type Call } from './routes.ts'

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

const jsonOf = (body: Buffer): Record<string, unknown> => {
  try {
    return JSON.parse(body.toString('utf8')) as Record<string, unknown>
  } catch {
    return {}
  }
}

/** Answers /api from invented data, so that pages can be worked on without a server. */
const middleware: Connect.NextHandleFunction = async (request, response, next) => {
  const url = new URL(request.url ?? '/', 'http://localhost')
  if (!url.pathname.startsWith('/api/')) return next()
  const who = /fake=(\w+)/.exec(request.headers.cookie ?? '')?.[1] ?? 'clerk'
  const call: Call = {
    method: request.method ?? 'GET',
    path: decodeURIComponent(url.pathname),
    query: url.searchParams,
    body: jsonOf(await bodyOf(request)),
    who,
  }
  const { status, body, headers } = answer(call)
  response.statusCode = status
  for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value)
  response.setHeader(
    'Content-Type',
    status >= 400 ? 'application/problem+json' : 'application/json;charset=utf-8',
  )
  response.end(body === undefined ? undefined : JSON.stringify(body))
}

export const fakeApi = (): Plugin => ({
  name: 'fake-api',
  configureServer: (server) => void server.middlewares.use(middleware),
  configurePreviewServer: (server) => void server.middlewares.use(middleware),
})
