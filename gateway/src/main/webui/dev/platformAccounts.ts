import type { PlatformAccount, UnitPlatformAccounts } from '../src/api/types'

const unitId = 'u-2161020037'
const unitName = '蒲城县第二小学'

export const platformAccountCounts: UnitPlatformAccounts[] = [
  {
    unitId,
    unitName,
    people: 42,
    unlisted: 1,
    none: 3,
    registered: 2,
    verified: 36,
    seatsNotActivated: 1,
    missing: 6,
    called: 2,
    cutoffDate: '2025-10-31',
  },
  {
    unitId: 'u-2161020038',
    unitName: '荆姚镇东关小学',
    people: 18,
    unlisted: 18,
    none: 0,
    registered: 0,
    verified: 0,
    seatsNotActivated: 0,
    missing: 0,
    called: 0,
    cutoffDate: null,
  },
]

const account: PlatformAccount = {
  personId: 'person1',
  name: '陈𬱖',
  staffNumber: 'T0137',
  maskedPhone: '138****8000',
  unitId,
  unitName,
  state: 'NONE',
  seat: 'UNSPECIFIED',
  cutoffDate: '2025-10-31',
  source: '省平台后台导出',
  call: {
    state: 'PROMISED',
    promisedDate: '2025-11-10',
    note: '周五前注册',
    username: 'zhao.ning',
    callTime: '2025-11-04T01:20:00Z',
  },
}

export const platformAccounts: PlatformAccount[] = [
  account,
  {
    ...account,
    personId: 'person2',
    name: '阿力木·买买提',
    staffNumber: 'T0138',
    state: 'REGISTERED',
    seat: 'NOT_ACTIVATED',
    call: { state: 'NOT_CALLED', promisedDate: null, note: '', username: '', callTime: null },
  },
]

export const platformFigures = {
  indicator: 'I01',
  name: '教师注册率',
  definition: '统计截止日平台注册教师数 ÷ 教师数。',
  units: [
    {
      unitId,
      unitName,
      listed: { numerator: '38', denominator: '42' },
      exported: { numerator: '40', denominator: '42' },
    },
    {
      unitId: 'u-2161020038',
      unitName: '荆姚镇东关小学',
      listed: { numerator: '', denominator: '' },
      exported: { numerator: '17', denominator: '18' },
    },
  ],
}
