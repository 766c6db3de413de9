import { describe, expect, it } from 'vitest'
import { values } from '../../../../dev/indicators'
import { filterValues, groupsOf } from './indicatorRows'

const october = values('I08', '2025-10', 'school_type').values

describe('indicator rows', () => {
  it('are filtered by group, mark and word together', () => {
    const found = filterValues(october, { group: '小学', flag: 'BELOW_BASELINE', word: '东关' })
    expect(found.length).toBeGreaterThan(0)
    expect(found.every((one) => one.group === '小学' && one.unitName.includes('东关'))).toBe(true)
  })

  it('can be narrowed to schools left out of the ranking', () => {
    const found = filterValues(october, { group: '', flag: 'EXCLUDED', word: '' })
    expect(found.every((one) => one.excludedBecause !== '')).toBe(true)
    expect(found.length).toBe(2)
  })

  it('name each peer group once', () => {
    expect(groupsOf(october)).toContain('初级中学')
    expect(new Set(groupsOf(october)).size).toBe(groupsOf(october).length)
  })
})
