import type { Participation } from '@/api/types'

/** Whether a school is left out on the day: a date such as 2025-09-01. */
export const isExempt = (one: Participation, day: string): boolean =>
  one.out && (!one.fromDate || one.fromDate <= day) && (!one.untilDate || day < one.untilDate)
