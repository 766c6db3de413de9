const MONTH = /^(\d{4})-(\d{2})$/
const WEEK = /^(\d{4})-W(\d{2})$/
const SCHOOL_YEAR = /^(\d{4})-(\d{4})$/

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/** The text form of a period as people say it. */
export function periodName(period: string, locale: string): string {
  const chinese = locale !== 'en'
  const month = MONTH.exec(period)
  if (month) return chinese ? `${month[1]}年${Number(month[2])}月` : period
  const week = WEEK.exec(period)
  if (week) return chinese ? `${week[1]}年第${Number(week[2])}周` : `Week ${week[2]}, ${week[1]}`
  if (SCHOOL_YEAR.test(period)) return chinese ? `${period}学年` : `School year ${period}`
  const day = DAY.exec(period)
  if (day && chinese) return `${day[1]}年${Number(day[2])}月${Number(day[3])}日`
  return period
}

export const isMonth = (period: string): boolean => MONTH.test(period)

/** The month a number of months later, or earlier when negative. */
export function monthsLater(period: string, months: number): string {
  const match = MONTH.exec(period)
  if (!match) return period
  const index = Number(match[1]) * 12 + Number(match[2]) - 1 + months
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}

/** The month that a bulletin written today is about: the last complete one. */
export function lastCompleteMonth(today: Date): string {
  return monthsLater(monthOf(today), -1)
}

export function monthOf(day: Date): string {
  return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}`
}
