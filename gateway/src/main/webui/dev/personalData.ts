import type { PersonalDataSection } from '../src/api/types'

export const personalData: PersonalDataSection[] = [
  {
    kind: 'ACCOUNT',
    records: [['clerk', '王芳', '已激活', '蒲城县', '', '2025-09-01 08:30']],
  },
  {
    kind: 'PERSON',
    records: [['王芳', '职工', 'T0009', '138****8000', '110***********002X', '2025-09-01 08:12']],
  },
  { kind: 'ABSENCE', records: [] },
  {
    kind: 'REVEAL',
    records: [['2025-10-11 16:20', 'zhao.ning', '补录平台账号']],
  },
]
