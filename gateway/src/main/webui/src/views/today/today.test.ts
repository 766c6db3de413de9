import { describe, expect, it } from 'vitest'
import type { PackRule, PeriodSummary } from '@/api/types'
import { abilitiesOf } from '@/stores/abilities'
import { bulletins } from '../../../dev/bulletins'
import { imports } from '../../../dev/imports'
import { pack } from '../../../dev/rehearsal'
import { bulletinDay, bulletinDue, tasksOf, type Today } from './todayTasks'
import { workingPeriod } from './workingPeriod'

const clerk = abilitiesOf('COUNTY_ADMINISTRATOR')
const leader = abilitiesOf('COUNTY_LEADER')
const summary = (period: string, published: boolean): PeriodSummary => ({
  period,
  published,
  schools: 142,
  schoolsWithData: 141,
  cutOffTime: null,
})
const october: Today = {
  periods: [summary('2025-10', false), summary('2025-09', true)],
  imports,
  bulletins,
  warnings: { items: [], total: 0 },
  disputes: [],
  rules: pack.rules,
}
const keys = (today: Today, can = clerk) => tasksOf('2025-10', today, can).map((one) => one.key)

describe('what is to do today', () => {
  it('starts with the import when the month has no data', () => {
    expect(keys({ ...october, periods: [] })[0]).toBe('import')
    expect(keys({ ...october, periods: [] }, leader)[0]).toBe('waitImport')
  })

  it('names open questions only to those who may answer them', () => {
    expect(keys(october)).toContain('questions')
    expect(keys(october, leader)).not.toContain('questions')
  })

  it('asks the leader to approve what the clerk drafted', () => {
    expect(keys(october)).toContain('waitApproval')
    expect(keys(october, leader)).toContain('approve')
  })

  it('takes the due day from the words of the pack', () => {
    const rule = { kind: 'bulletin', on: true, text: '5 日前发布；各校 4 日 18 时前可提出' }
    expect(bulletinDay([rule as PackRule])).toBe(5)
    expect(bulletinDue('2025-12', [rule as PackRule])).toBe('2026-01-05')
    expect(bulletinDue('2025-12', [])).toBe('')
  })
})

describe('the month being worked on', () => {
  const november = new Date(2025, 10, 3)

  it('is the newest with data until its bulletin is out', () => {
    expect(workingPeriod(october.periods, november)).toBe('2025-10')
  })

  it('moves on to the last complete month after that', () => {
    expect(workingPeriod([summary('2025-09', true)], november)).toBe('2025-10')
    expect(workingPeriod([], november)).toBe('2025-10')
  })
})
