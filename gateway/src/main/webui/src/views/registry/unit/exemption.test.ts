import { expect, it } from 'vitest'
import { isExempt } from './exemption'

const rebuilt = {
  out: true,
  reason: '校舍重建',
  document: '县教发〔2025〕6号',
  fromDate: '2025-08-20',
  untilDate: '2025-09-15',
}

it('a school is out from its first day until the day on which it is back', () => {
  expect(isExempt(rebuilt, '2025-08-19')).toBe(false)
  expect(isExempt(rebuilt, '2025-08-20')).toBe(true)
  expect(isExempt(rebuilt, '2025-09-14')).toBe(true)
  expect(isExempt(rebuilt, '2025-09-15')).toBe(false)
})

it('without an end it stays out until it is taken back', () => {
  expect(isExempt({ ...rebuilt, untilDate: null }, '2035-01-01')).toBe(true)
  expect(isExempt({ ...rebuilt, out: false }, '2025-09-01')).toBe(false)
})
