import type { Denominator, Unit } from '../src/api/types'
import samples from './data/schools.json' with { type: 'json' }

export interface Sample {
  code: string
  name: string
  parent: string
  type: string
  typeName: string
  urban: string
  ownership: string
  teachers: number
  students: number
  classes: number
  months: Record<string, number[]>
}

const schools = samples as unknown as Sample[]
export const COUNTY = 'u-county'
export const PERIODS = ['2025-10', '2025-09', '2025-08', '2025-07', '2025-06', '2025-05']
export const idOf = (code: string): string => `u-${code}`

const unit = (part: Partial<Unit> & Pick<Unit, 'id' | 'name' | 'level'>): Unit => ({
  code: '',
  aliases: [],
  schoolType: '',
  urbanRural: '',
  ownership: '',
  orderNumber: 0,
  parentId: '',
  parentName: '',
  validFromDate: '2024-09-01',
  validToDate: null,
  participation: { out: false, reason: '', document: '', fromDate: null, untilDate: null },
  version: 1,
  path: '',
  revision: 1,
  kind: '',
  groups: {},
  ...part,
})

const districtNames = [...new Set(schools.map((one) => one.parent))]
const county = unit({ id: COUNTY, code: '610526', name: '蒲城县教育体育局', level: 'COUNTY' })
const districts = districtNames.map((name, index) =>
  unit({
    id: `u-d${index}`,
    name,
    level: 'DISTRICT',
    orderNumber: index + 1,
    parentId: COUNTY,
    parentName: county.name,
  }),
)
const schoolUnits = schools.map((one, index) =>
  unit({
    id: idOf(one.code),
    code: one.code,
    name: one.name,
    level: 'SCHOOL',
    schoolType: one.type,
    urbanRural: one.urban,
    ownership: one.ownership,
    orderNumber: index + 1,
    parentId: `u-d${districtNames.indexOf(one.parent)}`,
    parentName: one.parent,
    aliases: index % 9 === 0 ? [one.name.replace('蒲城县', '')] : [],
    participation:
      one.code === '2161020055'
        ? {
            out: true,
            reason: '教学点已于9月暂停招生，学生并入中心小学',
            document: '县教发〔2025〕6号',
            fromDate: '2025-09-01',
            untilDate: '2026-09-01',
          }
        : { out: false, reason: '', document: '', fromDate: null, untilDate: null },
  }),
)
export const units: Unit[] = [county, ...districts, ...schoolUnits]
export const samplesById = new Map(schools.map((one) => [idOf(one.code), one]))

const earlier: Record<string, number> = { '2025-05': 0.86, '2025-06': 0.94, '2025-07': 0.78 }

/** Raw figures of a school: registered, verified, active teachers and so on, in the export's order. */
export function figures(school: Sample, period: string): number[] | undefined {
  const known = school.months[period]
  if (known) return known
  const scale = earlier[period]
  return scale ? school.months['2025-08']?.map((n) => Math.round(n * scale)) : undefined
}

export const denominators: Denominator[] = schools.map((one, index) => ({
  unitId: idOf(one.code),
  unitName: one.name,
  unitCode: one.code,
  schoolYear: '2024-2025',
  effectiveDate: '2024-09-01',
  teachers: one.teachers,
  students: one.students,
  classes: one.classes,
  fileName: 'pucheng-returns-2024.xlsx',
  sheet: '教基1001_小学',
  row: index + 4,
  explanation: '',
  signedBy: '',
  signTime: null,
}))
