import type { Bulletin, Dispute } from '../src/api/types'
import { COUNTY } from './county.ts'
import { countyValue } from './indicators.ts'

const headline = (indicator: string, name: string, period: string, target: string) => ({
  indicator,
  name,
  display: `${countyValue(indicator, period).display}`,
  previousDisplay: `${countyValue(indicator, period).previousDisplay}`,
  target,
})

function bulletin(id: string, period: string, part: Partial<Bulletin>): Bulletin {
  const month = Number(period.slice(5))
  const active = countyValue('I08', period)
  return {
    id,
    unitId: COUNTY,
    unitName: '蒲城县教育体育局',
    period,
    state: 'PUBLISHED',
    title: `蒲城县教育体育局关于${period.slice(0, 4)}年${month}月国家中小学智慧教育平台应用情况的通报`,
    addressee: '各片区、中心校，县直学校、民办学校：',
    sections: [
      {
        heading: '一、总体情况',
        level: 1,
        paragraphs: [
          `现将${month}月全县国家中小学智慧教育平台应用情况通报如下。数据来源为平台区域应用数据导出文件，分母采用2024—2025学年初教育事业统计，统计截止时间为${month}月底。`,
          `全县142所学校中，141所有数据。教师活跃率${active.display}，较上月上升${active.change}个百分点，距95%的目标尚有差距。`,
        ],
        edited: false,
      },
      { heading: '二、主要指标情况', level: 1, paragraphs: [], edited: false },
      {
        heading: '（一）基础应用',
        level: 2,
        paragraphs: [
          `教师认证率${countyValue('I02', period).display}，学生注册率${countyValue('I03', period).display}。小学组教师活跃率前三位为蒲城县第一小学、蒲城县第三小学、孙镇中心小学。`,
        ],
        edited: true,
      },
      {
        heading: '三、存在问题',
        level: 1,
        paragraphs: [
          '一是部分学校活跃率长期低于全县总体水平；二是个别学校注册人数超过专任教师数，需核实调动和代课教师归属。',
        ],
        edited: false,
      },
      {
        heading: '四、下一步工作要求',
        level: 1,
        paragraphs: [
          '1.各校于11月20日前完成教师账号归校归班核查。',
          '2.低于全县水平的学校制定改进措施，报电教中心。',
        ],
        edited: false,
      },
    ],
    issuer: '蒲城县教育体育局',
    snapshotId: `${period}-01a7`,
    contentSha256: '7d1f0e55b2a94c8e3f60b7b5d2a5f0c9e8d7c6b5a4938271605f4e3d2c1b0a99',
    docxSha256: '1c9d0e7f',
    xlsxSha256: '8a7b6c5d',
    version: 3,
    createdBy: '县级管理员',
    approvedBy: '县局领导',
    publishedBy: '县级管理员',
    createTime: '2025-10-02T02:00:00Z',
    publishTime: '2025-10-04T08:30:00Z',
    cutOffTime: '2025-10-03T10:00:00Z',
    correctsId: '',
    correctedById: '',
    differences: [],
    headlines: [
      headline('I08', '教师活跃率', period, '95'),
      headline('I02', '教师认证率', period, '95'),
      headline('I03', '学生注册率', period, '90'),
    ],
    ...part,
  }
}

export const bulletins: Bulletin[] = [
  bulletin('b10', '2025-10', {
    state: 'DRAFT',
    snapshotId: '',
    contentSha256: '',
    approvedBy: '',
    publishedBy: '',
    publishTime: null,
    createTime: '2025-11-03T03:00:00Z',
  }),
  bulletin('b09c', '2025-09', {
    correctsId: 'b09',
    title: '蒲城县教育体育局关于2025年9月国家中小学智慧教育平台应用情况通报的更正',
    differences: [
      {
        unitId: 'u-3161020018',
        unitName: '蒲城县育才学校',
        item: '教师活跃率',
        publishedValue: '40.74%',
        correctedValue: '44.44%',
      },
    ],
  }),
  bulletin('b09', '2025-09', { correctedById: 'b09c' }),
  bulletin('b08', '2025-08', {}),
]

const dispute = (id: string, part: Partial<Dispute>): Dispute => ({
  id,
  unitId: 'u-2161020037',
  unitName: '罕井镇东关小学',
  period: '2025-10',
  indicator: 'I08',
  indicatorName: '教师活跃率',
  display: '50.00%',
  claim: '我校本月有 2 名教师长期病假，1 名教师借调县局，应从专任教师数中核减。',
  createdBy: '学校管理员',
  createTime: '2025-11-03T06:12:00Z',
  accepted: false,
  answer: '',
  answeredBy: '',
  answerTime: null,
  ...part,
})

export const disputes: Dispute[] = [
  dispute('d1', {}),
  dispute('d2', {
    unitId: 'u-3161020018',
    unitName: '蒲城县育才学校',
    display: '48.15%',
    claim: '平台导出时我校名称未更新，部分教师计入原校。附上后台截图编号 1102。',
  }),
  dispute('d3', {
    unitName: '蒲城县第四小学',
    indicator: 'I01',
    indicatorName: '教师注册率',
    display: '103.90%',
    claim: '3 名退休返聘教师也已注册。',
    accepted: true,
    answer: '情况属实，返聘教师不计入专任教师，比率照实公布并注明。',
    answeredBy: '县级管理员',
    answerTime: '2025-11-03T09:00:00Z',
  }),
]
