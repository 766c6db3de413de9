/** A refusal as the gateway tells it (RFC 9457); the message is the server's own advice. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly reason: string,
    detail: string,
  ) {
    super(detail)
  }
}

interface ProblemBody {
  status?: number
  reason?: string
  detail?: string
}

const isProblemBody = (body: unknown): body is ProblemBody =>
  typeof body === 'object' && body !== null && 'detail' in body

export function problemOf(status: number, body: unknown): Problem {
  if (isProblemBody(body)) return new Problem(status, body.reason ?? '', body.detail ?? '')
  return new Problem(status, '', '')
}

export const isStale = (failure: unknown): boolean =>
  failure instanceof Problem && (failure.status === 409 || failure.reason.endsWith('_STALE'))
