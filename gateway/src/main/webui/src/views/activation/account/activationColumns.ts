import type { Activation, AccountState } from '@/api/types'
import type { TableColumn } from '@/components/tableColumns'
import { instant, isPast } from '@/format/instant'

export const states: AccountState[] = ['INVITED', 'ACTIVATED', 'LOCKED', 'LEFT']

type Translate = (key: string, values?: Record<string, unknown>) => string

export function codeText(row: Activation, t: Translate): string {
  if (!row.codeExpireTime) return row.state === 'INVITED' ? t('activations.noCode') : '—'
  const key = isPast(row.codeExpireTime) ? 'activations.codeExpired' : 'activations.codeUntil'
  return t(key, { time: instant(row.codeExpireTime) })
}

export const activationColumns = (t: Translate): TableColumn<Activation>[] => [
  { key: 'name', label: t('activations.columns.name'), text: (row) => row.name },
  { key: 'username', label: t('activations.columns.username'), text: (row) => row.username },
  { key: 'unit', label: t('activations.columns.unit'), text: (row) => row.unitName || '—' },
  {
    key: 'roles',
    label: t('activations.columns.roles'),
    text: (row) => row.roles.map((role) => t(`shell.roles.${role}`)).join('、') || '—',
  },
  { key: 'state', label: t('activations.columns.state') },
  { key: 'code', label: t('activations.columns.code'), text: (row) => codeText(row, t) },
  {
    key: 'activated',
    label: t('activations.columns.activateTime'),
    align: 'nowrap',
    text: (row) => instant(row.activateTime),
  },
  { key: 'actions', label: t('activations.columns.actions'), align: 'nowrap' },
]
