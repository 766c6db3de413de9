import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Unit } from '@/api/types'
import type { TableColumn } from '@/components/tableColumns'
import { useFormat } from '@/format/useFormat'

export function useUnitColumns() {
  const { t } = useI18n()
  const format = useFormat()
  return computed<TableColumn<Unit>[]>(() => [
    {
      key: 'order',
      label: t('units.columns.order'),
      align: 'number',
      text: (unit) => unit.orderNumber,
      sortBy: (unit) => unit.orderNumber,
    },
    { key: 'name', label: t('units.columns.name'), sortBy: (unit) => unit.name, fixed: true },
    {
      key: 'code',
      label: t('units.columns.code'),
      text: (unit) => unit.code,
      sortBy: (unit) => unit.code,
    },
    { key: 'parent', label: t('units.columns.parent'), text: (unit) => unit.parentName },
    {
      key: 'type',
      label: t('units.columns.type'),
      text: (unit) => format.schoolType(unit.schoolType),
      sortBy: (unit) => unit.schoolType,
    },
    {
      key: 'urbanRural',
      label: t('units.columns.urbanRural'),
      text: (unit) => format.urbanRural(unit.urbanRural),
      sortBy: (unit) => unit.urbanRural,
    },
    { key: 'ownership', label: t('units.columns.ownership'), text: (unit) => unit.ownership },
    { key: 'participation', label: t('units.columns.participation') },
  ])
}
