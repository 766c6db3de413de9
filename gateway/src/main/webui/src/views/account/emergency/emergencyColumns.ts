import type { EmergencyAccess } from '@/api/types'
import type { TableColumn } from '@/components/tableColumns'
import { instant } from '@/format/instant'

type Translate = (key: string) => string

export function emergencyColumns(t: Translate): TableColumn<EmergencyAccess>[] {
  const column = (
    key: string,
    text?: (row: EmergencyAccess) => string,
    align?: TableColumn<EmergencyAccess>['align'],
  ): TableColumn<EmergencyAccess> => ({
    key,
    label: t(`emergencyAccesses.columns.${key}`),
    align,
    text: text && ((row) => text(row) || '—'),
  })
  return [
    column('who', (row) => `${row.name} ${row.username}`),
    column('unit', (row) => row.unitName),
    column('reason', (row) => row.reason),
    column('from', (row) => instant(row.openTime), 'nowrap'),
    column('to', (row) => instant(row.endTime), 'nowrap'),
    column('calls', (row) => String(row.calls), 'number'),
    column('state'),
    column('acknowledged'),
  ]
}
