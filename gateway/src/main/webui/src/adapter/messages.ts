import { Problem } from '@/api/problem'
import { i18n } from '@/locales'

/** What to tell the user about a failure: the server's own advice wherever there is one. */
export function messageOf(failure: unknown): string {
  const t = i18n.global.t
  if (failure instanceof Problem) {
    return failure.message || t('shell.failure.status', { status: failure.status })
  }
  if (failure instanceof TypeError) return t('shell.failure.network')
  return failure instanceof Error && failure.message ? failure.message : t('shell.failure.unknown')
}
