import type { ListedUnit, Pack, Rehearsal, UnitNote, Warning } from '../src/api/types'
import { PERIODS, idOf } from './county.ts'
import { countyValue, values } from './indicators.ts'

const REFERENCE = '蒲城县推进国家中小学智慧教育平台深度应用实施方案（2025年7月4日）三（二）4'
const note = (unitCode: string, unitName: string, text: string): UnitNote => ({
  unitId: idOf(unitCode),
  unitCode,
  unitName,
  note: text,
})

function tail(period: string) {
  const rows = values('I08', period, 'all').values.filter((one) => one.rank > 0)
  rows.sort((a, b) => Number(a.value) - Number(b.value))
  const edge = rows[9]
  return rows.filter((one, index) => index < 10 || one.value === edge?.value)
}

function listed(period: string, outage: string[]): ListedUnit[] {
  const previous = PERIODS[PERIODS.indexOf(period) + 1] ?? ''
  const earlier = new Set(outage.includes(previous) ? [] : tail(previous).map((one) => one.unitId))
  return tail(period).map((one, index) => ({
    unitId: one.unitId,
    unitCode: one.unitCode,
    unitName: one.unitName,
    display: one.display,
    rank: one.rank,
    rankOf: one.rankOf,
    group: '全县',
    streak: earlier.has(one.unitId) ? 2 : 1,
    reached: earlier.has(one.unitId) && index !== 3,
    new: !earlier.has(one.unitId),
    excusedBecause: index === 3 ? '9月校舍维修停课三周，经股室核实' : '',
    periods: earlier.has(one.unitId) ? [previous, period] : [period],
    outageEffect: outage.includes(previous) ? '若该月按来源中断处理，将不在约谈名单' : '',
  }))
}

export function rehearsal(period: string, outage: string[]): Rehearsal {
  return {
    period,
    lists: [
      {
        rule: 'talk',
        title: '约谈建议名单（连续两月后10位）',
        reference: REFERENCE,
        asWritten: '连续两个月排名后10位的学校，由分管领导约谈。',
        asInterpreted:
          '按教师活跃率在全县参与学校中排名；并列时同分学校一并列入；学校不足 40 所时取后四分之一。',
        decidedBy: '县电教中心 2025年8月29日会议纪要',
        units: listed(period, outage),
        tieNote: '第 10 位有 2 所学校并列（44.44%），按规则一并列入，共 11 所。',
      },
      {
        rule: 'praise',
        title: '通报表扬建议名单',
        reference: REFERENCE,
        asWritten: '成效突出的单位予以通报表彰。',
        asInterpreted: '三项核心指标均达到目标值的学校。',
        decidedBy: '',
        units: [],
        tieNote: '',
      },
    ],
    missing: [note('2161020049', '孙镇山王教学点', '来源文件中没有这所学校')],
    excluded: [note('2161020055', '兴镇山王教学点', '不参与：教学点已暂停招生')],
    overHundred: [
      note('2161020004', '蒲城县第四小学', '教师注册率 103.90%'),
      note('3161020035', '罕井镇初级中学', '教师注册率 104.17%'),
    ],
    openDisputes: 2,
    remarks: [
      '有 2 条数据核对尚未答复，建议答复后再发布。',
      '1 所学校缺少本月数据，缺数据不按零计算。',
    ],
  }
}

export const warnings: Warning[] = values('I08', '2025-10', 'all')
  .values.filter((one) => one.flags.includes('BELOW_BASELINE'))
  .map((one, index) => ({
    id: `w${index}`,
    unitId: one.unitId,
    unitName: one.unitName,
    indicator: 'I08',
    indicatorName: '教师活跃率',
    firstPeriod: index % 3 === 0 ? '2025-08' : index % 3 === 1 ? '2025-09' : '2025-10',
    lastPeriod: '2025-10',
    periods: 3 - (index % 3),
    display: one.display,
    baselineDisplay: countyValue('I08', '2025-10').display,
    open: index % 7 !== 6,
    rule: 'below-county',
    reference: REFERENCE,
    createTime: '2025-11-03T02:00:00Z',
  }))

const rule = (code: string, title: string, kind: string, text: string, restricted = false) => ({
  code,
  title,
  kind,
  on: code !== 'points',
  restricted,
  reference: code === 'points' ? '' : REFERENCE,
  effectiveDate: '2025-07-04',
  text,
})

export const pack: Pack = {
  code: 'pucheng-2025',
  name: '蒲城县 2025 年深度应用实施方案',
  version: 1,
  contentSha256: '4be1c0a7d3ff42c1a0d6b8f1c7794aa35c1d0ce9d4b1e4f06d1f0a5b6f3c9e21',
  rules: [
    rule(
      'rank',
      '按教师活跃率排名',
      'ranking',
      '在同类学校内按教师活跃率从高到低排名，并列同名次。',
      true,
    ),
    rule(
      'below-county',
      '低于全县水平预警',
      'warning',
      '每周核查，低于全县总体水平的学校发出预警提醒。',
    ),
    rule(
      'talk',
      '连续两月后10位约谈',
      'streak',
      '连续两个月排名后10位的，列入分管领导约谈建议名单。',
      true,
    ),
    rule('bulletin', '月通报', 'bulletin', '每月5日前通报上月应用情况（6月至11月）。'),
    rule('points', '个人积分排名', 'ranking', '对教师个人平台积分进行排名。', true),
  ],
  contradictions: [
    {
      reference: '实施方案 三（二）4',
      asWritten: '连续两个月排名后10位。',
      asInterpreted: '学校总数不足 40 所的地区取后四分之一；并列一并列入。',
      decidedBy: '县电教中心 2025年8月29日会议纪要',
    },
    {
      reference: '实施方案 一（二）',
      asWritten: '2025年6月底前完成全员培训（文件 7 月 4 日印发）。',
      asInterpreted: '按补记目标处理，不计为逾期。',
      decidedBy: '',
    },
  ],
}
