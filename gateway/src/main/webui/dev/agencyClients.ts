import type { AgencyClient, AgencyUse } from '../src/api/types'
import { COUNTY } from './county.ts'

export const agencyClients: AgencyClient[] = [
  {
    id: 'agency1',
    clientId: 'agency-0199',
    unitId: COUNTY,
    unitName: '蒲城县',
    terms: {
      name: '教育统计接口',
      agency: '蒲城县统计局',
      contact: '综合股 0913-0000000',
      purposes: ['UNITS', 'PUBLICATIONS'],
      dailyQuota: 1000,
      validToDate: '2027-09-01',
    },
    validFromDate: '2026-09-01',
    state: 'REGISTERED',
    stateReason: '',
    keyId: 'u5bTfXUgIbq4f1Jg5nY3o1Hl0r8w9mQh2cKzv7dPq0E',
    callsToday: 128,
    provided: true,
    version: 1,
  },
]

export const agencyUses: AgencyUse[] = [
  { date: '2026-11-27', purpose: 'UNITS', calls: 96 },
  { date: '2026-11-27', purpose: 'PUBLICATIONS', calls: 32 },
]
