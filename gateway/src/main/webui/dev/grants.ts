import type { Account, GrantUnit, Role } from '../src/api/types'
import { COUNTY } from './county.ts'

const person = (username: string, name: string, role: Role, unitName: string): Account => ({
  id: `a-${username}`,
  username,
  name,
  grants: [
    {
      id: `g-${username}`,
      role,
      unitId: COUNTY,
      unitName,
      validFromDate: '2025-09-01',
      validToDate: null,
    },
  ],
})

export const accounts: Account[] = [
  person('auditor', '周敏', 'AUDIT_ADMINISTRATOR', '蒲城县'),
  person('clerk', '王晓', 'COUNTY_ADMINISTRATOR', '蒲城县'),
  person('school', '赵宁', 'SCHOOL_ADMINISTRATOR', '蒲城县第二小学'),
  person('secadmin', '阿力木·买买提', 'SECURITY_ADMINISTRATOR', '蒲城县'),
]

export const grantUnits: GrantUnit[] = [{ id: COUNTY, name: '蒲城县', parentName: '' }]
