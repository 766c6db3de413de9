import type { Consent, ConsentNotice, OwnConsent } from '../src/api/types'

export const consentNotices: ConsentNotice[] = [
  {
    id: 'notice1',
    unitId: 'county',
    unitName: '蒲城县',
    title: '在获奖名单里公开姓名',
    content: '获奖名单在教育局网站公开一年，含姓名和单位。不同意的只公开单位。',
    coverage: 'NONE',
    publishTime: '2025-11-03T01:14:00Z',
    username: 'clerk',
    endTime: null,
    endReason: '',
    people: 42,
    given: 30,
    declined: 2,
    writable: true,
  },
]

export const consents: Consent[] = [
  {
    personId: 'person1',
    personName: '阿力木·买买提',
    staffNumber: 'T0001',
    unitName: '荆姚镇东关小学',
    state: 'GIVEN',
    answerTime: '2025-11-04T02:20:00Z',
    recorder: 'school',
    paper: '校办档案柜 2 号',
  },
  {
    personId: 'person2',
    personName: '王芳',
    staffNumber: 'T0002',
    unitName: '蒲城县',
    state: 'OPEN',
    answerTime: null,
    recorder: '',
    paper: '',
  },
]

export const ownConsents: OwnConsent[] = consentNotices.map((notice) => ({
  notice,
  state: 'OPEN',
  answerTime: null,
  recorder: '',
}))
