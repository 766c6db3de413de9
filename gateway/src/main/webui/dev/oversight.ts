import type { AuditEntry } from '../src/api/types'

const entry = (sequence: number, part: Partial<AuditEntry>): AuditEntry => ({
  id: sequence,
  sequence,
  createTime: new Date(Date.UTC(2025, 10, 3, 1, sequence)).toISOString(),
  actor: 'clerk',
  action: 'IMPORT_CONFIRMED',
  objectType: 'import',
  objectId: 'usage.6',
  objectName: '',
  result: 'done',
  detail: '2025-10,142 行',
  remoteAddress: '10.20.3.14',
  service: 'metrics',
  ...part,
})

export const auditEntries: AuditEntry[] = [
  entry(5, {
    action: 'BULLETIN_PUBLISHED',
    objectType: 'bulletin',
    objectId: 'b09',
    detail: '2025-09',
  }),
  entry(4, {
    action: 'UNIT_READ',
    result: 'refused',
    actor: 'school',
    detail: '不在授权范围',
    objectType: 'unit',
    service: 'organization',
  }),
  entry(3, {}),
  entry(2, {
    action: 'GRANT_CREATED',
    service: 'identity',
    objectType: 'grant',
    objectId: 'g7',
    detail: '学校管理员',
  }),
  entry(1, {
    action: 'PARTICIPATION_SET',
    service: 'organization',
    objectType: 'unit',
    objectId: 'u-2161020055',
    objectName: '荆姚镇东关小学',
    detail: '不参与',
  }),
]
