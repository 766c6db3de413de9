import type {
  Body,
  BodyDetail,
  BodyKind,
  Designation,
  FacilityKind,
  FacilityTotal,
  Pairing,
  PairingKind,
  Programme,
  SchoolFacilities,
} from '../src/api/types'
import { COUNTY, units } from './county.ts'

const rule = { asWritten: '', asInterpreted: '', decidedBy: '' }
const schools = units.filter((one) => one.level === 'SCHOOL')
const first = schools[0]!
const second = schools[1]!

export const bodyKinds: BodyKind[] = [
  {
    ...rule,
    code: 'studio',
    name: '名师工作室',
    levels: ['COUNTY'],
    subject: true,
    stage: false,
    roles: [
      { code: 'host', name: '主持人', min: 1, max: 1, head: true },
      { code: 'member', name: '成员', min: 1, max: 8, head: false },
    ],
    termMonths: 12,
    count: 2,
    failedYears: 2,
    consequence: '摘牌',
    offices: [],
    reference: 'PC-16 · 《实施方案》二（二）2',
    standing: 1,
  },
]

const studio: Body = {
  id: 'body1',
  kind: 'studio',
  kindName: '名师工作室',
  unitId: COUNTY,
  unitName: '蒲城县教育体育局',
  name: '小学数学第一工作室',
  subject: '数学',
  stage: '',
  validFromDate: '2024-09-01',
  validToDate: null,
  reference: '蒲教体〔2024〕31号',
  closeReason: '',
  closeReference: '',
  version: 3,
  size: 2,
  head: 'zhaoning',
  termEndDate: '2025-09-01',
  flags: [
    { kind: 'TERM_EXPIRED', name: '', count: 0, limit: 0, date: '2025-09-01' },
    { kind: 'REMOVAL_DUE', name: '摘牌', count: 2, limit: 2, date: null },
  ],
}
export const bodies: Body[] = [
  studio,
  {
    ...studio,
    id: 'body2',
    name: '初中英语第一工作室',
    subject: '英语',
    head: '',
    size: 1,
    termEndDate: '2026-09-01',
    flags: [{ kind: 'HEAD_VACANT', name: '主持人', count: 0, limit: 1, date: null }],
  },
]

const seat = {
  role: 'member',
  roleName: '成员',
  accountId: '',
  username: '',
  post: '',
  department: '',
  validFromDate: '2024-09-01',
  validToDate: null,
  endReason: '',
}
const check = {
  reference: '',
  recordedBy: 'clerk',
  recordTime: '2025-12-20T02:00:00Z',
  remark: '授课时间不足',
}
export const bodyDetail = (id: string): BodyDetail => ({
  body: bodies.find((one) => one.id === id) ?? studio,
  seats: [
    { ...seat, id: 's1', role: 'host', roleName: '主持人', accountId: 'a9', username: 'zhaoning' },
    { ...seat, id: 's2', post: '教研员', department: '教研室' },
    {
      ...seat,
      id: 's3',
      post: '教师',
      department: '城关小学',
      validToDate: '2025-03-01',
      endReason: '调离',
    },
  ],
  terms: [{ startDate: '2024-09-01', endDate: '2025-09-01', reference: '蒲教体〔2024〕31号' }],
  checks: [
    { ...check, year: 2025, passed: false },
    { ...check, year: 2024, passed: false },
  ],
  removals: [],
})

const gauge = { unitId: COUNTY, unitName: '蒲城县', spread: 0, spreadWanted: 0, impossible: false }
export const programmes: Programme[] = [
  {
    ...rule,
    code: 'blended_teaching',
    name: '混合式教学试点',
    unitLevel: 'SCHOOL',
    midTerm: false,
    acceptance: true,
    batches: [
      {
        code: 'pilot',
        name: '城区试点',
        bound: 'EXACTLY',
        quota: '2',
        gauges: [{ ...gauge, units: 18, quota: 2, granted: 2, nominated: 0, open: 0 }],
        listedOpen: [],
      },
      {
        code: 'rollout',
        name: '全县推广',
        bound: 'AT_LEAST',
        quota: '30/100',
        gauges: [{ ...gauge, units: 142, quota: 43, granted: 12, nominated: 6, open: 31 }],
        listedOpen: [],
      },
    ],
    reference: 'PC-12 · 《实施方案》二（一）2',
  },
]
export const designations: Designation[] = [
  {
    id: 'des1',
    programme: 'blended_teaching',
    programmeName: '混合式教学试点',
    batch: 'pilot',
    batchName: '城区试点',
    unitId: first.id,
    unitName: first.name,
    unitCode: first.code,
    parentName: first.parentName,
    state: 'DESIGNATED',
    stateDate: '2025-09-10',
    unitStanding: true,
    version: 2,
    nextStates: ['ACCEPTED', 'WITHDRAWN'],
    events: [
      {
        state: 'DESIGNATED',
        date: '2025-09-10',
        reason: '',
        reference: '蒲教体〔2025〕40号',
        recordedBy: 'clerk',
        recordTime: '2025-09-10T02:00:00Z',
      },
    ],
  },
]

export const pairingKinds: PairingKind[] = [
  {
    ...rule,
    code: 'delivery_classroom',
    name: '专递课堂结对',
    giver: { party: 'SCHOOL', name: '县城优质学校', bodyKinds: [] },
    receiver: { party: 'SCHOOL', name: '乡村薄弱学校', bodyKinds: [] },
    min: 0,
    max: 0,
    cover: true,
    visitName: '',
    visitsPerYear: 0,
    reference: 'PC-32 · 《实施方案》二（五）1',
  },
]
export const pairings: Pairing[] = [
  {
    id: 'pair1',
    kind: 'delivery_classroom',
    kindName: '专递课堂结对',
    giverId: first.id,
    giverName: first.name,
    receiverId: second.id,
    receiverName: second.name,
    validFromDate: '2025-09-01',
    validToDate: null,
    reference: '',
    endReason: '',
    visits: 2,
    writable: true,
  },
]
export const coverage = {
  receivers: 40,
  covered: 37,
  uncovered: schools.slice(5, 8).map(({ id, name }) => ({ id, name, count: 0 })),
  tooFew: [],
  tooMany: [],
  visitsShort: [],
}

export const facilityKinds: FacilityKind[] = [
  { code: 'recording', name: '录播教室', measure: '间', maximum: 50, reference: 'HN-06' },
  { code: 'live', name: '直播教室', measure: '间', maximum: 100, reference: 'HN-06' },
]
export const facilities: SchoolFacilities[] = schools.map((school, index) => ({
  unitId: school.id,
  unitName: school.name,
  unitCode: school.code,
  parentName: school.parentName,
  schoolType: school.schoolType,
  urbanRural: school.urbanRural,
  counts:
    index % 3
      ? [{ kind: 'recording', count: index % 4, effectiveDate: '2025-09-30', source: '' }]
      : [],
  writable: true,
}))
export const facilityTotals: FacilityTotal[] = [
  {
    grouping: 'ALL',
    group: '',
    schools: schools.length,
    reporting: 96,
    totals: [{ kind: 'recording', count: 141, effectiveDate: null, source: '' }],
  },
]
