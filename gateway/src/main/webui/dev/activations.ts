import type { Activation, ActivationCounts, HandOver, Invitation } from '../src/api/types'

const person: Activation = {
  accountId: 'p1',
  username: 'zhao.ning',
  name: '赵宁',
  state: 'ACTIVATED',
  stateReason: '',
  unitId: 'u-2161020037',
  unitName: '蒲城县第二小学',
  roles: ['SCHOOL_ADMINISTRATOR'],
  codeExpireTime: null,
  activateTime: '2025-09-01T01:00:00Z',
  upstreamLinked: true,
}

export const activations: Activation[] = [
  person,
  {
    ...person,
    accountId: 'p2',
    username: 'alimujiang',
    name: '阿力木·买买提',
    state: 'INVITED',
    roles: [],
    codeExpireTime: '2099-12-01T01:00:00Z',
    activateTime: null,
    upstreamLinked: false,
  },
  {
    ...person,
    accountId: 'p3',
    username: 'chen.wei',
    name: '陈𬱖',
    state: 'LOCKED',
    stateReason: '手机遗失',
    roles: [],
    upstreamLinked: false,
  },
]

export const activationCounts: ActivationCounts = { invited: 1, activated: 1, locked: 1, left: 0 }

export const invitation: Invitation = {
  row: 1,
  name: '钱小红',
  username: 'qian.xiaohong',
  role: 'UNSPECIFIED',
  unitName: '蒲城县第二小学',
  problem: '',
}

export const handOver = (dryRun: boolean): HandOver => ({
  account: person,
  successor: activations[1]!,
  roles: [
    {
      role: 'SCHOOL_ADMINISTRATOR',
      unitId: person.unitId,
      unitName: person.unitName,
      validFromDate: '2025-11-03',
      validToDate: null,
      held: false,
    },
  ],
  code: dryRun ? '' : 'AB2C-DEF3-GHJK',
  codeExpireTime: dryRun ? null : '2099-12-01T01:00:00Z',
  done: !dryRun,
})
