import type { ComparedName, NameDecision, NameList, NameListSource } from '../src/api/types'

const EXPORT: NameListSource = 'EXPORT'

export const nameLists: NameList[] = [
  {
    id: 'l1',
    unitId: 'u-county',
    title: 'pucheng-export-2025-10.xlsx（2025-10）',
    source: EXPORT,
    names: 5,
    createdBy: 'clerk',
    createTime: '2025-11-03T02:10:00Z',
  },
]

const none: ComparedName = {
  position: 0,
  code: '',
  name: '',
  parent: '',
  outcome: 'MATCHED',
  unitId: '',
  unitName: '',
  unitCode: '',
  unitParentName: '',
  matchedBy: '',
  repeated: false,
  proposals: [],
  decisionId: '',
  decidedBy: '',
}

const proposal = (
  unitId: string,
  name: string,
  parentName: string,
  score: number,
  why: string,
) => ({
  unitId,
  name,
  code: unitId.slice(2),
  parentName,
  score,
  why,
  sameParent: false,
})

export const comparedNames: ComparedName[] = [
  {
    ...none,
    position: 1,
    name: '蒲城县第一小学',
    code: '2161020001',
    unitId: 'u-2161020001',
    unitName: '蒲城县第一小学',
    unitCode: '2161020001',
    unitParentName: '蒲城县教育体育局',
    matchedBy: 'code',
  },
  {
    ...none,
    outcome: 'PROPOSED',
    position: 2,
    name: '遥山中学',
    proposals: [proposal('u-2161020091', '尧山中学', '蒲城县教育体育局', 93, 'sound')],
  },
  {
    ...none,
    outcome: 'PROPOSED',
    position: 3,
    name: '东关小学',
    proposals: [
      proposal('u-2161020037', '罕井镇东关小学', '罕井镇中心校', 90, 'town_left_out'),
      proposal('u-2161020042', '孙镇东关小学', '孙镇中心校', 90, 'town_left_out'),
    ],
  },
  {
    ...none,
    outcome: 'ONLY_THERE',
    position: 4,
    name: '渭南外国语学校',
    decisionId: 'd1',
    decidedBy: 'clerk',
  },
  {
    ...none,
    outcome: 'ONLY_HERE',
    unitId: 'u-2161020088',
    unitName: '兴镇山王教学点',
    unitCode: '2161020088',
    unitParentName: '兴镇中心校',
  },
]

export const nameListDetail = {
  list: nameLists[0],
  counts: { matched: 1, proposed: 2, onlyHere: 1, onlyThere: 1 },
  writable: true,
}

export const nameDecisions: NameDecision[] = [
  {
    id: 'd1',
    name: '渭南外国语学校',
    unitId: '',
    unitName: '',
    decidedBy: 'clerk',
    decideTime: '2025-11-03T02:12:00Z',
    undoneBy: '',
  },
]
