const ZONE = 'Asia/Shanghai'

const minute = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** An instant as a wall clock in China shows it: 2025-11-03 09:14. */
export function instant(value: string | null | undefined): string {
  return value ? minute.format(new Date(value)) : '—'
}

/** An instant as a Chinese document writes the day: no leading zeros. */
export function writtenDay(value: string | null | undefined, now = new Date()): string {
  const [year, month, day] = minute
    .format(value ? new Date(value) : now)
    .slice(0, 10)
    .split('-')
  return `${year}年${Number(month)}月${Number(day)}日`
}

export const isPast = (value: string | null | undefined, now = new Date()): boolean =>
  !!value && new Date(value).getTime() <= now.getTime()

/** Whole days left, rounded up; 0 when over. */
export function daysLeft(value: string, now = new Date()): number {
  return Math.max(0, Math.ceil((new Date(value).getTime() - now.getTime()) / 86_400_000))
}

/** Today in China as a date. */
export const today = (now = new Date()): string => minute.format(now).slice(0, 10)
