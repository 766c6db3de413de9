import type { PlatformQuotient, PlatformUnitFigures } from '@/api/types'
import type { TableColumn } from '@/components/tableColumns'

type Translate = (key: string) => string

export const indicators = ['I01', 'I02', 'I04', 'I05', 'I07'] as const

/** The export counts students there, whom the lists never hold. */
export const withStudents = (indicator: string): boolean => indicator === 'I07'

const known = (quotient: PlatformQuotient): boolean => quotient.numerator !== ''

const onBoth = (row: PlatformUnitFigures): boolean => known(row.listed) && known(row.exported)

/** How many more people the lists count; undefined where one side says nothing. */
export function difference(row: PlatformUnitFigures): number | undefined {
  return onBoth(row) ? Number(row.listed.numerator) - Number(row.exported.numerator) : undefined
}

function percent(quotient: PlatformQuotient): string {
  if (!known(quotient)) return '—'
  const { numerator, denominator } = quotient
  const whole = Number(denominator)
  const rate = whole === 0 ? '' : ` = ${((100 * Number(numerator)) / whole).toFixed(2)}%`
  return `${numerator}/${denominator}${rate}`
}

function sum(quotients: PlatformQuotient[]): PlatformQuotient {
  const add = (key: keyof PlatformQuotient) =>
    String(quotients.reduce((all, one) => all + Number(one[key]), 0))
  return quotients.length === 0
    ? { numerator: '', denominator: '' }
    : { numerator: add('numerator'), denominator: add('denominator') }
}

/** With the quotient of sums over the schools of which both sides tell, in front. */
export function withTotal(units: PlatformUnitFigures[], name: string): PlatformUnitFigures[] {
  if (units.length < 2) return units
  const both = units.filter(onBoth)
  const total = {
    unitId: '',
    unitName: `${name}（${both.length}/${units.length}）`,
    listed: sum(both.map((one) => one.listed)),
    exported: sum(both.map((one) => one.exported)),
  }
  return [total, ...units]
}

export function figureColumns(t: Translate, indicator: string): TableColumn<PlatformUnitFigures>[] {
  const label = (key: string) => t(`platformAccounts.figures.${key}`)
  const signed = (row: PlatformUnitFigures): string => {
    const n = difference(row)
    return n === undefined ? '—' : n > 0 ? `+${n}` : String(n)
  }
  return [
    { key: 'unit', label: t('platformAccounts.columns.unit'), text: (row) => row.unitName },
    { key: 'listed', label: label('listed'), align: 'number', text: (row) => percent(row.listed) },
    {
      key: 'exported',
      label: label('exported'),
      align: 'number',
      text: (row) => percent(row.exported),
    },
    ...(withStudents(indicator)
      ? []
      : [
          {
            key: 'difference',
            label: label('difference'),
            align: 'number' as const,
            text: signed,
          },
        ]),
  ]
}
