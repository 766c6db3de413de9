import type { Indicator, IndicatorValue, IndicatorValues } from '../src/api/types'
import { COUNTY, PERIODS, figures, samplesById, units, type Sample } from './county.ts'

interface Definition {
  indicator: Indicator
  top: (figures: number[]) => number
  bottom: (school: Sample, figures: number[]) => number
}

function define(
  code: string,
  name: string,
  words: [string, string],
  top: Definition['top'],
  bottom: Definition['bottom'],
  extra: Partial<Indicator> = {},
): Definition {
  return {
    indicator: {
      code,
      name,
      definition: `${words[0]}除以${words[1]}，统计期为自然月，分母取年度教育统计。`,
      unit: '%',
      numerator: words[0],
      denominator: words[1],
      factor: 100,
      version: 1,
      reference: '蒲城县推进国家中小学智慧教育平台深度应用实施方案（2025年7月4日）三（二）',
      section: 'basic',
      ranks: false,
      target: '',
      ...extra,
    },
    top,
    bottom,
  }
}

const at = (index: number) => (f: number[]) => f[index] ?? 0
const definitions: Definition[] = [
  define('I08', '教师活跃率', ['活跃教师数', '专任教师数'], at(3), (s) => s.teachers, {
    ranks: true,
    target: '95',
  }),
  define('I02', '教师认证率', ['认证教师数', '专任教师数'], at(2), (s) => s.teachers, {
    target: '95',
  }),
  define('I01', '教师注册率', ['注册教师数', '专任教师数'], at(1), (s) => s.teachers),
  define('I03', '学生注册率', ['注册学生数', '在校生数'], at(4), (s) => s.students, {
    target: '90',
  }),
  define('I04', '管理员激活率', ['已激活管理员', '应设管理员'], at(6), () => 1, { target: '100' }),
  define('I06', '行政班建班率', ['已建班级数', '班数'], at(8), (s) => s.classes),
  define('I10', '教师每百人访问量', ['教师访问量', '专任教师数'], at(9), (s) => s.teachers, {
    unit: '',
  }),
  define('I11', '学生每百人访问量', ['学生访问量', '在校生数'], at(10), (s) => s.students, {
    unit: '',
  }),
]
export const indicators = definitions.map((one) => one.indicator)
export const groupings = [
  { code: 'all', name: '全县' },
  { code: 'school_type', name: '按办学类型' },
  { code: 'urban_rural', name: '按城乡' },
]
const definitionOf = (code: string): Definition =>
  definitions.find((one) => one.indicator.code === code) ?? definitions[0]!
const before = (period: string): string => PERIODS[PERIODS.indexOf(period) + 1] ?? ''
const shown = (value: number | undefined, unit: string): string =>
  value === undefined ? '' : `${value.toFixed(2)}${unit}`

function rate(school: Sample, code: string, period: string): number | undefined {
  const raw = figures(school, period)
  if (!raw) return undefined
  const { top, bottom } = definitionOf(code)
  return (100 * top(raw)) / bottom(school, raw)
}

export function countyRate(code: string, period: string): number | undefined {
  const { top, bottom } = definitionOf(code)
  const known = [...samplesById.values()].flatMap((school) => {
    const raw = figures(school, period)
    return raw ? [[top(raw), bottom(school, raw)] as const] : []
  })
  const sum = (index: 0 | 1) => known.reduce((total, one) => total + one[index], 0)
  return known.length ? (100 * sum(0)) / sum(1) : undefined
}

function emptyValue(unitId: string): IndicatorValue {
  const unit = units.find((one) => one.id === unitId)!
  return {
    unitId,
    unitCode: unit.code,
    unitName: unit.name,
    parentName: unit.parentName,
    numerator: '',
    denominator: '',
    value: '',
    display: '',
    previousDisplay: '',
    change: '',
    group: '',
    rank: 0,
    rankOf: 0,
    previousRank: 0,
    excludedBecause: '',
    flags: [],
    orderNumber: unit.orderNumber,
  }
}

