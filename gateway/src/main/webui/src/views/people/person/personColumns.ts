import type { Absence, Member, Membership, PersonEvent } from '@/api/types'
import type { TableColumn } from '@/components/tableColumns'
import { instant } from '@/format/instant'

type Translate = (key: string) => string

const position = (t: Translate, row: Member | Membership): string =>
  row.kind === 'SECONDMENT' ? row.position + t('people.secondment') : row.position

export function memberColumns(t: Translate): TableColumn<Member>[] {
  const column = (
    key: string,
    text?: (row: Member) => string,
    align?: TableColumn<Member>['align'],
  ): TableColumn<Member> => ({
    key,
    label: t(`people.columns.${key}`),
    align,
    text: text && ((row) => text(row) || '—'),
  })
  return [
    column('name'),
    column('kind', (row) => t(`people.kinds.${row.person.kind}`)),
    column('staffNumber', (row) => row.person.staffNumber),
    column('unit', (row) => row.unitName),
    column('position', (row) => position(t, row)),
    column('phone', (row) => row.person.maskedPhone, 'nowrap'),
    column('identityNumber', (row) => row.person.maskedIdentityNumber, 'nowrap'),
    column('absence', (row) =>
      row.absence === 'UNSPECIFIED' ? '' : t(`people.absenceKinds.${row.absence}`),
    ),
  ]
}

export function membershipColumns(t: Translate): TableColumn<Membership>[] {
  const label = (key: string) => t(`people.membershipColumns.${key}`)
  return [
    { key: 'unit', label: label('unit'), text: (row) => row.unitName },
    { key: 'position', label: label('position'), text: (row) => position(t, row) || '—' },
    { key: 'from', label: label('from'), align: 'nowrap', text: (row) => row.validFromDate ?? '' },
    {
      key: 'to',
      label: label('to'),
      align: 'nowrap',
      text: (row) => row.validToDate ?? t('people.now'),
    },
    { key: 'reason', label: label('reason'), text: (row) => row.endReason || '—' },
  ]
}

export function absenceColumns(t: Translate, writable: boolean): TableColumn<Absence>[] {
  const label = (key: string) => t(`people.membershipColumns.${key}`)
  return [
    {
      key: 'kind',
      label: t('people.moves.kind'),
      text: (row) => t(`people.absenceKinds.${row.kind}`),
    },
    { key: 'from', label: label('from'), align: 'nowrap', text: (row) => row.validFromDate ?? '' },
    { key: 'to', label: label('to'), align: 'nowrap', text: (row) => row.validToDate ?? '' },
    { key: 'reason', label: label('reason'), text: (row) => row.reason },
    ...(writable ? [{ key: 'act', label: t('people.cancel') }] : []),
  ]
}

export function eventColumns(t: Translate): TableColumn<PersonEvent>[] {
  const label = (key: string) => t(`people.eventColumns.${key}`)
  return [
    { key: 'time', label: label('time'), align: 'nowrap', text: (row) => instant(row.eventTime) },
    { key: 'username', label: label('username'), text: (row) => row.username },
    { key: 'action', label: label('action'), text: (row) => t(`people.actions.${row.action}`) },
    { key: 'detail', label: label('detail'), text: (row) => row.detail },
  ]
}
