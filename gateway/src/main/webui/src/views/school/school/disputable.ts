import type { PeriodSummary } from '@/api/types'
import { isPast } from '@/format/instant'

/** Whether a school may still say that a figure of this period is wrong. */
export function disputable(summary: PeriodSummary | undefined, now = new Date()): boolean {
  return !!summary && !summary.published && !isPast(summary.cutOffTime, now)
}
