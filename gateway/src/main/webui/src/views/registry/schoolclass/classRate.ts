/** 行政班建班率 as people read it; more than all is shown as it is. */
export const rate = (built: number, expected: number | null | undefined): string =>
  expected ? `${((built * 100) / expected).toFixed(1)}%` : '—'

/** The school year that a day belongs to, by its first year. */
export function schoolYearOf(day: string): number {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return month >= 9 ? year : year - 1
}
