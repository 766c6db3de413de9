import { vi } from 'vitest'
import { answer } from '../../dev/routes'

/** Lets every request of a test be answered from the invented county, as the given person. */
export function answerAs(who: string): void {
  vi.stubGlobal('fetch', async (request: Request) => {
    const url = new URL(request.url)
    const text = await request.text()
    const { status, body } = answer({
      method: request.method,
      path: decodeURIComponent(url.pathname),
      query: url.searchParams,
      body: text ? (JSON.parse(text) as Record<string, unknown>) : {},
      who,
    })
    return new Response(JSON.stringify(body ?? null), {
      status,
      headers: { 'Content-Type': 'application/json' },
    })
  })
}
