import type { NewUnit, UnitOperationKind, UnitOperationOrder } from '@/api/types'
import { today } from '@/format/instant'

export const kinds = [
  'RENAME',
  'MOVE',
  'MERGE',
  'SPLIT',
  'CLOSE',
  'REOPEN',
  'CREATE',
  'RETYPE',
] as const satisfies UnitOperationKind[]

export type Kind = (typeof kinds)[number]

/** What each kind asks for besides the day and the reason. */
export const asks: Record<Kind, ReadonlySet<string>> = {
  RENAME: new Set(['unit', 'name']),
  MOVE: new Set(['units', 'tree', 'target']),
  MERGE: new Set(['units', 'target']),
  SPLIT: new Set(['unit', 'newUnits', 'goesOn']),
  CLOSE: new Set(['units', 'target']),
  REOPEN: new Set(['units', 'target']),
  CREATE: new Set(['target', 'newUnits', 'level']),
  RETYPE: new Set(['unit', 'schoolType', 'code']),
}

export const emptyUnit = (): NewUnit => ({
  name: '',
  code: '',
  level: 'SCHOOL',
  kind: '',
  schoolType: '',
  urbanRural: '',
  childIds: [],
})

export const emptyOrder = (unitId: string): UnitOperationOrder => ({
  kind: 'RENAME',
  effectiveDate: today(),
  reason: '',
  unitIds: unitId ? [unitId] : [],
  targetId: '',
  name: '',
  code: '',
  schoolType: '',
  newUnits: [],
  tree: '',
  goesOn: false,
})

/** The order without what was filled in for another kind. */
export function orderOf(form: UnitOperationOrder): UnitOperationOrder {
  const has = asks[form.kind as Kind]
  return {
    ...emptyOrder(''),
    kind: form.kind,
    effectiveDate: form.effectiveDate,
    reason: form.reason,
    unitIds: has.has('units') ? form.unitIds : has.has('unit') ? form.unitIds.slice(0, 1) : [],
    targetId: has.has('target') ? form.targetId : '',
    name: has.has('name') ? form.name : '',
    code: has.has('code') ? form.code : '',
    schoolType: has.has('schoolType') ? form.schoolType : '',
    newUnits: has.has('newUnits') ? form.newUnits : [],
    tree: has.has('tree') ? form.tree : '',
    goesOn: has.has('goesOn') && form.goesOn,
  }
}
