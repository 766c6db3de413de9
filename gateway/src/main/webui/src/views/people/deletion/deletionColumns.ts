import type { Deletion, Erasure } from '@/api/types'
import type { TableColumn } from '@/components/tableColumns'
import { instant } from '@/format/instant'

type Translate = (key: string) => string

export function deletionColumns(t: Translate, open: boolean): TableColumn<Deletion>[] {
  const column = (
    key: string,
    text?: (row: Deletion) => string,
    align?: TableColumn<Deletion>['align'],
  ): TableColumn<Deletion> => ({
    key,
    label: t(`deletions.columns.${key}`),
    align,
    text: text && ((row) => text(row) || '—'),
  })
  const decided = [
    column('state', (row) => t(`deletions.states.${row.state}`), 'nowrap'),
    column('decided', (row) => `${row.username} ${instant(row.decideTime)}`),
    column('answer', (row) => row.answer),
  ]
  return [
    column('name'),
    column('unit', (row) => row.unitName),
    column('asked', (row) => row.startedBy || t('deletions.person')),
    column('note', (row) => row.note),
    column('requested', (row) => instant(row.requestTime), 'nowrap'),
    ...(open ? [column('act', undefined, 'nowrap')] : decided),
  ]
}

export function erasureColumns(t: Translate): TableColumn<Erasure>[] {
  const column = (
    key: string,
    text: (row: Erasure) => string,
    align?: TableColumn<Erasure>['align'],
  ): TableColumn<Erasure> => ({ key, label: t(`deletions.preview.${key}`), align, text })
  return [
    column('title', (row) => row.title, 'nowrap'),
    column('count', (row) => String(row.count), 'number'),
    column('fate', (row) => t(`deletions.fates.${row.fate}`), 'nowrap'),
    column('reason', (row) => row.reason),
  ]
}
