import type { Correction, PersonField } from '@/api/types'
import type { TableColumn } from '@/components/tableColumns'
import { instant } from '@/format/instant'

type Translate = (key: string) => string

export const fields: PersonField[] = [
  'NAME',
  'STAFF_NUMBER',
  'PHONE',
  'IDENTITY_NUMBER',
  'POSITION',
  'OTHER',
]

export const isNumber = (field: PersonField): boolean =>
  field === 'PHONE' || field === 'IDENTITY_NUMBER'

export function correctionColumns(t: Translate, open: boolean): TableColumn<Correction>[] {
  const column = (
    key: string,
    text?: (row: Correction) => string,
    align?: TableColumn<Correction>['align'],
  ): TableColumn<Correction> => ({
    key,
    label: t(`corrections.columns.${key}`),
    align,
    text: text && ((row) => text(row) || '—'),
  })
  const decided = [
    column('state', (row) => t(`corrections.states.${row.state}`), 'nowrap'),
    column('decided', (row) => `${row.username} ${instant(row.decideTime)}`),
    column('answer', (row) => row.answer),
  ]
  return [
    column('name'),
    column('unit', (row) => row.unitName),
    column('field', (row) => t(`corrections.fields.${row.field}`), 'nowrap'),
    column('current', (row) => row.current),
    column('wanted'),
    column('note', (row) => row.note),
    column('requested', (row) => instant(row.requestTime), 'nowrap'),
    ...(open ? [column('act', undefined, 'nowrap')] : decided),
  ]
}
