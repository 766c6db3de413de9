import type { PeriodSummary } from '@/api/types'
import { isMonth, lastCompleteMonth } from '@/format/period'

/**
 * The month the office works on: the newest one with data while it is unpublished, after that the
 * last complete month.
 */
export function workingPeriod(periods: PeriodSummary[], today: Date): string {
  const months = periods.filter((one) => isMonth(one.period))
  const newest = months[0]
  if (!newest) return lastCompleteMonth(today)
  if (!newest.published) return newest.period
  const due = lastCompleteMonth(today)
  return due > newest.period ? due : newest.period
}