function measured(school: Sample, code: string, period: string, mean: number): IndicatorValue {
  const value = rate(school, code, period)
  const previous = rate(school, code, before(period))
  const raw = figures(school, period)
  const { top, bottom } = definitionOf(code)
  const { unit } = definitionOf(code).indicator
  const row = emptyValue(`u-${school.code}`)
  if (value === undefined || !raw || school.code === '2161020049') {
    return { ...row, flags: ['MISSING'], excludedBecause: '本月来源文件中没有这所学校' }
  }
  return {
    ...row,
    numerator: String(top(raw)),
    denominator: String(bottom(school, raw)),
    value: value.toFixed(10),
    display: shown(value, unit),
    previousDisplay: shown(previous, unit),
    change: previous === undefined ? '' : (value - previous).toFixed(2),
    excludedBecause: school.code === '2161020055' ? '不参与：教学点已暂停招生' : '',
    flags: [
      ...(value > 100 && bottom(school, raw) > 1 ? ['OVER_100'] : []),
      ...(value < mean ? ['BELOW_BASELINE'] : []),
    ],
  }
}

function groupOf(school: Sample, grouping: string): string {
  if (grouping === 'school_type') return school.typeName
  if (grouping === 'urban_rural') return school.urban.startsWith('2') ? '乡村' : '城镇'
  return '全部'
}

function ranked(rows: IndicatorValue[]): Map<string, number> {
  const order = rows.filter((one) => one.value && !one.excludedBecause)
  order.sort((a, b) => Number(b.value) - Number(a.value))
  return new Map(
    order.map((one) => [one.unitId, 1 + order.findIndex((other) => other.value === one.value)]),
  )
}

export function values(code: string, period: string, grouping: string): IndicatorValues {
  const mean = countyRate(code, period) ?? 0
  const schools = [...samplesById.values()]
  const rows = schools.map((school) => ({
    ...measured(school, code, period, mean),
    group: groupOf(school, grouping),
  }))
  for (const group of new Set(rows.map((one) => one.group))) {
    const members = rows.filter((one) => one.group === group)
    const ranks = ranked(members)
    const earlier = ranked(
      members.map((one) => ({ ...one, value: one.previousDisplay.replace('%', '') })),
    )
    for (const row of members) {
      row.rank = ranks.get(row.unitId) ?? 0
      row.rankOf = row.rank ? ranks.size : 0
      row.previousRank = earlier.get(row.unitId) ?? 0
    }
  }
  const known = rows.filter((one) => one.value).map((one) => Number(one.value))
  known.sort((a, b) => a - b)
  return {
    indicator: definitionOf(code).indicator,
    total: countyValue(code, period),
    values: rows,
    mean: (known.reduce((a, b) => a + b, 0) / (known.length || 1)).toFixed(10),
    median: (known[Math.floor(known.length / 2)] ?? 0).toFixed(10),
    baseline: 'quotient_of_sums',
  }
}

export function countyValue(code: string, period: string): IndicatorValue {
  const value = countyRate(code, period)
  const previous = countyRate(code, before(period))
  const { unit } = definitionOf(code).indicator
  return {
    ...emptyValue(COUNTY),
    value: value?.toFixed(10) ?? '',
    display: shown(value, unit),
    previousDisplay: shown(previous, unit),
    change: value === undefined || previous === undefined ? '' : (value - previous).toFixed(2),
  }
}

export function valueOf(unitId: string, code: string, period: string): IndicatorValue {
  const list = values(code, period, 'school_type').values
  return list.find((one) => one.unitId === unitId) ?? countyValue(code, period)
}

export function trend(unitId: string, code: string, from: string, to: string) {
  return PERIODS.filter((period) => period >= from && period <= to)
    .reverse()
    .map((period) => {
      const value = valueOf(unitId, code, period)
      return {
        period,
        display: value.display,
        countyDisplay: countyValue(code, period).display,
        rank: value.rank,
        rankOf: value.rankOf,
      }
    })
}
