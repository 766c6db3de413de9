/** A figure as the server wrote it, unit included; a missing one is a dash, never a zero. */
export const figure = (display: string | undefined): string => display || '—'

/** An exact decimal text with at most two places and its unit. */
export function exact(value: string, unit: string): string {
  if (value === '') return '—'
  const places = /\.\d{3,}$/.test(value) ? Number(value).toFixed(2) : value
  return `${places}${unit}`
}

/** The number at the head of a figure; undefined when it is missing. */
export function numberOf(display: string): number | undefined {
  const number = Number.parseFloat(display)
  return Number.isNaN(number) ? undefined : number
}

/** A figure as a number for charts; a missing one leaves a gap in the line. */
export const plotted = (display: string): number | null => numberOf(display) ?? null

export type Direction = 'up' | 'down' | 'same' | 'unknown'

export function directionOf(change: string): Direction {
  if (change === '') return 'unknown'
  const value = Number(change)
  if (value === 0) return 'same'
  return value > 0 ? 'up' : 'down'
}

export const withoutSign = (change: string): string => change.replace(/^[+\-−]/, '')

/** Places won (positive) or lost against the previous period; undefined when either is unranked. */
export function placesWon(rank: number, previousRank: number): number | undefined {
  return rank > 0 && previousRank > 0 ? previousRank - rank : undefined
}

/** How a figure stands to its target: exact decimal texts on both sides. */
export function targetReached(value: string, target: string): boolean | undefined {
  return value === '' || target === '' ? undefined : Number(value) >= Number(target)
}

const UNITS = ['B', 'KB', 'MB', 'GB']

export function fileSize(bytes: number): string {
  let size = bytes
  let unit = 0
  while (size >= 1024 && unit < UNITS.length - 1) {
    size /= 1024
    unit++
  }
  return `${unit === 0 || size >= 100 ? Math.round(size) : size.toFixed(1)} ${UNITS[unit]}`
}
