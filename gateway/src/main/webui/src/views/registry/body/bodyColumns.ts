import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Body } from '@/api/types'
import type { TableColumn } from '@/components/tableColumns'

export function useBodyColumns() {
  const { t } = useI18n()
  return computed<TableColumn<Body>[]>(() => [
    { key: 'name', label: t('bodies.columns.name'), sortBy: (body) => body.name, fixed: true },
    { key: 'kind', label: t('bodies.columns.kind'), text: (body) => body.kindName },
    { key: 'unit', label: t('bodies.columns.unit'), text: (body) => body.unitName },
    {
      key: 'subject',
      label: t('bodies.columns.subject'),
      text: (body) => [body.stage, body.subject].filter(Boolean).join(' '),
    },
    { key: 'head', label: t('bodies.columns.head'), text: (body) => body.head || '—' },
    {
      key: 'size',
      label: t('bodies.columns.size'),
      align: 'number',
      text: (body) => body.size,
      sortBy: (body) => body.size,
    },
    {
      key: 'term',
      label: t('bodies.columns.term'),
      align: 'nowrap',
      text: (body) => body.termEndDate ?? t('bodies.noEnd'),
    },
    { key: 'flags', label: t('bodies.columns.flags') },
  ])
}
