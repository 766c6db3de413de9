import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Task, TaskCounts, TaskStanding } from '@/api/types'
import type { TableColumn } from '@/components/tableColumns'
import { useFormat } from '@/format/useFormat'

/** In the order in which they call for somebody's attention. */
export const standings: TaskStanding[] = [
  'OVERDUE',
  'DUE',
  'BACK_DATED',
  'OPEN',
  'CONTINUING',
  'DONE_LATE',
  'DONE',
  'DROPPED',
]

export const counters: Record<string, keyof TaskCounts> = {
  OVERDUE: 'overdue',
  DUE: 'due',
  BACK_DATED: 'backDated',
  OPEN: 'open',
  CONTINUING: 'continuing',
  DONE_LATE: 'doneLate',
  DONE: 'done',
  DROPPED: 'dropped',
}

export const tones: Record<string, string> = {
  OVERDUE: 'bad',
  DUE: 'warn',
  BACK_DATED: 'info',
  DONE: 'good',
  DONE_LATE: 'warn',
}

export function useTaskColumns(): ComputedRef<TableColumn<Task>[]> {
  const { t } = useI18n()
  const format = useFormat()
  return computed(() => [
    { key: 'number', label: t('tasks.columns.number'), align: 'nowrap' },
    { key: 'content', label: t('tasks.columns.content') },
    { key: 'leads', label: t('tasks.columns.leads'), text: (task) => format.list(task.leads) },
    {
      key: 'supporters',
      label: t('tasks.columns.supporters'),
      text: (task) => format.list(task.supporters),
    },
    {
      key: 'deadline',
      label: t('tasks.columns.deadline'),
      align: 'nowrap',
      text: (task) => task.deadline || '—',
      sortBy: (task) => task.dueDate ?? undefined,
    },
    {
      key: 'targets',
      label: t('tasks.columns.targets'),
      text: (task) => format.list(task.targets.map((one) => one.text)) || '—',
    },
    { key: 'standing', label: t('tasks.columns.standing'), align: 'nowrap' },
  ])
}
