import type { Consent, ConsentCoverage, ConsentNotice, ConsentState } from '@/api/types'
import type { TableColumn } from '@/components/tableColumns'
import { instant } from '@/format/instant'

type Translate = (key: string) => string

export const coverages: ConsentCoverage[] = ['NONE', 'PHONE', 'IDENTITY_NUMBER']

export const states: ConsentState[] = ['OPEN', 'GIVEN', 'DECLINED', 'WITHDRAWN']

export const unanswered = (notice: ConsentNotice): number =>
  notice.people - notice.given - notice.declined

export function noticeColumns(t: Translate): TableColumn<ConsentNotice>[] {
  const column = (
    key: string,
    text?: (row: ConsentNotice) => string | number,
    align?: TableColumn<ConsentNotice>['align'],
  ): TableColumn<ConsentNotice> => ({
    key,
    label: t(`consents.columns.${key}`),
    align,
    text,
  })
  return [
    column('title'),
    column('unit', (row) => row.unitName),
    column('coverage', (row) => t(`consents.coverages.${row.coverage}`), 'nowrap'),
    column('people', (row) => row.people, 'number'),
    column('given', (row) => row.given, 'number'),
    column('declined', (row) => row.declined, 'number'),
    column('unanswered', unanswered, 'number'),
    column('published', (row) => `${row.username} ${instant(row.publishTime)}`),
    column('act', undefined, 'nowrap'),
  ]
}

export function consentColumns(t: Translate): TableColumn<Consent>[] {
  const column = (
    key: string,
    text?: (row: Consent) => string,
    align?: TableColumn<Consent>['align'],
  ): TableColumn<Consent> => ({
    key,
    label: t(`consents.columns.${key}`),
    align,
    text: text && ((row) => text(row) || '—'),
  })
  return [
    column('name'),
    column('staffNumber', (row) => row.staffNumber, 'nowrap'),
    column('unit', (row) => row.unitName),
    column('state', (row) => t(`consents.states.${row.state}`), 'nowrap'),
    column('answered', (row) => instant(row.answerTime), 'nowrap'),
    column('paper', (row) => (row.recorder ? `${row.paper}（${row.recorder}）` : '')),
    column('act', undefined, 'nowrap'),
  ]
}
