import type { IndicatorValue } from '@/api/types'

export interface ValueFilter {
  group: string
  /** A flag of the value, or EXCLUDED for units left out of the ranking. */
  flag: string
  word: string
}

export const groupsOf = (values: IndicatorValue[]): string[] => [
  ...new Set(values.map((one) => one.group).filter(Boolean)),
]

const flagged = (one: IndicatorValue, flag: string): boolean =>
  flag === 'EXCLUDED' ? one.excludedBecause !== '' : one.flags.includes(flag)

export function filterValues(values: IndicatorValue[], filter: ValueFilter): IndicatorValue[] {
  const word = filter.word.trim()
  return values.filter(
    (one) =>
      (!filter.group || one.group === filter.group) &&
      (!filter.flag || flagged(one, filter.flag)) &&
      (!word || one.unitName.includes(word) || one.unitCode.includes(word)),
  )
}
