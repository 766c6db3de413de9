import type { UnitOperation, UnitOperationEffect, UnitTrees } from '../src/api/types'

export const trees: UnitTrees = {
  trees: [
    { code: 'area', name: '片区', groupName: '片区' },
    { code: 'network', name: '名校网络共同体', groupName: '共同体' },
  ],
  levels: [{ level: 'DISTRICT', name: '中心校（片区）' }],
}

const effect: UnitOperationEffect = {
  units: [
    {
      unitId: 'u-1',
      nameBefore: '罕井镇西坡小学',
      nameAfter: '',
      codeBefore: '2161020039',
      codeAfter: '',
      parentBefore: '罕井镇中心校',
      parentAfter: '',
      belowBefore: 0,
      belowAfter: 0,
    },
    {
      unitId: 'u-2',
      nameBefore: '罕井镇南庄小学',
      nameAfter: '罕井镇南庄小学',
      codeBefore: '2161020040',
      codeAfter: '2161020040',
      parentBefore: '罕井镇中心校',
      parentAfter: '罕井镇中心校',
      belowBefore: 0,
      belowAfter: 0,
    },
  ],
  changedUnits: 2,
  changedSchools: 2,
  peerGroups: [{ schoolType: '211', schoolsBefore: 86, schoolsAfter: 85 }],
  grants: [
    {
      username: 'xipo',
      role: 'SCHOOL_ADMINISTRATOR',
      unitName: '罕井镇西坡小学',
      change: 'ENDS',
      units: 1,
    },
  ],
  denominators: [
    {
      unitId: 'u-2',
      unitName: '罕井镇南庄小学',
      teachers: 31,
      students: 402,
      classes: 14,
      explanation:
        '合并前各校年报之和：罕井镇南庄小学（2024-2025学年）教师19、学生260、班8；罕井镇西坡小学（2024-2025学年）教师12、学生142、班6',
      open: false,
    },
  ],
  notes: ['撤销单位的标识码不再分配给其他单位，历史数据仍归原单位。'],
}
const summary = '合并：罕井镇西坡小学 → 罕井镇南庄小学'

export const preview = { summary, effect, token: 'fake' }

export const operations: UnitOperation[] = [
  {
    id: 'o-1',
    kind: 'MERGE',
    effectiveDate: '2025-09-01',
    reason: '县政办〔2025〕8号',
    summary,
    effect,
    createTime: new Date(Date.now() - 86_400_000).toISOString(),
    createdBy: 'clerk',
    undoTime: null,
    undoneBy: '',
    undoExpireTime: new Date(Date.now() + 6 * 86_400_000).toISOString(),
  },
]
