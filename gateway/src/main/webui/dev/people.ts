import type { Member, Person, PersonDetail } from '../src/api/types'

const person: Person = {
  id: 'person1',
  name: '陈𬱖',
  kind: 'TEACHER',
  staffNumber: 'T0137',
  maskedPhone: '138****8000',
  maskedIdentityNumber: '110***********002X',
  username: 'chen.wei',
  version: 3,
  phoneWithheld: false,
  identityNumberWithheld: false,
}

const member: Member = {
  person,
  unitId: 'u-2161020037',
  unitName: '蒲城县第二小学',
  kind: 'HOME',
  position: '语文',
  validFromDate: '2025-09-01',
  validToDate: null,
  absence: 'UNSPECIFIED',
}

export const people: Member[] = [
  member,
  {
    ...member,
    person: { ...person, id: 'person2', name: '阿力木·买买提', staffNumber: 'T0138', username: '' },
    position: '数学',
    absence: 'LEAVE',
  },
  {
    ...member,
    person: { ...person, id: 'person3', name: '㛃文', kind: 'RESEARCHER', staffNumber: '' },
    kind: 'SECONDMENT',
    validToDate: '2026-07-01',
  },
]

export const personDetail: PersonDetail = {
  person,
  memberships: [
    {
      id: 'm1',
      unitId: member.unitId,
      unitName: member.unitName,
      kind: 'HOME',
      position: '语文',
      validFromDate: '2025-09-01',
      validToDate: null,
      endReason: '',
    },
    {
      id: 'm2',
      unitId: 'u-2161020038',
      unitName: '荆姚镇东关小学',
      kind: 'HOME',
      position: '语文',
      validFromDate: '2019-09-01',
      validToDate: '2025-09-01',
      endReason: '调动',
    },
  ],
  absences: [
    {
      id: 'a1',
      kind: 'LEAVE',
      validFromDate: '2025-10-08',
      validToDate: '2026-03-01',
      reason: '产假',
    },
  ],
  events: [
    {
      eventTime: '2025-10-08T01:00:00Z',
      username: 'zhao.ning',
      action: 'ABSENT',
      detail: '请假，2025-10-08 至 2026-03-01：产假',
    },
    {
      eventTime: '2025-09-01T01:00:00Z',
      username: 'county',
      action: 'TRANSFERRED',
      detail: '荆姚镇东关小学 → 蒲城县第二小学，自 2025-09-01 起',
    },
  ],
  writable: true,
}
