import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Warning } from '@/api/types'
import type { TableColumn } from '@/components/tableColumns'
import { figure, numberOf } from '@/format/figure'
import { useFormat } from '@/format/useFormat'

export function useWarningColumns() {
  const { t } = useI18n()
  const format = useFormat()
  return computed<TableColumn<Warning>[]>(() => [
    {
      key: 'unit',
      label: t('warnings.columns.unit'),
      text: (row) => row.unitName,
      sortBy: (row) => row.unitName,
    },
    {
      key: 'indicator',
      label: t('warnings.columns.indicator'),
      text: (row) => row.indicatorName,
      sortBy: (row) => row.indicatorName,
    },
    {
      key: 'value',
      label: t('warnings.columns.value'),
      align: 'number',
      sortBy: (row) => numberOf(row.display),
    },
    {
      key: 'baseline',
      label: t('warnings.columns.baseline'),
      align: 'number',
      text: (row) => figure(row.baselineDisplay),
    },
    {
      key: 'since',
      label: t('warnings.columns.since'),
      text: (row) => format.period(row.firstPeriod),
      sortBy: (row) => row.firstPeriod,
    },
    {
      key: 'last',
      label: t('warnings.columns.last'),
      text: (row) => format.period(row.lastPeriod),
    },
    {
      key: 'periods',
      label: t('warnings.columns.periods'),
      align: 'number',
      text: (row) => row.periods,
      sortBy: (row) => row.periods,
    },
    { key: 'state', label: t('warnings.columns.state') },
  ])
}
