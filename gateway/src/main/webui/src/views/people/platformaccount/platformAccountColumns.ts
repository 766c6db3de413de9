import type { PlatformAccount, UnitPlatformAccounts } from '@/api/types'
import type { TableColumn } from '@/components/tableColumns'

type Translate = (key: string) => string
type Counted = 'people' | 'unlisted' | 'none' | 'registered' | 'verified' | 'seatsNotActivated'

export const states = ['UNLISTED', 'NONE', 'REGISTERED', 'VERIFIED'] as const

export function unitColumns(t: Translate): TableColumn<UnitPlatformAccounts>[] {
  const number = (
    key: Counted | 'missing' | 'called',
    label: string,
  ): TableColumn<UnitPlatformAccounts> => ({
    key,
    label,
    align: 'number',
    text: (row) => row[key],
    sortBy: (row) => row[key],
  })
  const column = (key: string) => t(`platformAccounts.columns.${key}`)
  return [
    { key: 'unit', label: column('unit') },
    number('people', column('people')),
    number('unlisted', t('platformAccounts.states.UNLISTED')),
    number('none', t('platformAccounts.states.NONE')),
    number('registered', t('platformAccounts.states.REGISTERED')),
    number('verified', t('platformAccounts.states.VERIFIED')),
    number('seatsNotActivated', t('platformAccounts.seatNotActivated')),
    number('missing', column('missing')),
    number('called', column('called')),
    {
      key: 'cutoff',
      label: column('cutoff'),
      align: 'nowrap',
      text: (row) => row.cutoffDate ?? '—',
    },
  ]
}

export function accountColumns(
  t: Translate,
  withUnit: boolean,
  writable: boolean,
): TableColumn<PlatformAccount>[] {
  const column = (
    key: string,
    text?: (row: PlatformAccount) => string,
    align?: TableColumn<PlatformAccount>['align'],
  ): TableColumn<PlatformAccount> => ({
    key,
    label: t(`platformAccounts.columns.${key}`),
    align,
    text: text && ((row) => text(row) || '—'),
  })
  return [
    column('name'),
    column('staffNumber', (row) => row.staffNumber),
    ...(withUnit ? [column('unit', (row) => row.unitName)] : []),
    column('phone', (row) => row.maskedPhone, 'nowrap'),
    column('state', (row) => t(`platformAccounts.states.${row.state}`)),
    column('seat', (row) => t(`platformAccounts.seats.${row.seat}`)),
    column('cutoff', (row) => row.cutoffDate ?? '', 'nowrap'),
    column('source', (row) => row.source),
    column('call'),
    ...(writable ? [column('act', undefined, 'nowrap')] : []),
  ]
}
