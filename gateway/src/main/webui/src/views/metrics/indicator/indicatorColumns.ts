import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { IndicatorValue } from '@/api/types'
import type { TableColumn } from '@/components/tableColumns'

const numberOr = (text: string): number | undefined => (text === '' ? undefined : Number(text))

export function useIndicatorColumns() {
  const { t } = useI18n()
  const label = (key: string) => t(`indicators.columns.${key}`)
  return computed<TableColumn<IndicatorValue>[]>(() => [
    {
      key: 'order',
      label: label('order'),
      align: 'number',
      text: (row) => row.orderNumber,
      sortBy: (row) => row.orderNumber,
    },
    {
      key: 'name',
      label: label('name'),
      align: 'nowrap',
      text: (row) => row.unitName,
      sortBy: (row) => row.unitName,
      fixed: true,
    },
    { key: 'code', label: label('code'), text: (row) => row.unitCode },
    { key: 'parent', label: label('parent'), text: (row) => row.parentName },
    {
      key: 'value',
      label: label('value'),
      align: 'number',
      sortBy: (row) => numberOr(row.value),
      fixed: true,
    },
    {
      key: 'numerator',
      label: label('numerator'),
      align: 'number',
      text: (row) => row.numerator || '—',
      sortBy: (row) => numberOr(row.numerator),
    },
    {
      key: 'denominator',
      label: label('denominator'),
      align: 'number',
      text: (row) => row.denominator || '—',
      sortBy: (row) => numberOr(row.denominator),
    },
    { key: 'group', label: label('group'), text: (row) => row.group },
    {
      key: 'rank',
      label: label('rank'),
      align: 'number',
      sortBy: (row) => row.rank || undefined,
    },
    { key: 'change', label: label('change'), sortBy: (row) => numberOr(row.change) },
    { key: 'flags', label: label('flags') },
  ])
}
