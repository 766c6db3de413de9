import { expect, it } from 'vitest'
import type { EvidenceElement } from '@/api/types'
import { spelledOut } from './evidenceFormula'

it('spells a formula out in the words of the export', () => {
  const elements = [
    { element: 'activeTeachers', name: '教师活跃人数' },
    { element: 'activeStudents', name: '学生活跃人数' },
  ] as EvidenceElement[]

  expect(spelledOut('activeTeachers + activeStudents', elements)).toBe(
    '教师活跃人数 + 学生活跃人数',
  )
  expect(spelledOut('1', elements)).toBe('1')
})
