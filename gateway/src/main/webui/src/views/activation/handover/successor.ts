import type { Activation, NewHandOver } from '@/api/types'

/** Who follows: somebody of the unit, or somebody who is invited there. */
export interface Successor {
  kind: 'colleague' | 'newcomer'
  colleague?: Activation
  name: string
  username: string
  fromDate: string
}

export const isComplete = (successor: Successor): boolean =>
  successor.kind === 'colleague'
    ? !!successor.colleague
    : !!successor.name.trim() && !!successor.username.trim()

export function handOverOf(account: Activation, successor: Successor, reason: string): NewHandOver {
  const newcomer = successor.kind === 'newcomer'
  return {
    accountId: account.accountId,
    successorId: newcomer ? '' : (successor.colleague?.accountId ?? ''),
    name: newcomer ? successor.name : '',
    username: newcomer ? successor.username : '',
    fromDate: successor.fromDate,
    reason,
    dryRun: true,
  }
}
