import type { Correction } from '../src/api/types'

export const corrections: Correction[] = [
  {
    id: 'correction1',
    personId: 'person1',
    personName: '阿力木·买买提',
    unitName: '荆姚镇东关小学',
    field: 'PHONE',
    current: '138****8000',
    wanted: '139****9001',
    note: '换了号码',
    state: 'OPEN',
    requestTime: '2025-11-03T01:14:00Z',
    username: '',
    answer: '',
    own: false,
  },
  {
    id: 'correction2',
    personId: 'person2',
    personName: '王芳',
    unitName: '蒲城县',
    field: 'POSITION',
    current: '',
    wanted: '教研室主任',
    note: '',
    state: 'OPEN',
    requestTime: '2025-11-04T02:20:00Z',
    username: '',
    answer: '',
    own: true,
  },
]
