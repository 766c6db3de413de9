export const SIGN_IN_CHANNEL = 'liandong.signed-in'

/** Where sign-in starts; afterwards the browser comes back to the page it left. */
export function signInUrl(page: string): string {
  const safe = page.startsWith('/') && !page.startsWith('//') ? page : '/'
  return `/api/session/login?return=${encodeURIComponent(`/#${safe}`)}`
}
