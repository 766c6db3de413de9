import { describe, expect, it } from 'vitest'
import { directionOf, exact, figure, fileSize, numberOf, placesWon, targetReached } from './figure'
import { daysLeft, instant, isPast, writtenDay } from './instant'
import { lastCompleteMonth, monthsLater, periodName } from './period'

describe('figures', () => {
  it('shows a missing figure as a dash, never as zero', () => {
    expect(figure('')).toBe('—')
    expect(figure(undefined)).toBe('—')
    expect(figure('0.00%')).toBe('0.00%')
    expect(exact('', '%')).toBe('—')
  })

  it('cuts exact decimals to two places and leaves short ones alone', () => {
    expect(exact('75.9038424571', '%')).toBe('75.90%')
    expect(exact('95', '%')).toBe('95%')
  })

  it('reads the number at the head of a figure', () => {
    expect(numberOf('52.48%')).toBe(52.48)
    expect(numberOf('')).toBeUndefined()
  })

  it('tells direction in words that do not need colour', () => {
    expect(['4.68', '-2.90', '0.00', ''].map(directionOf)).toEqual([
      'up',
      'down',
      'same',
      'unknown',
    ])
  })

  it('counts places won only between two ranked periods', () => {
    expect(placesWon(3, 5)).toBe(2)
    expect(placesWon(5, 3)).toBe(-2)
    expect(placesWon(3, 0)).toBeUndefined()
  })

  it('compares with a target only when both are there', () => {
    expect(targetReached('95.0000000000', '95')).toBe(true)
    expect(targetReached('', '95')).toBeUndefined()
  })

  it('writes file sizes for people', () => {
    expect([512, 48_213, 20_971_520].map(fileSize)).toEqual(['512 B', '47.1 KB', '20.0 MB'])
  })
})

describe('periods', () => {
  it('are named as people say them', () => {
    expect(periodName('2025-10', 'zh-CN')).toBe('2025年10月')
    expect(periodName('2025-W40', 'zh-CN')).toBe('2025年第40周')
    expect(periodName('2024-2025', 'zh-CN')).toBe('2024-2025学年')
    expect(periodName('2025-10-31', 'zh-CN')).toBe('2025年10月31日')
    expect(periodName('2025-10', 'en')).toBe('2025-10')
  })

  it('are counted across the turn of the year', () => {
    expect(monthsLater('2025-12', 1)).toBe('2026-01')
    expect(monthsLater('2025-03', -5)).toBe('2024-10')
    expect(lastCompleteMonth(new Date(2026, 0, 5))).toBe('2025-12')
  })
})

describe('instants', () => {
  it('are shown as the clock in China shows them', () => {
    expect(instant('2025-11-02T18:30:00Z')).toBe('2025-11-03 02:30')
    expect(instant(null)).toBe('—')
  })

  it('are written on documents without leading zeros', () => {
    expect(writtenDay('2025-11-05T02:00:00Z')).toBe('2025年11月5日')
  })

  it('say how much time is left', () => {
    const now = new Date('2025-11-03T00:00:00Z')
    expect(daysLeft('2025-11-05T12:00:00Z', now)).toBe(3)
    expect(isPast('2025-11-02T00:00:00Z', now)).toBe(true)
    expect(isPast(null, now)).toBe(false)
  })
})
